/** Low and high, in whole units of a currency. */
export type Ends = readonly [low: number, high: number]

export interface Place {
  readonly line: number
  readonly character: number
}

/** A checked total, as the server's `guidelint/sums` gives it. */
export interface Sum {
  readonly range: { readonly start: Place; readonly end: Place }
  readonly region: string | null
  readonly level: string | null
  readonly currency: string | null
  readonly stated: Ends
  readonly computed: Ends
  readonly lines: readonly string[]
}

/** A priced place, as far as the server's `guidelint/facts` says what is drawn. */
export interface BandFacts {
  /** Of the base figure, in the text. */
  readonly offset: number
  readonly region: string | null
  readonly level: string | null
  readonly currency: string | null
  readonly base: Ends | null
  readonly total: Ends | null
}

export interface GuideFacts {
  readonly role: string | null
  readonly company: string | null
  readonly bands: readonly BandFacts[]
}

export interface FindingMark {
  readonly severity: 'error' | 'warning' | 'info'
  readonly rule: string
  readonly message: string
  /** Of the document, 0-based. */
  readonly line: number
  readonly start: number
  readonly end: number
}

/** One row of the picture. */
export interface BandBar {
  readonly name: string
  readonly currency: string
  readonly base: Ends | null
  readonly stated: Ends | null
  /** Null where the total can't be checked. */
  readonly computed: Ends | null
  readonly sum: readonly string[]
  /** Where the author is taken: the total, else the base. */
  readonly place: Place
  /** Where its base stands; the same line in a table of rows. */
  readonly baseLine: number
  readonly findings: readonly FindingMark[]
}

/** What the view shows. */
export interface BandsModel {
  readonly title: string
  readonly bars: readonly BandBar[]
  /** Findings that stand on no band. */
  readonly others: readonly FindingMark[]
}

const isSame = (a: Ends | null, b: Ends): boolean => a !== null && a[0] === b[0] && a[1] === b[1]

const sumOf = ({ region, level, currency, total }: BandFacts, sums: readonly Sum[]): Sum | undefined =>
  sums.find(
    (sum) => sum.region === region && (sum.level === level || sum.level === null) && sum.currency === currency && isSame(total, sum.stated),
  )

/** Brings together what the server knows of a guide. `placeAt` turns an offset into a place of the document. */
export const bandsModel = (
  facts: GuideFacts,
  sums: readonly Sum[],
  findings: readonly FindingMark[],
  placeAt: (offset: number) => Place,
): BandsModel => {
  const drawn = facts.bands.map((band) => {
    const sum = sumOf(band, sums)
    const base = placeAt(band.offset)
    return { band, sum, base, place: sum?.range.start ?? base }
  })
  const lines = drawn.map(({ base }) => base.line)
  const perLine = new Set(lines).size === lines.length
  const isOn = (mark: FindingMark, { base, place }: { readonly base: Place; readonly place: Place }): boolean => {
    if (perLine) return mark.line === place.line || mark.line === base.line
    const covers = (at: Place): boolean => mark.line === at.line && mark.start <= at.character && at.character <= mark.end
    return covers(place) || covers(base)
  }
  const bars = drawn.map(
    (one): BandBar => ({
      name: [one.band.level, one.band.region].filter((part) => part !== null).join(', ') || 'All regions',
      currency: one.band.currency ?? '?',
      base: one.band.base,
      stated: one.band.total,
      computed: one.sum?.computed ?? null,
      sum: one.sum?.lines ?? [],
      place: one.place,
      baseLine: one.base.line,
      findings: findings.filter((mark) => isOn(mark, one)),
    }),
  )
  const title = [facts.role, facts.company].filter((part) => part !== null).join(', ') || 'Guide'
  return { title, bars, others: findings.filter((mark) => !drawn.some((one) => isOn(mark, one))) }
}

/** The band at a place: the nearest one on its line; -1 where no band stands. */
export const bandAt = ({ bars }: BandsModel, { line, character }: Place): number => {
  const near = bars.flatMap(({ place, baseLine }, index) =>
    place.line === line || baseLine === line ? [{ index, far: Math.abs(place.character - character) }] : [],
  )
  return near.sort((a, b) => a.far - b.far)[0]?.index ?? -1
}
