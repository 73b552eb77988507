import type { Span } from '@guidelint/guide'
import type { Facts, Fix, Problem, Related, Severity } from './rule.ts'

/** A problem as reported: with its rule, its severity and a place that survives edits elsewhere. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** Into the text as its author wrote it. */
  readonly span: Span
  readonly message: string
  readonly related: readonly Related[]
  readonly facts: Facts
  readonly fixes: readonly Fix[]
  readonly sum: readonly string[]
  /** Where it stands by names (headings, table, row, column, end), never by line. */
  readonly scope: string
  /** Hash of rule, scope and facts; two findings of one guide never share it. */
  readonly identity: string
}

/** A finding before it is placed. */
export type Draft = Omit<Finding, 'scope' | 'identity'>

const MILDNESS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Sorts severities, the most severe first. */
export const compareSeverity = (a: Severity, b: Severity): number => MILDNESS[a] - MILDNESS[b]

const milder = (a: Severity, b: Severity): Severity => (MILDNESS[a] > MILDNESS[b] ? a : b)

export const draftFinding = (rule: string, severity: Severity, problem: Problem): Draft => ({
  rule,
  severity: problem.atMost === undefined ? severity : milder(severity, problem.atMost),
  span: problem.span,
  message: problem.message,
  related: problem.related ?? [],
  facts: problem.facts ?? {},
  fixes: problem.fixes ?? [],
  sum: problem.sum ?? [],
})

/** By place, then by rule, by code unit; the order of every report. */
export const compareFindings = (a: Pick<Finding, 'span' | 'rule'>, b: Pick<Finding, 'span' | 'rule'>): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
