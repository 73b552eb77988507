import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
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
  for (const name of ['guides.json']) {
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
  for (const name of ['guides.json', 'seen.json']) writeFileSync(join(folder, '.guidelint-cache', name), '{"code":')
  await same(folder)
})

test('--cache-mode stat sees what is written', async () => {
  const folder = command.folder(FILES)
  expect((await lint(folder, '--cache', '--cache-mode', 'stat')).out).toBe((await lint(folder)).out)
  writeFileSync(join(folder, 'acme/a.md'), guide('Engineer', faultyGuide()))
  expect((await lint(folder, '--cache', '--cache-mode', 'stat')).out).toBe((await lint(folder)).out)
})

describe.concurrent('a run over files that did not change', () => {
  /** A state is trusted two seconds after the last change: the coarsest clock of a file system. */
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2100))
  const CALL = ['lint', '.', '--format', 'json', '--allow-empty', '--cache'] as const
  const kept = (folder: string): string[] =>
    readdirSync(join(folder, '.guidelint-cache'))
      .filter((name) => name.startsWith('run-'))
      .map((name) => join(folder, '.guidelint-cache', name))

  /** A folder whose run is kept, with a mark in it that shows whether it was printed again. */
  const keptFolder = async (files: Readonly<Record<string, string>> = FILES): Promise<string> => {
    const folder = command.folder(files)
    await settle()
    await command.runIn(folder, CALL)
    const [file] = kept(folder)
    if (file === undefined) throw new Error('no run was kept')
    writeFileSync(file, readFileSync(file, 'utf8').replace('falls from', 'FALLS FROM'))
    return folder
  }
  const isRepeated = async (folder: string, call: readonly string[] = CALL): Promise<boolean> =>
    (await command.runIn(folder, call)).out.includes('FALLS FROM')

  test('is printed again, with its exit code and notes', async () => {
    const folder = await keptFolder()
    const first = await command.runIn(
      folder,
      CALL.filter((flag) => flag !== '--cache'),
    )
    const again = await command.runIn(folder, CALL)
    expect(again.out).toBe(first.out.replace('falls from', 'FALLS FROM'))
    expect([again.code, again.err]).toEqual([first.code, first.err])
  })

  test('runs anew with other arguments', async () => {
    const folder = await keptFolder()
    for (const more of [['--fail-on', 'info'], ['--as-of', '2030-01-01'], ['--cache-mode', 'content'], ['--no-config']])
      expect(await isRepeated(folder, [...CALL, ...more]), more.join(' ')).toBe(false)
    expect(await isRepeated(folder)).toBe(true)
  })

  test.each<[string, (folder: string) => void]>([
    [
      'a figure is another, size and time being what they were',
      (folder) => {
        const file = join(folder, 'acme/c.md')
        const { atime, mtime } = statSync(file)
        writeFileSync(file, readFileSync(file, 'utf8').replace('$200K', '$201K'))
        utimesSync(file, atime, mtime)
      },
    ],
    ['a guide is new', (folder) => writeFileSync(join(folder, 'acme/d.md'), guide('Designer'))],
    ['a guide is gone', (folder) => rmSync(join(folder, 'acme/b.md'))],
    ['a guide has another name', (folder) => renameSync(join(folder, 'acme/b.md'), join(folder, 'acme/e.md'))],
    ['a file takes the place of another', (folder) => renameSync(join(folder, 'acme/b.md'), join(folder, 'acme/c.md'))],
    ['a configuration is new', (folder) => writeFileSync(join(folder, 'guidelint.config.json'), '{}')],
    ['a folder has a configuration', (folder) => writeFileSync(join(folder, 'acme/guidelint.config.yaml'), '{}')],
    ['package.json configures', (folder) => writeFileSync(join(folder, 'package.json'), '{"guidelint":{}}')],
    ['a baseline is new', (folder) => writeFileSync(join(folder, 'guidelint-baseline.json'), '{"version":1,"entries":[]}')],
    ['a file is ignored', (folder) => writeFileSync(join(folder, '.guidelintignore'), 'b.md\n')],
  ])('runs anew where %s', async (_what, change) => {
    const folder = await keptFolder()
    change(folder)
    expect(await isRepeated(folder)).toBe(false)
  })

  test('runs anew where what the configuration extends is another', async () => {
    const folder = await keptFolder({ ...FILES, 'guidelint.config.json': '{"extends":"./base.json"}', 'base.json': '{}' })
    writeFileSync(join(folder, 'base.json'), '{"rules":{"text/*":"off"}}')
    expect(await isRepeated(folder)).toBe(false)
  })

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['configuration that is code', { ...FILES, 'guidelint.config.mjs': 'export default {}' }, []],
    ['a baseline', { ...FILES, 'guidelint-baseline.json': '{"version":1,"entries":[]}' }, []],
    ['a report that says how long it took', FILES, ['--format', 'markdown']],
  ])('is not kept with %s', async (_what, files, more) => {
    const folder = command.folder(files)
    await settle()
    await command.runIn(folder, ['lint', '--cache', ...more])
    expect(kept(folder)).toEqual([])
  })

  test('is printed again where files were written anew with the same bytes, as a checkout does', async () => {
    const folder = await keptFolder({ ...FILES, 'guidelint.config.json': '{}' })
    for (const name of ['acme/a.md', 'acme/c.md', 'guidelint.config.json']) {
      const text = readFileSync(join(folder, name), 'utf8')
      rmSync(join(folder, name))
      writeFileSync(join(folder, name), text)
    }
    expect(await isRepeated(folder)).toBe(true)
    expect(await isRepeated(folder)).toBe(true)
    writeFileSync(join(folder, 'acme/a.md'), guide('Engineer', faultyGuide()))
    expect(await isRepeated(folder)).toBe(false)
  })

  test('right after a guide was written is kept, and sees what is written next', async () => {
    const folder = command.folder(FILES)
    await command.runIn(folder, CALL)
    const [file] = kept(folder)
    expect(file).toBeDefined()
    writeFileSync(join(folder, 'acme/a.md'), guide('Engineer', faultyGuide()))
    expect((await command.runIn(folder, CALL)).out).toBe((await lint(folder, '.')).out)
  })

  test('by bytes is printed again only where every byte is the same', async () => {
    const call = [...CALL, '--cache-mode', 'content']
    const folder = command.folder(FILES)
    await command.runIn(folder, call)
    const [file = ''] = kept(folder)
    writeFileSync(file, readFileSync(file, 'utf8').replace('falls from', 'FALLS FROM'))
    expect(await isRepeated(folder, call)).toBe(true)
    writeFileSync(join(folder, 'acme/b.md'), guide('Staff Engineer'))
    expect(await isRepeated(folder, call)).toBe(false)
  })

  test('is not kept right after its configuration was written', async () => {
    const folder = command.folder({ ...FILES, 'guidelint.config.json': '{}' })
    await command.runIn(folder, CALL)
    expect(kept(folder)).toEqual([])
  })
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
