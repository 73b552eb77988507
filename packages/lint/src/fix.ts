import type { Guide } from '@guidelint/guide'
import { applyEdits, conflict } from './apply-edits.ts'
import type { Finding } from './finding.ts'
import { figuresOf } from './proof.ts'
import type { Edit, Fix, FixLevel } from './rule.ts'

/** Parses and lints a text. */
export type LintText = (text: string) => { readonly guide: Guide; readonly findings: readonly Finding[] }

export interface FixOptions {
  /** Levels of the fixes to apply. A `choice` is applied only where `choose` names it. */
  readonly levels: readonly FixLevel[]
  /** Name of the one choice to apply everywhere. */
  readonly choose?: string | undefined
  /** Which findings to fix; all, where it is absent. */
  readonly isMeant?: ((finding: Finding) => boolean) | undefined
}

/**
 * Why a fix was left out. `changes-figures`, `breaks` and `no-effect` are bugs of its rule; `adds-findings` brings more to
 * light than it mends.
 */
export type DropReason = 'changes-figures' | 'breaks' | 'no-effect' | 'adds-findings'

export interface FixedFinding {
  readonly finding: Finding
  readonly fix: Fix
}

export interface DroppedFix extends FixedFinding {
  readonly reason: DropReason
}

export interface FixResult {
  readonly text: string
  readonly applied: readonly FixedFinding[]
  readonly dropped: readonly DroppedFix[]
  /** Findings that are left. */
  readonly findings: readonly Finding[]
}

const MAX_PASSES = 10

interface State {
  readonly text: string
  readonly guide: Guide
  readonly findings: readonly Finding[]
}

/**
 * Applies fixes until none is left, in at most ten passes. Every result is linted again before it is taken: a safe fix that
 * changes a figure, and any fix that adds findings, is left out and named. What was left out is tried once more after others
 * were made, since they may have mended what stood in its way; so a second run finds nothing to do.
 */
export const fixText = (text: string, lint: LintText, options: FixOptions): FixResult => {
  const applied: FixedFinding[] = []
  const dropped = new Map<string, DroppedFix>()
  const bugs = new Map<string, DroppedFix>()
  let isChanged = false
  const seen = new Set([text])
  let state: State = { text, ...lint(text) }
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    let batch = selectFixes(state.findings, options, dropped)
    if (batch.length === 0 && isChanged && dropped.size > 0) {
      isChanged = false
      for (const [key, one] of dropped) if (one.reason !== 'adds-findings') bugs.set(key, one)
      dropped.clear()
      batch = selectFixes(state.findings, options, dropped)
    }
    if (batch.length === 0) break
    const step = takeStep(state, batch, lint, dropped)
    if (step === null) continue
    if (seen.has(step.state.text)) break
    seen.add(step.state.text)
    isChanged = true
    state = step.state
    applied.push(...step.taken)
  }
  return { text: state.text, applied, dropped: [...new Map([...bugs, ...dropped]).values()], findings: state.findings }
}

const keyOf = ({ finding, fix }: FixedFinding): string => `${finding.identity}\n${fix.name}\n${fix.title}`

/** Fixes that can be made together: all safe ones before any other, the first of two that touch one place. */
const selectFixes = (findings: readonly Finding[], options: FixOptions, dropped: ReadonlyMap<string, DroppedFix>): FixedFinding[] => {
  const candidates = findings.flatMap((finding) => {
    const fix = options.isMeant?.(finding) === false ? undefined : finding.fixes.find((one) => isWanted(one, options))
    return fix === undefined || dropped.has(keyOf({ finding, fix })) ? [] : [{ finding, fix }]
  })
  const safe = candidates.filter(({ fix }) => fix.level === 'safe')
  const taken: Edit[] = []
  return (safe.length > 0 ? safe : candidates).filter(({ fix }) => {
    if (fix.edits.some((edit) => taken.some((other) => conflict(edit, other) || isSamePlace(edit, other)))) return false
    taken.push(...fix.edits)
    return true
  })
}

const isWanted = (fix: Fix, { levels, choose }: FixOptions): boolean =>
  choose === undefined ? fix.level !== 'choice' && levels.includes(fix.level) : fix.name === choose && levels.includes(fix.level)

/** Two insertions at one place by different fixes have no order of their own: the second waits for the next pass. */
const isSamePlace = (a: Edit, b: Edit): boolean => a.span.start === b.span.start && a.span.end === b.span.end

type Step = { readonly state: State; readonly taken: readonly FixedFinding[] }

/** The whole batch where that is right, else what of it is right together; null where nothing is. */
const takeStep = (state: State, batch: readonly FixedFinding[], lint: LintText, dropped: Map<string, DroppedFix>): Step | null => {
  const whole = attempt(state, batch, lint)
  if (typeof whole !== 'string') return { state: whole, taken: batch }
  const taken = batch.length === 1 ? drop(batch, whole, dropped) : siftHalves(state, batch, lint, dropped)
  const [first] = taken
  if (first === undefined) return null
  const together = attempt(state, taken, lint)
  if (typeof together !== 'string') return { state: together, taken }
  // Right in parts, but not together: one at a time then.
  const alone = attempt(state, [first], lint)
  if (typeof alone !== 'string') return { state: alone, taken: [first] }
  drop([first], alone, dropped)
  return null
}

/** Fixes that are right, found by halving, so that one bad fix among many costs few runs; the bad ones are dropped. */
const siftHalves = (
  state: State,
  batch: readonly FixedFinding[],
  lint: LintText,
  dropped: Map<string, DroppedFix>,
): readonly FixedFinding[] => {
  const half = batch.length >> 1
  return [batch.slice(0, half), batch.slice(half)].flatMap((part) => {
    const result = attempt(state, part, lint)
    if (typeof result !== 'string') return part
    return part.length === 1 ? drop(part, result, dropped) : siftHalves(state, part, lint, dropped)
  })
}

const drop = (batch: readonly FixedFinding[], reason: DropReason, dropped: Map<string, DroppedFix>): readonly FixedFinding[] => {
  for (const one of batch) dropped.set(keyOf(one), { ...one, reason })
  return []
}

/** The text with a batch of fixes, or why it can't be taken. */
const attempt = (before: State, batch: readonly FixedFinding[], lint: LintText): State | DropReason => {
  let text: string
  try {
    text = applyEdits(
      before.text,
      batch.flatMap(({ fix }) => fix.edits),
    )
  } catch {
    return 'breaks'
  }
  if (text === before.text) return 'no-effect'
  const after: State = { text, ...lint(text) }
  if (batch.every(({ fix }) => fix.level === 'safe') && figuresOf(before.guide) !== figuresOf(after.guide)) return 'changes-figures'
  if (after.findings.length > before.findings.length || countErrors(after) > countErrors(before)) return 'adds-findings'
  const left = new Set(after.findings.map(({ identity }) => identity))
  const isStuck = batch.some(({ finding }) => left.has(finding.identity)) && after.findings.length >= before.findings.length
  return isStuck ? 'no-effect' : after
}

const countErrors = ({ findings }: State): number => findings.filter(({ severity }) => severity === 'error').length
