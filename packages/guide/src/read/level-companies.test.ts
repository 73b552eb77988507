import { expect, test } from 'vitest'
import { isNameEnd, knownCompany, trailingCompany } from './level-companies.ts'

test.each([
  ...[
    'A.P. Moller Maersk',
    'Amazon Web Services',
    'Applied Materials',
    'Automation Anywhere',
    'Bain & Company',
    'Bank of America',
    'Capital One',
    'Check Point',
  ],
  ...[
    'Deutsche Bank',
    'Expedia Group',
    'General Motors',
    'Hudson River Trading',
    'Jane Street',
    'Lead Bank',
    'Match Group',
    'Morgan Stanley',
  ],
  ...['Palo Alto Networks', 'Pure Storage', 'Rockwell Automation', 'Scale AI', 'Texas Instruments', 'Western Digital', 'World Labs'],
  ...['E*TRADE', 'AT&T', 'C3.ai', 'T-Mobile', 'n8n'],
])('%s is known, and a level may stand behind it', (name) => {
  expect([name, `${name} L5`, `${name}’s L5`, `${name}, L5`, `${name}/L5`].map(knownCompany)).toEqual(Array(5).fill(name.length))
  expect(knownCompany(`${name}x`)).toBeLessThan(name.length)
})

test.each([
  ['Google DeepMind L5', 'Google DeepMind'],
  ['Google Deep L5', 'Google'],
  ['Google-wide', ''],
  ['Google.io', ''],
  ['Google: L5', 'Google'],
  ['Google&Co', ''],
  ['Google L.x', 'Google'],
  ['Google L-x', 'Google'],
  ['(Google', ''],
  ['google', ''],
  ['', ''],
])('%j begins with the known company %j', (text, name) => expect(knownCompany(text)).toBe(name.length))

test('a name ends before what begins no longer word', () => {
  expect(['', ' x', ' -x', ' .x', "'s", '-', '-9', '.', '.X', '('].every((rest) => isNameEnd(`Kite${rest}`, 4))).toBe(true)
  expect(['s', '9', 'é', '&', '*', '.x', '-x', '-É'].some((rest) => isNameEnd(`Kite${rest}`, 4))).toBe(false)
})

test.each([
  ['Lead Google DeepMind', 'Google DeepMind'],
  ['Lead DeepMind', 'DeepMind'],
  ['A very senior Staff Lead Bank of America', 'Bank of America'],
  ['Lead Google L5', undefined],
  ['Lead', undefined],
])('%j ends with the known company %j', (text, name) => {
  const at = trailingCompany(text)
  expect(at === undefined ? undefined : text.slice(at)).toBe(name)
})
