import type { Guide } from '@guidelint/guide'
import type { Draft } from './finding.ts'
import type { LineIndex } from './line-index.ts'
import type { Suppression } from './suppression.ts'
import type { Closing } from './suppression-closing.ts'
import { createReachInTable } from './suppression-next-table.ts'

/** Where a suppression holds; its rule is not looked at. */
export interface Reach {
  /** It holds for findings that start from here, … */
  readonly start: number
  /** … and before here, */
  readonly end: number
  /** and for which this is so; for all where it is absent. */
  readonly includes?: (draft: Draft) => boolean
}

const nowhere: Reach = { start: 0, end: 0 }
const everywhere: Reach = { start: 0, end: Number.POSITIVE_INFINITY }

/** Where a suppression of a rule holds. */
export type Reaches = (suppression: Suppression, ruleName: string) => Reach

export const createReaches = (guide: Guide, lines: LineIndex, closing: Closing): Reaches => {
  const ofComment = new Map<Suppression, Reach>()
  const places: Places = { lines, nextLine: createNextLine(guide.source.text, lines), inTable: createReachInTable(guide) }
  return (suppression, ruleName) => {
    if (suppression.verb === 'disable') {
      const { start } = suppression.comment.span
      return { start, end: closing(suppression, ruleName)?.comment.span.start ?? Number.POSITIVE_INFINITY }
    }
    const reach = ofComment.get(suppression) ?? reachOfComment(suppression, places)
    ofComment.set(suppression, reach)
    return reach
  }
}

interface Places {
  readonly lines: LineIndex
  /** The first line from one on that is not blank. */
  readonly nextLine: (line: number) => number
  readonly inTable: (suppression: Suppression) => Reach
}

const reachOfComment = (suppression: Suppression, { lines, nextLine, inTable }: Places): Reach => {
  const { start, end } = suppression.comment.span
  switch (suppression.verb) {
    case 'disable-file':
      return everywhere
    case 'disable-line':
      return reachOfLine(lines, lines.lineAt(start))
    case 'disable-next-line':
      return suppression.isClosed ? reachOfLine(lines, nextLine(lines.lineAt(end) + 1)) : nowhere
    case 'disable-next-table':
      return suppression.isClosed ? inTable(suppression) : nowhere
    default:
      return nowhere
  }
}

const reachOfLine = (lines: LineIndex, line: number): Reach => {
  if (line > lines.lineCount) return nowhere
  const { start, end } = lines.fullLineSpan(line)
  return { start: line === 1 ? 0 : start, end: line === lines.lineCount ? Number.POSITIVE_INFINITY : end }
}

/**
 * The first line from one on that is not blank: Markdown wants a blank line between a comment and a table or heading.
 * Many comments may stand on one line above many blank ones.
 */
const createNextLine = (text: string, lines: LineIndex): ((line: number) => number) => {
  const known = new Map<number, number>()
  return (first) => {
    let line = known.get(first) ?? first
    while (line < lines.lineCount && isBlank(text, lines, line)) line += 1
    known.set(first, line)
    return line
  }
}

const isBlank = (text: string, lines: LineIndex, line: number): boolean => {
  const { start, end } = lines.lineSpan(line)
  return text.slice(start, end).trim() === ''
}
