import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { faultyGuide, looseGuide, sampleGuide } from '../cli/sample-guide.ts'
import { pageData } from './page-data.ts'

const command = useCommand()
const RULES = ['--rule', 'band/total', '--rule', 'band/inverted-range']
const FILES = {
  'acme/staff-engineer.md': faultyGuide(),
  'beta/staff-engineer.md': sampleGuide().replaceAll('Acme', 'Beta'),
  'README.md': '# Hello\n',
}

const report = async (files: Readonly<Record<string, string>>, args: readonly string[] = []) => {
  const folder = command.folder(files)
  const ended = await command.runIn(folder, ['report', '--out', 'out/page.html', ...args])
  return { ...ended, folder, html: ended.code === 2 ? '' : readFileSync(join(folder, 'out/page.html'), 'utf8') }
}

test('the page is one file that asks for nothing outside itself', async () => {
  const { code, out, html, folder } = await report(FILES, RULES)
  expect({ code, out }).toEqual({ code: 0, out: 'Wrote out/page.html: 2 guides.\n' })
  expect(readdirSync(join(folder, 'out'))).toEqual(['page.html'])
  expect(html).toContain('default-src &apos;none&apos;'.replaceAll('&apos;', html.includes('&apos;') ? '&apos;' : "'"))
  expect(html).not.toMatch(/<(?:link|img|iframe)\b|<script[^>]*\bsrc=|@import|url\(\s*["']?(?:https?:)?\/\//)
  expect(html).toMatch(/<noscript>.*1 error in 2 guides/)
})

test('the page holds findings, bands with computed totals, coverage and dates of sources', async () => {
  const { html } = await report(FILES, [...RULES, '--as-of', '2026-06-30'])
  const data = pageData(html)
  expect(data).toMatchObject({ asOf: '2026-06-30', trend: null, summary: { files: 2, errors: 1, warnings: 1 }, failures: [] })
  const [acme, beta] = data.guides
  expect(acme).toMatchObject({
    company: 'Acme',
    role: 'Staff Engineer',
    path: 'acme/staff-engineer.md',
    newest: '2026',
    sources: 3,
    undated: 0,
  })
  expect(acme?.findings.map(({ rule, severity, line }) => [data.rules[rule]?.id, severity, line])).toEqual([
    ['band/total', 1, 8],
    ['band/inverted-range', 0, 9],
  ])
  expect(beta?.bands[0]).toMatchObject({
    region: 'San Francisco, CA (HQ)',
    place: 'san francisco',
    currency: 'USD',
    base: [200_000, 240_000],
    yearly: [80_000, 100_000],
    computed: [300_000, 376_000],
  })
})

test('the trend counts what holds, what is mended and what is new since the baseline', async () => {
  const folder = command.folder(FILES)
  expect((await command.runIn(folder, ['baseline', 'create', ...RULES])).code).toBe(0)
  writeFileSync(join(folder, 'acme/staff-engineer.md'), looseGuide())
  writeFileSync(join(folder, 'beta/staff-engineer.md'), faultyGuide())
  expect((await command.runIn(folder, ['report', '--out', 'page.html', ...RULES])).code).toBe(0)
  const { trend, summary } = pageData(readFileSync(join(folder, 'page.html'), 'utf8'))
  expect(trend).toMatchObject({ entries: 2, known: 1, gone: 1, fresh: 2 })
  expect(summary).toMatchObject({ baselined: 1, errors: 1, warnings: 1 })
  expect(trend?.rules).toContainEqual({ id: 'band/total', before: 1, now: 2 })
})

test('what a guide says stays text', async () => {
  const { html } = await report({ 'a/b.md': faultyGuide().replaceAll('Acme', '</script><script>alert(1)</script>') }, RULES)
  expect(html).not.toContain('alert(1)')
})

test.each([
  [[], '--out FILE.html'],
  [['-', '--out', 'page.html'], 'not standard input'],
  [['missing', '--out', 'page.html'], 'there is no such file'],
])('report %j is refused: %s', async (args, message) => {
  const { code, err } = await command.run(FILES, ['report', ...args])
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) })
})

test('--fail-on is for those who ask', async () => {
  expect((await report(FILES, RULES)).code).toBe(0)
  expect((await report(FILES, [...RULES, '--fail-on', 'error'])).code).toBe(1)
})
