import type { GuideCard } from './read-guide.ts'

/**
 * Gives guides on one role the same name: that of their files where several files share it (a folder a company), else that of
 * their titles. The name is the title that most of them have.
 */
export const groupRoles = (cards: readonly GuideCard[]): readonly GuideCard[] => {
  const files = countBy(cards.map(({ role }) => role))
  const keyOf = ({ role, title }: GuideCard): string => ((files.get(role) ?? 0) > 1 ? role : title.toLowerCase())
  const groups = new Map<string, string[]>()
  for (const card of cards) groups.set(keyOf(card), [...(groups.get(keyOf(card)) ?? []), card.title])
  const names = new Map([...groups].map(([key, titles]) => [key, mostUsual(titles)]))
  return cards.map((card) => ({ ...card, role: names.get(keyOf(card)) ?? card.title }))
}

const countBy = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const mostUsual = (values: readonly string[]): string =>
  [...countBy(values)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? ''
