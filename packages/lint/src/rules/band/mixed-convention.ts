import type { Guide } from '@guidelint/guide'
import { type CheckedRow, diagnose } from '../../arithmetic/diagnosis.ts'
import { plain } from '../../arithmetic/notation.ts'
import { workedSum } from '../../arithmetic/worked-sum.ts'
import { defineRule, type Problem } from '../../rule.ts'

const nameOf = ({ inputs }: CheckedRow): string => inputs.band.region?.text ?? inputs.band.level?.text ?? 'a row'

const how = ({ oddity, inputs }: CheckedRow): string =>
  oddity === 'no-bonus'
    ? 'leaves the bonus out'
    : inputs.period === 'grant'
      ? 'counts the whole grant into one year'
      : 'counts only part of the yearly equity'

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
    const usual = rows.filter((row) => !mixed.includes(row))
    const sum = (first.oddity === 'no-bonus' ? first.withoutBonus : first.otherPeriod) ?? first.stated
    yield {
      span: first.inputs.band.total?.cell.span ?? first.inputs.total.span,
      message: `The total of ${nameOf(first)} ${how(first)}, while that of ${usual.slice(0, 3).map(nameOf).join(', ')} doesn’t: ${plain(first.inputs.total.low.value)}–${plain(first.inputs.total.high.value)} stated, ${plain(first.stated.computed[0])}–${plain(first.stated.computed[1])} by the others’ convention.`,
      related: others.map((row) => ({
        span: row.inputs.band.total?.cell.span ?? row.inputs.total.span,
        message: `${nameOf(row)} ${how(row)}`,
      })),
      facts: { odd: mixed.map((row) => [row.oddity, row.inputs.total.low.value, row.inputs.total.high.value]) },
      sum: workedSum(first.inputs, sum, profile),
    }
  },
})
