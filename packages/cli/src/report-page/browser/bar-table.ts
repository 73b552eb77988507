import { element } from './element.ts'
import { grouped } from './numbers.ts'

export interface BarRow {
  readonly label: string
  readonly href: string
  /** Under the label; empty where there is nothing to say. */
  readonly note: string
  /** Errors, warnings and infos. */
  readonly counts: readonly [number, number, number]
}

const NAMES = ['error', 'warning', 'info'] as const

/** Counts by severity as a table whose last column draws them. */
export const barTable = (caption: string, first: string, rows: readonly BarRow[]): HTMLElement => {
  const most = Math.max(1, ...rows.map(({ counts }) => counts[0] + counts[1] + counts[2]))
  const heads = [first, 'Errors', 'Warnings', 'Infos'].map((head, index) =>
    element('th', { scope: 'col', class: index === 0 ? null : 'number' }, head),
  )
  return element(
    'table',
    { class: 'bars' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, heads, element('td', { class: 'drawn' }))),
    element(
      'tbody',
      {},
      rows.map((row) => barRow(row, most)),
    ),
  )
}

const barRow = ({ label, href, note, counts }: BarRow, most: number): HTMLElement =>
  element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('a', { href }, label), note === '' ? null : element('span', { class: 'quiet' }, note)),
    counts.map((count) => element('td', { class: 'number' }, count === 0 ? '–' : grouped(count))),
    element(
      'td',
      { class: 'drawn' },
      element(
        'span',
        { class: 'bar', 'aria-hidden': 'true' },
        counts.map((count, index) =>
          count === 0 ? null : element('span', { class: NAMES[index] ?? null, style: `width:${(100 * count) / most}%` }),
        ),
      ),
    ),
  )
