import { type Guide, type LibraryFacts, libraryFacts, parseGuide, type Span } from '@guidelint/guide'
import {
  compareFindings,
  type Draft,
  type Finding,
  type LintContext,
  type LintResult,
  lintGuide,
  looksLikeGuide,
  mayBeGuide,
  placeByScopes,
  type Related,
  type Settings,
} from '@guidelint/lint'
import { type Anchor, anchorAt, anchorsOf } from './anchor.ts'
import type { FileReport, Place } from './report.ts'
import { compareReports, type LinesOf, reportFinding, reportFindings } from './report-finding.ts'

/** One guide to lint. */
export interface LintTask {
  readonly path: string
  readonly text: string
  /** Places of bytes that were no UTF-8. */
  readonly invalidUtf8: readonly Span[]
  /** Whether it is linted even where it doesn't look like a guide. */
  readonly isNamed: boolean
}

export interface LintedText extends FileReport {
  /** Rules that threw, with their stacks. */
  readonly crashes: readonly { readonly rule: string; readonly stack: string }[]
  /** For rules across guides; null where none of them is on. */
  readonly library: LibraryFacts | null
  /** Where most of what they find stands. */
  readonly anchors: readonly Anchor[]
  /** Whether its comments may suppress what rules across guides find. */
  readonly isSuppressing: boolean
}

/** What a text is linted with besides its settings. */
export interface TextContext extends Omit<LintContext, 'path'> {
  /** Whether the report says what fixes would write: some take longer than the check itself. */
  readonly withEdits?: boolean | undefined
}

/** Lints one text; null where it is no guide. Pure, and its result is plain data: it may run in any thread. */
export const lintText = (
  task: LintTask,
  settings: Settings,
  { withEdits, ...context }: TextContext,
  linesOf?: LinesOf,
): LintedText | null => {
  if (!task.isNamed && !mayBeGuide(task.text)) return null
  const guide = parseGuide(task.text, settings.profile)
  if (!task.isNamed && !looksLikeGuide(guide)) return null
  const result = lintGuide(guide, settings, { ...context, path: task.path })
  const library = settings.rules.some(({ rule }) => rule.library !== undefined) ? libraryFacts(guide) : null
  return {
    path: task.path,
    findings: reportFindings(guide, [...result.findings, ...encodingFindings(guide, task, result, settings)], { linesOf, withEdits }),
    suppressed: result.suppressed.length,
    baselined: 0,
    checked: result.checked,
    crashes: result.crashed.map(({ rule, error }) => ({
      rule,
      stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })),
    library,
    anchors: library === null ? [] : anchorsOf(guide, library),
    isSuppressing: library !== null && guide.comments.some(({ text }) => text.startsWith('guidelint-')),
  }
}

/** Where a span of another guide is, as people count; undefined where only its text tells. */
export type KnownPlace = (path: string, span: Span) => Place | undefined

/** Adds findings across guides to a guide's report where all that it takes is known of their places; null where a text has to be read. */
export const addAtAnchors = (
  linted: LintedText,
  drafts: readonly Draft[],
  knownPlace: KnownPlace,
  withEdits: boolean,
): LintedText | null => {
  const { anchors, isSuppressing, path } = linted
  const placeIn = ({ path: other, span }: Related): Place | undefined => knownPlace(other ?? path, span)
  const isKnown = (draft: Draft): boolean =>
    anchorAt(anchors, draft.span) !== undefined && draft.related.every((one) => placeIn(one) !== undefined)
  if (isSuppressing || !drafts.every(isKnown)) return null
  const findings = placeByScopes([...drafts].sort(compareFindings), (span) => anchorAt(anchors, span)?.scope ?? '')
  const added = findings.flatMap((finding) => {
    const anchor = anchorAt(anchors, finding.span)
    if (anchor === undefined) return []
    const relatedPlace = (one: Related): Place => placeIn(one) ?? anchor.place
    return [reportFinding(finding, anchor.place, anchor.excerpt, { relatedPlace, withEdits })]
  })
  return { ...linted, findings: [...linted.findings, ...added].sort(compareReports) }
}

/** Adds to a guide's report what `context.library` holds; linted anew where comments may suppress some of it. */
export const lintTextAcross = (
  linted: LintedText,
  task: LintTask,
  settings: Settings,
  context: TextContext,
  linesOf: LinesOf,
): LintedText => {
  if (linted.isSuppressing) return lintText({ ...task, isNamed: true }, settings, context, linesOf) ?? linted
  const guide = parseGuide(task.text, settings.profile)
  const { findings } = lintGuide(guide, { ...settings, rules: [] }, { ...context, path: task.path })
  return {
    ...linted,
    findings: [...linted.findings, ...reportFindings(guide, findings, { linesOf, withEdits: context.withEdits })].sort(compareReports),
  }
}

/** Bytes that are no UTF-8, where the rule has not told of the replacement character that stands for them. */
const encodingFindings = (
  guide: Guide,
  { path, invalidUtf8 }: LintTask,
  { findings, suppressed }: LintResult,
  settings: Settings,
): readonly Finding[] => {
  const setting = settings.rules.find(({ rule }) => rule.id === 'text/encoding')
  if (invalidUtf8.length === 0 || setting === undefined) return []
  const told = [...findings, ...suppressed].filter(({ rule }) => rule === 'text/encoding')
  const untold = invalidUtf8.filter(({ start }) => !told.some(({ span }) => span.start <= start && start < span.end))
  const rule = {
    ...setting.rule,
    *check() {
      for (const span of untold)
        yield { span, message: 'This byte is not UTF-8; save the guide as UTF-8.', facts: { kind: 'invalid-utf8' } }
    },
  }
  return lintGuide(guide, { ...settings, rules: [{ ...setting, rule }] }, { path }).findings.filter((one) => one.rule === 'text/encoding')
}
