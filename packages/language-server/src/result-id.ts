import type { Diagnostic, Range } from 'vscode-languageserver'
import type { DiagnosticData } from './diagnostic.ts'

/** Two running 32-bit hashes: what is mixed in names what it came from well enough to tell two lists apart. */
class Mixer {
  #a = 0x81_1c_9d_c5
  #b = 0x1_00_01_93

  number(value: number): void {
    this.#a = Math.imul(this.#a ^ value, 0x01_00_01_93)
    this.#b = Math.imul(this.#b ^ value, 0x85_eb_ca_6b) ^ (this.#b >>> 13)
  }

  text(value: string): void {
    let first = 0
    let second = value.length
    for (let at = 0; at < value.length; at += 1) {
      const code = value.charCodeAt(at)
      first = Math.imul(first, 31) + code
      second = Math.imul(second ^ code, 0x85_eb_ca_6b)
    }
    this.number(first)
    this.number(second)
  }

  range({ start, end }: Range): void {
    this.number(start.line)
    this.number(start.character)
    this.number(end.line)
    this.number(end.character)
  }

  get name(): string {
    return `${(this.#a >>> 0).toString(36)}${(this.#b >>> 0).toString(36)}`
  }
}

/** Names a list of diagnostics by what it says: the same list has the same name, also in another process. Runs on each key, so nothing is copied. */
export const resultId = (diagnostics: readonly Diagnostic[]): string => {
  if (diagnostics.length === 0) return 'none'
  const mixer = new Mixer()
  for (const { range, severity, message, code, relatedInformation = [], data } of diagnostics) {
    mixer.range(range)
    mixer.number(severity ?? 0)
    mixer.text(String(code))
    mixer.text(typeof message === 'string' ? message : message.value)
    for (const { location, message: note } of relatedInformation) {
      mixer.text(location.uri)
      mixer.range(location.range)
      mixer.text(note)
    }
    const { identity = '', fixes = [] } = (data ?? {}) as Partial<DiagnosticData>
    mixer.text(identity)
    for (const { title } of fixes) mixer.text(title)
  }
  return mixer.name
}
