import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useCommand } from './command.ts'
import { faultyGuide, looseGuide, sampleGuide } from './sample-guide.ts'

const { runIn, folder } = useCommand()
const FILES = { 'acme/staff-engineer.md': faultyGuide(), 'orbit/staff-engineer.md': looseGuide().replaceAll('Acme', 'Orbit') }
const NAME = 'guidelint-baseline.json'
const STRICT = ['--fail-on', 'info']
const entriesIn = (path: string, name = NAME): { file: string; rule: string; since: string; text: string }[] =>
  JSON.parse(readFileSync(join(path, name), 'utf8')).entries
const withBaseline = async (...args: string[]): Promise<string> => {
  const path = folder(FILES)
  expect(await runIn(path, ['baseline', 'create', '--as-of', '2026-01-31', ...args])).toMatchObject({ code: 0, err: '' })
  return path
}

test('create makes lint green, --no-baseline shows all, --show-baselined marks them', async () => {
  const path = await withBaseline()
  const entries = entriesIn(path)
  expect(entries.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'acme/staff-engineer.md band/inverted-range',
    'acme/staff-engineer.md band/total',
    'orbit/staff-engineer.md band/total',
  ])
  expect(entries.every(({ since }) => since === '2026-01-31')).toBe(true)
  expect(await runIn(path, STRICT)).toEqual({ code: 0, out: '', err: '' })
  expect((await runIn(path, [...STRICT, '--no-baseline'])).code).toBe(1)
  const shown = await runIn(path, [...STRICT, '--show-baselined'])
  expect(shown.code).toBe(0)
  expect(
    shown.out
      .trimEnd()
      .split('\n')
      .every((line) => line.endsWith('(in the baseline)')),
  ).toBe(true)
  const json = JSON.parse((await runIn(path, ['--show-baselined', '--format', 'json'])).out)
  expect(json.summary).toMatchObject({ errors: 0, warnings: 0, baselined: 3 })
  expect(json.files[0].findings.map((one: { baselined: boolean }) => one.baselined)).toEqual([true, true])
  expect((await runIn(path, ['--show-baselined', '--format', 'sarif'])).out).not.toContain('"ruleId"')
})

test('lint never writes it, and a folder below finds it', async () => {
  const path = await withBaseline()
  const before = readFileSync(join(path, NAME), 'utf8')
  writeFileSync(join(path, 'acme/staff-engineer.md'), sampleGuide())
  const { code, err } = await runIn(path, STRICT)
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('2 of 3 entries of the baseline match no finding') })
  expect(readFileSync(join(path, NAME), 'utf8')).toBe(before)
  expect(await runIn(join(path, 'orbit'), STRICT)).toMatchObject({ code: 0, out: '' })
})

