import { expect, test } from 'vitest'
import { markedAcross } from '../../testing/marked-across.ts'
import { smallGuide } from '../../testing/small-guide.ts'
import { libraryDuplicateTable } from './duplicate-table.ts'

const HEADER = '| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |'
const rows = ['| Austin | $150K–$180K | $80K–$100K | 10% | $185K–$223K |', '| London | £90K–£110K | £50K–£60K | 10% | £111K–£136K |']

test('reports each of the guides, however the figures are written', () => {
  const guides = {
    'acme/a.md': smallGuide({ role: 'Data Engineer', header: `⟦${HEADER}⟧`, rows }),
    'acme/b.md': smallGuide({
      role: 'Designer',
      header: `⟦${HEADER}⟧`,
      rows: [rows[1] ?? '', '| **Austin** | $150,000 - $180,000 | $80K – $100K | 10% | $185K–$223K |'],
    }),
    'acme/c.md': smallGuide({ role: 'Writer', rows: [rows[0] ?? '', '| London | £90K–£110K | £50K–£60K | 10% | £111K–£137K |'] }),
  }
  expect(markedAcross(libraryDuplicateTable, guides)).toEqual(guides)
})

test('passes guides with one priced place', () => {
  const guides = { 'a/a.md': smallGuide({ rows: rows.slice(1) }), 'a/b.md': smallGuide({ rows: rows.slice(1) }) }
  expect(markedAcross(libraryDuplicateTable, guides)).toEqual(guides)
})
