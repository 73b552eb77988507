/**
 * 64 bits of `text` as 16 hexadecimal digits. Not for secrets: it names findings, and must be the same in Node and in a
 * browser without waiting for either's cryptography.
 */
export const hash = (text: string): string => {
  let a = 0xde_ad_be_ef
  let b = 0x41_c6_ce_57
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2_654_435_761)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return hex(b) + hex(a)
}

/** By hand, since it runs for each finding on each key: `toString(16)` with padding makes linting a seventh slower there. */
const hex = (bits: number): string =>
  String.fromCharCode(
    digit(bits >>> 28),
    digit(bits >>> 24),
    digit(bits >>> 20),
    digit(bits >>> 16),
    digit(bits >>> 12),
    digit(bits >>> 8),
    digit(bits >>> 4),
    digit(bits),
  )

const digit = (bits: number): number => {
  const value = bits & 15
  return value < 10 ? 48 + value : 87 + value
}
