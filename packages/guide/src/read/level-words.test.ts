import { expect, test } from 'vitest'
import { isCode, isLevelWord, rankOf } from './level-words.ts'

test.each([
  ...[
    'L5',
    'E4-E5',
    'IC3/IC4',
    '59–60',
    'SDE-II',
    '2-1',
    'P5+',
    'L4a',
    'MTS',
    'SMTS',
    'LMTS',
    'PMTS',
    'AMTS',
    'II',
    'IV',
    'X',
    '62',
    'T.3',
  ],
  ...['ICT4', 'L.5', 'E5+plus', 'SWE-III', 'IC-3', 'SENIC5', 'SD-II', 'SDET-IV', 'L5-', 'P5-2+'],
])('%s is a code', (word) => {
  expect(isCode(word)).toBe(true)
  expect(isLevelWord(word)).toBe(true)
})

test.each(['Acme', 'L500', 'l5', 'Level5', 'SDEXYZ-II', 'SENICX5', 'A-II', 'SDE-', 'L(5', 'MT', 'L5d', 'a', '-', '', 'L5:'])(
  '%j is no code',
  (word) => expect(isCode(word)).toBe(false),
)

test.each([
  'Senior',
  'sr',
  'Sr.',
  '(Staff)',
  'Staff,',
  'R&D',
  'full-stack',
  'Sr/Staff',
  'Sr./Staff',
  'Senior/',
  'L5).',
  'Staff):',
  'Engineer;',
  '((L5)',
  'VP:',
  'UX/Whatever',
  'Data',
])('%s begins a level', (word) => expect(isLevelWord(word)).toBe(true))

test.each(['Google', 'Acme/Staff', 'Seniority', '', '()', '.Senior', 'L(5'])('%j begins none', (word) =>
  expect(isLevelWord(word)).toBe(false),
)

test.each([
  ['Junior Engineer', 'junior'],
  ['Jr Engineer', 'junior'],
  ['Intern', 'junior'],
  ['Entry Level', 'junior'],
  ['Senior Engineer', 'senior'],
  ['SR ENGINEER', 'senior'],
  ['Staff Engineer', 'staff'],
  ['Senior Staff Engineer', 'senior+staff'],
  ['Principal', 'principal'],
  ['Tech Lead', 'lead'],
  ['Managing Director', 'director'],
  ['VP', 'vice-president'],
  ['SVP', 'vice-president'],
  ['EVP', 'vice-president'],
  ['AVP', 'vice-president'],
  ['Vice President', 'vice-president'],
  ['Partner', 'partner'],
  ['Partner Engineer', ''],
  ['Partner Manager', ''],
  ['Distinguished Engineer', 'distinguished'],
  ['Fellow', 'distinguished'],
  ['Internal Leadership, Seniority, Staffing, Directorate', ''],
  ['Engineer', ''],
])('%s has the rank %j', (title, rank) => expect(rankOf(title)).toBe(rank))

test.each([
  ...['junior', 'jr', 'intern', 'entry', 'senior', 'sr', 'staff', 'principal', 'lead', 'director', 'vp', 'svp', 'evp', 'avp'],
  ...['vice president', 'partner', 'distinguished', 'fellow'],
])('%s is a rank as a word of its own, not within a longer one', (word) => {
  expect(rankOf(word)).not.toBe('')
  expect(rankOf(`The ${word.toUpperCase()}, Data`)).not.toBe('')
  expect([`x${word}`, `${word}x`].map(rankOf)).toEqual(['', ''])
})
