import { expect, test } from 'vitest'
import { useCommand } from './command.ts'
import { sampleGuide } from './sample-guide.ts'

const { run } = useCommand()
const PATH = 'acme/staff-engineer.md'
const FILES = { [PATH]: sampleGuide(), 'README.md': '# Hello\n' }

test('json has the bands with their lines and raw texts', async () => {
  const { code, out } = await run(FILES, ['export'])
  const { version, guides } = JSON.parse(out)
  expect({ code, version, count: guides.length }).toEqual({ code: 0, version: 1, count: 1 })
  expect(guides[0]).toMatchObject({ file: PATH, role: 'Staff Engineer', company: 'Acme', levels: null, leverCount: 4 })
  expect(guides[0].bands[2]).toMatchObject({
    line: 9,
    region: 'London, UK',
    level: null,
    currency: 'GBP',
    base: [140_000, 170_000],
    equity: { range: [200_000, 280_000], period: 'grant' },
    bonus: { percent: [10, 15] },
    signing: null,
    total: [204_000, 265_000],
    other: null,
    currencies: {},
    payPeriod: 'year',
    raw: { base: { line: 9, text: '£140K–£170K' }, bonus: { line: 9, text: '10–15%' } },
  })
})

test('jsonl has a guide a line, csv a band a line', async () => {
  const [jsonl, csv] = await Promise.all([run(FILES, ['export', '--format', 'jsonl']), run(FILES, ['export', '--format', 'csv'])])
  expect(JSON.parse(jsonl.out).file).toBe(PATH)
  const [header, first, ...rest] = csv.out.trimEnd().split('\r\n')
  expect(header?.split(',').slice(0, 8)).toEqual(['file', 'line', 'company', 'role', 'region', 'level', 'currency', 'pay_period'])
  expect(first).toContain(`${PATH},7,Acme,Staff Engineer,"San Francisco, CA (HQ)",,USD,year,200000,240000,320000,400000,grant,10,15`)
  expect(rest).toHaveLength(2)
})

test('nothing to export is an error, unless --allow-empty', async () => {
  expect(await run({ 'README.md': '# Hello\n' }, ['export'])).toMatchObject({ code: 2 })
  expect(await run({ 'README.md': '# Hello\n' }, ['export', '--allow-empty'])).toMatchObject({
    code: 0,
    out: '{"version":1,"guides":[\n]}\n',
  })
})
