import { diagnose, workedSum } from '@guidelint/lint'
import type { Range } from 'vscode-languageserver'
import type { GuideView } from './session.ts'

/** One total of a guide with what it is made of. */
export interface WorkedSum {
  /** Of the total's cell. */
  readonly range: Range
  readonly region: string | null
  readonly level: string | null
  readonly currency: string | null
  /** Low and high in whole units of the currency. */
  readonly stated: readonly [low: number, high: number]
  readonly computed: readonly [low: number, high: number]
  /** A line an end. */
  readonly lines: readonly string[]
}

/** The totals of a guide that can be checked, as `guidelint/sums` gives them. */
export const workedSums = ({ document, analysis }: GuideView): readonly WorkedSum[] => {
  const { profile } = analysis.configured.settings
  return diagnose(analysis.guide, profile).rows.flatMap(({ inputs, stated }) => {
    const { band, total } = inputs
    if (band.total === null) return []
    return [
      {
        range: document.places.range(band.total.cell.span),
        region: band.region?.text ?? null,
        level: band.level?.text ?? null,
        currency: band.currency,
        stated: [total.low.value, total.high.value] as const,
        computed: stated.computed,
        lines: workedSum(inputs, stated, profile),
      },
    ]
  })
}
