import type { Span } from '@guidelint/guide'
import * as z from 'zod'
import { lazily } from '../../lazily.ts'
import { defineLibraryRule, type LibraryEntry, type LibraryProblem } from '../../library/library-rule.ts'
import { placeName, regionWords, stateOf } from '../../library/region-names.ts'
import { type Fix, replace } from '../../rule.ts'

interface Named {
  readonly span: Span
  /** As written, without currency and headquarters tags. */
  readonly name: string
  readonly words: string
  readonly countries: string
}

interface Use extends Named {
  readonly path: string
}

const options = lazily(() =>
  z.strictObject({
    minority: z
      .number()
      .min(0)
      .max(0.5)
      .default(0.1)
      .describe('The share of guides with a place up to which a spelling counts as unusual.'),
    atLeast: z.number().int().positive().default(10).describe('How many guides must spell it in the usual way.'),
  }),
)

const TAG = /\s*\((?:[A-Z]{3}|[^()\p{L}]{1,3}|[A-Z]{1,2}\$|[A-Z]{3}[ /]\S{1,3}|[^()]*\bHQ\b[^()]*)\)|\s+HQ$/gu

/** The label without tags that say something else than where it is. */
const nameIn = (text: string): string => text.replace(TAG, '').trim()

const countBy = <Key>(uses: readonly Use[], keyOf: (use: Use) => Key): Map<Key, Set<string>> => {
  const counts = new Map<Key, Set<string>>()
  for (const use of uses) counts.set(keyOf(use), (counts.get(keyOf(use)) ?? new Set()).add(use.path))
  return counts
}

interface Name {
  readonly name: string
  readonly guides: number
}

/** The name that most guides use; of two that as many use, the first by the alphabet. */
const mostOf = (names: readonly Name[]): Name =>
  names.reduce((most, one) => (one.guides > most.guides || (one.guides === most.guides && one.name < most.name) ? one : most))

const fixOf = ({ name, words, span }: Use, usual: string): Fix => ({
  // Where only marks between the words differ, nothing is said less by the usual spelling.
  level: words === regionWords(usual.toLowerCase()) ? 'safe' : 'choice',
  name: 'usual-name',
  title: `Write ${usual}`,
  edits: [replace({ start: span.start, end: span.start + name.length }, usual)],
})

function* unusual(uses: readonly Use[], { minority, atLeast }: z.output<ReturnType<typeof options>>): Iterable<LibraryProblem> {
  const names = [...countBy(uses, ({ name }) => name)].map(([name, paths]) => ({ name, guides: paths.size }))
  const usual = mostOf(names)
  const guides = new Set(uses.map(({ path }) => path)).size
  if (usual.guides < atLeast) return
  const odd = new Map(names.flatMap((one) => (one !== usual && one.guides <= guides * minority ? [[one.name, one.guides]] : [])))
  for (const use of uses) {
    const same = odd.get(use.name)
    if (same === undefined) continue
    yield {
      path: use.path,
      span: { start: use.span.start, end: use.span.start + use.name.length },
      message: `${use.name} is called so in ${same} of ${guides} guides with this place; ${usual.guides} call it ${usual.name}.`,
      facts: { name: use.name, usual: usual.name },
      fixes: [fixOf(use, usual.name)],
    }
  }
}

/** Who looks for a place across guides finds it under one name. */
export const libraryRegionName = defineLibraryRule({
  id: 'library/region-name',
  summary: 'A region is called what most guides call it.',
  severity: 'info',
  fix: 'safe',
  sure: 'likely',
  options,
  scope: 'library',
  read: ({ bands }): readonly Named[] | null => {
    const seen = new Set<number>()
    const named = bands.flatMap(({ region }): Named[] => {
      if (region === null || region.key === '' || seen.has(region.span.start) || !region.raw.startsWith(nameIn(region.text))) return []
      seen.add(region.span.start)
      return [{ span: region.span, name: nameIn(region.text), words: regionWords(region.key), countries: region.countries.join(' ') }]
    })
    return named.length === 0 ? null : named
  },
  *compare(entries: readonly LibraryEntry<readonly Named[]>[], settings): Iterable<LibraryProblem> {
    const places = new Map<string, Use[]>()
    for (const { path, read } of entries) {
      for (const one of read) {
        const key = `${placeName(one.words)}\n${one.countries}`
        const uses = places.get(key)
        if (uses === undefined) places.set(key, [{ ...one, path }])
        else uses.push({ ...one, path })
      }
    }
    // A city's name without its state may mean any of several.
    for (const uses of places.values()) {
      const states = new Set(uses.map(({ words }) => stateOf(words)).filter((state) => state !== ''))
      if (states.size <= 1) yield* unusual(uses, settings)
    }
  },
})
