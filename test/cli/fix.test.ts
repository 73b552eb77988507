import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeGuide } from '../../packages/cli/src/write-guide.ts'
import { useCommand } from './command.ts'
import { faultyGuide, looseGuide, sampleGuide } from './sample-guide.ts'

const { run, runIn, folder } = useCommand()
const PATH = 'acme/staff-engineer.md'
const read = (path: string, name = PATH): string => readFileSync(join(path, name), 'utf8')

// Not every machine has both.
const TOOLS = ['patch', 'git'].filter((tool) => spawnSync(tool, ['--version']).status === 0)

/** One currency in two notations, which has a safe fix; and the faulty guide's two unsafe ones. */
const untidyGuide = (): string => faultyGuide().replace('| London, UK | £170K–£140K', '| London, UK | GBP 170K–GBP 140K')
const withLineEnds = (text: string): string => text.replaceAll('\n', '\r\n')

/** A grant that all totals count whole into one year: a choice. */
const grantGuide = (): string =>
  sampleGuide([
    '| San Francisco, CA (HQ) | $200K–$240K | $80K–$100K | 10–15% | $300K–$376K |',
    '| Denver, CO | $180K–$220K | $70K–$90K | 10–15% | $268K–$343K |',
  ]).replace(/> \*\*Negotiate.*\n/, '> **Negotiate Up Strategy:** "I would sign today for a base of $225K."\n')

