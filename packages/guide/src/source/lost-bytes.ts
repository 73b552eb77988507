import { UNDEFINED_BYTES } from './windows-1252.ts'

/** A byte that is there, or null for one that something stands for (U+FFFD) though its value is lost. */
export type Byte = number | null

/** Code points of `length` bytes that leave `known` when bytes that Windows-1252 has no character for are dropped. */
export const completions = (known: readonly Byte[], length: number): number[] => {
  const found = new Set<number>()
  complete([], known, length, found)
  return [...found]
}

const complete = (bytes: readonly number[], rest: readonly Byte[], length: number, found: Set<number>): void => {
  if (bytes.length === length) {
    const point = codePoint(bytes)
    if (rest.length === 0 && point !== null) found.add(point)
    return
  }
  const [next, ...others] = rest
  if (typeof next === 'number') complete([...bytes, next], others, length, found)
  const isMissing = bytes.length > 0 && length - bytes.length > rest.length
  for (const byte of UNDEFINED_BYTES) {
    if (next === null) complete([...bytes, byte], others, length, found)
    if (isMissing) complete([...bytes, byte], rest, length, found)
  }
}

/** How many bytes a UTF-8 sequence has that opens with `lead`; 0 where no sequence does. */
export const sequenceLength = (lead: number): number => (lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0)

/** The code point of a whole UTF-8 sequence; null where it is overlong, a surrogate or beyond U+10FFFF. */
export const codePoint = ([lead = 0, ...rest]: readonly number[]): number | null => {
  const length = rest.length + 1
  let point = lead & (0xff >> (length + 1))
  for (const byte of rest) point = point * 64 + (byte & 0x3f)
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
  return point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? null : point
}

/** Usual characters among those that can lose a byte, the most usual in real guides first. */
const USUAL = [...'”←●🏗🏛👁🌐🏆🤝🏢🏦🏠🏭🌍📝📍🔍🔐📐🌏🐍🐛🐙🐳👍👏🎁🏅🏁🗝🏷🏎✏✍🛍🖍']

/**
 * Of code points that fit, those that a guide may mean, the most usual first. `hasSelector` says that U+FE0F follows,
 * which characters need that are emoji only by request.
 */
export const usualFirst = (points: readonly number[], hasSelector: boolean): string[] =>
  points
    .map((point) => String.fromCodePoint(point))
    .filter((char) => USUAL.includes(char) || /^\p{Emoji}$/u.test(char))
    .map((char) => ({ char, fits: /^\p{Emoji_Presentation}$/u.test(char) !== hasSelector, rank: rank(char) }))
    .sort((a, b) => Number(b.fits) - Number(a.fits) || a.rank - b.rank || (a.char < b.char ? -1 : 1))
    .map(({ char }) => char)

const rank = (char: string): number => (USUAL.includes(char) ? USUAL.indexOf(char) : USUAL.length)
