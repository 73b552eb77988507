import type { Band, Guide } from '@guidelint/guide'
import { type Ambiguous, ambiguousRows } from '../../currency/ambiguous.ts'
import { endsOf, figuresOf } from '../../currency/figures.ts'
import { listed } from '../../listed.ts'
import { defineRule, type Edit, type Fix, type Problem, replace } from '../../rule.ts'

const QUALIFIED: Readonly<Record<string, string>> = {
  USD: 'US$',
  CAD: 'C$',
  AUD: 'A$',
  SGD: 'S$',
  HKD: 'HK$',
  NZD: 'NZ$',
  TWD: 'NT$',
  MXN: 'MX$',
  JPY: 'JPY ',
  CNY: 'CNY ',
  SEK: 'SEK ',
  NOK: 'NOK ',
  DKK: 'DKK ',
}

const figuresWith = (band: Band, sign: string) =>
  figuresOf(band).filter(({ range }) => endsOf(range).some(({ currency }) => currency?.text === sign))

const rewrite = (band: Band, sign: string, code: string): Edit[] =>
  figuresOf(band)
    .flatMap(({ range }) => endsOf(range))
    .flatMap(({ currency }) => (currency?.text === sign ? [replace(currency.span, QUALIFIED[code] ?? `${code} `)] : []))

/** What the sign may mean in these rows: each row's own currency first, then the usual ones. */
const candidates = ({ mark, bands }: Ambiguous): readonly string[] => {
  const own = bands.flatMap(({ region }) => (region?.currencies ?? []).filter((code) => mark.codes.includes(code)))
  const usual = mark.codes[0] === 'USD' ? ['USD'] : mark.codes
  return [...new Set([...own, ...usual])]
}

const fixesOf = (ambiguous: Ambiguous): Fix[] => {
  const { mark, bands } = ambiguous
  return candidates(ambiguous).flatMap((code): Fix[] => {
    const rows = code === 'USD' || mark.codes[0] !== 'USD' ? bands : bands.filter(({ region }) => region?.currencies.includes(code))
    const edits = rows.flatMap((band) => rewrite(band, mark.text, code))
    return edits.length === 0
      ? []
      : [{ level: 'choice', name: `use-${code.toLowerCase()}`, title: `Write ${(QUALIFIED[code] ?? code).trim()} for ${mark.text}`, edits }]
  })
}

const placesOf = (bands: readonly Band[]): string => {
  const names = [...new Set(bands.flatMap(({ region }) => region?.text || []))]
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more places`] : names
  return shown.length === 0 ? '' : `in ${listed(shown, 'and')} `
}

/** A sign that several currencies share, in a place that has one of them and beside nothing that says which. */
export const ambiguousSymbol = defineRule({
  id: 'currency/ambiguous-symbol',
  summary: 'A currency sign means one currency where it stands.',
  severity: 'warning',
  fix: 'choice',
  sure: 'likely',
  *check(guide: Guide): Iterable<Problem> {
    for (const ambiguous of ambiguousRows(guide)) {
      const { mark, bands } = ambiguous
      const [first] = bands.flatMap((band) => figuresWith(band, mark.text))
      if (!first) continue
      yield {
        span: first.range.span,
        message: `${mark.text} ${placesOf(bands)}may mean ${listed(candidates(ambiguous), 'or')}, and nothing in the guide tells which.`,
        related: bands.slice(1).flatMap((band) =>
          figuresWith(band, mark.text)
            .slice(0, 1)
            .map(({ range }) => ({
              span: range.span,
              message: band.region?.text ? `${band.region.text}: ${mark.text} too` : `${mark.text} too`,
            })),
        ),
        facts: { mark: mark.text, regions: bands.map(({ region }) => region?.text) },
        fixes: fixesOf(ambiguous),
      }
    }
  },
})
