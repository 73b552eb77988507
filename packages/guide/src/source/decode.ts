import type { Span } from '../span.ts'

// In every runtime that Guidelint knows, but in no `lib` that comes without the whole DOM.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal?: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }

export interface DecodedBytes {
  /** A byte-order mark is kept, as U+FEFF. */
  readonly text: string
  /** Places of bytes that are not UTF-8: each is one U+FFFD in `text`. */
  readonly invalidUtf8: Span[]
  /** Whether the bytes hold a NUL, which no text does. */
  readonly isBinary: boolean
}

const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** Reads bytes as UTF-8. Never throws: what is not UTF-8 becomes U+FFFD and is named in `invalidUtf8`. */
export const decodeBytes = (bytes: Uint8Array): DecodedBytes => {
  const isBinary = bytes.includes(0)
  try {
    return { text: fatal.decode(bytes), invalidUtf8: [], isBinary }
  } catch {
    return { ...decodeInvalid(bytes), isBinary }
  }
}

const decodeInvalid = (bytes: Uint8Array): { text: string; invalidUtf8: Span[] } => {
  const invalidUtf8: Span[] = []
  let text = ''
  let validFrom = 0
  for (let at = 0; at < bytes.length; ) {
    const { length, isValid } = sequenceAt(bytes, at)
    if (!isValid) {
      text += lenient.decode(bytes.subarray(validFrom, at))
      invalidUtf8.push({ start: text.length, end: text.length + 1 })
      text += '\uFFFD'
      validFrom = at + length
    }
    at += length
  }
  return { text: text + lenient.decode(bytes.subarray(validFrom)), invalidUtf8 }
}

/** Length of the sequence at `at`; of an invalid one, of its longest valid beginning, as the Encoding Standard counts. */
const sequenceAt = (bytes: Uint8Array, at: number): { length: number; isValid: boolean } => {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return { length: 1, isValid: true }
  const wanted = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (wanted === 0) return { length: 1, isValid: false }
  let length = 1
  while (length < wanted && continues(bytes[at + length], length === 1 ? lead : 0)) length++
  return { length, isValid: length === wanted }
}

/** Whether a byte may stand second after `lead`, or later where `lead` is 0: no overlong forms, surrogates or beyond U+10FFFF. */
const continues = (byte: number | undefined, lead: number): boolean => {
  if (byte === undefined) return false
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  return byte >= low && byte <= high
}
