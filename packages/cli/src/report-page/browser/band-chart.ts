import { axisX, barX, gridX, plot, pointerY, tip } from '@observablehq/plot'
import type { PageRange } from '../page-data.ts'
import { element } from './element.ts'
import { figureOf } from './figure-of.ts'
import { deviation, TOLERANCE } from './measure.ts'
import { money, moneyRange } from './numbers.ts'

/** One band as drawn. */
export interface BandRow {
  readonly label: string
  readonly currency: string
  readonly stated: PageRange
  readonly computed: PageRange | undefined
  /** What it leads to: its company's or its role's chart. */
  readonly href: string
  /** Where it stands. */
  readonly place: string
  readonly bonus: string
}

export interface BandChartOptions {
  readonly caption: string
  /** Shared between charts that are to be compared; by the rows where absent. */
  readonly domain?: PageRange
}

const ROW = 24
const LETTER = 7

/** Bands as bars from low to high, what their parts add up to as thin bars under them; the same as a table behind a fold. */
export const bandChart = (rows: readonly BandRow[], { caption, domain }: BandChartOptions): HTMLElement => {
  const figure = figureOf(`${caption}: ${rows.length} bands`, (width) => draw(rows, domain, width), caption)
  figure.append(foldedTable(rows, caption))
  return figure
}

const isOff = ({ stated, computed }: BandRow): boolean => deviation(stated, computed) > TOLERANCE

const draw = (rows: readonly BandRow[], domain: PageRange | undefined, width: number): Element => {
  const currency = rows[0]?.currency ?? ''
  const names = rows.map((_, index) => index)
  const widest = Math.max(...rows.map(({ label }) => label.length)) * LETTER + 20
  const marginLeft = Math.min(widest, width * 0.42)
  const letters = Math.floor((marginLeft - 18) / LETTER)
  const y = (row: BandRow): number => rows.indexOf(row)
  const chart = plot({
    width,
    height: rows.length * ROW + 52,
    style: { fontSize: '12px' },
    marginLeft,
    marginTop: 26,
    marginRight: 18,
    x: {
      ...(domain === undefined ? {} : { domain }),
      nice: true,
      zero: false,
      tickFormat: (value: number) => money(value, currency),
      label: null,
    },
    y: { domain: names, label: null, tickSize: 0, tickFormat: (index: number) => shorten(rows[index]?.label ?? '', letters) },
    marks: [
      gridX(),
      axisX({
        anchor: 'top',
        ticks: Math.max(2, Math.floor(width / 130)),
        tickFormat: (value: number) => money(value, currency),
        label: null,
      }),
      barX(rows, {
        y,
        x1: ({ stated }: BandRow) => stated[0],
        x2: ({ stated }: BandRow) => stated[1],
        fill: (row: BandRow) => (isOff(row) ? 'var(--off)' : 'var(--accent)'),
        insetTop: 3,
        insetBottom: 9,
        rx: 2,
      }),
      barX(
        rows.filter(({ computed }) => computed !== undefined),
        {
          y,
          x1: ({ computed }: BandRow) => computed?.[0],
          x2: ({ computed }: BandRow) => computed?.[1],
          fill: 'var(--computed)',
          insetTop: 17,
          insetBottom: 3,
          rx: 1,
        },
      ),
      tip(rows, pointerY({ y, x: ({ stated }: BandRow) => (stated[0] + stated[1]) / 2, title: describe, anchor: 'top', lineHeight: 1.3 })),
    ],
  })
  chart.addEventListener('click', () => {
    const row = (chart as unknown as { readonly value: BandRow | null }).value
    if (row) location.hash = row.href
  })
  return chart
}

const shorten = (text: string, letters: number): string => (text.length <= letters ? text : `${text.slice(0, letters - 1)}…`)

const describe = (row: BandRow): string => {
  const { label, currency, stated, computed, bonus, place } = row
  const off = Math.round(100 * deviation(stated, computed))
  return [
    label,
    `stated    ${moneyRange(stated, currency)}`,
    ...(computed === undefined ? [] : [`computed  ${moneyRange(computed, currency)}${off > 0 ? ` (${off} % off)` : ''}`]),
    ...(bonus === '' ? [] : [`bonus     ${bonus}`]),
    place,
  ].join('\n')
}

/** Built when it is opened: charts are many. */
const foldedTable = (rows: readonly BandRow[], caption: string): HTMLElement => {
  const details = element('details', { class: 'folded' }, element('summary', {}, 'As a table'))
  details.addEventListener('toggle', () => details.querySelector('table') ?? details.append(table(rows, caption)), { once: true })
  return details
}

const table = (rows: readonly BandRow[], caption: string): HTMLElement =>
  element(
    'table',
    {},
    element('caption', {}, caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ['Band', 'Stated', 'Computed', 'Off'].map((head, index) =>
          element('th', { scope: 'col', class: index > 0 ? 'number' : null }, head),
        ),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map((row) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, element('a', { href: row.href }, row.label)),
          element('td', { class: 'number' }, moneyRange(row.stated, row.currency)),
          element('td', { class: 'number' }, moneyRange(row.computed, row.currency)),
          element(
            'td',
            { class: 'number' },
            row.computed === undefined ? '–' : `${Math.round(100 * deviation(row.stated, row.computed))} %`,
          ),
        ),
      ),
    ),
  )

/** What the colours say. */
export const legend = (): HTMLElement =>
  element(
    'p',
    { class: 'legend' },
    element('span', { class: 'swatch stated', 'aria-hidden': 'true' }),
    'stated ',
    element('span', { class: 'swatch off', 'aria-hidden': 'true' }),
    'stated, over 10 % off ',
    element('span', { class: 'swatch computed', 'aria-hidden': 'true' }),
    'what base, equity and bonus add up to. Point at a band for its figures; a click leads on.',
  )
