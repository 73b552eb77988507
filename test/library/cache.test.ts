import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { faultyGuide, sampleGuide } from '../cli/sample-guide.ts'
import { corpusGuides, hasCorpus } from '../corpus-guides.ts'

const command = useCommand()

const lint = async (folder: string, ...args: readonly string[]) => {
  const { code, out, err } = await command.runIn(folder, ['lint', '--format', 'json', '--allow-empty', '--quiet', ...args])
  return { code, out, err }
}

/** The cached run of a folder, which must be the cold one. */
const same = async (folder: string, ...args: readonly string[]): Promise<void> => {
  const cold = await lint(folder, ...args)
  expect(await lint(folder, '--cache', ...args)).toEqual(cold)
  expect(await lint(folder, '--cache', ...args)).toEqual(cold)
}

const guide = (role: string, text = sampleGuide()): string => text.replace('Staff Engineer', role)
const FILES = {
  'acme/a.md': guide('Engineer'),
  'acme/b.md': guide('Senior Engineer'),
  'acme/c.md': guide('Writer', faultyGuide()),
  'README.md': '# Hello\n',
}

test('one change after another: text, other guides, files, configuration', async () => {
  const folder = command.folder(FILES)
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text)
  await same(folder)
  write('acme/a.md', guide('Engineer').replace('$200K–$240K', '$260K–$290K'))
  await same(folder)
  // Lines of a guide that others name move.
  write(
    'acme/a.md',
    guide('Engineer').replace('$200K–$240K', '$260K–$290K').replace('**Negotiation DNA:**', 'A new line.\n\n**Negotiation DNA:**'),
  )
  await same(folder)
  write('guidelint.config.json', '{"rules":{"band/*":"off"}}')
  await same(folder)
  write('guidelint.config.json', '{"rules":{"band/total":["error",{"tolerance":0.5}]}}')
  await same(folder)
  rmSync(join(folder, 'acme/b.md'))
  await same(folder)
  await same(folder, '--as-of', '2030-01-01')
  await same(folder, '--rule', 'library/*')
  await same(folder, 'acme')
  await same(folder, '--stdin-filename', 'x.md')
})

test('a result of other code is not reused', async () => {
  const folder = command.folder(FILES)
  await lint(folder, '--cache')
  for (const name of ['guides.json', 'run.json']) {
    const file = join(folder, '.guidelint-cache', name)
    const stored = readFileSync(file, 'utf8')
    expect(stored).toContain('falls from')
    writeFileSync(file, stored.replaceAll('falls from', 'WRONG').replace('"code":"', '"code":"other '))
  }
  await same(folder)
})

test('what is broken is left aside', async () => {
  const folder = command.folder(FILES)
  await lint(folder, '--cache')
  for (const name of ['guides.json', 'run.json']) writeFileSync(join(folder, '.guidelint-cache', name), '{"code":')
  await same(folder)
})

test('--cache-mode stat sees what is written', async () => {
  const folder = command.folder(FILES)
  expect((await lint(folder, '--cache', '--cache-mode', 'stat')).out).toBe((await lint(folder)).out)
  writeFileSync(join(folder, 'acme/a.md'), guide('Engineer', faultyGuide()))
  expect((await lint(folder, '--cache', '--cache-mode', 'stat')).out).toBe((await lint(folder)).out)
})

const path = fc.constantFrom('acme/a.md', 'acme/b.md', 'bolt/c.md')
const text = fc
  .tuple(
    fc.constantFrom('Engineer', 'Senior Engineer', 'Writer'),
    fc.boolean(),
    fc.constantFrom('$200K–$240K', '$120K–$140K', '$300K–$340K'),
    fc.boolean(),
  )
  .map(([role, isFaulty, base, isLong]) => {
    const made = guide(role, isFaulty ? faultyGuide() : sampleGuide()).replace('$200K–$240K', base)
    return isLong ? made.replace('**Negotiation DNA:**', 'More.\n\n**Negotiation DNA:**') : made
  })

test('after any changes the cached run is the cold one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(path, fc.option(text)), { minLength: 1, maxLength: 4 }), async (changes) => {
      const folder = command.folder(FILES)
      await lint(folder, '--cache')
      for (const [file, content] of changes) {
        if (content === null) rmSync(join(folder, file), { force: true })
        else command.write(folder, { [file]: content })
        expect(await lint(folder, '--cache')).toEqual(await lint(folder))
      }
    }),
    { numRuns: 6 },
  )
}, 120_000)

describe.skipIf(!hasCorpus)('real guides', () => {
  test('the cached run is the cold one', async () => {
    const guides = corpusGuides('plain', 11)
    const folder = command.folder(Object.fromEntries(guides.map(({ file, text: own }) => [file, own])))
    await same(folder)
    const [first] = guides
    if (first !== undefined) command.write(folder, { [first.file]: first.text.replaceAll('$2', '$3') })
    await same(folder)
  })
})
