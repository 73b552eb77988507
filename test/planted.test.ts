import { describe, expect, test } from 'vitest'
import { corpusGuides, hasCorpus } from './corpus-guides.ts'
import { measure } from './planted/measure.ts'
import { frontmatterOperators, plainOperators } from './planted/operators.ts'

const SETS = [
  { set: 'plain', step: 67, groups: plainOperators },
  { set: 'frontmatter', step: 27, groups: frontmatterOperators },
] as const

describe.skipIf(!hasCorpus)('defects planted in real guides (skipped where ../shared is absent)', () => {
  describe.each(SETS)('$set', ({ set, step, groups }) => {
    const guides = hasCorpus ? corpusGuides(set, step) : []

    test.each(Object.entries(groups))('%s: found where they stand, and told once', (_, operators) => {
      const tallies = [...measure(operators, guides)]
      const sum = (of: 'planted' | 'found' | 'collateral'): number => tallies.reduce((all, [, tally]) => all + tally[of], 0)
      const notes = tallies.flatMap(([name, { notes }]) => notes.map((note) => `${name} ${note}`)).join('\n')
      expect(sum('planted')).toBeGreaterThan(0)
      expect(sum('found') / sum('planted'), notes).toBeGreaterThanOrEqual(0.98)
      expect(sum('collateral') / sum('planted'), notes).toBeLessThanOrEqual(0.05)
    })
  })
})
