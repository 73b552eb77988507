import { type Band, type EquityPeriod, type Guide, isPriced, parseGuide, type Range } from '@guidelint/guide'
import { diagnose, LineIndex, type Profile } from '@guidelint/lint'
import type { PageBand, PageGuide, PageRange } from './page-data.ts'

/** What the page shows of a guide besides its findings. */
export type GuideCard = Pick<
  PageGuide,
  'path' | 'company' | 'role' | 'title' | 'sources' | 'undated' | 'newest' | 'updated' | 'due' | 'bands'
>

/** Reads one guide for the page. `role` is its file's name; `groupRoles` makes it the same for guides on one role. */
export const readGuideCard = (path: string, text: string, profile: Profile): GuideCard => {
  const guide = parseGuide(text, profile)
  const [file = path, folder] = path.split('/').reverse()
  const name = file.replace(/\.md$/i, '')
  const dates = guide.sources.flatMap(({ newest }) => (newest === null ? [] : [newest]))
  return {
    path,
    company: guide.title?.company?.text ?? folder ?? name,
    role: name,
    title: withoutLevels(guide.title?.role?.text ?? '') || name,
    sources: guide.sources.length,
    undated: guide.sources.length - dates.length,
    newest: dates.sort().at(-1) ?? null,
    updated: dateOf(guide, 'last_updated'),
    due: dateOf(guide, 'next_review_due'),
    bands: readBands(guide, profile),
  }
}

/** `London, UK` and `London (GBP)` are one place. */
const placeOf = (region: string): string => /[\p{L}\d][^,(/]*/u.exec(region)?.[0].trim().toLowerCase() ?? ''

/** `Software Engineer (L5)` and `Software Engineer` are one role. */
const withoutLevels = (title: string): string => title.replace(/\([^()]*\)/g, '').trim()

const dateOf = ({ frontmatter }: Guide, key: string): string | null => {
  const value = frontmatter?.data?.[key]
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : null
}

const readBands = (guide: Guide, profile: Profile): readonly PageBand[] => {
  const lines = new LineIndex(guide.source.text)
  const computed = new Map(diagnose(guide, profile).rows.map(({ inputs, stated }) => [inputs.band, stated.computed]))
  return guide.bands.filter(isPriced).map((band) => readBand(band, computed.get(band), lines, profile))
}

const readBand = (band: Band, computed: PageRange | undefined, lines: LineIndex, profile: Profile): PageBand => {
  const { base, equity, bonus, total } = band
  const first = (base?.range ? base : total) ?? base
  const bonusText = bonus === null || bonus.cell.content.kind === 'dash' ? '' : bonus.cell.text
  return {
    line: lines.lineAt(first?.cell.span.start ?? band.span.start),
    region: band.region?.text ?? '',
    place: placeOf(band.region?.text ?? ''),
    level: band.level?.text ?? band.title?.text ?? '',
    currency: band.currency ?? '',
    ...(band.payPeriod === 'month' ? { monthly: true } : {}),
    ...(base?.range ? { base: endsOf(base.range) } : {}),
    ...(equity?.range ? { ...equityOf(equity.range, equity.period, profile) } : {}),
    ...(bonusText === '' ? {} : { bonus: bonusText }),
    ...(total?.range ? { total: endsOf(total.range) } : {}),
    ...(computed === undefined ? {} : { computed: [Math.round(computed[0]), Math.round(computed[1])] }),
  }
}

const endsOf = ({ low, high }: Range): PageRange => [low.value, high.value]

const equityOf = (range: Range, period: EquityPeriod, { vestingYears }: Profile): Pick<PageBand, 'equity' | 'period' | 'yearly'> => {
  const equity = endsOf(range)
  const years = period === 'grant' ? vestingYears : 1
  return { equity, period, ...(period === 'unknown' ? {} : { yearly: [Math.round(equity[0] / years), Math.round(equity[1] / years)] }) }
}
