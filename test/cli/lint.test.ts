import { expect, test } from 'vitest'
import { useCommand } from './command.ts'
import { faultyGuide, looseGuide, sampleGuide } from './sample-guide.ts'

const { run, runIn, folder } = useCommand()
const PATH = 'acme/staff-engineer.md'
const TWO_RULES = ['--rule', 'band/total', '--rule', 'band/inverted-range']

test.each([
  ['a clean guide', sampleGuide(), [], 0],
  ['a warning', looseGuide(), [], 0],
  ['a warning with --fail-on warning', looseGuide(), ['--fail-on', 'warning'], 1],
  ['a warning with --max-warnings 0', looseGuide(), ['--max-warnings', '0'], 1],
  ['a warning with --max-warnings 1', looseGuide(), ['--max-warnings', '1'], 0],
  ['an error', faultyGuide(), [], 1],
  ['an error with --fail-on never', faultyGuide(), ['--fail-on', 'never'], 0],
  ['an error in a format', faultyGuide(), ['--format', 'sarif'], 1],
  ['an error whose rule is off', faultyGuide(), ['--set', 'rules.band/inverted-range=off'], 0],
])('%s', async (_name, guide, args, code) => {
  expect((await run({ [PATH]: guide }, [...args, '--rule', 'band/*'])).code).toBe(code)
})

test('without a terminal, a finding is a line, and nothing else goes to standard output', async () => {
  const { out } = await run({ [PATH]: faultyGuide() }, TWO_RULES)
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^acme\/staff-engineer\.md:8:53 warning band\/total \S/),
    expect.stringMatching(/^acme\/staff-engineer\.md:9:16 error band\/inverted-range \S/),
    '',
  ])
})

test('pretty shows the header row, a gap, the row, the place, the sum and the fix', async () => {
  const { out } = await run({ [PATH]: faultyGuide() }, ['--format', 'pretty', '--rule', 'band/total'])
  const lines = out.split('\n')
  expect(lines[0]).toMatch(/^acme\/staff-engineer\.md:8:53 {2}warning {2}.* {2}band\/total$/)
  expect(lines.slice(1, 6)).toEqual([
    '   |',
    ' 5 | | Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |',
    '   :',
    ' 8 | | Denver, CO | $180K–$220K | $280K–$360K | 10–15% | $368K–$443K |',
    `   | ${' '.repeat(52)}${'^'.repeat(11)}`,
  ])
  expect(lines[6]).toMatch(/^ {3}= low +180,000 \+ 280,000 ÷ 4 \+ 10 % × 180,000 = 268,000, stated 368,000$/)
  expect(out).toContain('= fix (unsafe): ')
  expect(out).toContain('1 problem (0 errors, 1 warning, 0 infos) in 1 of 1 guide')
})

test('files come in the order of their code points, named twice or not', async () => {
  const names = ['\u{1f600}.md', '\uff21.md', 'B.md', 'a.md', 'a/b.md']
  const { out } = await run(Object.fromEntries(names.map((name) => [name, faultyGuide()])), ['.', 'a.md', '--rule', 'band/total'])
  expect(out.split('\n').map((line) => line.split(':')[0])).toEqual(['B.md', 'a.md', 'a/b.md', '\uff21.md', '\u{1f600}.md', ''])
})

test('other Markdown is skipped, counted and, where it is named, linted', async () => {
  const files = { [PATH]: sampleGuide(), 'README.md': '# Guides\n\nEach negotiation guide has a compensation table.\n', 'notes.txt': 'x' }
  const path = folder(files)
  const whole = JSON.parse((await runIn(path, ['--format', 'json'])).out)
  expect(whole.files.map((file: { path: string }) => file.path)).toEqual([PATH])
  expect(whole.summary).toMatchObject({ files: 1, skipped: 1 })
  const named = JSON.parse((await runIn(path, ['README.md', '--format', 'json'])).out)
  expect(named.summary).toMatchObject({ files: 1, skipped: 0 })
})

test('ignore files take files out, unless they are named', async () => {
  const path = folder({
    'a/one.md': faultyGuide(),
    'a/two.md': faultyGuide(),
    'b/three.md': faultyGuide(),
    'b/four.md': faultyGuide(),
    '.gitignore': 'b/*\n!b/three.md\n',
    'a/.guidelintignore': 'two.md\n',
    'node_modules/x/five.md': faultyGuide(),
  })
  const found = async (...args: string[]) =>
    JSON.parse((await runIn(path, ['--format', 'json', ...args])).out).files.map((file: { path: string }) => file.path)
  expect(await found()).toEqual(['a/one.md', 'b/three.md'])
  expect(await found('a/two.md')).toEqual(['a/two.md'])
  expect(await found('*/t*.md')).toEqual(['b/three.md'])
})

test('standard input has the name and the configuration of --stdin-filename', async () => {
  const path = folder({ 'acme/guidelint.config.json': '{ "rules": { "band/inverted-range": "warning" } }' })
  const unnamed = await runIn(path, ['check', '-', ...TWO_RULES], { input: faultyGuide() })
  expect(unnamed).toMatchObject({ code: 1, out: expect.stringContaining('<stdin>:9:16 error') })
  const named = await runIn(path, ['-', '--stdin-filename', PATH, ...TWO_RULES], { input: faultyGuide() })
  expect(named).toMatchObject({ code: 0, out: expect.stringContaining(`${PATH}:9:16 warning`) })
})

test('configuration counts, --config instead of it, --no-config without it', async () => {
  const path = folder({
    [PATH]: faultyGuide(),
    'guidelint.config.json': '{ "rules": { "band/*": "off" }, "failOn": "info" }',
    'other.yaml': 'failOn: never\n',
  })
  expect(await runIn(path, ['--rule', 'band/*'])).toMatchObject({ code: 0, out: '' })
  expect(await runIn(path, [...TWO_RULES, '--no-config'])).toMatchObject({ code: 1, out: expect.stringContaining('band/total') })
  expect(await runIn(path, [...TWO_RULES, '--config', 'other.yaml'])).toMatchObject({ code: 0, out: expect.stringContaining('band/total') })
})

test('a suppression counts, unless --no-inline-config says otherwise', async () => {
  const guide = faultyGuide().replace('### Staff', '<!-- guidelint-disable-file band/total band/inverted-range -- a test -->\n\n### Staff')
  const path = folder({ [PATH]: guide })
  const { summary } = JSON.parse((await runIn(path, [...TWO_RULES, '--format', 'json'])).out)
  expect(summary).toMatchObject({ errors: 0, warnings: 0, suppressed: 2 })
  expect(await runIn(path, [...TWO_RULES, '--no-inline-config'])).toMatchObject({ code: 1 })
})

test('colours are for terminals, or where they are asked for', async () => {
  const path = folder({ [PATH]: faultyGuide() })
  const isColored = async (args: readonly string[], env = {}) =>
    (await runIn(path, ['--format', 'pretty', ...args], { env })).out.includes('\u001b[')
  expect(await isColored([])).toBe(false)
  expect(await isColored(['--color', 'always'])).toBe(true)
  expect(await isColored([], { FORCE_COLOR: '1' })).toBe(true)
  expect(await isColored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
  expect(await isColored(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false)
})

test('coverage, statistics and times go to standard error', async () => {
  const { out, err } = await run({ [PATH]: faultyGuide() }, [...TWO_RULES, '--coverage', '--stats', '--profile'])
  expect(out.split('\n')).toHaveLength(3)
  expect(err).toContain('Coverage: 15 of 15 cells checked (100 %).')
  expect(err).toMatch(/^band\/total +1 +1$/m)
})
