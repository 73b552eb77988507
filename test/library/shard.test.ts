import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { faultyGuide, sampleGuide } from '../cli/sample-guide.ts'
import { corpusGuides, hasCorpus } from '../corpus-guides.ts'

const command = useCommand()

const guide = (role: string, text = sampleGuide()): string => text.replace('Staff Engineer', role)
const FILES = {
  'acme/a.md': guide('Engineer'),
  'acme/b.md': guide('Senior Engineer', sampleGuide().replace('$200K–$240K', '$150K–$190K')),
  'acme/c.md': guide('Writer', faultyGuide()),
  'acme/d.md': guide('Cook', sampleGuide().replace('#### Evidence', '<!-- guidelint-disable-file library/* -->\n\n#### Evidence')),
  'README.md': '# Hello\n',
}

/** Runs all shards in a folder and gives the names of their reports. */
const shards = async (folder: string, count: number, ...args: readonly string[]): Promise<string[]> => {
  const names = Array.from({ length: count }, (_, index) => `shard-${index + 1}.json`)
  for (const [index, name] of names.entries()) {
    const { err } = await command.runIn(folder, [
      'lint',
      '--shard',
      `${index + 1}/${count}`,
      '--format',
      `json:${name}`,
      '--quiet',
      ...args,
    ])
    expect(err).toBe('')
  }
  return names
}

test.each(['json', 'concise', 'sarif', 'gitlab'])('merged shards are the single run: %s', async (format) => {
  const folder = command.folder(FILES)
  const whole = await command.runIn(folder, ['lint', '--format', format])
  expect(whole.out).toContain('library/seniority')
  for (const count of [1, 2, 6]) {
    const merged = await command.runIn(folder, ['merge', ...(await shards(folder, count)).reverse(), '--format', format])
    expect(merged).toEqual(whole)
  }
})

test('goes by the flags of its shards, and by the configuration and the baseline that are there', async () => {
  const folder = command.folder({ ...FILES, 'guidelint.config.json': '{"rules":{"band/total":"error"}}' })
  const args = ['--rule', 'band/*', '--rule', 'library/seniority', '--as-of', '2030-01-01']
  const whole = await command.runIn(folder, ['lint', '--format', 'json', ...args])
  expect(await command.runIn(folder, ['merge', ...(await shards(folder, 3, ...args)), '--format', 'json'])).toEqual(whole)
  await command.runIn(folder, ['baseline', 'create', ...args.slice(0, 4)])
  const quiet = await command.runIn(folder, ['lint', '--format', 'json', ...args])
  expect(quiet.out).not.toBe(whole.out)
  expect(await command.runIn(folder, ['merge', ...(await shards(folder, 3, ...args)), '--format', 'json'])).toEqual(quiet)
})

test('says what does not go together', async () => {
  const folder = command.folder(FILES)
  const [one = '', two = ''] = await shards(folder, 2)
  const told = async (...args: readonly string[]) => {
    const { code, err } = await command.runIn(folder, args)
    expect(code).toBe(2)
    return err
  }
  expect(await told('merge', one)).toContain('Shard 2/2 is missing.')
  expect(await told('merge', two)).toContain('Shard 1/2 is missing.')
  expect(await told('merge', one, one)).toContain('Shard 1/2 is there twice.')
  expect(await told('merge')).toContain('takes the JSON reports')
  expect(await told('merge', 'acme/a.md')).toContain("can't be read")
  expect(await told('lint', '--shard', '3/2', '--format', 'json')).toContain('--shard takes I/N as 2/4, not "3/2".')
  expect(await told('lint', '--shard', '1/2')).toContain('--shard needs --format json:FILE')
  const other = readFileSync(join(folder, two), 'utf8').replace(/"tool":"[^"]*"/, '"tool":"guidelint 0.1.0"')
  writeFileSync(join(folder, 'other.json'), other)
  expect(await told('merge', one, 'other.json')).toContain('was written by guidelint 0.1.0')
  writeFileSync(join(folder, 'acme/b.md'), 'changed')
  expect(await told('merge', one, two)).toContain('acme/b.md: this file changed')
})

describe.skipIf(!hasCorpus)('real guides', () => {
  test('four merged shards are the single run', async () => {
    const folder = command.folder(Object.fromEntries(corpusGuides('plain', 5).map(({ file, text }) => [file, text])))
    const whole = await command.runIn(folder, ['lint', '--format', 'json'])
    expect(whole.out).toContain('library/')
    const merged = await command.runIn(folder, ['merge', ...(await shards(folder, 4)), '--format', 'json'])
    expect(merged.out === whole.out).toBe(true)
    expect(merged.code).toBe(whole.code)
  })
})
