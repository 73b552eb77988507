const isSurrogate = (unit: number): boolean => unit >= 0xd8_00 && unit <= 0xdf_ff

/** By code point, which is not the order of JavaScript's `<` beyond the basic plane. */
export const comparePaths = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at += 1) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left === right) continue
    return isSurrogate(left) === isSurrogate(right) ? left - right : isSurrogate(left) ? 1 : -1
  }
  return a.length - b.length
}
