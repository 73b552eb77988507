// Characters that take two cells: East Asian wide and full-width ones, and emoji.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Regional_Indicator}/u
// A symbol that a variation selector turns into an emoji.
const EMOJI_VARIATION = /\p{Extended_Pictographic}\ufe0f/u
const INVISIBLE = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u
// Up to here, but for control characters, every character takes one cell.
const ONLY_NARROW = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u20a0-\u20bf]*$/

// Making one takes milliseconds, and most guides need none.
let segmenter: Intl.Segmenter | undefined

/** Cells of a terminal that a text takes. */
export const displayWidth = (text: string): number => {
  if (ONLY_NARROW.test(text)) return text.length
  segmenter ??= new Intl.Segmenter()
  let width = 0
  for (const { segment } of segmenter.segment(text)) {
    if (WIDE.test(segment) || EMOJI_VARIATION.test(segment)) width += 2
    else if (!INVISIBLE.test(segment)) width += 1
  }
  return width
}

// Control characters would move the cursor or colour the terminal; direction marks would re-order what is shown.
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** A path as it may begin a line: two colons there would be a command to the runner of a workflow. */
export const printablePath = (path: string): string => printable(path).replace(/^(?=\s*::)/, './')

/** A text that is safe to show on one line of a terminal: a tab as a space, what can't be shown as a middle dot; same length. */
export const printable = (text: string): string => text.replace(UNSAFE, (character) => (character === '\t' ? ' ' : '·'))
