import type { LibraryBand, LibraryFigure } from '@guidelint/guide'
import { defineLibraryRule, type LibraryEntry, type LibraryProblem } from '../../library/library-rule.ts'
import { nameKey } from '../../library/name-key.ts'

/** First words of one role's titles, the lowest first; a title without any is `PLAIN`, one with another (`Lead`) tells too little. */
const STEPS: readonly (readonly string[])[] = [
  ['junior', 'associate', 'entry'],
  [],
  ['senior', 'sr'],
  ['staff'],
  ['principal'],
  ['distinguished'],
]
const PLAIN = 1
const UNRANKED = /\b(?:lead|head|director|manager of|vp|chief|fellow|intern|group)\b/
/** Beyond this factor a figure is a slip of its scale, which is another rule's. */
const SLIP = 3

interface Offer {
  readonly region: string
  readonly name: string
  readonly base: LibraryFigure | null
  readonly equity: LibraryFigure | null
  readonly total: LibraryFigure | null
}

interface Ranked {
  readonly family: string
  readonly rank: number
  readonly role: string
  readonly offers: readonly Offer[]
}

type Entry = LibraryEntry<Ranked>

const rankOf = (role: string): { rank: number; family: string } | null => {
  const key = nameKey(role)
  if (UNRANKED.test(key)) return null
  const [first = '', ...rest] = key.split(' ')
  const rank = STEPS.findIndex((words) => words.includes(first))
  return rank === -1 || rest.length === 0 ? { rank: PLAIN, family: key } : { rank, family: rest.join(' ') }
}

const COMPONENTS = ['base', 'equity', 'total'] as const

/** The first offer of each region by its total or base: where a guide lists several levels, that of its lowest. */
const offersOf = (bands: readonly LibraryBand[]): Offer[] => {
  const byRegion = new Map<string, LibraryBand[]>()
  for (const band of bands) {
    const key = band.region?.key ?? ''
    byRegion.set(key, [...(byRegion.get(key) ?? []), band])
  }
  return [...byRegion].flatMap(([region, same]) => {
    const [lowest] = same.length === 1 ? same : [...same].sort((a, b) => lowOf(a) - lowOf(b))
    if (lowest === undefined) return []
    const [base, equity, total] = COMPONENTS.map((name) => sound(lowest[name]))
    return { region, name: lowest.region?.text ?? '', base: base ?? null, equity: equity ?? null, total: total ?? null }
  })
}

const lowOf = ({ total, base }: LibraryBand): number => (total ?? base)?.ends[0] ?? Number.POSITIVE_INFINITY

/** A figure that can be compared: one currency, its ends in order and within a factor that a slip of scale exceeds. */
const sound = (figure: LibraryFigure | null): LibraryFigure | null => {
  if (figure === null || figure.currency === null) return null
  const [low, high] = figure.ends
  return low > 0 && low <= high && high <= low * SLIP * 2 ? figure : null
}

/** Whether the senior's figure lies below the junior's at either end. */
const isBelow = (senior: LibraryFigure, junior: LibraryFigure): boolean => {
  if (senior.currency !== junior.currency || senior.unit !== junior.unit || senior.unit === 'unknown') return false
  const isSlip = [0, 1].some((end) => (junior.ends[end] ?? 0) > (senior.ends[end] ?? 0) * SLIP)
  return !isSlip && (senior.ends[0] < junior.ends[0] || senior.ends[1] < junior.ends[1])
}

interface Conflict {
  readonly senior: Entry
  readonly junior: Entry
  readonly offer: Offer
  readonly component: (typeof COMPONENTS)[number]
  readonly seniors: LibraryFigure
  readonly juniors: LibraryFigure
}

/** The first component in which a pair of guides disagrees, region by region: the rest follows from it. */
function* conflictsOf(senior: Entry, junior: Entry): Iterable<Conflict> {
  for (const offer of senior.read.offers) {
    const other = junior.read.offers.find(({ region }) => region === offer.region)
    for (const component of other === undefined ? [] : COMPONENTS) {
      const [seniors, juniors] = [offer[component], other?.[component] ?? null]
      if (!seniors || !juniors || !isBelow(seniors, juniors)) continue
      yield { senior, junior, offer, component, seniors, juniors }
      break
    }
  }
}

const WORDS = { base: 'a base', equity: 'equity', total: 'a total' } as const

/** Which end falls, where the other doesn't. */
const endsOf = ({ ends: senior }: LibraryFigure, { ends: junior }: LibraryFigure): string => {
  const [low, high] = [senior[0] < junior[0], senior[1] < junior[1]]
  return low && high ? '' : `at the ${low ? 'low' : 'high'} end `
}

const report = ({ senior, junior, offer, component, seniors, juniors }: Conflict, isAtSenior: boolean): LibraryProblem => {
  const [here, there] = isAtSenior ? [senior, junior] : [junior, senior]
  const [own, other] = isAtSenior ? [seniors, juniors] : [juniors, seniors]
  const { region, name } = offer
  const place = name === '' ? '' : ` in ${name}`
  return {
    path: here.path,
    span: own.span,
    message: `${here.read.role} has ${WORDS[component]} of ${own.text}${place}, ${endsOf(seniors, juniors)}${isAtSenior ? 'below the more junior' : 'above the more senior'} ${there.read.role} with ${other.text}.`,
    related: [{ path: there.path, span: other.span, message: `${there.read.role}: ${other.text}` }],
    facts: { region, component, stated: own.ends, other: other.ends, role: there.read.role },
  }
}

/** Reports the guide that stands in most conflicts first: one wrong guide is then told once, not as each of its neighbours. */
function* settle(conflicts: readonly Conflict[]): Iterable<LibraryProblem> {
  let left = conflicts
  while (left.length > 0) {
    const counts = new Map<Entry, number>()
    for (const { senior, junior } of left) for (const entry of [senior, junior]) counts.set(entry, (counts.get(entry) ?? 0) + 1)
    const most = Math.max(...counts.values())
    const seniors = new Set(left.map(({ senior }) => senior))
    const worst = [...counts].filter(([, count]) => count === most).map(([entry]) => entry)
    const blamed = worst.find((entry) => seniors.has(entry)) ?? worst[0]
    const own = left.filter(({ senior, junior }) => senior === blamed || junior === blamed)
    const [first] = own
    if (first === undefined) return
    yield report(first, first.senior === blamed)
    left = left.filter((conflict) => !own.includes(conflict))
  }
}

/** Within one company a role's ladder pays more with each step; a step down is a stale guide or a copied table. */
export const librarySeniority = defineLibraryRule({
  id: 'library/seniority',
  summary: 'A senior role pays at least what its junior role pays at the same company and in the same region.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  scope: 'company',
  read: ({ role, bands }): Ranked | null => {
    const ranked = role === null ? null : rankOf(role)
    return ranked && { ...ranked, role: role ?? '', offers: offersOf(bands) }
  },
  *compare(entries: readonly Entry[]): Iterable<LibraryProblem> {
    const conflicts: Conflict[] = []
    for (const senior of entries) {
      for (const junior of entries) {
        if (senior.read.family === junior.read.family && senior.read.rank > junior.read.rank) conflicts.push(...conflictsOf(senior, junior))
      }
    }
    const keyOf = ({ offer, senior }: Conflict): string => `${senior.read.family}\n${offer.region}`
    for (const key of new Set(conflicts.map(keyOf))) yield* settle(conflicts.filter((conflict) => keyOf(conflict) === key))
  },
})
