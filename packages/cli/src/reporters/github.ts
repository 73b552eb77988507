import type { Severity } from '@guidelint/lint'
import { printable } from '../display-width.ts'
import { mostSevereFirst, type PlacedFinding } from './most-severe.ts'
import type { Reporter } from './reporter.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands: annotations on the lines. The most severe come first, since a step shows ten of a kind. */
export const github: Reporter = function* (report) {
  for (const one of mostSevereFirst(report)) yield `${annotation(one)}\n`
}

const annotation = ({ path, finding }: PlacedFinding): string => {
  const { line, column, endLine, endColumn, rule, severity, message, sum } = finding
  // Columns count only where the place lies on one line.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
  const place = `file=${escapeProperty(
    path
      .split(/(\r|\n)/)
      .map(onOneLine)
      .join(''),
  )},line=${line},endLine=${endLine}${columns},title=${escapeProperty(rule)}`
  return `::${COMMANDS[severity]} ${place}::${escapeData([message, ...sum].map(printable).join('\n'))}`
}

/** Line ends are escaped, so that the file is found; what else can't be shown is not for a log. */
const onOneLine = (part: string): string => (part === '\r' || part === '\n' ? part : printable(part))

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
