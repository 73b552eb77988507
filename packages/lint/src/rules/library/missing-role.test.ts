import { expect, test } from 'vitest'
import { lintAcross, markedAcross } from '../../testing/marked-across.ts'
import { smallGuide } from '../../testing/small-guide.ts'
import { libraryMissingRole } from './missing-role.ts'

const companies = ['Acme', 'Bolt', 'Core', 'Dune']
const guides = Object.fromEntries(
  companies.flatMap((company) =>
    ['Data Engineer', 'Product Designer'].map((role) => [
      `${company.toLowerCase()}/${role.toLowerCase().replace(' ', '-')}.md`,
      smallGuide({ role, company }),
    ]),
  ),
)

test('passes a whole library', () => expect(markedAcross(libraryMissingRole, guides)).toEqual(guides))

test('reports the company without a role', () => {
  const { 'core/product-designer.md': _gone, ...rest } = guides
  const drafts = lintAcross(libraryMissingRole, rest)
  expect([...drafts.keys()]).toEqual(['core/data-engineer.md'])
  expect(drafts.get('core/data-engineer.md')?.[0]?.message).toBe(
    'Core has no guide for product designer, which all 3 other companies have.',
  )
  expect(lintAcross(libraryMissingRole, rest, { companies: 4 }).size).toBe(0)
})
