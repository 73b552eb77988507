import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useCommand } from './command.ts'
import { FALLING_ROW, faultyGuide, sampleGuide } from './sample-guide.ts'

const { runIn, folder } = useCommand()
const PATH = 'acme/staff-engineer.md'
const RULES = ['--rule', 'band/total', '--rule', 'band/inverted-range']
const PLACES = { 'band/total': '$368K–$443K', 'band/inverted-range': '£170K–£140K' }

const words = 'Pay is spoken of early, in plain words, and written down – £, € and 😀 included.\n\n'
const large = (): string =>
  faultyGuide().replace('**Level Mapping:**', `${words.repeat(Math.ceil((5 * 1024 * 1024) / Buffer.byteLength(words)))}**Level Mapping:**`)

const ODD: readonly (readonly [string, () => string])[] = [
  ['CR LF', () => faultyGuide().replaceAll('\n', '\r\n')],
  ['CR alone', () => faultyGuide().replaceAll('\n', '\r')],
  ['a byte-order mark', () => `\ufeff${faultyGuide()}`],
  ['tabs between cells', () => faultyGuide().replaceAll(' | ', '\t|\t')],
  [
    'escaped pipes in cells',
    () => faultyGuide().replace('| Denver, CO |', '| Denver \\| Boulder, CO |').replace('| London, UK |', '| London \\| Leeds, UK |'),
  ],
  ['5 MB before its end', large],
  [
    '5 MB before its table',
    () => faultyGuide().replace('**Negotiation DNA:** Pays', `**Negotiation DNA:** ${'Pays well – £. '.repeat(320_000)}Pays`),
  ],
]

describe.each(ODD)('a guide with %s', (_name, make) => {
  test('has its findings in the right places, and right fixes', async () => {
    const guide = make()
    const path = folder({ [PATH]: guide })
    const { findings } = JSON.parse((await runIn(path, [...RULES, '--format', 'json'])).out).files[0]
    const lines = guide.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
    const places = findings.map(({ rule, line, column, endColumn }: { rule: string; line: number; column: number; endColumn: number }) => [
      rule,
      lines[line - 1]?.slice(column - 1, endColumn - 1),
    ])
    expect(Object.fromEntries(places)).toEqual(PLACES)
    await runIn(path, ['fix', '--unsafe', ...RULES])
    const fixed = guide.replace('$368K–$443K', '$268K–$343K').replace('£170K–£140K', '£140K–£170K')
    expect(readFileSync(join(path, PATH), 'utf8') === fixed).toBe(true)
  })
})

test('a table of 300 rows is fixed as a whole', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => FALLING_ROW.replace('London', `Town ${index}`))
  const path = folder({ [PATH]: sampleGuide(rows) })
  const { out } = await runIn(path, ['fix', '--unsafe', '--rule', 'band/inverted-range', '--dry-run'])
  expect(out.trimEnd().split('\n')).toHaveLength(300)
})
