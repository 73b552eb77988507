import type { SectionKind } from '../../guide.ts'
import type { Span } from '../../span.ts'
import { dnaKinds } from './dna.ts'
import type { Opening } from './openings.ts'

/** An opening that begins a section, with the section that it begins. */
export interface SectionStart {
  readonly kind: SectionKind | 'other'
  readonly opening: Opening
}

/**
 * Which openings begin sections, and which. What a name alone can't tell is told by where it stands: the DNA summary and the
 * DNA prose share a name, and a company lever may be called anything.
 */
export const sectionStarts = (text: string, openings: readonly Opening[], compensation: Span | null): SectionStart[] => {
  const hasGroup = openings.some(({ kind }) => kind === 'global-levers')
  const isNamed = openings.some(isNamedDna)
  const dna = dnaKinds(text, openings, compensation)
  const ahead = leversAhead(openings)
  const starts: SectionStart[] = []
  for (const [index, opening] of openings.entries()) {
    const current = starts.at(-1)
    const kind = isNamed && opening.kind === 'dna' && !opening.name.startsWith('negotiation dna') ? 'other' : kindOf(opening, hasGroup, dna)
    if (kind === null || (current && belongs(kind, opening, current, ahead[index] === true))) continue
    starts.push({ kind, opening })
  }
  return withLever(withCompensation(starts, compensation), compensation)
}

const isNamedDna = ({ kind, name, hasText }: Opening): boolean => kind === 'dna' && !hasText && name.startsWith('negotiation dna')

const kindOf = (opening: Opening, hasGroup: boolean, dna: ReadonlyMap<Opening, SectionKind>): SectionKind | 'other' | null => {
  if (opening.kind === 'lever-item') return hasGroup ? null : 'global-levers'
  return opening.kind === 'dna' ? (dna.get(opening) ?? 'dna') : opening.kind
}

/** Whether an opening stands inside the section that is open. */
const belongs = (kind: SectionKind | 'other', opening: Opening, current: SectionStart, hasLeversAhead: boolean): boolean => {
  if (kind === current.kind && kind !== 'other') return opening.name !== current.opening.name
  if (kind === 'compensation') return opening.depth > current.opening.depth && current.kind !== 'other'
  if (kind !== 'other') return false
  if (current.kind === 'global-levers') return isNumbered(opening) || hasLeversAhead || opening.depth > current.opening.depth
  if (current.kind === 'dna' && opening.isHeading && LEVER_END.test(opening.name)) return false
  return current.kind !== 'level-mapping' && opening.depth > current.opening.depth
}

/** Where the level mapping is absent, a company lever may come right after the DNA prose, its heading below that of the prose. */
const LEVER_END = /\b(?:lever|premium)$/

const isNumbered = ({ name }: Opening): boolean => /^\d+[.):]/.test(name)

/** For each opening, whether a further lever follows it before the next known name. */
const leversAhead = (openings: readonly Opening[]): boolean[] => {
  let isNext = false
  const backwards = openings.toReversed().map(({ kind }) => {
    const isAhead = isNext
    if (kind !== 'other') isNext = kind === 'lever-item'
    return isAhead
  })
  return backwards.toReversed()
}

const PAY = /\b(?:compensation|comp|pay|salary|bands?|benchmarks?)\b/

/** A heading of any name right over the compensation table is the table's. */
const withCompensation = (starts: readonly SectionStart[], table: Span | null): SectionStart[] => {
  if (!table || starts.some(({ kind }) => kind === 'compensation')) return [...starts]
  const above = starts.findLast(({ opening }) => opening.start < table.start)
  const names = above?.kind === 'other' && above.opening.isHeading && PAY.test(above.opening.name)
  return starts.map((start) => (names && start === above ? { ...start, kind: 'compensation' as const } : start))
}

const LEVER = /\b(?:lever|premium|script|what makes)\b/

/** The company's own lever: the first unnamed section after those that describe the role, before those that conclude. */
const withLever = (starts: readonly SectionStart[], table: Span | null): SectionStart[] => {
  const conclusion = starts.findIndex(({ kind }) => kind === 'global-levers' || kind === 'negotiate-up' || kind === 'evidence')
  const before = conclusion < 0 ? starts : starts.slice(0, conclusion)
  const described = before.findLastIndex(({ kind }) => kind !== 'other')
  let lever = before.findIndex(({ opening }, at) => at > described && (!table || opening.start > table.start))
  if (lever < 0) lever = starts.findIndex(({ kind, opening }) => kind === 'other' && LEVER.test(opening.name))
  if (lever < 0) return [...starts]
  const next = starts.findIndex(({ kind }, at) => at > lever && kind !== 'other')
  return starts.flatMap((start, at) => {
    if (at < lever || (next !== -1 && at >= next)) return [start]
    return start.opening.name === starts[lever]?.opening.name ? [{ ...start, kind: 'lever' as const }] : []
  })
}
