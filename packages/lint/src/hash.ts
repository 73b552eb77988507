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

const hex = (bits: number): string => (bits >>> 0).toString(16).padStart(8, '0')
