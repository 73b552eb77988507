import type { Band, Guide, Part, Range, Region } from '@guidelint/guide'

/**
 * Everything that a safe fix must leave as it is, as text to compare: figures, units, currencies, regions, levels, dates.
 * Where they stand does not count, nor the order of asks and sources, which move with their sections.
 */
export const figuresOf = (guide: Guide): string =>
  JSON.stringify({
    bands: guide.bands.map(figuresOfBand),
    asks: guide.asks
      .map(({ kind, component, range, currency, period }) => JSON.stringify([kind, component, figuresOfRange(range), currency, period]))
      .sort(),
    levels: guide.levels.entries.map(({ company, level, group }) => [plain(company.text), plain(level.text), group]),
    sources: guide.sources.map(({ years, newest }) => JSON.stringify([years, newest])).sort(),
    title: [plain(guide.title?.role?.text), plain(guide.title?.company?.text)],
    frontmatter: guide.frontmatter?.data ?? null,
  })

const figuresOfBand = ({ region, level, title, currency, otherCurrency, payPeriod, ...band }: Band) => [
  figuresOfRegion(region),
  plain(level?.text),
  plain(title?.text),
  currency,
  otherCurrency,
  payPeriod,
  [band.base, band.equity, band.bonus, band.signing, band.total, ...band.extra].map(figuresOfPart),
]

const figuresOfRegion = (region: Region | null) => region && [plain(region.key), region.countries, region.stated]

const figuresOfPart = (part: Part | null) =>
  part && [part.kind, figuresOfRange(part.range), figuresOfRange(part.other), figuresOfRange(part.percent), part.period, part.payPeriod]

const figuresOfRange = (range: Range | null) =>
  range && [range.low.value, range.high.value, range.currency, range.unit?.period, range.unit?.payPeriod, range.isOpen, range.isApproximate]

/** Without what a safe fix may change in a name: invisible characters and the width of spaces. */
const plain = (text: string | undefined): string | undefined =>
  text
    ?.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
