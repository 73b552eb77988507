import type { Change, GuideDiff } from '@guidelint/lint'
import type { DiffReport, DiffWriter } from './diff-report.ts'
import { movementText, summaryText } from './diff-summary.ts'

const MOST_ROWS = 500

/** For a pull request: a table of the figures that changed, then what else did. */
export const diffMarkdown: DiffWriter = function* ({ guides }: DiffReport) {
  yield `### Changed bands\n\n${summaryText(guides)}\n`
  const rows = guides.flatMap((guide) => guide.changes.filter(isFigure).map((change) => figureRow(guide, change)))
  if (rows.length > 0)
    yield `\n| Guide | Region | Figure | Before | After | Change |\n|---|---|---|---|---|---|\n${rows.slice(0, MOST_ROWS).join('')}`
  if (rows.length > MOST_ROWS) yield `\n${rows.length - MOST_ROWS} more figures changed.\n`
  const rest = guides.flatMap((guide) => restLines(guide))
  if (rest.length > 0) yield `\n${rest.slice(0, MOST_ROWS).join('')}`
  if (rest.length > MOST_ROWS) yield `\n${rest.length - MOST_ROWS} more changes.\n`
}

const isFigure = ({ subject }: Change): boolean => subject === 'figure' || subject === 'band' || subject === 'ask'

const MARKS = { review: '🔴 ', note: '🟡 ' } as const

const figureRow = ({ path }: GuideDiff, change: Change): string => {
  const { region, level, component, name, before, after, flag, subject } = change
  const place = [region, level].filter((part) => part !== null).join(', ')
  const figure = subject === 'figure' ? (component ?? name) : subject === 'band' ? 'band' : name
  const cells = [
    `\`${path.replaceAll('`', '')}\``,
    escaped(place),
    escaped(figure),
    escaped(before?.text ?? '–'),
    escaped(after?.text ?? '–'),
  ]
  return `| ${cells.join(' | ')} | ${flag === null ? '' : MARKS[flag]}${movementText(change)} |\n`
}

function restLines({ status, path, oldPath, changes }: GuideDiff): string[] {
  const code = (text: string): string => `\`${text.replaceAll('`', '')}\``
  const moved =
    status === 'added' || status === 'removed'
      ? [`- ${code(path)} ${status}\n`]
      : status === 'renamed'
        ? [`- ${code(oldPath ?? '')} renamed to ${code(path)}\n`]
        : []
  const others = changes
    .filter((change) => !isFigure(change))
    .map(({ name, action, before, after, subject }) => {
      const what = subject === 'region' || subject === 'section' ? subject : name
      return `- ${code(path)}: ${escaped(what)} ${action}: ${[before, after].flatMap((side) => (side === null ? [] : [escaped(side.text)])).join(' → ')}\n`
    })
  return [...moved, ...others]
}

// A dollar sign in a span is no formula, which GitHub would make of two of them.
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#@]/g, '\\$&')
    .replace(/\$/g, '<span>$</span>')
