import { expect, test } from 'vitest'
import { metaRules } from './meta-rules.ts'

test('what the engine reports itself is a warning, surely so, and mended where a comment can be taken away', () => {
  expect(metaRules.map(({ id, severity, sure, fix }) => `${id} ${severity} ${sure} ${fix}`)).toEqual([
    'meta/unused-suppression warning fact safe',
    'meta/unknown-rule warning fact safe',
    'meta/expired-suppression warning fact safe',
    'meta/unclosed-suppression warning fact safe',
    'meta/suppression-breaks-table warning fact safe',
    'meta/limit warning fact null',
    'meta/rule-crashed warning fact null',
  ])
})