describe('what is made', () => {
  test('safe fixes, and the report is of what is left', async () => {
    const path = folder({ [PATH]: untidyGuide() })
    const { code, out, err } = await runIn(path, ['fix', '--rule', 'currency/notation', '--rule', 'band/inverted-range'])
    expect(read(path)).toContain('| London, UK | £170K–£140K |')
    expect(code).toBe(1)
    expect(out).toMatch(/^acme\/staff-engineer\.md:9:16 error band\/inverted-range/)
    expect(err).toContain('Fixed 1 finding in 1 of 1 guide.')
    expect(await runIn(path, ['fix', '--rule', 'currency/notation', '--rule', 'band/inverted-range'])).toMatchObject({
      err: expect.stringContaining('Fixed 0 findings in 0 of 1 guide.'),
    })
  })

  test('lint --fix is the same', async () => {
    const [fix, lint] = [folder({ [PATH]: untidyGuide() }), folder({ [PATH]: untidyGuide() })]
    const [a, b] = [await runIn(fix, ['fix']), await runIn(lint, ['--fix'])]
    expect(a).toEqual(b)
    expect(read(fix)).toBe(read(lint))
  })

  test('unsafe fixes only where they are asked for', async () => {
    const path = folder({ [PATH]: looseGuide() })
    await runIn(path, ['fix'])
    expect(read(path)).toBe(looseGuide())
    await runIn(path, ['fix', '--unsafe'])
    expect(read(path)).toBe(sampleGuide())
  })

  test('one choice for a whole library', async () => {
    const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}/staff-engineer.md`, grantGuide()]))
    const path = folder({ ...files, 'd/staff-engineer.md': sampleGuide() })
    const args = ['fix', '--rule', 'band/equity-period', '--choose']
    const wrong = await runIn(path, [...args, 'rename-heder'])
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean rename-header?') })
    const { code, err } = await runIn(path, [...args, 'rename-header'])
    expect({ code, err }).toEqual({ code: 0, err: 'guidelint: Fixed 3 findings in 3 of 4 guides.\n' })
    for (const name of Object.keys(files)) expect(read(path, name)).toBe(grantGuide().replace('RSU/4yr', 'RSU/yr'))
    expect(read(path, 'd/staff-engineer.md')).toBe(sampleGuide())
  })

  test('nothing in the baseline, unless --no-baseline', async () => {
    const path = folder({ [PATH]: looseGuide() })
    await runIn(path, ['baseline', 'create'])
    await runIn(path, ['fix', '--unsafe'])
    expect(read(path)).toBe(looseGuide())
    await runIn(path, ['fix', '--unsafe', '--no-baseline'])
    expect(read(path)).toBe(sampleGuide())
  })
})

describe('what is shown', () => {
  test.each([
    ['as it is', untidyGuide()],
    ['with CR LF', withLineEnds(untidyGuide())],
    ['with a byte-order mark', `\ufeff${untidyGuide()}`],
    ['without a final newline', untidyGuide().trimEnd()],
  ])('--diff of a guide %s applies with patch and with git', async (_name, guide) => {
    for (const tool of TOOLS) {
      const path = folder({ 'a é/staff engineer.md': guide, [PATH]: guide, 'clean.md': sampleGuide() })
      const { code, out } = await runIn(path, ['fix', '--unsafe', '--diff'])
      expect(code).toBe(1)
      expect(read(path)).toBe(guide)
      writeFileSync(join(path, 'fixes.diff'), out)
      if (tool === 'patch') execFileSync('patch', ['-p1', '--silent', '--binary', '-i', 'fixes.diff'], { cwd: path })
      else execFileSync('git', ['apply', 'fixes.diff'], { cwd: path })
      const fixed = folder({ 'a é/staff engineer.md': guide, [PATH]: guide, 'clean.md': sampleGuide() })
      await runIn(fixed, ['fix', '--unsafe'])
      for (const name of [PATH, 'a é/staff engineer.md', 'clean.md']) expect(read(path, name)).toBe(read(fixed, name))
      expect(read(fixed)).not.toBe(guide)
    }
  })

  test('--diff of nothing is empty, and fine', async () => {
    expect(await run({ [PATH]: sampleGuide() }, ['fix', '--diff'])).toMatchObject({ code: 0, out: '' })
  })

  test('--dry-run names each fix and writes nothing', async () => {
    const path = folder({ [PATH]: untidyGuide() })
    const { code, out, err } = await runIn(path, ['fix', '--unsafe', '--dry-run', '--rule', 'band/*', '--rule', 'currency/notation'])
    expect(
      out
        .split('\n')
        .map((line) => line.split(' ').slice(0, 3).join(' '))
        .sort(),
    ).toEqual([
      '',
      `${PATH}:8:53 band/total unsafe`,
      expect.stringMatching(/^acme\/staff-engineer\.md:9:16 band\/inverted-range unsafe/),
      expect.stringMatching(/^acme\/staff-engineer\.md:9:\d+ currency\/notation safe/),
    ])
    expect({ code, err }).toEqual({ code: 0, err: 'guidelint: Would fix 3 findings in 1 of 1 guide.\n' })
    expect(read(path)).toBe(untidyGuide())
  })

  test('standard input is fixed to standard output', async () => {
    const { code, out, err } = await run({}, ['fix', '-', '--stdin-filename', PATH], { input: untidyGuide() })
    expect(out).toBe(untidyGuide().replace('GBP 170K–GBP 140K', '£170K–£140K'))
    expect(code).toBe(1)
    expect(err).toContain(`${PATH}:9:16 error band/inverted-range`)
  })
})

describe('files', () => {
  test('line ends, byte-order mark, final newline and permissions stay, and nothing is left beside', async () => {
    const guide = `\ufeff${withLineEnds(untidyGuide().trimEnd())}`
    const path = folder({ [PATH]: guide })
    chmodSync(join(path, PATH), 0o640)
    await runIn(path, ['fix', '--unsafe'])
    const fixed = read(path)
    expect(fixed.startsWith('\ufeff### Staff')).toBe(true)
    expect(fixed.endsWith('2026')).toBe(true)
    expect(fixed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(statSync(join(path, PATH)).mode & 0o777).toBe(0o640)
    expect(readdirSync(join(path, 'acme'))).toEqual(['staff-engineer.md'])
  })

  test('a link stays one, and what it leads to is fixed', async () => {
    const path = folder({ 'real/guide.md': looseGuide(), 'acme/x.txt': '' })
    symlinkSync('../real/guide.md', join(path, PATH))
    await runIn(path, ['fix', '--unsafe', PATH])
    expect(lstatSync(join(path, PATH)).isSymbolicLink()).toBe(true)
    expect(read(path, 'real/guide.md')).toBe(sampleGuide())
  })

  test('a file that changed meanwhile is left as it is', () => {
    const path = folder({ [PATH]: 'new' })
    expect(writeGuide(join(path, PATH), 'old', 'fixed')).toBe('it was changed meanwhile')
    expect(read(path)).toBe('new')
    expect(writeGuide(join(path, 'gone.md'), 'old', 'fixed')).toBe('there is no such file')
    expect(readdirSync(join(path, 'acme'))).toEqual(['staff-engineer.md'])
  })

  test('bytes that are no UTF-8 are not lost: the file is left as it is', async () => {
    const guide = Buffer.concat([Buffer.from(looseGuide()), Buffer.from([0xff, 0x0a])])
    const path = folder({ [PATH]: guide })
    const { code, err } = await runIn(path, ['fix', '--unsafe'])
    expect(code).toBe(2)
    expect(err).toContain('bytes that are no UTF-8')
    expect(readFileSync(join(path, PATH)).equals(guide)).toBe(true)
  })
})

test.each([
  [['--unsafe'], '--unsafe goes with --fix'],
  [['--choose', 'rename-header'], '--choose goes with --fix'],
  [['fix', '--diff', '--format', 'json'], '--format goes with fixes that are written'],
  [['fix', '-', 'a.md'], 'Standard input is fixed on its own'],
])('%j is refused', async (args, message) => {
  expect(await run({ [PATH]: sampleGuide() }, args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) })
})
