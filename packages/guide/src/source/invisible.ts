import type { InvisibleCharacter } from '../guide.ts'
import type { Span } from '../span.ts'

const SPACES: readonly (readonly [number, string])[] = [
  [0xa0, 'no-break space'],
  [0x2000, 'en quad'],
  [0x2001, 'em quad'],
  [0x2002, 'en space'],
  [0x2003, 'em space'],
  [0x2004, 'three-per-em space'],
  [0x2005, 'four-per-em space'],
  [0x2006, 'six-per-em space'],
  [0x2007, 'figure space'],
  [0x2008, 'punctuation space'],
  [0x2009, 'thin space'],
  [0x200a, 'hair space'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202f, 'narrow no-break space'],
  [0x205f, 'medium mathematical space'],
  [0x3000, 'ideographic space'],
]

const WIDTHLESS: readonly (readonly [number, string])[] = [
  [0xad, 'soft hyphen'],
  [0x34f, 'combining grapheme joiner'],
  [0x61c, 'Arabic letter mark'],
  [0x180e, 'Mongolian vowel separator'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2060, 'word joiner'],
  [0x2061, 'function application'],
  [0x2062, 'invisible times'],
  [0x2063, 'invisible separator'],
  [0x2064, 'invisible plus'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0xfe0e, 'text variation selector'],
  [0xfe0f, 'emoji variation selector'],
  [0xfeff, 'byte-order mark'],
]

const NAMES = new Map([...SPACES, ...WIDTHLESS].map(([code, name]) => [String.fromCharCode(code), name]))
const SPACE = new Set(SPACES.map(([code]) => String.fromCharCode(code)))
const INVISIBLE = new RegExp(`[${[...NAMES.keys()].join('')}]`, 'g')

/** Whether a text may hold a character that can't be seen: also true of emoji that are joined or selected by one. */
export const mayHaveInvisible = (text: string): boolean => text.search(INVISIBLE) !== -1

/** `text` as a reader should see it: spaces plain, nothing that has no width. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, (char) => (SPACE.has(char) ? ' ' : ''))

/**
 * Characters that can't be seen, from `from` on (behind a leading byte-order mark), but for those that spell an emoji or
 * join letters of scripts that need it.
 */
export const findInvisible = (text: string, from: number): InvisibleCharacter[] => {
  const found: InvisibleCharacter[] = []
  const keysEnd = frontmatterEnd(text, from)
  let line: Span = { start: 0, end: 0 }
  for (const { 0: raw, index } of text.matchAll(INVISIBLE)) {
    if (index < from || isLegitimate(text, raw, index)) continue
    // Once a line: a text may be one line, and all of it spaces.
    if (index >= line.end) line = { start: text.lastIndexOf('\n', index) + 1, end: lineEnd(text, index) }
    const place = index < keysEnd ? 'key' : placeOf(text, index, line)
    const span = { start: index, end: index + 1 }
    found.push({ span, raw, name: NAMES.get(raw) ?? '', replacement: SPACE.has(raw) ? ' ' : '', place })
  }
  return found
}

const isLegitimate = (text: string, char: string, at: number): boolean => {
  if (char < '\u200C' || (char > '\u200D' && char < '\uFE0E') || char === '\uFEFF') return false
  const before = text.slice(Math.max(0, at - 3), at)
  const after = text.slice(at + 1, at + 3)
  if (char >= '\uFE0E') return /\p{Extended_Pictographic}$/u.test(before) || (/[\d#*]$/.test(before) && after.startsWith('\u20E3'))
  const joinsPictures = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u.test(before) && /^\p{Extended_Pictographic}/u.test(after)
  return (char === '\u200D' && joinsPictures) || (JOINING.test(before.slice(-1)) && JOINING.test(after.slice(0, 1)))
}

/** Letters from Arabic to the scripts of India, where a joiner or non-joiner is spelling. */
const JOINING = /^[\u0600-\u0DFF]$/

/** Where frontmatter ends that opens at `from`; `from` where there is none. */
const frontmatterEnd = (text: string, from: number): number => {
  if (!/^---[ \t]*\r?$/m.test(text.slice(from, lineEnd(text, from)))) return from
  const close = text.slice(from).search(/\n---[ \t]*(?:\r?\n|$)/)
  return close === -1 ? from : from + close
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** A figure by its sign, scale or percent: `$165K`, `SEK 40 000`, `15–20%`. */
const FIGURE = /(?:\p{Sc}|\b[A-Z]{3}) ?\d[\d.,]*(?: \d{3}\b)* ?(?:[KMBL]\b|Cr\b)?|\d[\d.,]* ?(?:[KMBL]\b|Cr\b|%)/gu

/** Around here a figure is looked for: no figure is longer, and a paragraph may be. */
const REACH = 40

const placeOf = (text: string, at: number, { start, end }: Span): InvisibleCharacter['place'] => {
  const head = withoutInvisible(text.slice(start, Math.min(start + REACH, end)))
  const before = withoutInvisible(text.slice(Math.max(start, at - REACH), at))
  const after = withoutInvisible(text.slice(at, Math.min(at + REACH, end)))
  const isRow = /^ {0,3}\|/.test(head)
  if (touchesFigure(before, after, isRow)) return 'figure'
  return /^ {0,3}#{1,6}/.test(head) || (isRow && isHeaderRow(text, end)) ? 'heading' : 'prose'
}

/** Whether the row that ends at `end` heads a table. */
const isHeaderRow = (text: string, end: number): boolean => DELIMITER_ROW.test(text.slice(end + 1, lineEnd(text, end + 1)))

const DELIMITER_ROW = /^ {0,3}\|[\s:|]*--[-\s:|]*$/

/** In a table's row whatever touches a number counts, in prose only what lies within a figure. */
const touchesFigure = (before: string, after: string, isRow: boolean): boolean => {
  const space = after.startsWith(' ') ? 1 : 0
  if (isRow && (/[\d\p{Sc}]$/u.test(before) || /^[\d\p{Sc}]/u.test(after.slice(space)))) return true
  const at = before.length
  for (const { 0: figure, index } of (before + after).matchAll(FIGURE)) {
    const end = index + figure.length
    if (isRow ? index <= at + space && at <= end : index < at && at + space < end) return true
  }
  return false
}
