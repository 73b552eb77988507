import { describe, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { faultyGuide, sampleGuide } from '../cli/sample-guide.ts'
import { corpusGuides, hasCorpus } from '../corpus-guides.ts'
import { editKinds, editsOf } from '../diff/edits.ts'
import { type History, startHistory } from '../history.ts'

const command = useCommand()

interface Place {
  readonly line: number
  readonly path?: string
  readonly message: string
}

interface FindingJson extends Place {
  readonly rule: string
  readonly related: readonly Place[]
}

const since = async (history: History, revision: string, ...args: readonly string[]) => {
  const { code, out, err } = await command.runIn(history.folder, [
    'lint',
    '--since',
    revision,
    '--format',
    'json',
    '--set',
    'rules.source/undated=off',
    ...args,
  ])
  const report = JSON.parse(out || '{"files":[]}') as {
    readonly files: readonly { readonly path: string; readonly findings: readonly FindingJson[] }[]
  }
  const found = report.files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, ...finding })))
  return { code, err, found, names: found.map(({ path, line, rule }) => `${path}:${line} ${rule}`) }
}

const CLEAN = sampleGuide()
const FAULTY = faultyGuide()
const withPlaceholder = (text: string): string => text.replace('a base of $225K', 'a base of $[X]K')

test('nothing changed: nothing reported, exit 0', async () => {
  const history = startHistory(command.folder({}), { 'acme/a.md': FAULTY })
  const { code, names, err } = await since(history, 'HEAD')
  expect([code, names]).toEqual([0, []])
  expect(err).toContain('0 changed Markdown files since HEAD')
})

test('prose around old findings is green', async () => {
  const history = startHistory(command.folder({}), { 'acme/a.md': FAULTY })
  history.write({ 'acme/a.md': FAULTY.replace('Acme hires slowly', 'What follows is new.\n\nAcme hires slowly') })
  expect(await since(history, 'HEAD')).toMatchObject({ code: 0, names: [] })
  const all = await since(history, 'HEAD', '--since-scope', 'changed', '--rule', 'band/*')
  expect([all.code, all.names.length]).toEqual([1, 2])
})

test('a wrong figure made otherwise wrong is told, an old one beside it is not', async () => {
  const history = startHistory(command.folder({}), { 'acme/a.md': FAULTY })
  history.write({ 'acme/a.md': FAULTY.replace('£170K–£140K', '£175K–£140K') })
  expect(await since(history, 'HEAD')).toMatchObject({ code: 1, names: ['acme/a.md:9 band/inverted-range'] })
})

test('what is committed on a branch, staged, in the tree and untracked counts; the main branch’s own changes don’t', async () => {
  const history = startHistory(command.folder({}), { 'acme/a.md': CLEAN, 'acme/b.md': CLEAN.replace('Staff Engineer', 'Writer') })
  history.git('checkout', '-q', '-b', 'work')
  history.commit({ 'acme/a.md': withPlaceholder(CLEAN) })
  history.git('checkout', '-q', 'main')
  history.commit({ 'acme/b.md': withPlaceholder(CLEAN) })
  history.git('checkout', '-q', 'work')
  history.write({ 'acme/new.md': FAULTY.replace('Staff Engineer', 'Cook') })
  const { names } = await since(history, 'main', '--rule', 'structure/placeholder', '--rule', 'band/*')
  expect(names).toEqual(['acme/a.md:24 structure/placeholder', 'acme/new.md:8 band/total', 'acme/new.md:9 band/inverted-range'])
})

test('a guide that moves takes its findings along', async () => {
  const history = startHistory(command.folder({}), { 'acme/a.md': FAULTY })
  history.write({ 'acme/a.md': null, 'bolt/staff.md': FAULTY.replace('slowly', 'fast') })
  expect(await since(history, 'HEAD', '--rule', 'band/*')).toMatchObject({ code: 0, names: [] })
})

test('a changed base is told where it was changed, with the total as a related place', async () => {
  const history = startHistory(command.folder({}), { 'acme/a.md': CLEAN })
  history.write({ 'acme/a.md': CLEAN.replace('| $180K–$220K |', '| $110K–$130K |') })
  const { found } = await since(history, 'HEAD', '--rule', 'band/total')
  expect(found).toMatchObject([{ rule: 'band/total', line: 8 }])
  const column = (found[0] as unknown as { column: number }).column
  expect(column).toBe('| Denver, CO | '.length + 1)
  expect(found[0]?.related.some(({ message }) => message === 'where it shows')).toBe(true)
})

test('consequences in guides that did not change are told', async () => {
  const junior = CLEAN.replace('Staff Engineer', 'Engineer')
  const senior = CLEAN.replace('Staff Engineer', 'Senior Engineer')
  const history = startHistory(command.folder({}), {
    'acme/a.md': junior,
    'acme/b.md': senior,
    'guidelint.config.json': '{"rules":{"library/duplicate-table":"off"}}',
  })
  history.write({ 'acme/a.md': junior.replace('$200K–$240K', '$260K–$290K') })
  expect((await since(history, 'HEAD', '--rule', 'library/*')).names).toEqual(['acme/b.md:7 library/seniority'])
})

test('a shallow clone says what is missing', async () => {
  const history = startHistory(command.folder({}), { 'a.md': CLEAN })
  history.commit({ 'a.md': withPlaceholder(CLEAN) })
  const folder = command.folder({})
  history.git('clone', '-q', '--depth=1', `file://${history.folder}`, folder)
  const { code, err } = await command.runIn(folder, ['lint', '--since', 'HEAD~1'])
  expect(code).toBe(2)
  expect(err).toContain('git fetch --unshallow')
})

test('a subfolder is a library of its own', async () => {
  const history = startHistory(command.folder({}), { 'guides/acme/a.md': CLEAN, 'other/b.md': CLEAN })
  history.write({ 'guides/acme/a.md': withPlaceholder(CLEAN), 'other/b.md': withPlaceholder(CLEAN) })
  const { out } = await command.runIn(`${history.folder}/guides`, [
    'lint',
    '--since',
    'HEAD',
    '--format',
    'concise',
    '--rule',
    'structure/placeholder',
    '--quiet',
  ])
  expect(out.split('\n').filter((line) => line !== '')).toHaveLength(1)
  expect(out).toMatch(/^acme\/a\.md:/)
})

describe.skipIf(!hasCorpus)('real guides', () => {
  const SILENT = ['sorted rows', 'padded cells', 'other words', 'a paragraph more', 'a moved file']
  test.each(editKinds.filter((kind) => SILENT.includes(kind)))('%s brings nothing new', async (kind) => {
    const guides = corpusGuides('plain', 23)
    const history = startHistory(command.folder({}), Object.fromEntries(guides.map(({ file, text }) => [file, text])))
    for (const { files } of guides.flatMap(({ file, text }, index) => editsOf(kind, file, text, index))) history.write(files)
    // A folder of its own is another company to the library; a file's name is what structure/file-name is about.
    const { names } = await since(history, 'HEAD', '--set', 'rules.library/*=off', '--set', 'rules.structure/file-name=off')
    expect(names).toEqual([])
  })
})
