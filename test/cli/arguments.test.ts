import { expect, test } from 'vitest'
import { parseArguments } from '../../packages/cli/src/arguments.ts'
import { useCommand } from './command.ts'

const command = useCommand()

test.each([
  [[], 'lint', []],
  [['guides/'], 'lint', ['guides/']],
  [['lint', 'a.md', 'b.md'], 'lint', ['a.md', 'b.md']],
  [['check', '-'], 'check', ['-']],
  [['-'], 'lint', ['-']],
  [['--', 'lint.md'], 'lint', ['lint.md']],
])('%j is %s of %j', (args, name, paths) => {
  expect(parseArguments(args, '/')).toMatchObject({ command: name, paths })
})

test('flags stand before and behind the command', () => {
  const { flags } = parseArguments(['--format', 'json', 'lint', '--format=sarif:out.sarif', '-q', '.'], '/')
  expect(flags).toEqual({ format: ['json', 'sarif:out.sarif'], quiet: true })
})

test.each([
  [['lnt'], 'Did you mean lint?'],
  [['--fromat', 'json'], 'Did you mean --format?'],
  [['--fail-on', 'warnings'], 'Did you mean warning?'],
  [['--format', 'jsn'], 'Did you mean json?'],
  [['--format'], '--format needs a value'],
  [['--format', '--quiet'], '--format needs a value'],
  [['--quiet=yes'], 'takes no value'],
  [['--max-warnings', 'few'], 'a whole number'],
  [['--as-of', '2026-02-30'], 'a date'],
  [['--format', 'json', '--format', 'sarif'], 'both go to standard output'],
  [['--rule', 'band/totl'], 'band/total'],
  [['--set', 'rules.band/totl=off'], 'band/total'],
  [['--config', 'a.json', '--no-config'], 'contradict'],
  [['rules', '--fail-on', 'error'], 'it belongs to "lint"'],
  [['explain', 'band/totl'], 'Did you mean band/total?'],
  [['explain'], 'takes one rule'],
  [['check', 'a.md', 'b.md'], 'takes one file'],
  [['export', '--format', 'cvs'], 'Did you mean csv?'],
])('%j is refused: %s', async (args, message) => {
  const { code, out, err } = await command.run({}, args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
  expect(err).not.toMatch(/^\s+at /m)
})

test('--version and --help print to standard output', async () => {
  const [version, help] = await Promise.all([command.run({}, ['--version']), command.run({}, ['--help'])])
  expect(version).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' })
  expect(help).toMatchObject({ code: 0, err: '' })
  expect(help.out).toContain('guidelint')
})
