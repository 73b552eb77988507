import type { Band, Guide } from '@guidelint/guide'
import { distinctBands } from '../../arithmetic/distinct-bands.ts'
import { ambiguousRows } from '../../currency/ambiguous.ts'
import { endsOf, figuresOf } from '../../currency/figures.ts'
import { expectedCurrencies, isTold, rowCurrency } from '../../currency/foreign.ts'
import { markFor, rewriteMarks } from '../../currency/marks.ts'
import { mixedRows } from '../../currency/mixed.ts'
import { listed } from '../../listed.ts'
import { defineRule, type Edit, type Fix, insert, type Problem } from '../../rule.ts'

const expectedOf = ({ region }: Band): readonly string[] => (region ? expectedCurrencies(region) : [])

/** The country's own money in place of the foreign: where each row has one country. */
const useLocal = (guide: Guide, rows: readonly Band[]): Fix[] => {
  if (rows.some((band) => expectedOf(band).length !== 1)) return []
  const bands = distinctBands(guide)
  const edits = rows.flatMap((band): Edit[] => {
    const mark = markFor(expectedOf(band)[0] ?? '', bands)
    return figuresOf(band).flatMap(({ range, slot }) => (slot === 'second' ? [] : rewriteMarks(range, mark)))
  })
  const [code] = rows[0] ? expectedOf(rows[0]) : []
  return [
    {
      level: 'choice',
      name: 'use-local-currency',
      title: `Write ${rows.length === 1 ? code : 'each region’s currency'} before the same figures`,
      edits,
    },
  ]
}

/** Says that the foreign currency is meant, in the label: `London (USD)`; not where it states another already. */
const stateCurrency = (rows: readonly Band[], code: string): Fix[] => {
  if (rows.some(({ region }) => region?.stated)) return []
  const labels = new Set(rows.flatMap(({ region }) => region?.span.end ?? []))
  const title = `State ${code} in the region’s label`
  return [{ level: 'choice', name: 'state-currency', title, edits: [...labels].map((end) => insert(end, ` (${code})`)) }]
}

const spanOf = (band: Band) => {
  const figure = figuresOf(band).find(({ range }) => endsOf(range).some(({ currency }) => currency !== null))
  return figure?.range.span ?? band.span
}

const problemOf = (guide: Guide, code: string, rows: readonly [Band, ...Band[]]): Problem => {
  const [first, ...others] = rows
  const regions = rows.map(({ region }) => region?.text)
  return {
    span: spanOf(first),
    message: `${first.region?.text} is priced in ${code}, where ${listed(expectedOf(first), 'or')} is expected${others.length > 0 ? `, and so ${others.length === 1 ? 'is' : 'are'} ${others.length} more` : ''}; nothing in the table says so.`,
    related: others.map((band) => ({ span: spanOf(band), message: `${band.region?.text} in ${code}` })),
    facts: { currency: code, regions: [...new Set(regions)] },
    fixes: [...useLocal(guide, rows), ...stateCurrency(rows, code)],
  }
}

/** A row in another currency than its region's, where neither label, notes nor caption say so: once for each such currency. */
export const region = defineRule({
  id: 'currency/region',
  summary: 'A row is in its region’s currency, or says that it is not.',
  severity: 'warning',
  fix: 'choice',
  sure: 'likely',
  *check(guide: Guide): Iterable<Problem> {
    const silent = new Set([...mixedRows(guide).map(({ band }) => band), ...ambiguousRows(guide).flatMap(({ bands }) => bands)])
    const foreign = new Map<string, [Band, ...Band[]]>()
    for (const band of distinctBands(guide)) {
      const code = silent.has(band) || band.isRagged ? null : rowCurrency(band)
      if (code === null || isTold(guide, band, code)) continue
      const rows = foreign.get(code)
      if (rows) rows.push(band)
      else foreign.set(code, [band])
    }
    for (const [code, rows] of foreign) yield problemOf(guide, code, rows)
  },
})
