import type { Damage, InvisibleCharacter, Source } from '../guide.ts'
import { findDamage, isSuspect } from './damage.ts'
import { findInvisible, mayHaveInvisible, withoutInvisible } from './invisible.ts'
import { identityMap, type OffsetMap, offsetMap, type Piece } from './offset-map.ts'

export interface ReadSource {
  /** Every span in it lies in the author's text. */
  readonly source: Source
  /** From `source.repaired` to `source.text` and back. */
  readonly map: OffsetMap
}

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Finds what is damaged in a text and what can't be seen in it, and makes the text that is read: damage decoded where it
 * can be (left as it is where bytes are lost), spaces plain, nothing without width, no byte-order mark. Total: any string
 * is read.
 */
export const readSource = (text: string): ReadSource => {
  const hasByteOrderMark = text.startsWith(BYTE_ORDER_MARK)
  const damage = isSuspect(text) ? findDamage(text) : []
  const start = hasByteOrderMark ? 1 : 0
  const invisible = mayHaveInvisible(text) ? outside(findInvisible(text, start), damage) : []
  const { repaired, map } = repair(text, replacements(start, damage, invisible))
  return { source: { text, repaired, damage: merge(damage), invisible, hasByteOrderMark }, map }
}

/** Bytes of damage may look like a no-break space or a soft hyphen. Both lists are in order. */
const outside = (invisible: readonly InvisibleCharacter[], damage: readonly Damage[]): InvisibleCharacter[] => {
  let at = 0
  return invisible.filter(({ span }) => {
    while ((damage[at]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) at++
    return (damage[at]?.span.start ?? Number.POSITIVE_INFINITY) > span.start
  })
}

interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

const replacements = (start: number, damage: readonly Damage[], invisible: readonly InvisibleCharacter[]): Replacement[] => {
  const all: Replacement[] = start === 0 ? [] : [{ start: 0, end: start, text: '' }]
  for (const { span, text } of damage) if (text !== null) all.push({ ...span, text: isSpelling(text) ? text : withoutInvisible(text) })
  for (const { span, replacement } of invisible) all.push({ ...span, text: replacement })
  return all.sort((a, b) => a.start - b.start)
}

/** What joins and selects emoji stays, where it was decoded. */
const isSpelling = (text: string): boolean => text === '\u200D' || text === '\uFE0F' || text === '\uFE0E'

const repair = (text: string, all: readonly Replacement[]): { repaired: string; map: OffsetMap } => {
  if (all.length === 0) return { repaired: text, map: identityMap }
  const pieces: Piece[] = []
  let repaired = ''
  let at = 0
  for (const { start, end, text: instead } of all) {
    repaired += text.slice(at, start)
    pieces.push({ author: { start, end }, repaired: { start: repaired.length, end: repaired.length + instead.length } })
    repaired += instead
    at = end
  }
  return { repaired: repaired + text.slice(at), map: offsetMap(pieces) }
}

/** Neighbours of one kind that decode are one damaged place; so are replacement characters in a row. */
const merge = (damage: readonly Damage[]): readonly Damage[] => {
  const out: Damage[] = []
  for (const one of damage) {
    const last = out.at(-1)
    if (
      last?.span.end === one.span.start &&
      last.kind === one.kind &&
      one.kind !== 'lost' &&
      (last.text === null) === (one.text === null)
    ) {
      const text = last.text === null || one.text === null ? null : last.text + one.text
      out[out.length - 1] = { ...last, span: { start: last.span.start, end: one.span.end }, raw: last.raw + one.raw, text }
    } else out.push(one)
  }
  return out
}
