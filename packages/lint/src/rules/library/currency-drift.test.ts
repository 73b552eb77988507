import { expect, test } from 'vitest'
import { lintAcross, markedAcross } from '../../testing/marked-across.ts'
import { smallGuide } from '../../testing/small-guide.ts'
import { libraryCurrencyDrift } from './currency-drift.ts'

const guide = (role: string, base: string, total = base) =>
  smallGuide({ role, rows: [`| Berlin | ${base} | — | 10% | ${total.replace(/[⟦⟧]/g, '')} |`] })

test('reports the guide with another currency', () => {
  const guides = {
    'acme/a.md': guide('Designer', '€90K–€110K'),
    'acme/b.md': guide('Writer', '⟦$95K–$115K⟧'),
    'acme/c.md': guide('Engineer', '€120K–€140K'),
  }
  expect(markedAcross(libraryCurrencyDrift, guides)).toEqual(guides)
  expect(lintAcross(libraryCurrencyDrift, guides).get('acme/b.md')?.[0]?.message).toBe(
    'Berlin is priced in USD here, but in EUR in 2 other guides of the company.',
  )
})

test('reports the guide with another notation', () => {
  const guides = {
    'a/a.md': guide('Designer', '€90K–€110K'),
    'a/b.md': guide('Writer', '⟦EUR 95K–EUR 115K⟧'),
    'a/c.md': guide('Engineer', '€120K–€140K'),
  }
  expect(markedAcross(libraryCurrencyDrift, guides)).toEqual(guides)
})

test('passes one odd cell, which its own row shows', () => {
  const guides = {
    'a/a.md': guide('Designer', '€90K–€110K'),
    'a/b.md': smallGuide({ rows: ['| Berlin | $95K–$115K | €40K–€50K | 10% | €115K–€137K |'] }),
  }
  expect(markedAcross(libraryCurrencyDrift, guides)).toEqual(guides)
})
