import { printable, printablePath } from '../display-width.ts'
import type { Reporter } from './reporter.ts'
import { shownFindings } from './shown-findings.ts'

/** One line a finding. */
export const concise: Reporter = function* ({ files }) {
  for (const file of files) {
    for (const { finding, isBaselined } of shownFindings(file)) {
      const { line, column, severity, rule, message } = finding
      const note = isBaselined ? ' (in the baseline)' : ''
      yield `${printablePath(file.path)}:${line}:${column} ${severity} ${rule} ${printable(message)}${note}\n`
    }
  }
}
