import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { encoding } from './encoding.ts'

const table = (cell: string, more = ''): string => `| Region | Base Salary |\n|---|---|\n| London | ${cell} |${more}`
/** UTF-8 read as Windows-1252. */
const misread = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

test('one finding, at the first place, and a fix that decodes all', () => {
  const guide = table(`${misread('£')}90K${misread('–')}${misread('£')}120K`)
  expect(marked(encoding, guide)).toBe(guide.replace('Â£', '⟦Â£⟧'))
  expect(fixed(encoding, guide)).toBe(table('£90K–£120K'))
  expect(lintWith(encoding, guide).findings[0]?.message).toBe(
    'The text is damaged at 2 places: 2 of UTF-8 read as Windows-1252; all of it decodes back.',
  )
})

test('damage that was done twice', () => {
  const guide = table(misread(misread('£90K–£120K')))
  expect(fixed(encoding, guide)).toBe(table('£90K–£120K'))
})

test('lost bytes are a choice, the rest decodes', () => {
  const guide = `${table(misread('£90K'))}\n\n### ðŸ—ï¸ Lever`
  const [finding] = lintWith(encoding, guide).findings
  expect(finding?.message).toBe(
    'The text is damaged at 2 places: 1 of UTF-8 read as Windows-1252, 1 of characters that lost bytes; all but 1 decode back.',
  )
  expect(finding?.fixes.map(({ level, name }) => `${level} ${name}`).slice(0, 2)).toEqual(['unsafe decode', 'choice restore-1f3d7-fe0f'])
  expect(fixed(encoding, guide)).toContain('| £90K |')
  expect(fixed(encoding, guide, 'restore-1f3d7-fe0f')).toContain('### 🏗️ Lever')
})

test('replacement characters are gone for good', () => {
  const guide = table('£90K\uFFFD£120K')
  const [finding] = lintWith(encoding, guide).findings
  expect(finding?.message).toBe('“\uFFFD” is damaged (a replacement character, whose bytes are gone for good); it does not decode back.')
  expect(finding?.fixes).toEqual([])
})

test.each(['£90K–£120K', '€90K–€120K', '¥900K'])('silent: %s', (cell) =>
  expect(marked(encoding, table(cell, '\n\nSão Paulo, café, naïve 🏗️'))).not.toContain('⟦'),
)
