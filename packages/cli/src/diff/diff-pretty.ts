import type { Change, GuideDiff } from '@guidelint/lint'
import { type Colors, makeColors } from '../colors.ts'
import { printable } from '../display-width.ts'
import type { DiffWriter } from './diff-report.ts'
import { movementText, summaryText } from './diff-summary.ts'

/** For people at a terminal: a guide, and what it says otherwise, a line each. */
export const diffPretty: DiffWriter = function* ({ guides }, { color, quiet }) {
  const colors = makeColors(color)
  for (const guide of guides)
    yield `${[headLine(guide, colors), ...guide.changes.map((change) => changeLine(change, colors))].join('\n')}\n\n`
  if (!quiet) yield `${summaryText(guides)}\n`
}

const headLine = ({ status, path, oldPath }: GuideDiff, colors: Colors): string => {
  const from = status === 'renamed' ? ` ${colors.dim(`from ${printable(oldPath ?? '')}`)}` : ''
  const word = { added: colors.green('added'), removed: colors.red('removed'), renamed: colors.yellow('renamed'), changed: '' }[status]
  return `${colors.bold(printable(path))}${word === '' ? '' : `  ${word}`}${from}`
}

const changeLine = (change: Change, colors: Colors): string => {
  const { action, name, before, after, flag, subject } = change
  const sign = { added: colors.green('+'), removed: colors.red('-'), changed: '~', renamed: colors.yellow('~') }[action]
  const movement = movementText(change)
  const flags = flag === 'review' ? `  ${colors.red('review')}` : flag === 'note' ? `  ${colors.yellow('note')}` : ''
  const texts = [before === null ? '' : printable(before.text), after === null ? '' : printable(after.text)].filter((text) => text !== '')
  const what = subject === 'region' || subject === 'section' ? subject : printable(name)
  return `  ${sign} ${what}: ${texts.join(' → ')}${movement === '' ? '' : `  ${colors.dim(movement)}`}${flags}`
}
