import type { Severity } from '@guidelint/lint'
import { type Colors, makeColors } from '../colors.ts'
import { displayWidth, printable, printablePath } from '../display-width.ts'
import type { FindingReport, SourceLine } from '../report.ts'
import type { Reporter } from './reporter.ts'
import { type ShownFinding, shownFindings } from './shown-findings.ts'
import { summaryLines } from './summary-lines.ts'

/** For people at a terminal: each finding with its line, the table's header row, the worked sum and the fix. */
export const pretty: Reporter = function* (report, { color, quiet }) {
  const colors = makeColors(color)
  for (const file of report.files) for (const shown of shownFindings(file)) yield `${showFinding(file.path, shown, colors).join('\n')}\n\n`
  if (!quiet) yield `${summaryLines(report, colors).join('\n')}\n`
}

const paint = (severity: Severity, colors: Colors): ((text: string) => string) =>
  severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.blue

const showFinding = (path: string, { finding, isBaselined }: ShownFinding, colors: Colors): string[] => {
  const { line, column, severity, message, rule, excerpt } = finding
  const gutter = ' '.repeat(String(excerpt.first.line).length)
  const bar = colors.dim(`${gutter}  |`)
  return [
    `${colors.bold(`${printablePath(path)}:${line}:${column}`)}  ${paint(severity, colors)(severity)}  ${printable(message)}  ${colors.dim(rule)}${isBaselined ? colors.dim('  (in the baseline)') : ''}`,
    bar,
    ...showExcerpt(finding, gutter.length, colors),
    ...finding.sum.map((sum) => `${gutter}  ${colors.dim('=')} ${printable(sum)}`),
    ...finding.fixes.map((fix) => `${gutter}  ${colors.dim('=')} ${colors.green(`fix (${fix.level})`)}: ${printable(fix.title)}`),
  ]
}

const showExcerpt = (finding: FindingReport, digits: number, colors: Colors): string[] => {
  const { excerpt, column } = finding
  const { header, first } = excerpt
  const window = windowAround(first.text, column - 1, endOnLine(finding))
  const caret = paint(finding.severity, colors)('^'.repeat(window.marked))
  const lines = [
    showLine({ line: first.line, text: window.text }, digits, colors),
    `${' '.repeat(digits)}  ${colors.dim('|')} ${' '.repeat(window.before)}${caret}`,
  ]
  if (header === null) return lines
  const gap = header.line + 1 < first.line ? [`${' '.repeat(digits)}  ${colors.dim(':')}`] : []
  return [showLine({ line: header.line, text: windowAround(header.text, 0, 0).text }, digits, colors), ...gap, ...lines]
}

const showLine = ({ line, text }: SourceLine, digits: number, colors: Colors): string =>
  ` ${colors.dim(`${String(line).padStart(digits)} |`)} ${text}`

/** Where the mark ends on the first line, as an offset into it. */
const endOnLine = ({ line, endLine, endColumn, excerpt }: FindingReport): number =>
  line === endLine ? endColumn - 1 : excerpt.first.text.length

const WIDEST = 200
const LEAD = 40

/** A line as shown, with cells before the mark and under it; of a very long line, only what surrounds the mark. */
const windowAround = (line: string, from: number, to: number): { text: string; before: number; marked: number } => {
  const start = line.length > WIDEST && from > WIDEST - LEAD ? from - LEAD : 0
  const end = Math.min(line.length, start + WIDEST)
  const [opening, closing] = [start > 0 ? '…' : '', end < line.length ? '…' : '']
  const shown = printable(line)
  const before = displayWidth(opening + shown.slice(start, from))
  const marked = Math.max(1, displayWidth(shown.slice(from, Math.min(to, end))))
  return { text: opening + shown.slice(start, end) + closing, before, marked }
}
