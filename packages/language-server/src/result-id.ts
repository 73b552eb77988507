import type { Diagnostic } from 'vscode-languageserver'

/** Names a list of diagnostics by what it says: the same list has the same name, also in another process (two 32-bit hashes). */
export const resultId = (diagnostics: readonly Diagnostic[]): string => {
  if (diagnostics.length === 0) return 'none'
  const text = JSON.stringify(diagnostics)
  let [a, b] = [0x81_1c_9d_c5, 0x1_00_01_93]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01_00_01_93)
    b = Math.imul(b ^ code, 0x85_eb_ca_6b) ^ (b >>> 13)
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
}
