import { expect, test } from 'vitest'
import { readSource } from './repair.ts'

const found = (text: string) => readSource(text).source.invisible.map(({ name, replacement, place }) => [name, replacement, place])

test.each([
  ['| Denver | $165\u200bK |', 'zero-width space', '', 'figure'],
  ['| Oslo | SEK\u00a0600K |', 'no-break space', ' ', 'figure'],
  ['| Paris | €90K\u202f–\u202f€120K |', 'narrow no-break space', ' ', 'figure'],
  ['| New\u00a0York | $165K |', 'no-break space', ' ', 'prose'],
  ['ask for $16\u00ad5K now', 'soft hyphen', '', 'figure'],
  ['ask for £\u2060165K now', 'word joiner', '', 'figure'],
  ['in 2026\u00a0we grew', 'no-break space', ' ', 'prose'],
  ['###\u00a0Pay', 'no-break space', ' ', 'heading'],
  ['\ufeff### P\ufeffay', 'byte-order mark', '', 'heading'],
  ['---\nba\u200bse_low: 1\n---\n', 'zero-width space', '', 'key'],
  ['---\na: 1\n---\nto\u200eday', 'left-to-right mark', '', 'prose'],
  ['a\u200db', 'zero-width joiner', '', 'prose'],
])('%j', (text, name, replacement, place) => {
  const all = found(text)
  expect(all.length).toBeGreaterThan(0)
  for (const one of all) expect(one).toEqual([name, replacement, place])
})

test.each(['👁️‍🗨️ view', '👩🏽‍💻', '❤️‍🔥', '1️⃣ one', '⚖︎', 'می‌خواهم', '\ufeff# A'])('%s needs what can’t be seen in it', (text) =>
  expect(found(text)).toEqual([]),
)

test('figures read as if it were not there', () => {
  const { source, map } = readSource('| $165\u200bK\u00a0–\u00a0$190K |')
  expect(source.repaired).toBe('| $165K – $190K |')
  expect(map.spanToAuthor({ start: 2, end: 7 })).toEqual({ start: 2, end: 8 })
})
