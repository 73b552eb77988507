import type { FindingReport, FixReport } from '../report.ts'

/** A finding as the JSON formats show it. */
export const jsonFinding = ({ rule, severity, message, line, column, endLine, endColumn, ...rest }: FindingReport): object => {
  const { identity, scope, related, facts, fixes, sum } = rest
  return { rule, severity, message, line, column, endLine, endColumn, identity, scope, related, facts, fixes: fixes.map(jsonFix), sum }
}

const jsonFix = ({ level, name, title, edits }: FixReport): object => ({ level, name, title, edits })
