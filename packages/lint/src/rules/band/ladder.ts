import type { Band, Guide, Part, Range } from '@guidelint/guide'
import { distinctBands } from '../../arithmetic/distinct-bands.ts'
import { scaleSlips } from '../../arithmetic/scale.ts'
import { isListedDownwards, isListedUpwards } from '../../arithmetic/seniority.ts'
import { defineRule, type Problem } from '../../rule.ts'

const payOf = (band: Band): Part | null => (band.total?.range ? band.total : band.base?.range ? band.base : null)

const isJudged = (range: Range | null | undefined): range is Range =>
  range != null && range.currency !== null && range.low.value <= range.high.value

interface Rung {
  readonly level: string
  readonly band: Band
  readonly part: Part
  readonly pay: Range
}

/** Levels whose pay can be judged, by region, the lowest first. */
const laddersOf = (guide: Guide): readonly (readonly Rung[])[] => {
  const slipped = new Set(scaleSlips(guide).map(({ band }) => band))
  const ladders = new Map<string, Rung[]>()
  for (const band of distinctBands(guide)) {
    const part = payOf(band)
    if (!band.level?.text || !isJudged(part?.range) || part === null || slipped.has(band) || band.isRagged) continue
    const key = band.region?.key ?? ''
    const rungs = ladders.get(key) ?? []
    ladders.set(key, rungs)
    rungs.push({ level: band.level.text, band, part, pay: part.range })
  }
  return upwards([...ladders.values()])
}

const levelsOf = (rungs: readonly Rung[]): string[] => rungs.map(({ level }) => level)

/** The ladders from the lowest level up: by the levels' names, and where those don't tell by pay that falls at every step. */
const upwards = (ladders: readonly (readonly Rung[])[]): readonly (readonly Rung[])[] => {
  const isDown = ladders.every((rungs) => rungs.every((rung, index) => index === 0 || falls(rungs[index - 1] ?? rung, rung)))
  const isPaidDown = isDown && ladders.some((rungs) => rungs.length > 2) && !ladders.some((rungs) => isListedUpwards(levelsOf(rungs)))
  return ladders.map((rungs) => (isPaidDown || isListedDownwards(levelsOf(rungs)) ? rungs.toReversed() : rungs))
}

/** Two rungs that can be compared, of which the upper one pays less at either end. */
const falls = (below: Rung, above: Rung): boolean =>
  below.level !== above.level &&
  below.part.kind === above.part.kind &&
  below.part.payPeriod === above.part.payPeriod &&
  below.pay.currency === above.pay.currency &&
  (above.pay.low.value < below.pay.low.value || (above.pay.high.value < below.pay.high.value && !above.pay.isOpen))

interface Fall {
  readonly below: Rung
  readonly above: Rung
  /** The rung without which the others would rise; the upper one where that can't be told. */
  readonly odd: Rung
}

const fallsOf = (rungs: readonly Rung[]): Fall[] =>
  rungs.flatMap((above, index) => {
    const below = rungs[index - 1]
    if (!below || !falls(below, above)) return []
    const [before, after] = [rungs[index - 2], rungs[index + 1]]
    const risesWithoutBelow = !before || !falls(before, above)
    const risesWithoutAbove = !after || !falls(below, after)
    return [{ below, above, odd: risesWithoutBelow && !risesWithoutAbove ? below : above }]
  })

/** The falls of one cause: those of one ladder, and those between the same levels in other regions. */
const causesOf = (guide: Guide): [Fall, ...Fall[]][] => {
  const causes = new Map<string, [Fall, ...Fall[]]>()
  for (const rungs of laddersOf(guide)) {
    const [first, ...rest] = fallsOf(rungs)
    if (!first) continue
    const key = `${first.below.level}|${first.above.level}`
    const known = causes.get(key)
    if (known) known.push(first, ...rest)
    else causes.set(key, [first, ...rest])
  }
  return [...causes.values()]
}

const messageOf = ({ below, above, odd }: Fall): string => {
  const other = odd === above ? below : above
  const where = odd.band.region?.text ? ` in ${odd.band.region.text}` : ''
  const side = odd === above ? 'below' : 'above'
  const ends = [above.pay.low.value < below.pay.low.value, above.pay.high.value < below.pay.high.value]
  const end = ends[0] && ends[1] ? '' : ` at the ${ends[0] ? 'low' : 'high'} end`
  return `${odd.level} pays ${odd.pay.text}${where}, ${odd === above ? 'less' : 'more'}${end} than the ${other.pay.text} of ${other.level} ${side} it.`
}

/** A level that pays less than the one below it in the same region: one of the two slipped. */
export const ladder = defineRule({
  id: 'band/ladder',
  summary: 'A higher level pays no less than the one below it.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    for (const [first, ...others] of causesOf(guide)) {
      const { below, above, odd } = first
      const other = odd === above ? below : above
      yield {
        span: odd.pay.span,
        message: messageOf(first),
        related: [
          { span: other.pay.span, message: other.level },
          ...others.map((fall) => ({ span: fall.odd.pay.span, message: messageOf(fall) })),
        ],
        facts: { pay: [above.pay.low.value, above.pay.high.value], below: [below.pay.low.value, below.pay.high.value] },
      }
    }
  },
})
