import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { FALLING_ROW, faultyGuide, looseGuide, sampleGuide } from '../cli/sample-guide.ts'
import { type History, startHistory } from '../history.ts'
import { runStep } from './runner.ts'

const command = useCommand()
const PATH = 'guides/acme/staff-engineer.md'
const CONFIG =
  '{ "root": true, "files": ["guides/**/*.md"], "rules": { "*": "off", "band/total": "warning", "band/inverted-range": "error" } }'
const START = { 'guidelint.config.json': CONFIG, [PATH]: sampleGuide() }

const start = (files: Readonly<Record<string, string>> = START): History => startHistory(command.folder({}), files)
const step = (history: History, options: Parameters<typeof runStep>[2]) => runStep(command.entry, history.folder, options)
const pullRequest = (base: string, fork = false) => ({ pull_request: { base: { sha: base }, head: { sha: 'x', repo: { fork } } } })
const merge = (history: History): void => {
  history.git('checkout', '-q', 'main')
  history.git('checkout', '-q', '--detach')
  history.git('merge', '-q', '--no-ff', '-m', 'merge', 'topic')
}

test('a push: all findings, annotated, summed up, as SARIF, in outputs', async () => {
  const history = start()
  const before = history.git('rev-parse', 'HEAD').trim()
  history.commit({ [PATH]: faultyGuide() })
  const { code, annotations, outputs, summary } = await step(history, {
    event: 'push',
    payload: { before },
    inputs: { 'sarif-file': 'out.sarif' },
  })
  expect(code).toBe(1)
  expect(annotations.map((line) => line.slice(0, line.indexOf(' ')))).toEqual(['::error', '::warning'])
  expect(annotations[0]).toContain(`file=${PATH},line=9,`)
  expect(outputs).toMatchObject({ errors: '1', warnings: '1', guides: '1', 'exit-code': '1', 'sarif-file': 'out.sarif' })
  expect(Number(outputs['changed-bands'])).toBe(2)
  expect(summary.indexOf('### Changed bands')).toBeLessThan(summary.indexOf('### Top findings'))
  expect(JSON.parse(readFileSync(join(history.folder, 'out.sarif'), 'utf8')).runs[0].results).toHaveLength(2)
})

test('the first push of a branch has nothing to compare with', async () => {
  const { code, outputs, summary } = await step(start(), { event: 'push', payload: { before: '0'.repeat(40) } })
  expect({ code, bands: outputs['changed-bands'] }).toEqual({ code: 0, bands: '0' })
  expect(summary).toContain('No problems')
  expect(summary).not.toContain('Changed bands')
})

test('a push whose base is not in the checkout still lints', async () => {
  const { code } = await step(start(), { event: 'push', payload: { before: 'a'.repeat(40) } })
  expect(code).toBe(0)
})

test('inputs are flags: paths, config, fail-on, format', async () => {
  const history = start({ ...START, 'guides/beta/staff-engineer.md': looseGuide(), 'other.json': CONFIG })
  const run = (inputs: Readonly<Record<string, string>>) => step(history, { event: 'push', payload: {}, inputs })
  expect((await run({})).outputs).toMatchObject({ warnings: '1', guides: '2', 'exit-code': '0' })
  expect((await run({ 'fail-on': 'warning' })).outputs).toMatchObject({ 'exit-code': '1' })
  expect((await run({ paths: 'guides/acme\n', config: 'other.json' })).outputs).toMatchObject({ warnings: '0', guides: '1' })
  expect((await run({ format: 'none' })).log).toMatch(/^::warning/)
  const wrong = await run({ paths: 'missing.md' })
  expect(wrong.outputs['exit-code']).toBe('2')
  expect(wrong.annotations).toEqual([expect.stringContaining('::error title=Guidelint::guidelint: missing.md: there is no such file')])
})

test('known findings are no findings: a library with a baseline is silent and green', async () => {
  const history = start({ ...START, [PATH]: faultyGuide() })
  const created = await command.runIn(history.folder, ['baseline', 'create'])
  expect(created.code).toBe(0)
  history.commit()
  const { code, log, outputs, summary } = await step(history, { event: 'push', payload: {} })
  expect({ code, log, errors: outputs['errors'] }).toEqual({ code: 0, log: '', errors: '0' })
  expect(summary).toContain('2 in the baseline')
  expect((await step(history, { event: 'push', payload: {}, inputs: { baseline: 'none' } })).code).toBe(1)
})

