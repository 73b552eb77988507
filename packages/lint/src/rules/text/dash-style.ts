import { cover, type Guide, type Label, type Range, type Span, slice } from '@guidelint/guide'
import { distinctBands, partsOf } from '../../arithmetic/distinct-bands.ts'
import { defineRule, type Problem, replace } from '../../rule.ts'

/** Ranges that an author writes alike: many write money with one dash and percentages, or notes, with another. */
type Population = 'money' | 'percent' | 'note' | 'pair'

interface Dash {
  readonly of: Population
  readonly span: Span
  readonly text: string
  readonly dash: Label
}

/** The dash between the ends of a pair, `£1 / $2 – £3 / $4`, which belongs to no range of its own. */
const pairDash = (guide: Guide, first: Range, second: Range): Dash[] => {
  const between = { start: second.low.span.end, end: first.high.span.start }
  if (first.dash !== null || first.low === first.high || between.start >= between.end || guide.source.repaired !== guide.source.text)
    return []
  const text = slice(guide.source.text, between)
  const whole = cover(first.span, second.span)
  return [{ of: 'pair', span: whole, text: slice(guide.source.text, whole), dash: { span: between, raw: text, text } }]
}

const dashesIn = (guide: Guide): Dash[] =>
  distinctBands(guide)
    .flatMap(partsOf)
    .flatMap(({ cell: { content } }) => {
      const found: (Dash | null)[] = []
      const add = (of: Population, range: Range | null): void =>
        void found.push(range?.dash ? { of, span: range.span, text: range.text, dash: range.dash } : null)
      if (content.kind === 'money') {
        const [first, second] = content.ranges
        for (const range of content.ranges) add('money', range)
        if (second) found.push(...pairDash(guide, first, second))
      }
      if (content.kind === 'count') add('money', content.count)
      if (content.kind === 'percent') add('percent', content.percent)
      if ((content.kind === 'money' || content.kind === 'percent') && content.note) {
        add('note', content.note.percent)
        if (content.kind === 'percent' || !content.ranges.some((range) => range === content.note?.range)) add('note', content.note.range)
      }
      return found.filter((dash) => dash !== null)
    })

/** How most of them are written; where two ways are even, the one that more of the whole table has; null where none leads. */
const usualStyle = (same: readonly Dash[], all: readonly Dash[]): { style: string; most: string } | null => {
  const styles = [...new Set(same.map(({ dash }) => dash.text))]
  const countIn = (dashes: readonly Dash[], style: string): number => dashes.filter(({ dash }) => dash.text === style).length
  const [best, next] = styles.sort((a, b) => countIn(same, b) - countIn(same, a) || countIn(all, b) - countIn(all, a))
  if (best === undefined || next === undefined) return null
  if (countIn(same, best) > countIn(same, next))
    return { style: best, most: `${countIn(same, best)} of the table’s ${same.length} such ranges` }
  return countIn(all, best) > countIn(all, next)
    ? { style: best, most: `${countIn(all, best)} of all the table’s ${all.length} ranges` }
    : null
}

/** A range whose dash, with the spaces around it, differs from that of most ranges of its kind in the table. */
export const dashStyle = defineRule({
  id: 'text/dash-style',
  summary: 'The ranges of a table are written with one dash.',
  severity: 'info',
  fix: 'safe',
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    const all = dashesIn(guide)
    for (const population of new Set(all.map(({ of }) => of))) {
      const same = all.filter(({ of }) => of === population)
      const usual = usualStyle(same, all)
      if (!usual) continue
      for (const { span, text, dash } of same) {
        if (dash.text === usual.style) continue
        yield {
          span,
          message: `${text} is written with “${dash.text}”, while ${usual.most} are written with “${usual.style}”.`,
          facts: { dash: dash.text, usual: usual.style, range: text },
          fixes: [
            {
              level: 'safe',
              name: 'usual-dash',
              title: `Write “${usual.style}” between the ends`,
              edits: [replace(dash.span, usual.style)],
            },
          ],
        }
      }
    }
  },
})
