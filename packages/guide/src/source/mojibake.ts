import { type Byte, codePoint, completions, sequenceLength, usualFirst } from './lost-bytes.ts'
import { isCapital, isLetter, judge } from './plausible.ts'
import { byteOf } from './windows-1252.ts'

/** A character as it stands after some rounds of decoding (`depth`; 0: as written), with its place in the text. */
export interface Unit {
  readonly start: number
  readonly end: number
  readonly char: string
  readonly depth: number
  /** Characters that fit, where bytes are lost; `char` is then empty. */
  readonly choices?: readonly string[]
}

export interface Decoded {
  readonly units: readonly Unit[]
  /** Whether something was left that other damage nearby would make damage too. */
  readonly hasUnsure: boolean
}

/** Damage that went through more rounds than this is not worth chasing. */
const MAX_ROUNDS = 4

/**
 * Decodes a run of characters that stand for bytes, as often as it can be decoded. `before` is the character in front;
 * `isDamaged` says that there is other damage on the line, so that what might be a letter and its punctuation is not.
 */
export const decodeRun = (units: readonly Unit[], before: string, isDamaged: boolean): Decoded => {
  let current = decodeRound(units, 0, before, isDamaged)
  const { hasUnsure } = current
  for (let round = 1; round < MAX_ROUNDS && current.changed; round++) current = decodeRound(current.units, round, before, false)
  return { units: current.units, hasUnsure }
}

interface Round extends Decoded {
  readonly changed: boolean
}

const decodeRound = (units: readonly Unit[], depth: number, before: string, isDamaged: boolean): Round => {
  const out: Unit[] = []
  let hasUnsure = false
  let changed = false
  for (let at = 0; at < units.length; ) {
    const sequence = sequenceAt(units, at, depth, before)
    const isUnsure = sequence?.isUnsure === true && !isDamaged && !isBeside(out.at(-1), sequence, units, depth)
    hasUnsure ||= isUnsure
    const unit = units[at]
    if (sequence === null || isUnsure) {
      if (unit !== undefined) out.push(unit)
      at++
    } else {
      changed ||= sequence.unit.choices === undefined
      out.push(sequence.unit)
      at += sequence.length
    }
  }
  return { units: out, hasUnsure, changed }
}

interface Sequence {
  readonly at: number
  readonly length: number
  readonly unit: Unit
  readonly isUnsure: boolean
}

/** Whether a sequence stands next to another one, which two letters with punctuation never do. */
const isBeside = (last: Unit | undefined, { at, length }: Sequence, units: readonly Unit[], depth: number): boolean =>
  (last !== undefined && last.depth > depth) || sequenceAt(units, at + length, depth, '') !== null

const sequenceAt = (units: readonly Unit[], at: number, depth: number, before: string): Sequence | null => {
  const lead = units[at]
  if (lead === undefined || lead.depth !== depth || lead.choices !== undefined) return null
  const leadByte = byteOf(lead.char.charCodeAt(0))
  const wanted = sequenceLength(leadByte)
  if (wanted === 0) return null
  const bytes: Byte[] = [leadByte]
  while (bytes.length < wanted) {
    const byte = continuation(units, at + bytes.length, depth)
    if (byte === undefined) break
    bytes.push(byte)
  }
  const parts = units.slice(at, at + bytes.length)
  const place = { start: lead.start, end: parts.at(-1)?.end ?? lead.end, depth: depth + 1 }
  const previous = units[at - 1]?.char ?? before
  const whole = bytes.length === wanted ? bytes.filter((byte) => byte !== null) : []
  if (whole.length < wanted) return lost(bytes, wanted, parts.length, previous, place, at)
  const point = codePoint(whole)
  const verdict = point === null ? 'no' : judge(point, parts.map(({ char }) => char).join(''), previous)
  if (point === null || verdict === 'no') return null
  // A letter and a sign that were both decoded are rarely what the author wrote.
  const isUnsure = verdict === 'unsure' && !(depth > 0 && point <= 0xff)
  return { at, length: wanted, unit: { ...place, char: String.fromCodePoint(point) }, isUnsure }
}

/** The continuation byte at an index: null for one that something stands for but is lost, undefined where there is none. */
const continuation = (units: readonly Unit[], at: number, depth: number): Byte | undefined => {
  const unit = units[at]
  if (unit === undefined || unit.choices !== undefined) return undefined
  if (unit.char === '\uFFFD') return null
  // Of a control character that was read twice and then dropped, its lead is left.
  if (depth > 0 && unit.depth < depth) return unit.char === 'Â' ? null : undefined
  const byte = unit.depth === depth ? byteOf(unit.char.charCodeAt(0)) : -1
  return byte >= 0x80 && byte <= 0xbf ? byte : undefined
}

type Place = Pick<Unit, 'start' | 'end' | 'depth'>

/** A sequence from which bytes are missing, where what is left is no word's end: `â€`, `ðŸ—`, `ï¸`, a lone `Ã`. */
const lost = (bytes: readonly Byte[], wanted: number, length: number, before: string, place: Place, at: number): Sequence | null => {
  const choices = choicesOf(bytes, wanted, before)
  return choices.length === 0 ? null : { at, length, unit: { ...place, char: '', choices }, isUnsure: bytes[0] === 0xc3 }
}

const choicesOf = (bytes: readonly Byte[], wanted: number, before: string): readonly string[] => {
  const [lead, second] = bytes
  if (lead === 0xc3 && bytes.length === 1) return isCapital(before) ? [] : [...'ÁÍÝÏÐ']
  if (lead === 0xef) return second === 0xb8 && completions(bytes, wanted).includes(0xfe0f) ? ['\uFE0F'] : []
  if (lead === 0xf0) return second === 0x9f ? picturesOf(bytes, wanted) : []
  if (lead !== 0xe2 || typeof second !== 'number') return []
  if (second === 0x80) return completions(bytes, wanted).includes(0x201d) ? ['”', '\u200D'] : []
  return isLetter(before) ? [] : picturesOf(bytes, wanted)
}

/** There are a few hundred ways to lose bytes of a picture, and a damaged text repeats some of them. */
const KNOWN_PICTURES = new Map<string, readonly string[]>()

const picturesOf = (bytes: readonly Byte[], wanted: number): readonly string[] => {
  const key = bytes.join()
  const pictures = KNOWN_PICTURES.get(key) ?? usualFirst(completions(bytes, wanted), false)
  KNOWN_PICTURES.set(key, pictures)
  return pictures
}
