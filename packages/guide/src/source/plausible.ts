/** How a character that bytes decode to speaks for damage: by itself, only beside other damage, or not at all. */
export type Verdict = 'sure' | 'unsure' | 'no'

/** What no text has by chance where a letter and two or three signs stand together: punctuation, currencies, arrows, emoji. */
const SURE: readonly (readonly [number, number])[] = [
  [0x2000, 0x2bff],
  [0xfb00, 0xfb06],
  [0xfe0e, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfffd, 0xfffd],
  [0x1d400, 0x1d7ff],
  [0x1f000, 0x1faff],
  [0xe0020, 0xe007f],
]

/** Letters whose bytes may also be read as a letter and its punctuation (`café”—`). */
const UNSURE: readonly (readonly [number, number])[] = [
  [0x100, 0x17f],
  [0x192, 0x192],
  [0x218, 0x21b],
  [0x2b0, 0x2df],
  [0x370, 0x3ff],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x5d0, 0x5ea],
  [0x621, 0x6cc],
  [0x900, 0xe7f],
  [0x1e00, 0x1eff],
  [0x3000, 0x312f],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xff00, 0xffef],
  [0x20000, 0x2fa1f],
]

const SIGNS = new Set('\u00a0–—‘’“”„‚…•·»«›‹™®©°¹²³‰€£¥¢§')
const LETTERS = new Set('šžœŠŽŒŸƒªºµ')

/**
 * Judges the code point that `chars` (a lead and its continuation, each a byte read as a character) decode to; `before`
 * is what stands in front, empty at the start of the text.
 */
export const judge = (point: number, chars: string, before: string): Verdict => {
  if (isIn(SURE, point)) return 'sure'
  const rest = [...chars].slice(1)
  if (point <= 0xff) return judgeLatin(point, rest, before)
  if (!isIn(UNSURE, point)) return 'no'
  // `2×£50K` is a product, not the Hebrew letter that its bytes would be.
  if (chars.startsWith('×')) return 'unsure'
  if (rest.some((char) => !SIGNS.has(char) && !LETTERS.has(char))) return 'sure'
  return isCapital(chars) && isSmall(before) ? 'sure' : 'unsure'
}

/** What closes a quotation or follows a word. */
const CLOSING = new Set('\u00a0–—‘’“”„‚…»›')

/** `Â£` and `Ã©` are damage, `MAÇÃ”` and a quoted `“Â”` or `«Ã»` need not be. */
const judgeLatin = (point: number, rest: readonly string[], before: string): Verdict => {
  if (point < 0xa0) return rest.every((char) => char > '\u00ff') ? 'unsure' : 'sure'
  const isWord = point >= 0xc0 && isCapital(before)
  const isQuoted = before !== '' && '“‘„«"\'('.includes(before)
  return (isWord || isQuoted) && rest.every((char) => CLOSING.has(char)) ? 'unsure' : 'sure'
}

const isIn = (ranges: readonly (readonly [number, number])[], point: number): boolean =>
  ranges.some(([first, last]) => first <= point && point <= last)

export const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)
const isSmall = (text: string): boolean => /^\p{Ll}/u.test(text)
export const isLetter = (text: string): boolean => /^\p{L}/u.test(text)
