import type { Damage, DamageKind } from '../guide.ts'
import { joinEmoji } from './join-emoji.ts'
import { decodeRun, type Unit } from './mojibake.ts'
import { CONTINUATION_CLASS, charOfControl } from './windows-1252.ts'

const SUSPECT = new RegExp(`[\\u0080-\\u009F\\uFFFD]|[\\u00C2-\\u00F4][${CONTINUATION_CLASS}]`, 'g')
const RUN = new RegExp(`[\\u00C0-\\u00FF\\uFFFD${CONTINUATION_CLASS}]+`, 'g')

/** Whether a text may be damaged; false for nearly every text that isn't, at the price of one scan. */
export const isSuspect = (text: string): boolean => text.search(SUSPECT) !== -1

/** Damaged places in order, character by character; emoji of which a part is lost are one place. */
export const findDamage = (text: string): Damage[] => {
  const found: Damage[] = []
  SUSPECT.lastIndex = 0
  for (let match = SUSPECT.exec(text); match !== null; match = SUSPECT.exec(text)) {
    const start = text.lastIndexOf('\n', match.index) + 1
    const next = text.indexOf('\n', match.index)
    const end = next === -1 ? text.length : next
    for (const one of damageOfLine(text, start, text.slice(start, end))) found.push(one)
    SUSPECT.lastIndex = end
  }
  return found
}

/** One line is read by itself: damage vouches for what may be damage on the same line only. */
const damageOfLine = (text: string, start: number, line: string): Damage[] => {
  const first = readLine(text, start, line, false)
  const hasDamage = first.damage.some(({ kind }) => kind !== 'control' && kind !== 'replacement')
  return first.hasUnsure && hasDamage ? readLine(text, start, line, true).damage : first.damage
}

const readLine = (text: string, lineStart: number, line: string, isDamaged: boolean): { damage: Damage[]; hasUnsure: boolean } => {
  const damage: Damage[] = []
  let hasUnsure = false
  for (const { 0: run, index } of line.matchAll(RUN)) {
    const start = lineStart + index
    const units = [...run].map((char, at) => ({ start: start + at, end: start + at + 1, char, depth: 0 }))
    const decoded = decodeRun(units, text.charAt(start - 1), isDamaged)
    hasUnsure ||= decoded.hasUnsure
    for (const place of joinEmoji(decoded.units)) {
      const one = toDamage(text, place)
      if (one !== null) damage.push(one)
    }
  }
  return { damage, hasUnsure }
}

/** A unit that was decoded says what its author meant; one that wasn't is damage only as a control or replacement character. */
const toDamage = (text: string, { start, end, char, depth, choices }: Unit): Damage | null => {
  const of = (kind: DamageKind, meant: string | null): Damage => ({
    kind,
    span: { start, end },
    raw: text.slice(start, end),
    text: meant,
    choices: choices ?? [],
  })
  if (choices !== undefined) return of('lost', null)
  if (char === '\uFFFD') return of('replacement', null)
  const isControl = char >= '\u0080' && char <= '\u009F'
  if (depth === 0) return isControl ? of('control', charOfControl(char.charCodeAt(0))) : null
  const meant = char === '\uFEFF' ? '' : isControl ? charOfControl(char.charCodeAt(0)) : char
  return meant === null ? of('lost', null) : of(depth === 1 ? 'mojibake' : 'double-mojibake', meant)
}
