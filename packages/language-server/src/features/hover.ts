import { type Band, contains, type Guide, type Part, type Section, type Span } from '@guidelint/guide'
import { diagnose, type Profile, plainFigure, ruleList, workedSum } from '@guidelint/lint'
import { type Hover, MarkupKind } from 'vscode-languageserver'
import type { GuideView, Session } from '../session.ts'
import type { WorkspaceIndex } from '../workspace-index.ts'
import { yearOf } from '../year-of.ts'
import { SECTIONS } from './section-help.ts'

/** What is said of a place: lines of Markdown, and the place that they are about. */
interface Help {
  readonly span: Span
  readonly lines: readonly string[]
}

/** Says what stands behind the place: a total's sum, a grant's yearly worth, a rate, a level elsewhere, what a section or rule is for. */
export const hover = (
  { document, analysis }: GuideView,
  offset: number,
  index: WorkspaceIndex,
  { client, host }: Session,
): Hover | null => {
  const { guide, configured } = analysis
  const at = { start: offset, end: offset }
  const help =
    partHelp(guide, at, configured.settings.profile) ??
    levelHelp(guide, at, index, host.canonical(document.uri)) ??
    ruleHelp(guide, at) ??
    sectionHelp(guide, at)
  if (help === null) return null
  const text = help.lines.join('\n\n')
  const value = client.markdownHover ? text : text.replace(/\*\*|`/g, '')
  return {
    contents: { kind: client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    range: document.places.range(help.span),
  }
}

const partsOf = ({ base, equity, bonus, signing, total, extra }: Band): Part[] =>
  [base, equity, bonus, signing, total, ...extra].filter((part) => part !== null)

const partHelp = (guide: Guide, at: Span, profile: Profile): Help | null => {
  for (const band of guide.bands) {
    const part = partsOf(band).find(({ cell }) => contains(cell.span, at))
    if (part === undefined) continue
    const lines = [...totalLines(guide, band, part, profile), ...equityLines(part, band, profile), ...rateLines(part)]
    return lines.length === 0 ? null : { span: part.cell.span, lines }
  }
  return null
}

const totalLines = (guide: Guide, band: Band, part: Part, profile: Profile): string[] => {
  if (part.kind !== 'total') return []
  const { rows, unchecked } = diagnose(guide, profile)
  const row = rows.find(({ inputs }) => inputs.band === band)
  if (row !== undefined) {
    const [low, high] = row.stated.deviations.map((share) => `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)} %`)
    return [
      '**Total from its parts**',
      `\`\`\`text\n${workedSum(row.inputs, row.stated, profile).join('\n')}\n\`\`\``,
      `Stated against computed: ${low} low, ${high} high.`,
    ]
  }
  const reason = unchecked.find((one) => one.band === band)?.reason
  return reason === undefined ? [] : [`**Unchecked**, because ${reason}.`]
}

const equityLines = (part: Part, { currency }: Band, profile: Profile): string[] => {
  const year = yearOf(part, profile)
  if (year === null) return []
  const figures = `${plainFigure(year.low)}–${plainFigure(year.high)}${currency === null ? '' : ` ${currency}`}`
  return [`A grant over ${profile.vestingYears} years: **${figures} a year**.`]
}

const rateLines = ({ range, other }: Part): string[] => {
  if (range === null || other === null || range.currency === null || other.currency === null) return []
  const rates = [other.low.value / range.low.value, other.high.value / range.high.value].filter(Number.isFinite)
  if (rates.length === 0) return []
  const shown = [...new Set(rates.map((rate) => rate.toPrecision(3)))].join('–')
  return [`Second currency: 1 ${range.currency} = ${shown} ${other.currency}.`]
}

const MOST = 8

/** What other guides hold equal to a level. */
const levelHelp = (guide: Guide, at: Span, index: WorkspaceIndex, uri: string): Help | null => {
  const entry = guide.levels.entries.find(({ span }) => contains(span, at))
  if (entry === undefined) return null
  const name = `${entry.company.text} ${entry.level.text}`
  const lines = index.guides.flatMap((other) => {
    if (other.uri === uri) return []
    const same = other.levels.find(({ company, level }) => company === entry.company.text && level === entry.level.text)
    const equal = same === undefined ? [] : other.levels.filter(({ group }) => group === same.group)
    const statement = equal.map(({ company, level }) => `${company} ${level}`).join(' = ')
    return equal.length < 2 ? [] : [`- ${other.facts.company ?? ''}, ${other.facts.role ?? ''}: ${statement}`]
  })
  const more = lines.length > MOST ? [`…and ${lines.length - MOST} more`] : []
  return {
    span: entry.span,
    lines: [`**${name}**`, lines.length === 0 ? 'No other guide names this level.' : [...lines.slice(0, MOST), ...more].join('\n')],
  }
}

/** The rule that a suppression names at the place. */
const ruleHelp = (guide: Guide, at: Span): Help | null => {
  const comment = guide.comments.find(({ span, text }) => contains(span, at) && text.startsWith('guidelint-'))
  if (comment === undefined) return null
  const raw = guide.source.text.slice(comment.span.start, comment.span.end)
  for (const match of raw.matchAll(/[a-z]+\/[a-z-]+/g)) {
    const start = comment.span.start + match.index
    const rule = ruleList.find(({ id }) => id === match[0])
    if (rule === undefined || !contains({ start, end: start + match[0].length }, at)) continue
    const facts = `Default: ${rule.severity}. Fix: ${rule.fix ?? 'none'}. How sure: ${rule.sure}.`
    return { span: { start, end: start + match[0].length }, lines: [`**${rule.id}**`, rule.summary, facts] }
  }
  return null
}

const sectionHelp = (guide: Guide, at: Span): Help | null => {
  const section = guide.sections.find(({ heading }) => heading !== null && contains(heading.span, at))
  if (section?.heading == null || section.kind === 'other') return null
  return {
    span: section.heading.span,
    lines: [`**${SECTIONS[section.kind as Exclude<Section['kind'], 'other'>].name}**`, SECTIONS[section.kind].help],
  }
}
