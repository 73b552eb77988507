import type { BandBar, Ends } from '../src/bands/bands-model.ts'
import { svg } from './elements.ts'
import type { Scale } from './scale.ts'

const HEIGHT = 34

/** A range has a width even where both of its ends are the same. */
const bar = (kind: string, range: Ends | null, y: number, height: number, scale: Scale): readonly SVGElement[] => {
  if (range === null) return []
  const from = scale.x(Math.min(...range))
  const width = Math.max(0.6, scale.x(Math.max(...range)) - from)
  return [svg('rect', { class: kind, x: `${from}%`, y, width: `${width}%`, height, rx: 2 })]
}

/** One band's ranges above one another on the scale of its currency. */
export const drawBar = ({ base, stated, computed, findings }: BandBar, scale: Scale): SVGElement => {
  const lines = scale.ticks.map((value) =>
    svg('line', { class: 'grid', x1: `${scale.x(value)}%`, x2: `${scale.x(value)}%`, y1: 0, y2: HEIGHT }),
  )
  const worst = ['error', 'warning', 'info'].find((severity) => findings.some((finding) => finding.severity === severity))
  return svg(
    'svg',
    { class: worst ?? 'fine', width: '100%', height: HEIGHT, 'aria-hidden': 'true', focusable: 'false' },
    ...lines,
    ...bar('base', base, 3, 8, scale),
    ...bar('stated', stated, 13, 9, scale),
    ...bar('computed', computed, 24, 7, scale),
  )
}
