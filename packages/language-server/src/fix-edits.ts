import { FINDINGS_LIMIT, parseGuide } from '@guidelint/guide'
import { applyEdits, type Edit, type FixLevel, fixText, type LintText } from '@guidelint/lint'
import { type Analysis, analyse } from './analysis.ts'

/** Which fixes to make all over a guide. */
export interface FixRequest {
  /** Only of this rule; of all where it is null. */
  readonly rule: string | null
  readonly levels: readonly FixLevel[]
  /** Name of the one choice to make everywhere; null where choices are left alone. */
  readonly choose: string | null
}

/**
 * As the command lints with `--rule`, where one is named. What rules across guides found holds for the text as it is: once it is
 * changed, only rules on one guide judge it.
 */
const lintAgain = (whole: Analysis, rule: string | null): LintText => {
  const { settings } = whole.configured
  const rules = rule === null ? settings.rules : settings.rules.filter((setting) => setting.rule.id === rule)
  const configured = { ...whole.configured, settings: { ...settings, rules } }
  return (text) => {
    const isKnown = text === whole.guide.source.text && !isCut(whole)
    const analysis = isKnown ? whole : analyse(text, configured, undefined, undefined, true)
    if (analysis === null) return { guide: parseGuide(text, settings.profile), findings: [] }
    return { guide: analysis.guide, findings: analysis.findings.filter((finding) => rule === null || finding.rule === rule) }
  }
}

/** Whether findings of some rule were left out, which fixes need. */
export const isCut = ({ findings }: Analysis): boolean => findings.length >= FINDINGS_LIMIT

/** The edits that make all fixes of a kind, as the command makes them. */
export const fixEdits = (analysis: Analysis, { rule, levels, choose }: FixRequest): readonly Edit[] => {
  const { text } = analysis.guide.source
  const result = fixText(text, lintAgain(analysis, rule), { levels, choose: choose ?? undefined })
  const edits = result.applied.flatMap(({ fix }) => fix.edits)
  return isTheSame(text, edits, result.text) ? edits : differences(text, result.text)
}

/** Whether the edits were all made in one pass, so that their places count in the text as it is. */
const isTheSame = (text: string, edits: readonly Edit[], after: string): boolean => {
  try {
    return applyEdits(text, edits) === after
  } catch {
    return false
  }
}

/** The edits between two texts, by lines: each line that changed while their number stayed, else one edit from the first change to the last. */
export const differences = (before: string, after: string): readonly Edit[] => {
  if (before === after) return []
  const [from, to] = [linesOf(before), linesOf(after)]
  if (from.length !== to.length) return [difference(before, after, 0)]
  let at = 0
  return from.flatMap((line, index) => {
    const start = at
    at += line.length
    const instead = to[index] ?? ''
    return line === instead ? [] : [difference(line, instead, start)]
  })
}

const linesOf = (text: string): string[] => text.split(/(?<=\n)/)

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc_00) === 0xdc_00

/** One edit without the ends that the texts share; no character and no line end is cut in two. */
const difference = (before: string, after: string, offset: number): Edit => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  while (start > 0 && (isInside(before, start) || isInside(after, start))) start -= 1
  let end = 0
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1
  while (end > 0 && (isInside(before, before.length - end) || isInside(after, after.length - end))) end -= 1
  return { span: { start: offset + start, end: offset + before.length - end }, text: after.slice(start, after.length - end) }
}

const isInside = (text: string, at: number): boolean =>
  at > 0 && at < text.length && (isLowSurrogate(text, at) || (text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13))
