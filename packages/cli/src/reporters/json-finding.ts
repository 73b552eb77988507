import type { FixReport } from '../report.ts'
import type { ShownFinding } from './shown-findings.ts'

/** A finding as the JSON formats show it. */
export const jsonFinding = ({ finding, isBaselined }: ShownFinding): object => {
  const { rule, severity, message, line, column, endLine, endColumn, identity, scope, related, facts, fixes, sum } = finding
  const place = { line, column, endLine, endColumn }
  const baselined = isBaselined ? { baselined: true } : {}
  return { rule, severity, message, ...place, identity, scope, related, facts, fixes: fixes.map(jsonFix), sum, ...baselined }
}

const jsonFix = ({ level, name, title, edits }: FixReport): object => ({ level, name, title, edits })
