import type { LevelEntry, Title } from '../guide.ts'
import { rankOf } from './level-words.ts'

/** Whether a row or statement is for the guide's role: marked as its target, of the title's levels, or of its seniority. */
export const isForRole = (entries: readonly LevelEntry[], title: Title | null): boolean => {
  const own = entries.find(({ isOwn }) => isOwn)?.level.text
  if (own === undefined || !title?.role) return true
  if (/\(target\)/i.test(own)) return true
  const levels = title.levels && codesOf(title.levels.text)
  if (levels && levels.length > 0 && codesOf(own).length > 0) return codesOf(own).some((code) => levels.includes(code))
  return rankOf(own) === rankOf(title.role.text)
}

const CODES = /([A-Z]{0,5})[- ]?(\d{1,2})(?:\s?[-–]\s?[A-Z]{0,5}[- ]?(\d{1,2}))?/g
const MOST = 12

/** Codes that a text names, each of a range by itself: `L4`, `L5`, `L6` of `L4–L6`. */
const codesOf = (text: string): string[] =>
  [...text.matchAll(CODES)].flatMap(([, letters = '', low = '', high = low]) => {
    const count = Math.min(Math.max(Number(high) - Number(low), 0), MOST)
    return Array.from({ length: count + 1 }, (_, step) => `${letters}${Number(low) + step}`)
  })
