import { faultyGuide } from '../cli/sample-guide.ts'
import { around, type HostileGuide } from './hostile-guide.ts'

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))))

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const out = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isBig ? out.swap16() : out
}

/** Bytes and characters that aren't what they seem. */
export const oddCharacters: readonly HostileGuide[] = [
  { name: 'one NUL', make: () => around('a\0b') },
  { name: 'NULs', make: () => around('\0'.repeat(100_000)) },
  {
    name: 'all control characters',
    make: () => around(Array.from({ length: 160 }, (_, code) => `a${String.fromCharCode(code)}`).join('')),
  },
  { name: 'lone surrogates', make: () => bytes(around('MARK').split('MARK')[0] ?? '', [0xed, 0xa0, 0x80, 0xed, 0xbf, 0xbf], '\n') },
  {
    name: 'bytes that are no UTF-8',
    make: () =>
      bytes(
        faultyGuide(),
        Array.from({ length: 100_000 }, (_, index) => 0x80 + (index % 0x80)),
      ),
  },
  {
    name: 'overlong UTF-8',
    make: () =>
      bytes(
        faultyGuide(),
        Array.from({ length: 60_000 }, (_, index) => [0xc0, 0xaf][index % 2] ?? 0),
      ),
  },
  { name: 'UTF-16, little end first', make: () => utf16(faultyGuide(), false) },
  { name: 'UTF-16, big end first', make: () => utf16(faultyGuide(), true) },
  {
    name: 'UTF-32',
    make: () =>
      bytes(
        [0xff, 0xfe, 0, 0],
        faultyGuide()
          .split('')
          .flatMap((letter) => [letter.charCodeAt(0) & 0xff, 0, 0, 0]),
      ),
  },
  { name: 'byte-order marks', make: () => `${'\ufeff'.repeat(10_000)}${faultyGuide()}` },
  { name: 'byte-order marks in words', make: () => around('a\ufeff'.repeat(50_000)) },
  { name: 'directions', make: () => around('\u202ea\u2066b\u2069\u202c'.repeat(20_000)) },
  { name: 'nothing to see', make: () => around('\u200b\u200c\u200d\u2060\u00ad'.repeat(30_000)) },
  { name: 'no-break spaces', make: () => around('\u00a0'.repeat(100_000)) },
  { name: 'combining marks', make: () => around(`a${'\u0301'.repeat(100_000)}`) },
  { name: 'mojibake', make: () => around('â‚¬200K â€“ Â£240K '.repeat(10_000)) },
  { name: 'mojibake of mojibake', make: () => around('Ã¢â€šÂ¬200K Ã¢â‚¬â€œ '.repeat(10_000)) },
  { name: 'mojibake without an end', make: () => around('Ã'.repeat(100_000)) },
  { name: 'question marks for lost bytes', make: () => around('\ufffd'.repeat(100_000)) },
  { name: 'families of emoji', make: () => around('👨‍👩‍👧‍👦'.repeat(10_000)) },
  { name: 'line separators', make: () => around('a\u2028b\u2029c\u0085d\v\f'.repeat(20_000)) },
  { name: 'letters that grow in upper case', make: () => around('ŉǰΐßﬁİ'.repeat(20_000)) },
]
