import type { Span } from '@guidelint/guide'
import type { Severity } from '@guidelint/lint'
import type { Diagnostic } from 'vscode-languageserver'
import { type Analysis, messageOf } from './analysis.ts'
import type { Telling } from './diagnostic.ts'
import type { Places } from './to-lsp.ts'

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

  range({ start, end }: Span, places: Places): void {
    const from = places.position(start)
    const to = places.position(end)
    this.number(from.line)
    this.number(from.character)
    this.number(to.line)
    this.number(to.character)
  }

  get name(): string {
    return `${(this.#a >>> 0).toString(36)}${(this.#b >>> 0).toString(36)}`
  }
}

/** The name of no diagnostics. */
export const NONE = 'none'

const SEVERITY_NUMBERS: Readonly<Record<Severity, number>> = { error: 1, warning: 2, info: 3 }

/**
 * Names what is told of a guide: the same diagnostics have the same name, also in another process. Goes by the findings, so that on
 * most keys, which change nothing of them, no diagnostics need be made.
 */
export const resultId = (analysis: Analysis | null, uri: string, places: Places, { guideNamed }: Telling): string => {
  if (analysis === null || analysis.findings.length === 0) return NONE
  const mixer = new Mixer()
  for (const finding of analysis.findings) {
    mixer.range(finding.span, places)
    mixer.number(SEVERITY_NUMBERS[finding.severity])
    mixer.text(finding.rule)
    mixer.text(messageOf(analysis, finding))
    for (const { span, message, path } of finding.related) {
      const guide = path === undefined ? { uri, places } : guideNamed(path)
      if (guide === null) continue
      mixer.text(guide.uri)
      mixer.range(span, guide.places)
      mixer.text(message)
    }
    mixer.text(finding.identity)
    for (const { title } of finding.fixes) mixer.text(title)
  }
  return mixer.name
}

/** Names the one diagnostic of a broken configuration. */
export const configResultId = ({ message, range: { start } }: Diagnostic): string => {
  const mixer = new Mixer()
  mixer.text(String(message))
  mixer.number(start.line)
  mixer.number(start.character)
  return mixer.name
}
