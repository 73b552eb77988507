import { expect, test } from 'vitest'
import { applyEdits } from './apply-edits.ts'
import { LineIndex } from './line-index.ts'
import { suppressHere } from './suppress-here.ts'
import { bareGuide } from './testing/bare-guide.ts'

const suppressed = (text: string, word: string) => {
  const start = text.indexOf(word)
  return applyEdits(text, [
    suppressHere(bareGuide(text), { rule: 'band/total', span: { start, end: start + word.length } }, new LineIndex(text), 'why'),
  ])
}
const line = '<!-- guidelint-disable-line band/total -- why -->'
const next = '<!-- guidelint-disable-next-line band/total -- why -->'
const table = '| Region | Total |\n|---|---|\n| Oslo | $1 |\n'

test.each([
  ['a row', table, '$1', table.replace('| $1 |', `| $1 | ${line}`)],
  ['a header', `a\n\n${table}`, 'Total', `a\n\n${next}\n\n${table}`],
  ['a heading', 'a\r\n\r\n## Pay\r\nb\r\n', 'Pay', `a\r\n\r\n${next}\r\n\r\n## Pay\r\nb\r\n`],
  ['a quote', '> ask for $1\n> now\n', '$1', `> ask for $1 ${line}\n> now\n`],
])('%s', (_name, text, word, expected) => expect(suppressed(text, word)).toBe(expected))

test('frontmatter is suppressed for the whole file', () => {
  const text = '---\nrole: x\n---\n# A\n'
  const frontmatter = { span: { start: 0, end: 15 }, yaml: { start: 4, end: 12 }, data: {}, errors: [], places: new Map() }
  const edit = suppressHere(
    { ...bareGuide(text), frontmatter },
    { rule: 'frontmatter/schema', span: { start: 4, end: 8 } },
    new LineIndex(text),
  )
  expect(applyEdits(text, [edit])).toBe(`${text}\n<!-- guidelint-disable-file frontmatter/schema -->\n`)
})
