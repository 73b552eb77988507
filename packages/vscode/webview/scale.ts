import type { BandBar } from '../src/bands/bands-model.ts'

/** Where a value stands, in percent of the width, and the round values that are marked. */
export interface Scale {
  readonly ticks: readonly number[]
  x(value: number): number
}

const STEPS = [1, 2, 2.5, 5, 10]

/** A round step that makes about six of them reach `highest`. */
const stepFor = (highest: number): number => {
  const rough = highest / 6
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * (STEPS.find((step) => step * power >= rough) ?? 10)
}

/** From zero, so that lengths can be compared; one scale a currency. */
export const scaleOf = (bars: readonly BandBar[]): Scale => {
  const highest = Math.max(1, ...bars.flatMap(({ base, stated, computed }) => [...(base ?? []), ...(stated ?? []), ...(computed ?? [])]))
  const step = stepFor(highest)
  const end = Math.ceil((highest * 1.02) / step) * step
  const ticks = Array.from({ length: Math.round(end / step) - 1 }, (_, index) => (index + 1) * step)
  return { ticks, x: (value) => Math.round((value / end) * 10_000) / 100 }
}
