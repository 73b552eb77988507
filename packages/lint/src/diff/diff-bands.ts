import type { Guide } from '@guidelint/guide'
import type { BandFigure } from './band-figures.ts'
import { actionOf, type Change, type ChangeLimits, change, flagOf, movementOf, side } from './change.ts'
import { type BandPair, matchBands, type NamedBand, namedBands } from './match-bands.ts'

/** What changed in the compensation table. */
export const diffBands = (before: Guide, after: Guide, limits: ChangeLimits): Change[] => {
  const pairs = matchBands(namedBands(before.bands), namedBands(after.bands))
  const changes = pairs.flatMap((pair) => [...diffPair(pair, limits)])
  // A region column of several levels, or a header's period, changes once for all of its bands.
  const seen = new Set<string>()
  return changes.filter((one) => {
    if (one.subject !== 'region' && one.subject !== 'period' && one.subject !== 'currency') return true
    const key = JSON.stringify([one.subject, one.name, one.before?.text, one.after?.text])
    return seen.has(key) ? false : seen.add(key)
  })
}

const placeOf = ({ band }: NamedBand) => ({ region: band.region?.text ?? null, level: band.level?.text ?? band.title?.text ?? null })

const nameOf = (named: NamedBand): string => {
  const { region, level } = placeOf(named)
  return [region, level].filter((part) => part !== null).join(', ') || 'the table'
}

const listed = ({ figures }: NamedBand): string => [...figures.values()].map(({ component, text }) => `${component} ${text}`).join(', ')

function* diffPair({ before, after }: BandPair, limits: ChangeLimits): Iterable<Change> {
  if (before === null || after === null) {
    const band = before ?? after
    if (band === null) return
    const said = side(listed(band), band.band.span)
    yield change({
      subject: 'band',
      action: actionOf(before, after),
      name: nameOf(band),
      ...placeOf(band),
      before: before && said,
      after: after && said,
    })
    return
  }
  yield* diffNames(before, after)
  yield* diffUnits(before, after)
  const currencies = [before.band.currency, after.band.currency] as const
  for (const component of new Set([...before.figures.keys(), ...after.figures.keys()])) {
    const [old, now] = [before.figures.get(component) ?? null, after.figures.get(component) ?? null]
    if (!isSame(old, now, currencies)) yield diffFigure(component, old, now, after, limits)
  }
}

function* diffNames(before: NamedBand, after: NamedBand): Iterable<Change> {
  const [a, b] = [before.band, after.band]
  if ((a.region?.key ?? '') !== (b.region?.key ?? '')) {
    const sides = { before: a.region && side(a.region.text, a.region.span), after: b.region && side(b.region.text, b.region.span) }
    const action = a.region && b.region ? 'renamed' : actionOf(a.region, b.region)
    yield change({ subject: 'region', action, name: (b.region ?? a.region)?.text ?? '', region: b.region?.text ?? null, ...sides })
  }
  const [old, now] = [a.level ?? a.title, b.level ?? b.title]
  const plain = (text: string | undefined): string =>
    (text ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}+]+/gu, ' ')
      .trim()
  if (plain(old?.text) !== plain(now?.text)) {
    const sides = { before: old && side(old.text, old.span), after: now && side(now.text, now.span) }
    yield change({ subject: 'band', action: 'renamed', name: nameOf(after), ...placeOf(after), ...sides })
  }
}

/** Currency of the band and periods of its columns, which numbers alone don't tell. */
function* diffUnits(before: NamedBand, after: NamedBand): Iterable<Change> {
  const place = placeOf(after)
  if (before.band.currency !== after.band.currency) {
    const [old, now] = [before.band.currency, after.band.currency]
    const sides = { before: old === null ? null : side(old, before.band.span), after: now === null ? null : side(now, after.band.span) }
    yield change({ subject: 'currency', action: actionOf(old, now), name: `${nameOf(after)}: currency`, ...place, ...sides })
  }
  for (const [component, now] of after.figures) {
    const old = before.figures.get(component)
    if (old === undefined || old.period === now.period || component.includes(' in ') || component.includes(' as ')) continue
    const name = component === 'equity' ? 'equity: period' : `${nameOf(after)}: pay period`
    const sides = { before: side(old.period, old.span), after: side(now.period, now.span) }
    yield change({ subject: 'period', action: 'changed', name, component, ...(component === 'equity' ? {} : place), ...sides })
  }
}

/** The same numbers in the same unit; a currency that the whole band changed is told once. */
const isSame = (old: BandFigure | null, now: BandFigure | null, [before, after]: readonly [string | null, string | null]): boolean => {
  if (old === null || now === null) return old === now
  const isSameEnds =
    old.ends === null || now.ends === null ? old.ends === now.ends : old.ends[0] === now.ends[0] && old.ends[1] === now.ends[1]
  const isSameCurrency = old.currency === now.currency || (old.currency === before && now.currency === after)
  return isSameEnds && isSameCurrency && old.unit === now.unit
}

const diffFigure = (component: string, old: BandFigure | null, now: BandFigure | null, band: NamedBand, limits: ChangeLimits): Change => {
  const isComparable = old?.ends && now?.ends && old.unit.replace('+', '') === now.unit.replace('+', '')
  const movement = isComparable && old.ends && now.ends ? movementOf(old.ends, now.ends) : null
  return change({
    subject: 'figure',
    action: actionOf(old, now),
    name: `${nameOf(band)}: ${component}`,
    ...placeOf(band),
    component,
    before: old && side(old.text, old.span),
    after: now && side(now.text, now.span),
    movement,
    flag: movement && flagOf(movement, limits),
  })
}
