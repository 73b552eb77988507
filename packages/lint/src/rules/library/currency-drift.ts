import type { LibraryFigure, Span } from '@guidelint/guide'
import { defineLibraryRule, type LibraryEntry, type LibraryProblem } from '../../library/library-rule.ts'

interface Priced {
  readonly region: string
  readonly name: string
  readonly currency: string
  /** How the currency is written; null where it isn't, or in several ways. */
  readonly mark: string | null
  readonly span: Span
  readonly text: string
}

interface Use extends Priced {
  readonly path: string
}

const figureIn = (currency: string | null, figures: readonly (LibraryFigure | null)[]): LibraryFigure | null =>
  figures.find((figure) => figure !== null && figure.currency === currency) ?? null

/** Uses that fewer guides have than another use; all where two are even. */
function* minorities(uses: readonly Use[], wayOf: (use: Use) => string | null): Iterable<{ use: Use; usual: Use; guides: number }> {
  const groups = new Map<string, Use[]>()
  for (const use of uses) {
    const value = wayOf(use)
    if (value !== null) groups.set(value, [...(groups.get(value) ?? []), use])
  }
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length)
  for (const [index, group] of sorted.entries()) {
    const other = sorted[index === 0 ? 1 : 0]
    const [usual] = other ?? []
    if (other === undefined || usual === undefined || group.length > other.length) continue
    for (const use of group) yield { use, usual, guides: other.length }
  }
}

const guidesText = (number: number, path: string): string => (number === 1 ? path : `${number} other guides of the company`)

/** A region that changes its currency from guide to guide can't be compared across roles. */
export const libraryCurrencyDrift = defineLibraryRule({
  id: 'library/currency-drift',
  summary: 'A company’s guides price one region in one currency, written in one way.',
  severity: 'warning',
  fix: null,
  sure: 'likely',
  scope: 'company',
  read: ({ bands }): readonly Priced[] | null => {
    const seen = new Set<string>()
    const priced = bands.flatMap(({ region, currency, base, total, equity }): Priced[] => {
      const figure = currency === null ? null : figureIn(currency, [base, total, equity])
      if (region === null || region.key === '' || currency === null || figure === null || seen.has(region.key)) return []
      seen.add(region.key)
      return [{ region: region.key, name: region.text, currency, mark: figure.mark, span: figure.span, text: figure.text }]
    })
    return priced.length === 0 ? null : priced
  },
  *compare(entries: readonly LibraryEntry<readonly Priced[]>[]): Iterable<LibraryProblem> {
    const regions = new Map<string, Use[]>()
    for (const { path, read } of entries) {
      for (const one of read) regions.set(one.region, [...(regions.get(one.region) ?? []), { ...one, path }])
    }
    for (const uses of regions.values()) {
      for (const { use, usual, guides } of minorities(uses, ({ currency }) => currency)) {
        yield {
          path: use.path,
          span: use.span,
          message: `${use.name} is priced in ${use.currency} here, but in ${usual.currency} in ${guidesText(guides, usual.path)}.`,
          related: [{ path: usual.path, span: usual.span, message: usual.text }],
          facts: { region: use.region, currency: use.currency, usual: usual.currency },
        }
      }
      for (const currency of new Set(uses.map((use) => use.currency))) {
        const same = uses.filter((use) => use.currency === currency)
        for (const { use, usual, guides } of minorities(same, ({ mark }) => mark)) {
          yield {
            path: use.path,
            span: use.span,
            message: `${use.name} is priced in “${use.mark}” here, but in “${usual.mark}” in ${guidesText(guides, usual.path)}.`,
            related: [{ path: usual.path, span: usual.span, message: usual.text }],
            facts: { region: use.region, mark: use.mark, usual: usual.mark },
          }
        }
      }
    }
  },
})
