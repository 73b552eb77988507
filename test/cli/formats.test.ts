import { expect, test } from 'vitest'
import { FORMAT_NAMES, type FormatName } from '../../packages/cli/src/flags.ts'
import type { Report } from '../../packages/cli/src/report.ts'
import { reporters } from '../../packages/cli/src/reporters/reporters.ts'
import { sampleReport } from './sample-report.ts'

const show = (format: FormatName, report: Report = sampleReport): string =>
  [...reporters[format](report, { color: false, quiet: false })].join('')
const EMPTY: Report = { ...sampleReport, files: [], failures: [] }

test.each(FORMAT_NAMES)('%s shows no control characters but line ends', (format) => {
  expect(show(format)).not.toMatch(/(?!\n)\p{Cc}/u)
  expect(show(format).endsWith('\n')).toBe(true)
})

test.each(['json', 'sarif', 'gitlab', 'rdjson'] as const)('%s is JSON, also of nothing', (format) => {
  expect(() => JSON.parse(show(format))).not.toThrow()
  expect(() => JSON.parse(show(format, EMPTY))).not.toThrow()
})

test('pretty puts the mark under its place by width, and shows a message on one line', () => {
  const lines = show('pretty').split('\n')
  expect(lines.slice(2, 6)).toEqual([' 5 | | Region | Total |', '   :', ' 7 | | 東京 🗼 é | €1–€2 |', `   | ${' '.repeat(14)}^^^^^`])
  expect(lines.find((line) => line.includes('band/inverted-range'))).toContain('A, b: 100 % <i>&"·[31m··|`$1 $2`')
})

test('json lists every file and sums up', () => {
  const report = JSON.parse(show('json'))
  expect(report).toMatchObject({ version: 1, tool: 'guidelint 1.0.0', asOf: '2026-01-31', failures: sampleReport.failures })
  expect(report.files.map((file: { path: string }) => file.path)).toEqual(['a b/clean.md', 'c:d/täst,%41.md'])
  expect(report.files[1].findings[0]).toMatchObject({
    line: 7,
    column: 13,
    endColumn: 18,
    identity: 'a1b2',
    fixes: [{ level: 'unsafe', edits: [{ start: 111 }] }],
  })
  expect(report.summary).toEqual({
    files: 2,
    skipped: 1,
    errors: 1,
    warnings: 1,
    infos: 1,
    baselined: 0,
    suppressed: 1,
    checked: { cells: 12, unchecked: 2 },
  })
})

test('jsonl has a finding a line and the summary last', () => {
  const lines = show('jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map((line) => line.rule)).toEqual(['band/total', 'band/inverted-range', 'table/region-count', undefined])
  expect(lines[0].path).toBe('c:d/täst,%41.md')
})

test('sarif puts the most severe first, with encoded paths and rules of their own', () => {
  const [run] = JSON.parse(show('sarif')).runs
  expect(run.results.map((result: { level: string }) => result.level)).toEqual(['error', 'warning', 'note'])
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
  const { artifactLocation, region } = run.results[1].locations[0].physicalLocation
  expect(artifactLocation.uri).toBe('c%3Ad/t%C3%A4st%2C%2541.md')
  expect(region).toEqual({ startLine: 7, startColumn: 13, endLine: 7, endColumn: 18 })
  expect(run.invocations[0]).toMatchObject({ executionSuccessful: false })
})

test('sarif has at most 5,000 results', () => {
  const [, file] = sampleReport.files
  const many = { ...sampleReport, files: Array.from({ length: 2000 }, () => file).filter((one) => one !== undefined) }
  const { results } = JSON.parse(show('sarif', many)).runs[0]
  expect(results).toHaveLength(5000)
  expect(results.slice(0, 2000).every((result: { level: string }) => result.level === 'error')).toBe(true)
})

test('github escapes, and leaves columns out where a place has two lines', () => {
  const [first, second] = show('github').split('\n')
  expect(first).toMatch(/^::error file=c%3Ad\/täst%2C%2541\.md,line=9,endLine=10,title=band\/inverted-range::A, b: 100 %25 <i>&"/)
  expect(second).toContain(',line=7,endLine=7,col=13,endColumn=18,')
  expect(second).toContain('%0Alow 1 + 1')
})

test('gitlab has a fingerprint of its own for each finding', () => {
  const issues = JSON.parse(show('gitlab'))
  expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(3)
  expect(issues[1]).toMatchObject({ severity: 'critical', location: { lines: { begin: 9, end: 10 } } })
})

test('rdjson counts columns in bytes, also those of fixes', () => {
  const [first] = JSON.parse(show('rdjson')).diagnostics
  // `| 東京 🗼 é | ` is 12 units and 19 bytes; `€1–€2` is 5 and 11.
  expect(first.location.range).toEqual({ start: { line: 7, column: 20 }, end: { line: 7, column: 31 } })
  expect(first.suggestions).toEqual([{ range: first.location.range, text: '€9' }])
})

test.each(['junit', 'checkstyle'] as const)('%s is well-formed XML', (format) => {
  const open: string[] = []
  for (const [, slash, name, rest] of show(format).matchAll(/<(\/?)([a-z-]+)((?:\s+[a-z]+="[^"<]*")*\s*\/?)>/g)) {
    if (slash === '/') expect(open.pop()).toBe(name)
    else if (!rest?.endsWith('/')) open.push(name ?? '')
  }
  expect(open).toEqual([])
  expect(show(format).replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#\d+;)/)
})

test('junit counts an info as passed', () => {
  expect(show('junit')).toContain('<testsuites name="guidelint" tests="5" failures="2" errors="1">')
})

test('markdown escapes what would be markup, and stays under its limit', () => {
  expect(show('markdown')).toContain('&lt;i>&amp;"')
  expect(show('markdown')).toContain('\\`<span>$</span>1')
  const [, file] = sampleReport.files
  const many = { ...sampleReport, files: Array.from({ length: 20_000 }, () => file).filter((one) => one !== undefined) }
  expect(Buffer.byteLength(show('markdown', many))).toBeLessThan(900 * 1024)
})

test('html holds no markup of a guide', () => {
  expect(show('html')).not.toContain('<i>')
  expect(show('html')).toContain('&lt;i&gt;&amp;')
})
