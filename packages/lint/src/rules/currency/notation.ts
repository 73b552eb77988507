import type { CurrencyMark, Guide } from '@guidelint/guide'
import { distinctBands } from '../../arithmetic/distinct-bands.ts'
import { codeOf, endsOf, figuresOf } from '../../currency/figures.ts'
import { written } from '../../currency/marks.ts'
import { listed } from '../../listed.ts'
import { defineRule, type Problem, replace } from '../../rule.ts'

interface Place {
  readonly mark: CurrencyMark
  readonly code: string
}

const placesInTable = (guide: Guide): Place[] =>
  distinctBands(guide)
    .flatMap(figuresOf)
    .flatMap((figure) =>
      endsOf(figure.range).flatMap((amount) => (amount.currency ? [{ mark: amount.currency, code: codeOf(amount, figure) ?? '' }] : [])),
    )

const placesInAsks = (guide: Guide): Place[] =>
  guide.asks.flatMap(({ range, currency }) =>
    endsOf(range).flatMap(({ currency: mark }) => {
      return mark ? [{ mark, code: currency ?? mark.codes[0] ?? '' }] : []
    }),
  )

type Places = readonly [Place, ...Place[]]

const countsOf = (places: readonly Place[]): Map<string, Places> => {
  const counts = new Map<string, [Place, ...Place[]]>()
  for (const place of places) {
    const known = counts.get(place.mark.text)
    if (known) known.push(place)
    else counts.set(place.mark.text, [place])
  }
  return counts
}

/** How the most places write it; in a tie as the table does, which comes first. */
const usualOf = (groups: ReadonlyMap<string, Places>): Places =>
  [...groups.values()].reduce((most, places) => (places.length > most.length ? places : most))

/** `£ in 2 places`, and from the second way on `GBP in 3`. */
const waysOf = ([{ mark }, ...others]: Places, index: number): string => {
  const count = others.length + 1
  const unit = count === 1 ? ' place' : ' places'
  return `${mark.text} in ${count}${index === 0 ? unit : ''}`
}

const problemOf = (code: string, groups: ReadonlyMap<string, Places>): Problem | null => {
  const usual = usualOf(groups)
  const others = [...groups.values()].filter((places) => places !== usual)
  const odd = others.flat().sort((a, b) => a.mark.span.start - b.mark.span.start)
  const [first, ...rest] = odd
  const [like] = usual
  if (!first) return null
  // A sign that several currencies share can't stand for one of the rarer of them.
  const isPlain = like.mark.codes[0] === code
  const mark = written(like.mark)
  return {
    span: first.mark.span,
    message: `${code} is written ${listed([...others, usual].map(waysOf), 'and')}.`,
    related: rest.map((place) => ({ span: place.mark.span, message: `${place.mark.text} too` })),
    facts: { currency: code, marks: [...groups].map(([text, places]) => [text, places.length]) },
    ...(isPlain
      ? {
          fixes: [
            {
              level: 'safe',
              name: 'unify-notation',
              title: `Write ${mark.trim()} everywhere`,
              edits: odd.map((place) => replace(place.mark.span, mark)),
            },
          ],
        }
      : {}),
  }
}

/** One currency written in two ways in the figures of the table and the asks; what a region's label says is its name, not notation. */
export const notation = defineRule({
  id: 'currency/notation',
  summary: 'One currency is written in one way throughout a guide.',
  severity: 'info',
  fix: 'safe',
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    const places = [...placesInTable(guide), ...placesInAsks(guide)]
    for (const code of new Set(places.map((place) => place.code))) {
      const groups = countsOf(places.filter((place) => place.code === code))
      const problem = problemOf(code, groups)
      if (problem) yield problem
    }
  },
})
