import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { faultyGuide } from '../cli/sample-guide.ts'
import { useServer } from '../language-server/server.ts'
import { answerOf, expectCalm, runHostile, startHostile } from './drive.ts'

const command = useCommand()
const server = useServer()

const isRoot = process.getuid?.() === 0

/** What lies in a folder beside a guide, by name; each but `sane.md` can't be read, or has a name that nobody gives. */
const makeFolder = (): string => {
  const path = command.folder({ 'sane.md': faultyGuide() })
  const at = (name: string): string => join(path, name)
  symlinkSync('.', at('round'))
  symlinkSync('loop.md', at('loop.md'))
  symlinkSync('nowhere.md', at('dangling.md'))
  mkdirSync(at('folder.md'))
  execFileSync('mkfifo', [at('pipe.md')])
  execFileSync('mkfifo', [at('.gitignore')])
  for (const name of ODD_NAMES) writeFileSync(at(name), faultyGuide())
  writeFileSync(Buffer.concat([Buffer.from(`${path}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]), faultyGuide())
  if (!isRoot) {
    writeFileSync(at('secret.md'), faultyGuide())
    chmodSync(at('secret.md'), 0)
  }
  return path
}

const ODD_NAMES = [
  'two\nlines.md',
  'a\n::error::injected.md',
  '::error::first.md',
  '%0A::error::x.md',
  '\u001b[31mred\u001b[0m.md',
  '\u001b]0;title\u0007.md',
  '\u009b31m.md',
  'a\u202egpj.md',
  '<script>alert(1)<x.md',
  '"quoted" \'name\'.md',
  '-leading.md',
  '--format.md',
  '[ab]{c,d}*.md',
  'a`b``c.md',
  '$(touch pwned).md',
  ' spaces .md',
  'ünïcödé 😀.md',
  `${'x'.repeat(200)}.md`,
]

test('a folder of all that is no plain file, and of names that nobody gives, is linted as far as it can be', async () => {
  const ended = await runHostile(command, makeFolder(), ['.', '--format', 'json'])
  expectCalm(ended)
  const paths = JSON.parse(ended.out).files.map(({ path }: { path: string }) => path)
  expect(paths).toEqual(expect.arrayContaining(['sane.md', ...ODD_NAMES]))
})

test.each([
  ['pipe.md', 'it is no regular file'],
  ['loop.md', 'there is no such file or folder'],
  ['dangling.md', 'there is no such file or folder'],
  ['folder.md', 'No guide was found'],
  [`${'n'.repeat(5000)}.md`, 'there is no such file or folder'],
  ['/dev/zero', 'it is no regular file'],
  ['nothing\n::error::there.md', 'there is no such file or folder'],
])('%j by name is refused in one line', async (name, reason) => {
  const ended = await runHostile(command, makeFolder(), [name])
  expectCalm(ended)
  expect(ended.code).toBe(2)
  expect(ended.err).toContain(reason)
  expect(ended.err).not.toMatch(/^::/m)
})

test.runIf(!isRoot)('a file without permission is named', async () => {
  const ended = await runHostile(command, makeFolder(), ['secret.md'])
  expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('permission denied') })
})

const TERMINAL = ['pretty', 'concise', 'github', 'markdown']

test.each(TERMINAL)('file names say nothing to a terminal or a runner in %s', async (format) => {
  const ended = await runHostile(command, makeFolder(), ['.', '--format', format, '--color', 'never'])
  expectCalm(ended)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(ended.out + ended.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  const commands = (ended.out + ended.err).split('\n').filter((line) => /^\s*::/.test(line))
  expect(
    commands.filter(
      (line) => !/^::(?:error|warning|notice) file=[^:,]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[\w%/-]+::/.test(line),
    ),
  ).toEqual([])
})

test('the server opens the folder, and answers for its guides', async () => {
  const path = makeFolder()
  const { client, kill } = await startHostile(server.entry)
  try {
    await answerOf(client, 'shutdown', null)
    await client.start({}, { workspaceFolders: [{ uri: pathToFileURL(path).href, name: 'hostile' }] })
    client.notify('workspace/didChangeWatchedFiles', {
      changes: ['pipe.md', 'loop.md', 'folder.md', 'dangling.md'].map((name) => ({ uri: pathToFileURL(join(path, name)).href, type: 2 })),
    })
    const { items } = await answerOf(client, 'workspace/diagnostic', { previousResultIds: [] })
    expect(items.map(({ uri }: { uri: string }) => uri)).toContain(pathToFileURL(join(path, 'sane.md')).href)
    expect(await client.stop()).toBe(0)
  } finally {
    kill()
  }
})
