import { type Band, type Guide, isPriced, regionKey } from '@guidelint/guide'
import { distinctBands } from '../arithmetic/distinct-bands.ts'
import { compareText } from './compare-text.ts'
import { isAmbiguous } from './comparison.ts'
import { isDamaged } from './damaged-parts.ts'
import { dataOfEntry } from './data-of-entry.ts'
import { type Entry, MONEY } from './entry.ts'
import { entryOfBand } from './entry-of-band.ts'
import { entryOfData, isData } from './entry-of-data.ts'
import { type Match, matchEntries } from './match-entries.ts'
import { newFields } from './new-fields.ts'
import { frontmatterKeys } from './schema.ts'

/** What a sync is given besides the guide. */
export interface SyncContext {
  /** ISO date that new frontmatter is dated with; without it its dates are null. */
  readonly asOf?: string | undefined
  /** Path of the guide with `/`, for the slugs of company and role. */
  readonly path?: string | undefined
}

/** Frontmatter built from a body. */
export interface BuiltFrontmatter {
  readonly data: Readonly<Record<string, unknown>>
  /** For each entry of `compensation` the index of the earlier entry that it continues; null for a new one. */
  readonly continued: readonly (number | null)[]
}

type Data = Readonly<Record<string, unknown>>

/**
 * Builds frontmatter from the body of `guide`. Of `previous`, what the body doesn't contradict is kept: dates, quality, slugs, a
 * region's spelling, and the figures of cells that are damaged in the body.
 */
export const frontmatterOf = (guide: Guide, previous: Data | null, context: SyncContext = {}): BuiltFrontmatter => {
  const { entries, continued } = compensationOf(guide, previous)
  const fields = newFields(guide, context)
  const wrong = new Set(previous ? [...compareText(guide, previous, context.path)].map(({ path }) => path.split('.')[0]) : [])
  const kept = Object.fromEntries(
    frontmatterKeys().all.map((key) => [key, previous && key in previous && !wrong.has(key) ? previous[key] : fields[key]]),
  )
  return {
    data: { ...kept, compensation: entries, level_mapping: levelMappingOf(guide, kept['level_mapping'], fields.level_mapping, previous) },
    continued,
  }
}

/** Levels are always said one by one; the wording stays as long as it stands in the body. */
const levelMappingOf = (guide: Guide, kept: unknown, fresh: object, previous: Data | null): unknown => {
  const old = previous?.['level_mapping']
  const entries = guide.levels.entries.map(({ company, level }) => ({ company: company.text, level: level.text }))
  const { entries: _, ...words } = isData(kept) ? kept : { internal: null }
  const internal = isData(old) && 'internal' in old ? { internal: old['internal'] } : {}
  return { ...(kept === fresh ? { ...fresh, ...internal } : words), ...(entries.length === 0 ? {} : { entries }) }
}

const compensationOf = (guide: Guide, previous: Data | null): { entries: unknown; continued: readonly (number | null)[] } => {
  const stated = previous?.['compensation']
  const old = Array.isArray(stated) && stated.every(isData) ? stated : []
  if (!guide.bands.some(isPriced)) return { entries: stated ?? [], continued: old.map((_, index) => index) }
  const bands = distinctBands(guide)
  const { matched } = matchEntries(old.map(entryOfData), bands)
  const matchOf = (band: Band) => matched.find((match) => match.bands.includes(band))
  return {
    entries: bands.map((band) => dataOfEntry(withPrevious(guide, band, matchOf(band)))),
    // Of several levels that were one entry, the first continues it.
    continued: bands.map((band) => (matchOf(band)?.bands[0] === band ? (matchOf(band)?.index ?? null) : null)),
  }
}

/** A band's entry, with what its frontmatter said of the same region under another spelling or of damaged cells. */
const withPrevious = (guide: Guide, band: Band, match: Match | undefined): Entry => {
  const entry = entryOfBand(band)
  if (!match) return entry
  const previous = match.entry
  const region = isSpelling(previous.region, band) || band.region?.key === '' ? previous.region : entry.region
  if (match.bands.length > 1) return { ...entry, region }
  const parts = { base: band.base, stock: band.equity, bonus: band.bonus, signing_bonus: band.signing, total_comp: band.total }
  const damaged = MONEY.filter((name) => isDamaged(guide, band, parts[name]))
  return {
    ...entry,
    region,
    currency: previous.currency !== null && isAmbiguous(band, previous.currency) ? previous.currency : entry.currency,
    ...Object.fromEntries(damaged.map((name) => [name, previous[name] ?? entry[name]])),
    ...(damaged.includes('stock')
      ? { option_count: previous.option_count ?? entry.option_count, equity_period: previous.equity_period ?? entry.equity_period }
      : {}),
    ...(damaged.includes('bonus') && previous.bonus_pct ? { bonus_pct: previous.bonus_pct, hasPercentEnds: previous.hasPercentEnds } : {}),
    ...(damaged.includes('bonus') && previous.bonus_text ? { bonus_text: previous.bonus_text } : {}),
  }
}

/** Another spelling of the region, without Markdown's marks. */
const isSpelling = (name: string | null, { region }: Band): boolean =>
  name !== null && region !== null && regionKey(name) === region.key && (name !== region.raw || region.raw === region.text)
