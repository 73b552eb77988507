import { printable } from '../display-width.ts'
import type { Reporter } from './reporter.ts'

/** One line a finding. */
export const concise: Reporter = function* ({ files }) {
  for (const { path, findings } of files) {
    for (const { line, column, severity, rule, message } of findings) {
      yield `${printable(path)}:${line}:${column} ${severity} ${rule} ${printable(message)}\n`
    }
  }
}
