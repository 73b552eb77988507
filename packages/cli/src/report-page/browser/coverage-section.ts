import { binX, plot, rectY, ruleY } from '@observablehq/plot'
import { linkTo } from './address.ts'
import { element } from './element.ts'
import { figureOf } from './figure-of.ts'
import type { Library } from './library.ts'
import { count, percent } from './numbers.ts'

const WORST = 10
const TWENTIETHS = Array.from({ length: 21 }, (_, index) => index / 20)

/** How much of the tables could be judged: a clean library over half of its cells is not one over all. */
export const coverageSection = ({ guides }: Library): HTMLElement => {
  const partly = guides.filter(({ unchecked }) => unchecked > 0)
  const bare = guides.filter(({ cells }) => cells === 0).length
  const worst = [...partly].sort((a, b) => b.unchecked / b.cells - a.unchecked / a.cells).slice(0, WORST)
  const intro = `${count(guides.length - partly.length - bare, 'guide is', 'guides are')} checked whole, ${count(partly.length, 'is checked in part', 'are checked in part')}${bare === 0 ? '' : `; ${count(bare, 'has', 'have')} no table that can be read`}.`
  const section = element('section', {}, element('h2', {}, 'Coverage'), element('p', {}, intro))
  if (partly.length === 0) return section
  section.append(
    element(
      'div',
      { class: 'pair' },
      figureOf('Partly checked guides by the share of cells that could be checked', (width) =>
        histogram(
          partly.map(({ cells, unchecked }) => 1 - unchecked / cells),
          width,
        ),
      ),
      element(
        'table',
        {},
        element('caption', {}, 'Where least can be checked'),
        element(
          'thead',
          {},
          element('tr', {}, element('th', { scope: 'col' }, 'Guide'), element('th', { scope: 'col', class: 'number' }, 'Checked')),
        ),
        element(
          'tbody',
          {},
          worst.map((guide) =>
            element(
              'tr',
              {},
              element(
                'th',
                { scope: 'row' },
                element('a', { href: linkTo('guides', { q: guide.path }) }, `${guide.company}: ${guide.role}`),
              ),
              element('td', { class: 'number' }, percent(guide.cells - guide.unchecked, guide.cells)),
            ),
          ),
        ),
      ),
    ),
  )
  return section
}

const histogram = (shares: readonly number[], width: number): Element =>
  plot({
    width,
    style: { fontSize: '12px' },
    height: 220,
    marginBottom: 36,
    x: { label: 'Share of cells checked', domain: [0, 1], tickFormat: (share: number) => `${Math.round(share * 100)} %`, ticks: 5 },
    y: { label: 'Guides', grid: true, ticks: 4 },
    marks: [
      rectY(shares, { ...binX({ y: 'count' }, { x: (share: number) => share, thresholds: TWENTIETHS }), fill: 'var(--accent)' }),
      ruleY([0]),
    ],
  })
