/** What Windows-1252 has for the bytes 0x80–0x9F; a blank is a byte that it leaves undefined. */
const SPECIALS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Bytes that Windows-1252 leaves undefined: some tools keep them as control characters, others drop them. */
export const UNDEFINED_BYTES: readonly number[] = [...SPECIALS].flatMap((char, index) => (char === ' ' ? [0x80 + index] : []))

const BYTES = new Map([...SPECIALS].map((char, index) => [char.charCodeAt(0), 0x80 + index]))
BYTES.delete(0x20)

/**
 * The byte (0x80–0xFF) that a UTF-16 unit stands for where bytes were read as Windows-1252 or as Latin-1; -1 where it
 * stands for none.
 */
export const byteOf = (code: number): number => (code >= 0x80 && code <= 0xff ? code : (BYTES.get(code) ?? -1))

/** The character that Windows-1252 has for the byte of a C1 control; null where it leaves that byte undefined. */
export const charOfControl = (code: number): string | null => {
  const char = SPECIALS[code - 0x80]
  return char === undefined || char === ' ' ? null : char
}

/** Body of a regex character class: what a UTF-8 continuation byte is read as. */
export const CONTINUATION_CLASS = `\\u0080-\\u00BF${SPECIALS.replaceAll(' ', '')}`