test('at most ten annotations of a kind, and a word on the rest', async () => {
  const files = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`guides/acme/role-${index}.md`, faultyGuide()]))
  const { annotations, log } = await step(start({ ...START, ...files }), { event: 'push', payload: {} })
  expect(annotations.filter((line) => line.startsWith('::error'))).toHaveLength(10)
  expect(annotations.filter((line) => line.startsWith('::warning'))).toHaveLength(10)
  expect(log).toContain('8 more findings')
})

test('nothing in a guide or its name commands the runner', async () => {
  const history = start({ ...START, 'guides/::error::x.md': faultyGuide().replace('Acme Global', 'Acme\n::warning::y\n Global') })
  const { annotations } = await step(history, { event: 'push', payload: {}, inputs: { format: 'pretty' } })
  expect(
    annotations.filter((line) => !/^::(?:error|warning|notice) (?:file=guides\/%3A%3Aerror%3A%3Ax\.md,|title=Guidelint::)/.test(line)),
  ).toEqual([])
})

test('a pull request that touches nothing wrong is silent and green over a library without baseline', async () => {
  const history = start({ ...START, 'guides/beta/staff-engineer.md': faultyGuide() })
  const base = history.git('rev-parse', 'HEAD').trim()
  history.git('checkout', '-q', '-b', 'topic')
  history.commit({ 'guides/beta/staff-engineer.md': faultyGuide().replace('hires slowly', 'hires with care') })
  merge(history)
  const { code, annotations, outputs, summary } = await step(history, {
    event: 'pull_request',
    ref: 'refs/pull/7/merge',
    payload: pullRequest(base),
  })
  expect({ code, annotations, bands: outputs['changed-bands'] }).toEqual({ code: 0, annotations: [], bands: '0' })
  expect(summary).toContain('No problems')
})

test.each([false, true])('a pull request hears of what it brings (from a fork: %s)', async (fork) => {
  const history = start({ ...START, 'guides/beta/staff-engineer.md': looseGuide() })
  const base = history.git('rev-parse', 'HEAD').trim()
  history.git('checkout', '-q', '-b', 'topic')
  history.commit({ [PATH]: sampleGuide().replace(/^\| London.*$/m, FALLING_ROW) })
  merge(history)
  const { code, annotations, outputs, summary } = await step(history, {
    event: 'pull_request',
    ref: 'refs/pull/7/merge',
    payload: pullRequest(base, fork),
  })
  expect({ code, errors: outputs['errors'], warnings: outputs['warnings'] }).toEqual({ code: 1, errors: '1', warnings: '0' })
  expect(annotations).toEqual([expect.stringContaining(`::error file=${PATH},line=9,`)])
  expect(summary).toContain('### Changed bands')
})

test('the merge commit and its parents are history enough', async () => {
  const history = start()
  const base = history.git('rev-parse', 'HEAD').trim()
  history.git('checkout', '-q', '-b', 'topic')
  history.commit({ [PATH]: faultyGuide() })
  merge(history)
  history.git('branch', '-f', 'merged')
  const clone = command.folder({})
  history.git('clone', '-q', '--depth=2', '--branch', 'merged', `file://${history.folder}`, clone)
  const shallow = await runStep(command.entry, clone, { event: 'pull_request', ref: 'refs/pull/7/merge', payload: pullRequest(base) })
  expect(shallow.outputs).toMatchObject({ errors: '1', warnings: '1', 'exit-code': '1' })
})

test('a pull request whose base is not fetched ends with a word on what is missing', async () => {
  const { code, annotations, outputs } = await step(start(), { event: 'pull_request', payload: pullRequest('b'.repeat(40)) })
  expect({ code, exit: outputs['exit-code'] }).toEqual({ code: 2, exit: '2' })
  expect(annotations).toEqual([expect.stringContaining('fetch-depth')])
})
