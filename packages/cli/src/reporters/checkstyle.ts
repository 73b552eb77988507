import type { Reporter } from './reporter.ts'
import { attributes } from './xml.ts'

/** Checkstyle XML. */
export const checkstyle: Reporter = function* ({ files }) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
  for (const { path, findings } of files) {
    yield `  <file${attributes({ name: path })}>\n`
    for (const { line, column, severity, message, rule } of findings) {
      yield `    <error${attributes({ line, column, severity, message, source: `guidelint.${rule}` })}/>\n`
    }
    yield '  </file>\n'
  }
  yield '</checkstyle>\n'
}
