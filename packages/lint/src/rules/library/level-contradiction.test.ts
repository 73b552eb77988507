import { expect, test } from 'vitest'
import { lintAcross, markedAcross } from '../../testing/marked-across.ts'
import { smallGuide } from '../../testing/small-guide.ts'
import { libraryLevelContradiction } from './level-contradiction.ts'

const guide = (role: string, levels: string) => smallGuide({ role, levels })

test('reports the guide that most others contradict', () => {
  const guides = {
    'acme/a.md': guide('Data Engineer', 'Acme IC4 = Google L5 = Meta E5'),
    'acme/b.md': guide('Designer', 'Acme IC4 = Google L5 = Meta E5'),
    'acme/c.md': guide('Writer', 'Acme IC4 = ⟦Google L6⟧ = Meta E6'),
  }
  expect(markedAcross(libraryLevelContradiction, guides)).toEqual(guides)
  expect(lintAcross(libraryLevelContradiction, guides).get('acme/c.md')?.[0]?.message).toBe(
    'IC4 equals Google L6 here, but Google L5 in 2 other guides.',
  )
})

test('reports both of two', () => {
  const guides = { 'a/a.md': guide('Designer', 'Acme IC4 = ⟦Google L5⟧'), 'a/b.md': guide('Writer', 'Acme IC4 = ⟦Google L6⟧') }
  expect(markedAcross(libraryLevelContradiction, guides)).toEqual(guides)
})

test.each<[string, string, string]>([
  ['a range that holds the level', 'Acme IC4 = Google L5', 'Acme IC4 = Google L5–L6'],
  ['a range of own levels', 'Acme IC4–IC5 = Google L5', 'Acme IC4–IC5 = Google L7'],
  ['another own level', 'Acme IC4 = Google L5', 'Acme IC5 = Google L6'],
  ['another company', 'Acme IC4 = Google L5', 'Acme IC4 = Stripe L3'],
  ['another ladder', 'Acme IC4 = Meta E5', 'Acme IC4 = Meta IC4'],
  ['managers', 'Acme IC4 = Google M1', 'Acme IC4 = Google M2'],
])('passes %s', (_name, first, second) => {
  const guides = { 'a/a.md': guide('Designer', first), 'a/b.md': guide('Writer', second) }
  expect(markedAcross(libraryLevelContradiction, guides)).toEqual(guides)
})

test('leaves managers out', () => {
  const guides = { 'a/a.md': guide('Engineering Manager', 'Acme IC4 = Google L6'), 'a/b.md': guide('Writer', 'Acme IC4 = Google L5') }
  expect(markedAcross(libraryLevelContradiction, guides)).toEqual(guides)
})
