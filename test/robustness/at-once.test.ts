import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { looseGuide, sampleGuide } from '../cli/sample-guide.ts'
import { differences, isTemporary, stateOf } from './folder-state.ts'
import { manyGuides } from './many-guides.ts'

const command = useCommand()
const guides = manyGuides(1)
const AS_OF = ['--as-of', '2026-06-01']

describe.each([2, 8])('%i runs at once', (count) => {
  const runs = (folder: string, args: (index: number) => readonly string[]) =>
    Promise.all(Array.from({ length: count }, (_, index) => command.runIn(folder, args(index))))

  test('on one cache find what one run finds, and leave a cache that is used', async () => {
    const folder = command.folder(guides)
    const lint = ['lint', '--quiet', '--format', 'json', ...AS_OF]
    const alone = await command.runIn(folder, lint)
    for (const ended of await runs(folder, () => [...lint, '--cache'])) expect(ended).toEqual(alone)
    const cached = await command.runIn(folder, [...lint, '--cache'])
    expect(cached).toEqual(alone)
    const names = [...stateOf(folder).keys()].flatMap((name) => /^\.guidelint-cache\/(.*)/.exec(name)?.[1] ?? [])
    expect(names.sort()).toEqual(['.gitignore', 'guides.json', expect.stringMatching(/^run-[0-9a-f]{8}$/), 'seen.json'])
  })

  test('of fix in one folder write what one run writes', async () => {
    const [alone, folder] = [command.folder(guides), command.folder(guides)]
    const { code } = await command.runIn(alone, ['fix', '--unsafe', ...AS_OF])
    for (const ended of await runs(folder, () => ['fix', '--unsafe', ...AS_OF])) {
      expect(ended.err).not.toContain('not fixed')
      expect(ended.code).toBe(code)
    }
    expect(differences(stateOf(folder), stateOf(alone))).toEqual([])
    expect([...stateOf(folder).keys()].filter(isTemporary)).toEqual([])
  })

  test('of baseline accept write what one run writes', async () => {
    const [alone, folder] = [command.folder(guides), command.folder(guides)]
    await command.runIn(alone, ['baseline', 'accept', ...AS_OF])
    for (const { code } of await runs(folder, () => ['baseline', 'accept', ...AS_OF])) expect(code).toBe(0)
    expect(differences(stateOf(folder), stateOf(alone))).toEqual([])
  })

  test('of baseline accept, each on guides of its own, lose nothing of one another', async () => {
    const [alone, folder] = [command.folder(guides), command.folder(guides)]
    const faulty = Object.keys(guides)
      .filter((name) => name.startsWith('acme-'))
      .slice(0, count)
    await command.runIn(alone, ['baseline', 'accept', ...faulty, ...AS_OF])
    for (const { code, err } of await runs(folder, (index) => ['baseline', 'accept', faulty[index] ?? '', ...AS_OF]))
      expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(differences(stateOf(folder), stateOf(alone))).toEqual([])
  })
})

test('a guide that somebody changes while it is fixed keeps the change, and is named', async () => {
  const folder = command.folder({ 'acme/a.md': looseGuide(), 'acme/b.md': looseGuide() })
  const file = join(folder, 'acme/a.md')
  const preload = new URL('./edit-while-writing.mjs', import.meta.url).href
  const edited = `${looseGuide()}\nA line that somebody wrote meanwhile.\n`
  const child = spawn(process.execPath, ['--import', preload, command.entry, 'fix', '--unsafe'], {
    cwd: folder,
    env: { ...process.env, GUIDELINT_EDITED_FILE: file, GUIDELINT_EDITED_TEXT: edited },
  })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2)
  expect(err).toContain('acme/a.md: not fixed: it was changed meanwhile.')
  expect(readFileSync(file, 'utf8')).toBe(edited)
  expect(readFileSync(join(folder, 'acme/b.md'), 'utf8')).toBe(sampleGuide())
  expect([...stateOf(folder).keys()].filter(isTemporary)).toEqual([])
})