test('an edited figure that is still wrong is told of, with what stood there; accept takes it in', async () => {
  const path = await withBaseline()
  const file = join(path, 'acme/staff-engineer.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('$368K–$443K', '$388K–$463K'))
  const { code, out } = await runIn(path, STRICT)
  expect(code).toBe(1)
  expect(out).toContain('It was in the baseline as $368K–$443K.')
  expect(await runIn(path, ['baseline', 'accept'])).toMatchObject({ code: 0, out: `${NAME}: 3 entries, 1 added.\n` })
  expect(entriesIn(path).find(({ file: name, rule }) => name.startsWith('acme') && rule === 'band/total')?.text).toBe('$388K–$463K')
  expect((await runIn(path, STRICT)).code).toBe(0)
})

test('prune takes out what is fixed, keeps what was not looked at, and follows a moved guide', async () => {
  const path = await withBaseline()
  writeFileSync(join(path, 'acme/staff-engineer.md'), sampleGuide())
  expect((await runIn(path, ['baseline', 'prune', 'orbit'])).out).toBe(`${NAME}: 3 entries, 0 taken out.\n`)
  expect((await runIn(path, ['baseline', 'prune', '--rule', 'band/total'])).out).toBe(`${NAME}: 2 entries, 1 taken out.\n`)
  expect((await runIn(path, ['baseline', 'prune'])).out).toBe(`${NAME}: 1 entry, 1 taken out.\n`)
  mkdirSync(join(path, 'archive/orbit'), { recursive: true })
  renameSync(join(path, 'orbit/staff-engineer.md'), join(path, 'archive/orbit/staff-engineer.md'))
  expect((await runIn(path, STRICT)).code).toBe(0)
  await runIn(path, ['baseline', 'prune'])
  expect(entriesIn(path)).toMatchObject([{ file: 'archive/orbit/staff-engineer.md', since: '2026-01-31' }])
})

test('one a folder: each guide has its own, and a moved one takes its entries along', async () => {
  const path = await withBaseline('--split')
  expect(existsSync(join(path, NAME))).toBe(false)
  expect(entriesIn(path, `acme/${NAME}`)).toMatchObject([{ file: 'staff-engineer.md' }, { file: 'staff-engineer.md' }])
  expect((await runIn(path, STRICT)).code).toBe(0)
  mkdirSync(join(path, 'new'))
  renameSync(join(path, 'orbit/staff-engineer.md'), join(path, 'new/staff-engineer.md'))
  expect((await runIn(path, [...STRICT, '--set', 'rules.structure/file-name=off'])).code).toBe(0)
  await runIn(path, ['baseline', 'prune'])
  expect(existsSync(join(path, `orbit/${NAME}`))).toBe(false)
  expect(entriesIn(path, `new/${NAME}`)).toHaveLength(1)
  writeFileSync(join(path, 'new/other.md'), looseGuide().replaceAll('Acme', 'Orbit').replace('Staff Engineer', 'Other'))
  await runIn(path, ['baseline', 'accept'])
  expect(entriesIn(path, `new/${NAME}`).map(({ file }) => file)).toContain('other.md')
})

test('create refuses to write over one, unless --force', async () => {
  const path = await withBaseline()
  expect(await runIn(path, ['baseline', 'create'])).toMatchObject({ code: 2, err: expect.stringContaining('There is a baseline already') })
  writeFileSync(join(path, NAME), '<<<<<<< not JSON')
  expect(await runIn(path, STRICT)).toMatchObject({ code: 2, err: expect.stringContaining('This is no JSON') })
  expect(await runIn(path, ['baseline', 'create', '--force'])).toMatchObject({ code: 0 })
  expect((await runIn(path, STRICT)).code).toBe(0)
  expect(await runIn(path, ['baseline', 'create', '--force', '--split'])).toMatchObject({ code: 0 })
  expect(existsSync(join(path, NAME))).toBe(false)
})

test('--baseline and the configuration name another file', async () => {
  const path = folder({ ...FILES, 'ci/guidelint.config.json': '{}', 'guidelint.config.json': '{ "baseline": "ci/known.json" }' })
  expect(await runIn(path, STRICT)).toMatchObject({ code: 2, err: expect.stringContaining('guidelint baseline create') })
  await runIn(path, ['baseline', 'create'])
  expect(entriesIn(path, 'ci/known.json').map(({ file }) => file)[0]).toBe('../acme/staff-engineer.md')
  expect((await runIn(path, STRICT)).code).toBe(0)
  expect(await runIn(path, [...STRICT, '--baseline', 'missing.json'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('missing.json'),
  })
  expect(await runIn(path, ['--baseline', 'a.json', '--no-baseline'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('contradict'),
  })
})

test('show lists the entries, and says which are over', async () => {
  const path = await withBaseline()
  writeFileSync(join(path, 'acme/staff-engineer.md'), sampleGuide())
  rmSync(join(path, 'orbit'), { recursive: true })
  const { out } = await runIn(path, ['baseline', 'show'])
  expect(out.trimEnd().split('\n')).toHaveLength(4)
  expect(out).toContain('3 entries, of which 3 match nothing any more')
  const json = JSON.parse((await runIn(path, ['baseline', 'show', '--format', 'json'])).out)
  expect(json.entries[0]).toMatchObject({ file: 'acme/staff-engineer.md', state: 'gone' })
})

test('what could not be linted is not taken for fixed', async () => {
  const path = await withBaseline()
  const before = readFileSync(join(path, NAME), 'utf8')
  writeFileSync(join(path, 'acme/guidelint.config.json'), '{ "rules": { "band/totl": "off" } }')
  expect(await runIn(path, ['baseline', 'prune'])).toMatchObject({ code: 2, out: '' })
  expect(readFileSync(join(path, NAME), 'utf8')).toBe(before)
  expect(await runIn(path, ['baseline', 'creat'])).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean create?') })
})
