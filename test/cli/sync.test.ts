import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useCommand } from './command.ts'
import { sampleGuide } from './sample-guide.ts'

const { folder, run, runIn } = useCommand()
const PATH = 'acme/staff-engineer.md'
const FILES = { [PATH]: sampleGuide(), 'README.md': '# Hello\n' }
const read = (home: string): string => readFileSync(join(home, PATH), 'utf8')

test('sync writes frontmatter in front of the body, once', async () => {
  const home = folder(FILES)
  expect(await runIn(home, ['sync', '--as-of', '2026-11-22'])).toMatchObject({
    code: 0,
    err: '1 of 1 guides synced; the rest were in sync.\n',
  })
  const text = read(home)
  expect(text).toMatch(/^---\ncompany: acme\n[^]*\nlast_updated: 2026-11-22\n/)
  expect(text.endsWith(sampleGuide())).toBe(true)
  expect(await runIn(home, ['sync'])).toMatchObject({ code: 0, err: '0 of 1 guides synced; the rest were in sync.\n' })
  expect(read(home)).toBe(text)
  expect((await runIn(home, ['lint', '--rule', 'frontmatter/*', '--format', 'concise', '--quiet'])).out).toBe('')
})

test('--diff prints what would change and writes nothing', async () => {
  const home = folder(FILES)
  const { code, out } = await runIn(home, ['sync', '--diff'])
  expect(code).toBe(1)
  expect(out).toMatch(/^--- a\/acme\/staff-engineer\.md\n\+\+\+ b\/acme\/staff-engineer\.md\n@@ -1,3 \+1,\d+ @@\n\+---\n\+company: acme\n/)
  expect(await runIn(home, ['sync', '--dry-run'])).toMatchObject({ code: 0, out: `${PATH}\n` })
  expect(read(home)).toBe(sampleGuide())
})

test('frontmatter that can’t be read is left alone', async () => {
  const broken = `---\na: b: c\n---\n${sampleGuide()}`
  const home = folder({ [PATH]: broken })
  const { code, err } = await runIn(home, ['sync'])
  expect({ code, err }).toEqual({ code: 2, err: `guidelint: ${PATH}: not synced: its frontmatter can’t be read as YAML keys.\n` })
  expect(read(home)).toBe(broken)
})

test('new writes a guide that lints without errors, and nothing over one', async () => {
  const home = folder({})
  expect(await runIn(home, ['new', 'Acme Robotics', 'data-engineer'])).toMatchObject({ code: 0, out: 'acme-robotics/data-engineer.md\n' })
  const file = join(home, 'acme-robotics/data-engineer.md')
  expect(readFileSync(file, 'utf8')).toMatch(/^### Data Engineer \| Acme Robotics Global Negotiation Guide\n/)
  expect((await runIn(home, ['lint'])).code).toBe(0)
  writeFileSync(file, 'mine')
  expect((await runIn(home, ['new', 'acme-robotics', 'Data Engineer'])).code).toBe(2)
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

test('new --all-roles writes every standard role', async () => {
  const home = folder({})
  const { code, out } = await runIn(home, ['new', 'Acme', '--all-roles'])
  expect({ code, count: out.trim().split('\n').length }).toEqual({ code: 0, count: 13 })
  expect(existsSync(join(home, 'acme/ml-ai-engineer.md'))).toBe(true)
  expect((await run({}, ['new', 'Acme'])).code).toBe(2)
})
