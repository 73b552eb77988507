import { describe, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { faultyGuide, sampleGuide } from '../cli/sample-guide.ts'
import { corpusGuides, hasCorpus } from '../corpus-guides.ts'

const command = useCommand()

const FILES = Object.fromEntries(
  Array.from({ length: 130 }, (_, index) => [
    `company-${index % 7}/role-${index}.md`,
    (index % 3 === 0 ? faultyGuide() : sampleGuide()).replace('Staff Engineer', `Role ${index}`),
  ]),
)

test('several threads give the report of one', async () => {
  const folder = command.folder({ ...FILES, 'README.md': '# Hello\n', 'guidelint.config.json': '{"rules":{"ask/missing":"error"}}' })
  const args = ['lint', '--format', 'json', '--as-of', '2030-01-01']
  const one = await command.runIn(folder, [...args, '--concurrency', 'off'])
  expect(await command.runIn(folder, [...args, '--concurrency', '3'])).toEqual(one)
  // What threads find is kept like all else.
  expect(await command.runIn(folder, [...args, '--concurrency', '3', '--cache'])).toEqual(one)
  expect(await command.runIn(folder, [...args, '--concurrency', 'off', '--cache'])).toEqual(one)
})

test('a configuration that is broken for one folder is told as by one thread', async () => {
  const folder = command.folder({ ...FILES, 'company-3/guidelint.config.json': '{"rules":{"nowhere":"error"}}' })
  const one = await command.runIn(folder, ['lint', '--format', 'concise', '--quiet', '--concurrency', 'off'])
  expect(one.code).toBe(2)
  expect(await command.runIn(folder, ['lint', '--format', 'concise', '--quiet', '--concurrency', '2'])).toEqual(one)
})

test('a number is a number', async () => {
  expect(await command.run({ 'a.md': sampleGuide() }, ['lint', '--concurrency', 'many'])).toMatchObject({
    code: 2,
    err: 'guidelint: --concurrency takes auto, off or a number, not "many".\n',
  })
})

describe.skipIf(!hasCorpus)('real guides', () => {
  test('several threads give the report of one', async () => {
    const folder = command.folder(Object.fromEntries(corpusGuides('plain', 9).map(({ file, text }) => [file, text])))
    const one = await command.runIn(folder, ['lint', '--format', 'json', '--concurrency', 'off'])
    const three = await command.runIn(folder, ['lint', '--format', 'json', '--concurrency', '3'])
    expect(three.out === one.out).toBe(true)
  })
})
