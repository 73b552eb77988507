import { expect, test } from 'vitest'
import {
  BLOCK_LIMIT,
  createMemory,
  FINDINGS_LIMIT,
  FRONTMATTER_LIMIT,
  GUIDE_LIMIT,
  NESTING_LIMIT,
  parseGuide,
  TABLE_LIMIT,
  WHOLE_LIMIT,
} from '../../packages/guide/src/index.ts'
import { defaultSettings, lintGuide } from '../../packages/lint/src/index.ts'
import { useCommand } from '../cli/command.ts'
import { FALLING_ROW, faultyGuide, sampleGuide } from '../cli/sample-guide.ts'
import { useServer } from '../language-server/server.ts'
import { answerOf, expectCalm, runHostile, startHostile } from './drive.ts'
import { after, around, withRows } from './hostile-guide.ts'

const command = useCommand()
const server = useServer()

const many = (count: number, text: string): string[] => Array.from({ length: count }, () => text)

/** Rows of places that differ: one said twice is another finding. */
const towns = (count: number): string[] => Array.from({ length: count }, (_, index) => FALLING_ROW.replace('London', `Town ${index}`))

/** Each just under a limit and just over it, and what is said then. */
const LIMITED: readonly (readonly [name: string, make: (size: number) => string, limit: number, says: RegExp])[] = [
  [
    'frontmatter',
    (size) => after(`---\nnotes: ${'a'.repeat(size - 8)}\n---\n`),
    FRONTMATTER_LIMIT,
    /^The frontmatter has 65 KB and was not read; up to 64 KB are\.$/,
  ],
  [
    'a guide that has to be parsed whole',
    (size) => around(`- a\n\n  \`\`\`\n${'  b\n'.repeat(Math.floor((size - faultyGuide().length - 20) / 4))}`),
    WHOLE_LIMIT,
    /^From here on lines alone don't tell what is a table or a section, and with 25[78] KB/,
  ],
  [
    'a block before its table',
    (size) => around(`${`${'a'.repeat(99)}\n`.repeat(Math.floor(size / 100) - 1)}| a | b |\n|---|---|\n| c | d |`),
    BLOCK_LIMIT,
    /^Whether Markdown sees a table here was not checked: with 65 KB/,
  ],
  [
    'cells',
    (size) => withRows(many(Math.floor(size / 5) - 4, FALLING_ROW)),
    TABLE_LIMIT,
    /^This is the last row of its table that was read; up to 20,000 cells/,
  ],
]

const limitsOf = (text: string, memory = createMemory()): string[] =>
  lintGuide(parseGuide(text, undefined, memory), defaultSettings())
    .findings.filter(({ rule, facts }) => rule === 'meta/limit' && facts['kind'] !== undefined)
    .map(({ message }) => message)

test.each(LIMITED)('%s: what is over the limit is said once, and what is under it is not', (_name, make, limit, says) => {
  expect(limitsOf(make(limit - limit / 50))).toEqual([])
  expect(limitsOf(make(limit + limit / 250))).toEqual([expect.stringMatching(says)])
})

test.each(LIMITED)('%s: a guide over the limit has the same findings when it is typed as when it is opened', (_name, make, limit) => {
  const memory = createMemory()
  const text = make(limit + limit / 250)
  for (const one of [text, text.replace('Pays', 'It pays'), `${text}\na`, text.replace('London', 'Leeds'), text]) {
    expect(limitsOf(one, memory)).toEqual(limitsOf(one))
  }
})

test.each(['> ', '- ', '1. '])('%j a hundred times is parsed, and once more is not', (mark) => {
  expect(limitsOf(around(`<!-->\n\n${mark.repeat(NESTING_LIMIT)}a`))).toEqual([])
  expect(limitsOf(around(`<!-->\n\n${mark.repeat(NESTING_LIMIT + 1)}a`))).toEqual([expect.stringContaining('more than 100 deep')])
})

test('a rule ends at its limit, at the place where it does, and the others go on', () => {
  const guide = parseGuide(withRows(towns(FINDINGS_LIMIT)))
  const { findings } = lintGuide(guide, defaultSettings())
  expect(findings.filter(({ rule }) => rule === 'band/inverted-range')).toHaveLength(FINDINGS_LIMIT)
  expect(findings.filter(({ rule }) => rule === 'band/total')).toHaveLength(1)
  expect(findings.at(-1)?.message).toBe(
    'band/inverted-range has more than 2,000 findings in this guide; the others, from here on, are left out.',
  )
})

test('a comment on findings that were left out is not said to be unused', () => {
  const rows = towns(FINDINGS_LIMIT + 100).map((row) => `${row} <!-- guidelint-disable-line band/inverted-range -->`)
  const { findings, suppressed } = lintGuide(parseGuide(withRows(rows)), defaultSettings())
  expect(suppressed.filter(({ rule }) => rule === 'band/inverted-range')).toHaveLength(FINDINGS_LIMIT - 1)
  expect(findings.filter(({ rule }) => rule === 'meta/unused-suppression')).toEqual([])
})

test('guides put together, as long as anybody keeps them, meet no limit', () => {
  expect(limitsOf(many(60, faultyGuide()).join('\n'))).toEqual([])
  expect(limitsOf(sampleGuide(many(300, FALLING_ROW)))).toEqual([])
})

test('a fix of thousands of findings is made whole', async () => {
  const path = command.folder({ 'guide.md': sampleGuide(towns(2500)) })
  const ended = await runHostile(command, path, ['fix', '--unsafe', '--rule', 'band/inverted-range', '--dry-run'])
  expectCalm(ended)
  expect(ended.out.trimEnd().split('\n')).toHaveLength(2500)
})

test('a guide over the size limit is not read, in the command as in an editor', async () => {
  const text = `${faultyGuide()}${'a b c d e\n'.repeat(GUIDE_LIMIT / 10)}`
  const ended = await runHostile(command, command.folder({ 'guide.md': text }), ['guide.md', '--format', 'concise'])
  expectCalm(ended)
  expect(ended.out).toBe('guide.md:1:1 warning meta/limit This file has 10.0 MB and was not checked; guides up to 10 MB are.\n')
  const { client, kill } = await startHostile(server.entry)
  try {
    client.open('untitled:a', text)
    const { items } = await answerOf(client, 'textDocument/diagnostic', { textDocument: { uri: 'untitled:a' } })
    expect(items.map(({ code, message }: { code: string; message: string }) => `${code} ${message}`)).toEqual([
      'meta/limit This file has 10.0 MB and was not checked; guides up to 10 MB are.',
    ])
    await client.stop()
  } finally {
    kill()
  }
})
