import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reporters } from '../../packages/cli/src/reporters/reporters.ts'
import { corpusFolder, hasCorpus } from '../corpus-guides.ts'
import { useCommand } from './command.ts'
import { faultyGuide } from './sample-guide.ts'
import { sampleReport } from './sample-report.ts'
import { validators } from './validate-report.ts'

const command = useCommand()
const FORMATS = Object.keys(validators) as (keyof typeof validators)[]

/** A byte-order mark, CR LF, and before each place what takes more bytes than characters: `£`, `–`, an emoji. */
const wideGuide = (): string =>
  `\ufeff${faultyGuide()
    .replace('| Denver, CO |', '| 🏔️ Denver – CO |')
    .replace('| London, UK |', '| £ London, UK 🇬🇧 |')
    .replaceAll('\n', '\r\n')}`

describe.each(FORMATS)('%s is valid', (format) => {
  const problems = (text: string) => validators[format](text)

  test('for what formats trip over', async () => {
    expect(await problems([...reporters[format](sampleReport, { color: false, quiet: false })].join(''))).toEqual([])
  })

  test('for nothing', async () => {
    const empty = { ...sampleReport, files: [], failures: [] }
    expect(await problems([...reporters[format](empty, { color: false, quiet: false })].join(''))).toEqual([])
  })

  test('for guides with wide characters, in several formats at once', async () => {
    const folder = command.folder({ 'a é/staff engineer.md': wideGuide() })
    const others = FORMATS.filter((one) => one !== format).flatMap((one) => ['--format', `${one}:${one}.out`])
    const { code, out } = await command.runIn(folder, ['--format', format, ...others])
    expect(code).toBe(1)
    expect(await problems(out)).toEqual([])
    for (const one of FORMATS.filter((other) => other !== format))
      expect(await validators[one](readFileSync(join(folder, `${one}.out`), 'utf8'))).toEqual([])
  })
})

test.skipIf(!hasCorpus)('all are valid for real guides', async () => {
  const folder = command.folder({})
  cpSync(corpusFolder('plain'), folder, { recursive: true })
  await command.runIn(folder, ['--no-config', ...FORMATS.flatMap((format) => ['--format', `${format}:${format}.out`])])
  for (const format of FORMATS) expect(await validators[format](readFileSync(join(folder, `${format}.out`), 'utf8'))).toEqual([])
})

test('a schema refuses what is not valid', async () => {
  expect(await validators.sarif('{"version":"2.1.0"}')).not.toEqual([])
  expect(await validators.rdjson('{"diagnostics":[{"message":1}]}')).not.toEqual([])
  expect(await validators.junit('<testsuites><testcase/></testsuites>')).not.toEqual([])
  expect(await validators.checkstyle('<checkstyle><file/></checkstyle>')).not.toEqual([])
})

test('columns count what each format says, behind £, – and emoji, in a guide with CR LF and a byte-order mark', async () => {
  const guide = wideGuide()
  const folder = command.folder({ 'staff-engineer.md': guide })
  const rules = ['--rule', 'band/inverted-range', '--rule', 'band/total']
  const show = async (format: string) => (await command.runIn(folder, [...rules, '--format', format])).out
  const lines = guide.slice(1).split('\r\n')
  const json = JSON.parse(await show('json')).files[0].findings
  expect(json.map((one: { rule: string }) => one.rule)).toEqual(['band/total', 'band/inverted-range'])
  const places = ['$368K–$443K', '£170K–£140K']
  for (const [index, { line, column, endLine, endColumn }] of json.entries()) {
    expect(lines[line - 1]?.slice(column - 1, endColumn - 1)).toBe(places[index])
    expect(endLine).toBe(line)
  }
  for (const { range } of JSON.parse(await show('rdjson')).diagnostics.map((one: { location: object }) => one.location)) {
    const bytes = Buffer.from(lines[range.start.line - 1] ?? '')
    expect(places).toContain(bytes.subarray(range.start.column - 1, range.end.column - 1).toString())
  }
  for (const { physicalLocation } of JSON.parse(await show('sarif')).runs[0].results.flatMap(
    (one: { locations: object[] }) => one.locations,
  )) {
    const { startLine, startColumn, endColumn } = physicalLocation.region
    expect(places).toContain(lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1))
  }
  for (const { edits } of json.flatMap((one: { fixes: object[] }) => one.fixes)) {
    for (const { start, end } of edits) expect(guide.slice(start, end)).toMatch(/^[$£]?\d+K?/)
  }
})

test('sarif explains each rule with its page', async () => {
  const { out } = await command.run({ 'staff-engineer.md': faultyGuide() }, ['--format', 'sarif', '--rule', 'band/total'])
  const [rule] = JSON.parse(out).runs[0].tool.driver.rules
  expect(rule).toMatchObject({
    id: 'band/total',
    name: 'BandTotal',
    properties: { precision: expect.any(String), 'problem.severity': 'warning' },
  })
  expect(rule.help.markdown).toContain('```md fails')
})
