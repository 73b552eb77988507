import type { BandBar, BandsModel, FindingMark } from '../src/bands/bands-model.ts'
import { drawBar } from './draw-bar.ts'
import { html, svg } from './elements.ts'
import { money, rangeText } from './money-text.ts'
import { type Scale, scaleOf } from './scale.ts'

/** The whole picture: a group a currency, in the order of the table. */
export const drawBands = (model: BandsModel | null): readonly HTMLElement[] => {
  if (model === null) return [html('p', { class: 'empty' }, 'The editor in front shows no guide.')]
  if (model.bars.length === 0) return [html('h1', {}, model.title), html('p', { class: 'empty' }, 'This guide has no priced band yet.')]
  const bars = model.bars.map((bar, index) => ({ bar, index }))
  const currencies = [...new Set(model.bars.map(({ currency }) => currency))]
  return [
    html('h1', {}, model.title),
    legend(),
    ...currencies.map((currency) =>
      group(
        currency,
        bars.filter(({ bar }) => bar.currency === currency),
      ),
    ),
    ...(model.others.length === 0 ? [] : [html('h2', {}, 'Elsewhere in the guide'), findingList(model.others)]),
  ]
}

const legend = (): HTMLElement => {
  const entry = (kind: string, text: string): HTMLElement =>
    html(
      'li',
      {},
      svg('svg', { width: 28, height: 12, 'aria-hidden': 'true' }, svg('rect', { class: kind, x: 1, y: 2, width: 26, height: 8, rx: 2 })),
      text,
    )
  return html(
    'ul',
    { class: 'legend', 'aria-label': 'Legend' },
    entry('base', 'base'),
    entry('stated', 'stated total'),
    entry('computed', 'computed total'),
  )
}

const group = (currency: string, bars: readonly { readonly bar: BandBar; readonly index: number }[]): HTMLElement => {
  const scale = scaleOf(bars.map(({ bar }) => bar))
  return html(
    'section',
    { 'aria-label': currency },
    html('h2', {}, currency),
    axis(scale),
    html(
      'ol',
      { class: 'bands' },
      ...bars.map(({ bar, index }) => html('li', {}, bandButton(bar, index, scale), findingList(bar.findings))),
    ),
  )
}

const axis = (scale: Scale): HTMLElement => {
  const ticks = scale.ticks.map((value) => svg('text', { x: `${scale.x(value)}%`, y: 12, 'text-anchor': 'middle' }, money(value)))
  return html(
    'div',
    { class: 'axis', 'aria-hidden': 'true' },
    html('span'),
    svg('svg', { width: '100%', height: 16 }, ...ticks),
    html('span'),
  )
}

const bandButton = (bar: BandBar, index: number, scale: Scale): HTMLElement =>
  html(
    'button',
    { class: 'band', type: 'button', 'data-band': index, title: bar.sum.join('\n'), tabindex: index === 0 ? 0 : -1 },
    html('span', { class: 'name' }, bar.name),
    drawBar(bar, scale),
    html('span', { class: 'figure', 'aria-hidden': 'true' }, bar.stated === null ? '—' : rangeText(bar.stated)),
    html('span', { class: 'spoken' }, spoken(bar)),
  )

/** What a screen reader says of a band after its name. */
const spoken = ({ currency, base, stated, computed, findings }: BandBar): string => {
  const told = [
    stated === null ? 'no total stated' : `stated total ${rangeText(stated, ' to ')} ${currency}`,
    ...(computed === null ? [] : [`computed ${rangeText(computed, ' to ')}`]),
    ...(base === null ? [] : [`base ${rangeText(base, ' to ')}`]),
    ...(findings.length === 0 ? [] : [`${findings.length} finding${findings.length === 1 ? '' : 's'}`]),
  ]
  return told.join(', ')
}

const findingList = (findings: readonly FindingMark[]): HTMLElement =>
  html(
    'ul',
    { class: 'findings' },
    ...findings.map(({ severity, rule, message }) =>
      html('li', { class: severity }, html('span', { class: 'severity' }, severity), ` ${message} `, html('code', {}, rule)),
    ),
  )
