import { type DroppedFix, LineIndex, type Severity } from '@guidelint/lint'
import type { FixedFile } from './fix-files.ts'

/** What a run of fixes came to. */
export interface FixTally {
  /** Guides that were looked at, and those that were changed. */
  guides: number
  changed: number
  /** Findings that were fixed. */
  fixed: number
  /** Fixes left out since they would have brought more to light than they mend, or didn't mend. */
  leftOut: number
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
  leftOut: 0,
  failures: [],
  names: new Set(),
  left: { error: 0, warning: 0, info: 0 },
})

/** Counts what came of one guide. */
export const countFile = (tally: FixTally, fixed: FixedFile): void => {
  const { result, left } = fixed
  tally.guides += 1
  for (const { severity, fixes } of left) {
    tally.left[severity] += 1
    for (const { name } of fixes) tally.names.add(name)
  }
  for (const { fix } of result.applied) tally.names.add(fix.name)
  for (const dropped of result.dropped) {
    if (isBug(dropped)) tally.failures.push(bugLine(fixed, dropped))
    else tally.leftOut += 1
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
export const leftLines = ({ file, result, left }: FixedFile): string[] => {
  const lines = new LineIndex(result.text)
  return left.map(({ span, severity, rule, message }) => {
    const { line, column } = lines.positionAt(span.start)
    return `${file.path}:${line}:${column} ${severity} ${rule} ${message}`
  })
}

/** The tally in a line for people. */
export const tallyLine = ({ guides, changed, fixed, leftOut }: FixTally, isWritten: boolean): string => {
  const verb = isWritten ? 'Fixed' : 'Would fix'
  const rest = leftOut === 0 ? '' : `; ${count(leftOut, 'fix').replace(/xs$/, 'xes')} left out, which would bring more to light than mended`
  return `guidelint: ${verb} ${count(fixed, 'finding')} in ${changed} of ${count(guides, 'guide')}${rest}.`
}
