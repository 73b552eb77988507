import { describe, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { sampleGuide } from '../cli/sample-guide.ts'
import { corpusGuides, hasCorpus } from '../corpus-guides.ts'
import { startHistory } from '../history.ts'
import { type Edit, editKinds, editsOf } from './edits.ts'

const command = useCommand()

interface DiffJson {
  readonly base: string
  readonly head: string
  readonly guides: readonly {
    readonly status: string
    readonly path: string
    readonly oldPath: string | null
    readonly changes: readonly {
      readonly subject: string
      readonly action: string
      readonly name: string
      readonly before: Side | null
      readonly after: Side | null
      readonly flag: string | null
    }[]
  }[]
}

interface Side {
  readonly text: string
  readonly line: number | null
}

const diffIn = async (folder: string, ...args: readonly string[]): Promise<DiffJson> => {
  const { code, out, err } = await command.runIn(folder, ['diff', ...args, '--format', 'json'])
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as DiffJson
}

const GUIDE = sampleGuide()
/** Another guide and not a moved one: no line of prose is the same. */
const inOtherWords = (guide: string): string => guide.replace(/^[^|#\n].*$/gm, '$& Elsewhere.')
const other = (name: string): string => GUIDE.replace('Staff Engineer', name)

describe('git', () => {
  test('compares the last commit with the working tree, new files included', async () => {
    const files = { 'acme/a.md': GUIDE, 'acme/b.md': other('Writer'), 'README.md': '# A library\n' }
    const history = startHistory(command.folder({}), files)
    history.write({
      'acme/a.md': GUIDE.replace('$180K–$220K', '$180K–$250K'),
      'acme/new.md': inOtherWords(
        sampleGuide(['| Oslo | NOK 900K–NOK 1M | — | 10% | NOK 990K–NOK 1.1M |']).replace('Staff Engineer', 'Cook'),
      ),
      'acme/b.md': null,
      'README.md': '# Another library\n',
    })
    const { guides } = await diffIn(history.folder)
    expect(guides.map(({ status, path }) => [status, path])).toEqual([
      ['changed', 'acme/a.md'],
      ['removed', 'acme/b.md'],
      ['added', 'acme/new.md'],
    ])
    expect(guides[0]?.changes).toMatchObject([
      {
        subject: 'figure',
        name: 'Denver, CO: base',
        before: { text: '$180K–$220K', line: 8 },
        after: { text: '$180K–$250K', line: 8 },
        flag: 'note',
      },
    ])
  })

  test('takes revisions, ranges and merge bases', async () => {
    const history = startHistory(command.folder({}), { 'a.md': GUIDE })
    history.git('checkout', '-q', '-b', 'work')
    history.commit({ 'a.md': GUIDE.replace('£140K', '£145K') })
    history.git('checkout', '-q', 'main')
    history.commit({ 'a.md': GUIDE.replace('$200K–$240K', '$205K–$240K') })
    expect((await diffIn(history.folder, 'main', 'work')).guides[0]?.changes).toHaveLength(2)
    expect((await diffIn(history.folder, 'main..work')).guides[0]?.changes).toHaveLength(2)
    expect((await diffIn(history.folder, 'main...work')).guides[0]?.changes).toHaveLength(1)
    expect((await diffIn(history.folder, 'work')).guides[0]?.changes).toHaveLength(2)
  })

  test('follows a guide that moved and shows what changed in it', async () => {
    const history = startHistory(command.folder({}), { 'acme/a.md': GUIDE, 'acme/b.md': other('Writer') })
    history.commit({ 'acme/a.md': null, 'bolt/a.md': GUIDE.replace('| London, UK |', '| Leeds, UK |') })
    const { guides } = await diffIn(history.folder, 'HEAD~1', 'HEAD')
    expect(guides).toMatchObject([
      { status: 'renamed', oldPath: 'acme/a.md', path: 'bolt/a.md', changes: [{ subject: 'region', action: 'renamed' }] },
    ])
  })

  test('--exit-code, markdown and pretty', async () => {
    const history = startHistory(command.folder({}), { 'a.md': GUIDE })
    expect(await command.runIn(history.folder, ['diff', '--exit-code'])).toMatchObject({ code: 0, out: 'Nothing changed.\n' })
    history.write({ 'a.md': GUIDE.replace('$180K–$220K', '$90K–$220K') })
    const pretty = await command.runIn(history.folder, ['diff', '--exit-code'])
    expect(pretty).toMatchObject({ code: 1 })
    expect(pretty.out).toContain('~ Denver, CO: base: $180K–$220K → $90K–$220K  −50 % / ±0 %  review')
    const { out } = await command.runIn(history.folder, ['diff', '--format', 'markdown'])
    expect(out).toContain(
      '| `a.md` | Denver, CO | base | <span>$</span>180K–<span>$</span>220K | <span>$</span>90K–<span>$</span>220K | 🔴 −50 % / ±0 % |',
    )
  })

  test('limits are a setting', async () => {
    const history = startHistory(command.folder({}), { 'a.md': GUIDE, 'guidelint.config.json': '{"diff":{"note":0.01,"review":0.02}}' })
    history.write({ 'a.md': GUIDE.replace('$180K–$220K', '$183K–$220K') })
    expect((await diffIn(history.folder)).guides[0]?.changes[0]?.flag).toBe('note')
  })

  test('says what is missing', async () => {
    const history = startHistory(command.folder({}), { 'a.md': GUIDE })
    history.commit({ 'a.md': other('Writer') })
    expect(await command.runIn(history.folder, ['diff', 'nowhere'])).toMatchObject({
      code: 2,
      err: 'guidelint: git knows no revision nowhere; is it fetched?\n',
    })
    const shallow = command.folder({})
    history.git('clone', '-q', '--depth=1', `file://${history.folder}`, shallow)
    const { code, err } = await command.runIn(shallow, ['diff', 'HEAD~1'])
    expect(code).toBe(2)
    expect(err).toContain('this clone is shallow')
    expect(await command.run({ 'a.md': GUIDE }, ['diff'], { env: { GIT_CEILING_DIRECTORIES: '/' } })).toMatchObject({
      code: 2,
      err: 'guidelint: This folder is in no git repository.\n',
    })
  })
})

test('compares two folders', async () => {
  const folder = command.folder({
    'old/acme/a.md': GUIDE,
    'new/acme/a.md': GUIDE.replace('10–15% | $300K', '10–18% | $300K'),
    'new/acme/b.md': other('Writer').replace('$200K', '$201K'),
  })
  const { guides } = await diffIn(folder, 'old', 'new')
  expect(guides.map(({ status, path, changes }) => [status, path, changes.map(({ name }) => name)])).toEqual([
    ['changed', 'acme/a.md', ['San Francisco, CA (HQ): bonus']],
    ['added', 'acme/b.md', []],
  ])
})

describe.skipIf(!hasCorpus)('real guides', () => {
  test.each(editKinds)('%s', async (kind) => {
    const guides = corpusGuides('plain', 23)
    const edits = guides.flatMap(({ file, text }, index): Edit[] => editsOf(kind, file, text, index))
    expect(edits.length).toBeGreaterThan(20)
    const history = startHistory(command.folder({}), Object.fromEntries(guides.map(({ file, text }) => [file, text])))
    for (const { files } of edits) history.write(files)
    const found = new Map((await diffIn(history.folder)).guides.map((guide) => [guide.path, guide]))
    const wrong = edits.flatMap(({ path, expected }) => {
      const guide = found.get(path)
      const said =
        guide === undefined
          ? []
          : [
              guide.status,
              ...guide.changes.map(({ subject, action, before, after }) => `${subject} ${action} ${before?.text} → ${after?.text}`),
            ]
      return JSON.stringify(said) === JSON.stringify(expected) ? [] : [{ path, said, expected }]
    })
    expect(wrong).toEqual([])
    const untouched = [...found.keys()].filter((path) => !edits.some((edit) => edit.path === path))
    expect(untouched).toEqual([])
  })
})
