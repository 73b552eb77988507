import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { expectCalm, runHostile } from './drive.ts'

const command = useCommand()

const INJECTION =
  '\u001b[31m\u001b]0;t\u0007\u009b2J\u202e\u2066\u200f\u0001\u007f</script><img src=x onerror=alert(1)>"\'&]]>::error::x ##[error]x'

/** A guide whose every part that a message may quote says something to who shows it. */
const guide = `### Staff Engineer ${INJECTION} | Acme

**Negotiation DNA:** Pays.

| Region ${INJECTION} | Base Salary | Total Comp ${INJECTION} |
|---|---|---|
| London ${INJECTION} | £170K–£140K ${INJECTION} | £204K–£265K |
| Denver | $180K–$220K ${INJECTION} | $968K–$443K |
| | | ${INJECTION} |

#### ${INJECTION}

#### ${INJECTION}

<!-- guidelint-disable no/such${INJECTION.replaceAll(' ', '')} -->

[TARGET ${INJECTION}] ${INJECTION}

::error::a line of the guide
`

const run = (format: string) => runHostile(command, folder, ['lint', 'guide.md', '--format', format, '--color', 'never'])

let folder = ''
beforeAll(() => {
  folder = command.folder({ 'guide.md': guide })
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const UNSHOWABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/

test.each(['pretty', 'concise', 'github', 'markdown'])('%s shows nothing that a terminal or a runner would obey', async (format) => {
  const ended = await run(format)
  expectCalm(ended)
  expect(ended.out).toContain('band/')
  expect(ended.out + ended.err).not.toMatch(UNSHOWABLE)
  const commands = ended.out.split('\n').filter((line) => /^\s*::/.test(line))
  expect(commands.every((line) => format === 'github' && /^::(?:error|warning|notice) file=guide\.md,line=\d+,/.test(line))).toBe(true)
})

test.each(['junit', 'checkstyle'])('%s holds no character that XML forbids, and no element of the guide', async (format) => {
  const ended = await run(format)
  expectCalm(ended)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(ended.out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  expect(ended.out).not.toMatch(/<img|<\/script|&(?!#?\w+;)/)
})

test('html and markdown hold no element of the guide', async () => {
  for (const format of ['html', 'markdown']) {
    const ended = await run(format)
    expectCalm(ended)
    expect(ended.out).not.toMatch(/<img|<\/?script/i)
  }
})

test.each(['json', 'sarif', 'gitlab', 'rdjson'])('%s is JSON whatever the guide says', async (format) => {
  const ended = await run(format)
  expectCalm(ended)
  expect(() => JSON.parse(ended.out)).not.toThrow()
})

test('the page of a report holds nothing of the guide outside its data', async () => {
  const ended = await runHostile(command, folder, ['report', '.', '--out', 'page.html'])
  expectCalm(ended)
  const page = readFileSync(join(folder, 'page.html'), 'utf8')
  expect(page).not.toMatch(/onerror=alert|<img src=x/)
})

test.each([
  ['fix', '--diff'],
  ['fix', '--dry-run'],
  ['export', '--format', 'json'],
  ['export', '--format', 'csv'],
  ['lint', '--coverage'],
  ['lint', '--stats'],
  ['baseline', 'create'],
  ['sync', '--dry-run'],
])('%s %s ends in words', async (...args) => {
  const ended = await runHostile(command, command.folder({ 'guide.md': guide }), args)
  expectCalm(ended)
  expect(ended.err).not.toMatch(UNSHOWABLE)
})
