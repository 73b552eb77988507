import { parseGuide } from '@guidelint/guide'
import { expect, test } from 'vitest'
import { applyEdits } from '../../apply-edits.ts'
import { figuresOf } from '../../proof.ts'
import { unmarked } from '../../testing/marked.ts'
import { lintAcross, markedAcross } from '../../testing/marked-across.ts'
import { smallGuide } from '../../testing/small-guide.ts'
import { libraryRegionName } from './region-name.ts'

const guide = (region: string) => smallGuide({ rows: [`| ${region} | $150K–$180K | $80K–$100K | 10% | $185K–$223K |`] })
const usual = (region: string, count = 12) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`usual/${index}.md`, guide(region)]))

test.each([
  ['New York', '⟦NYC⟧'],
  ['New York', '⟦New York, NY⟧'],
  ['New York', '⟦New York City⟧ (HQ)'],
  ['Remote US', '⟦US Remote⟧'],
  ['Remote US', '⟦Remote (US)⟧ (USD)'],
  ['Bangalore', '⟦Bengaluru⟧ (INR ₹)'],
  ['London (GBP)', '⟦London, UK⟧'],
])('where most write %s, reports %s', (most, odd) => {
  const guides = { ...usual(most), 'odd/odd.md': guide(odd) }
  expect(markedAcross(libraryRegionName, guides)).toEqual(guides)
})

test.each([
  ['New York', 'New York (HQ)'],
  ['London', 'London (GBP £)'],
  ['Cambridge', 'Cambridge, MA'],
  ['San Jose', 'San Jose, Costa Rica'],
  ['New York', 'New York / Austin'],
])('where most write %s, passes %s', (most, other) => {
  const guides = { ...usual(most), 'odd/odd.md': guide(other), 'us/us.md': guide('Cambridge, OH') }
  expect(markedAcross(libraryRegionName, guides)).toEqual(guides)
})

test('passes where two ways are both common, or too few guides tell', () => {
  const both = { ...usual('NYC'), ...Object.fromEntries(Object.entries(usual('New York')).map(([path, text]) => [`x/${path}`, text])) }
  expect(markedAcross(libraryRegionName, both)).toEqual(both)
  const few = { ...usual('NYC', 5), 'odd/odd.md': guide('New York') }
  expect(markedAcross(libraryRegionName, few)).toEqual(few)
})

test('its fix is safe where only marks change', () => {
  const text = guide('Remote (US) (USD)')
  const [draft] = lintAcross(libraryRegionName, { ...usual('Remote US'), 'odd/odd.md': text }).get('odd/odd.md') ?? []
  const [fix] = draft?.fixes ?? []
  expect(fix?.level).toBe('safe')
  const fixed = applyEdits(unmarked(text), fix?.edits ?? [])
  expect(fixed).toContain('| Remote US (USD) |')
  expect(figuresOf(parseGuide(fixed))).toBe(figuresOf(parseGuide(text)))
  const [other] = lintAcross(libraryRegionName, { ...usual('New York'), 'odd/odd.md': guide('NYC') }).get('odd/odd.md') ?? []
  expect(other?.fixes[0]?.level).toBe('choice')
})
