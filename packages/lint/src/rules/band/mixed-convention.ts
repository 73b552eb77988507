import type { Guide } from '@guidelint/guide'
import { type CheckedRow, diagnose } from '../../arithmetic/diagnosis.ts'
import { between } from '../../arithmetic/notation.ts'
import { workedSum } from '../../arithmetic/worked-sum.ts'
import { listed } from '../../listed.ts'
import { defineRule, type Problem } from '../../rule.ts'

const nameOf = ({ inputs }: CheckedRow): string => inputs.band.region?.text || inputs.band.level?.text || 'a row'

const how = ({ oddity, inputs }: CheckedRow): string =>
  oddity === 'no-bonus'
    ? 'leaves the bonus out'
    : inputs.period === 'grant'
      ? 'counts the whole grant into one year'
      : 'counts only part of the yearly equity'

/** How many of the others are named. */
const NAMED = 3

const restOf = (usual: readonly CheckedRow[]): string => {
  const more = usual.length > NAMED ? [`${usual.length - NAMED} more`] : []
  const names = listed([...usual.slice(0, NAMED).map(nameOf), ...more], 'and')
  return usual.length === 1 ? `that of ${names} doesn’t` : `those of ${names} don’t`
}

/** Rows of one table that are totalled by different conventions can't be compared: one finding a table, at the first odd total. */
export const mixedConvention = defineRule({
  id: 'band/mixed-convention',
  summary: 'All rows of a table are totalled by one convention.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check(guide: Guide, _options, { profile }): Iterable<Problem> {
    const { mixed, rows } = diagnose(guide, profile)
    const [first, ...others] = mixed
    if (!first) return
    const sum = (first.oddity === 'no-bonus' ? first.withoutBonus : first.otherPeriod) ?? first.stated
    yield {
      span: first.inputs.totalSpan,
      message: `The total of ${nameOf(first)} ${how(first)}, while ${restOf(rows.filter((row) => !mixed.includes(row)))}: ${between(first.inputs.total.low.value, first.inputs.total.high.value)} stated, ${between(...first.stated.computed)} by the others’ convention.`,
      related: others.map((row) => ({
        span: row.inputs.totalSpan,
        message: `${nameOf(row)} ${how(row)}`,
      })),
      facts: { odd: mixed.map((row) => [row.oddity, row.inputs.total.low.value, row.inputs.total.high.value]) },
      sum: workedSum(first.inputs, sum, profile),
    }
  },
})
