import { type DroppedFix, LineIndex, type Severity } from '@guidelint/lint'
import { printable } from './display-width.ts'
import type { FixedFile } from './fix-files.ts'

/** What a run of fixes came to. */
export interface FixTally {
  /** Guides that were looked at, and those that were changed. */
  guides: number
  changed: number
  /** Findings that were fixed. */
  fixed: number
  /** A line for each fix left out, since it would have brought more to light than it mends, or didn't mend. */
  readonly leftOut: string[]
  /** One sentence for each guide that could not be fixed, and each bug. */
  readonly failures: string[]
  /** Names of the fixes that findings offer. */
  readonly names: Set<string>
  /** Findings that are left. */
  readonly left: Record<Severity, number>
}

export const startTally = (): FixTally => ({
  guides: 0,
  changed: 0,
  fixed: 0,
  leftOut: [],
  failures: [],
  names: new Set(),
  left: { error: 0, warning: 0, info: 0 },
})

interface CountedFinding {
  readonly severity: Severity
  readonly fixes: readonly { readonly name: string }[]
}

/** Counts what is left in one guide. */
export const countLeft = ({ left, names }: FixTally, findings: readonly CountedFinding[]): void => {
  for (const { severity, fixes } of findings) {
    left[severity] += 1
    for (const { name } of fixes) names.add(name)
  }
}

/** Counts the fixes of one guide that was changed, or might have been. */
export const countFixes = (tally: FixTally, fixed: FixedFile): void => {
  const { result, before } = fixed
  if (result.text !== before) {
    tally.changed += 1
    tally.fixed += result.applied.length
  }
  for (const { fix } of result.applied) tally.names.add(fix.name)
  for (const dropped of result.dropped) {
    if (isBug(dropped)) tally.failures.push(bugLine(fixed, dropped))
    else tally.leftOut.push(`${placeOf(fixed, dropped)} ${dropped.finding.rule} ${dropped.fix.title}`)
  }
}

const isBug = ({ reason }: DroppedFix): boolean => reason === 'changes-figures' || reason === 'breaks'

const bugLine = (fixed: FixedFile, dropped: DroppedFix): string => {
  const did = dropped.reason === 'breaks' ? 'has edits that overlap' : 'would have changed a figure'
  return `${placeOf(fixed, dropped)}: the fix "${dropped.fix.title}" of ${dropped.finding.rule} ${did} and was left out, which is a bug in Guidelint.`
}

/** A place in the guide as it was; near it, where other fixes came before. */
const placeOf = ({ file, before }: FixedFile, { finding }: Pick<DroppedFix, 'finding'>): string => {
  const { line, column } = new LineIndex(before).positionAt(finding.span.start)
  return `${file.path}:${line}:${column}`
}

/** The fixes made in a guide, one line each. */
export const fixLines = (fixed: FixedFile): string[] =>
  fixed.result.applied.map((one) => `${placeOf(fixed, one)} ${one.finding.rule} ${one.fix.level} ${one.fix.title}`)

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

/** What is left in a fixed guide, one line each. */
export const leftLines = ({ file, result }: FixedFile): string[] => {
  const lines = new LineIndex(result.text)
  return result.findings.map(({ span, severity, rule, message }) => {
    const { line, column } = lines.positionAt(span.start)
    return `${file.path}:${line}:${column} ${severity} ${rule} ${message}`
  })
}

const SHOWN = 5

/** The tally for people, a line for each fix left out among the first. */
export const tallyLines = ({ guides, changed, fixed, leftOut }: FixTally, isWritten: boolean): string[] => {
  const verb = isWritten ? 'Fixed' : 'Would fix'
  const first = `guidelint: ${verb} ${count(fixed, 'finding')} in ${changed} of ${count(guides, 'guide')}.`
  if (leftOut.length === 0) return [first]
  const more = leftOut.length > SHOWN ? [`  and ${leftOut.length - SHOWN} more`] : []
  const shown = leftOut.slice(0, SHOWN).map((line) => `  ${printable(line)}`)
  return [first, `guidelint: Left out, since it would bring more to light than it mends:`, ...shown, ...more]
}
