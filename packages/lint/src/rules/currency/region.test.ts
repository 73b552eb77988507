import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { marked } from '../../testing/marked.ts'
import { region } from './region.ts'

const table = (...rows: readonly string[]): string => ['| Region | Base Salary | Total Comp |', '|---|---|---|', ...rows].join('\n')

test.each([
  ['dollars in London', table('| London | ⟦$90K–$120K⟧ | $110K–$150K |')],
  ['pounds in Denver', table('| Denver | ⟦£90K–£120K⟧ | £110K–£150K |')],
  ['a code', table('| Tokyo | ⟦EUR 90K–EUR 120K⟧ | EUR 110K–EUR 150K |')],
  [
    'all in dollars: once',
    table('| Denver | $90K–$120K | $110K–$150K |', '| London | ⟦$90K–$120K⟧ | $110K–$150K |', '| Berlin | $90K–$120K | $110K–$150K |'),
  ],
  ['another currency than the label states', table('| London (EUR) | ⟦£90K–£120K⟧ | £110K–£150K |')],
  ['a place known by its label alone', table('| Remote (GBP) | ⟦$90K–$120K⟧ | $110K–$150K |')],
  [
    'a dollar that is not the country’s, as the table tells',
    table('| Toronto | C$90K–C$120K | C$110K–C$150K |', '| Singapore | ⟦$90K–$120K⟧ | $110K–$150K |'),
  ],
])('%s', (_, guide) => expect(marked(region, guide)).toBe(guide))

test.each([
  ['the region’s own', table('| London | £90K–£120K | £110K–£150K |')],
  ['one of two places', table('| New York / London | £90K–£120K | £110K–£150K |')],
  ['stated in the label', table('| London (USD) | $90K–$120K | $110K–$150K |')],
  ['stated in a note', table('| London | $90K–$120K (GBP equivalent) | $110K–$150K |')],
  ['stated in a header', '| Region | Base Salary (USD) | Total Comp |\n|---|---|---|\n| London | $90K–$120K | $110K–$150K |'],
  ['stated under the table', `${table('| London | $90K–$120K | $110K–$150K |')}\n\n*All figures are in US dollars (USD).*`],
  ['the own currency beside it', table('| London | $114K-$152K / £90K-£120K | $140K-$190K / £110K-£150K |')],
  ['euros in the European Union', table('| Bucharest | €40K–€60K | €45K–€70K |')],
  ['a place that is not known', table('| Remote | $90K–$120K | $110K–$150K |')],
  ['a row of two currencies', table('| London | £90K–£120K | $110K–$150K |')],
  ['a dollar that may be the country’s', table('| Toronto | $90K–$120K | $110K–$150K |')],
])('silent: %s', (_, guide) => expect(marked(region, guide)).toBe(guide))

test('both ways out are offered', () => {
  const guide = table('| London | $90K–$120K | $110K–$150K |', '| Manchester | £90K–£120K | £110K–£150K |')
  expect(fixed(region, guide, 'use-local-currency')).toContain('| London | £90K–£120K | £110K–£150K |')
  expect(fixed(region, guide, 'state-currency')).toContain('| London (USD) | $90K–$120K | $110K–$150K |')
})
