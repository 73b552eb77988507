import type { Component, Guide } from '@guidelint/guide'
import { type CheckedRow, diagnose } from '../../arithmetic/diagnosis.ts'
import { between, percent } from '../../arithmetic/notation.ts'
import { totalFix } from '../../arithmetic/total-fix.ts'
import { workedSum } from '../../arithmetic/worked-sum.ts'
import type { Profile } from '../../profile.ts'
import { defineRule, type Fix, type Problem, replace } from '../../rule.ts'

/** `Stock (RSU/4yr)` to `Stock (RSU/yr)`, `Options (4yr)` to `Options (Annual)`, and back. */
const renameHeader = ({ periodSpan, raw, span, period }: Component, { vestingYears }: Profile): Fix[] => {
  if (!periodSpan) return []
  const said = raw.slice(periodSpan.start - span.start, periodSpan.end - span.start)
  const [lead = ''] = /^\s*\/?\s*/.exec(said) ?? []
  const text = `${lead}${period === 'grant' ? (lead.includes('/') ? 'yr' : 'Annual') : `${vestingYears}yr`}`
  const title = raw.slice(0, periodSpan.start - span.start) + text + raw.slice(periodSpan.end - span.start)
  return [{ level: 'choice', name: 'rename-header', title: `Rename the header to ${title}`, edits: [replace(periodSpan, text)] }]
}

const recomputeTotals = (guide: Guide, rows: readonly CheckedRow[], profile: Profile): Fix[] => {
  const edits = rows.flatMap((row) => totalFix(guide, row, profile)?.edits ?? [])
  return edits.length === 0
    ? []
    : [{ level: 'choice', name: 'recompute-totals', title: 'Recompute the totals by the header’s period', edits }]
}

/** `both totals add`: how many of those that can be checked. */
const whichAdd = (number: number, all: number): string => {
  if (all === 1) return 'the one total that can be checked adds'
  if (number < all) return `${number} of ${all} totals add`
  return all === 2 ? 'both totals add' : `all ${all} totals add`
}

/** Totals that add up only when the equity is read by the other period than its header states: one finding a table, at the header. */
export const equityPeriod = defineRule({
  id: 'band/equity-period',
  summary: 'Totals count equity by the period that its header states.',
  severity: 'warning',
  fix: 'choice',
  sure: 'likely',
  *check(guide: Guide, _options, { profile }): Iterable<Problem> {
    const { equityPeriod: found, rows: all } = diagnose(guide, profile)
    if (!found) return
    const { component, rows } = found
    const [first] = rows
    const isGrant = first.inputs.period === 'grant'
    const off = Math.max(...rows.map(({ stated }) => stated.error))
    const said = isGrant ? `a ${profile.vestingYears}-year grant` : 'a year’s worth'
    const counted = isGrant ? 'the whole grant to one year' : `only a ${profile.vestingYears === 4 ? 'quarter' : 'part'} of it`
    yield {
      span: component.span,
      message: `${component.text} is ${said}, but ${whichAdd(rows.length, all.length)} ${counted}: up to ${percent(off)} off as the header states it, exact otherwise.`,
      related: rows.map(({ inputs, stated }) => ({
        span: inputs.totalSpan,
        message: `${between(...stated.computed)} as the header states it, ${between(inputs.total.low.value, inputs.total.high.value)} stated`,
      })),
      facts: { period: first.inputs.period, totals: rows.map(({ inputs }) => [inputs.total.low.value, inputs.total.high.value]) },
      sum: workedSum(first.inputs, first.otherPeriod ?? first.stated, profile),
      fixes: [...renameHeader(component, profile), ...recomputeTotals(guide, rows, profile)],
    }
  },
})
