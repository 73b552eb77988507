import { parseGuide } from '@guidelint/guide'
import { expect, test } from 'vitest'
import type { Change } from './change.ts'
import { diffGuides } from './diff-guides.ts'
import { diffLibraries } from './diff-libraries.ts'

const GUIDE = `### Data Engineer | Acme Global Negotiation Guide

**Negotiation DNA:** Pays on time.

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Austin | $150K–$180K | $80K–$100K | 10–15% | $185K–$232K |
| London | £90K–£110K | £40K–£60K | 10% | £109K–£136K |
| Berlin | €80K–€95K | — | Discretionary | €80K–€95K |

**Level Mapping:** Acme S3 = Google L4 = Meta E4

**Global Levers**

1. **Scope:** "I ran two teams."
2. **Timing:** "I can start in May."

> **Negotiate Up Strategy:** "I would sign for a base of $175K and RSUs of $95K."

#### Evidence & Sources

- Regional pay survey, 2025
- [Published bands](https://example.com/bands), 2026
`

const say = ({ subject, action, name, before, after, flag }: Change): string =>
  `${subject} ${action} ${name}: ${before?.text ?? '∅'} → ${after?.text ?? '∅'}${flag === null ? '' : ` (${flag})`}`

const diff = (after: string, before = GUIDE): string[] => diffGuides(parseGuide(before), parseGuide(after)).map(say)
const edit = (from: string, to: string): string => {
  expect(GUIDE).toContain(from)
  return GUIDE.replace(from, to)
}

test.each<[string, string, string, string[]]>([
  ['a figure', '$150K–$180K', '$155K–$180K', ['figure changed Austin: base: $150K–$180K → $155K–$180K']],
  ['a figure by a tenth', '£90K–£110K', '£99K–£110K', ['figure changed London: base: £90K–£110K → £99K–£110K (note)']],
  ['a figure by a fifth', '€80K–€95K | —', '€80K–€114K | —', ['figure changed Berlin: base: €80K–€95K → €80K–€114K (review)']],
  ['a percentage', '10–15%', '10–16%', ['figure changed Austin: bonus: 10–15% → 10–16%']],
  ['words', 'Discretionary', '8%', ['figure changed Berlin: bonus: Discretionary → 8%']],
  ['a dash', '| — |', '| €10K–€20K |', ['figure added Berlin: equity: ∅ → €10K–€20K']],
  ['a region', '| London |', '| Manchester |', ['region renamed Manchester: London → Manchester']],
  [
    'a region and one figure',
    '| London | £90K',
    '| Leeds | £95K',
    ['region renamed Leeds: London → Leeds', 'figure changed Leeds: base: £90K–£110K → £95K–£110K'],
  ],
  ['a sign', '£90K–£110K', '€90K–€110K', ['figure changed London: base: £90K–£110K → €90K–€110K']],
  ['the period', 'RSU/4yr', 'RSU/yr', ['period changed equity: period: grant → year']],
  ['a level', 'Google L4', 'Google L5', ['level changed level at Google: L4 → L5']],
  ['the own level', 'Acme S3', 'Acme S4', ['level changed level at Acme: S3 → S4']],
  ['a level more', '= Meta E4', '= Meta E4 = Stripe L2', ['level added level at Stripe: ∅ → L2']],
  ['an ask', 'base of $175K', 'base of $178K', ['ask changed base asked: $175K → $178K']],
  ['a date', 'survey, 2025', 'survey, 2026', ['source changed source: Regional pay survey, 2025 → Regional pay survey, 2026']],
  ['a source', '- Regional pay survey, 2025\n', '', ['source removed source: Regional pay survey, 2025 → ∅']],
  ['a lever', '2. **Timing:** "I can start in May."\n', '', ['lever changed global levers: 2 → 1']],
  [
    'a section',
    '**Level Mapping:** Acme S3 = Google L4 = Meta E4\n\n',
    '',
    [
      'section removed level-mapping: Level Mapping: → ∅',
      'level removed level at Acme: S3 → ∅',
      'level removed level at Google: L4 → ∅',
      'level removed level at Meta: E4 → ∅',
    ],
  ],
  ['the role', 'Data Engineer |', 'Data Scientist |', ['title changed role: Data Engineer → Data Scientist']],
])('tells %s', (_name, from, to, changes) => {
  // The colon of an opening belongs to it or not.
  expect(diff(edit(from, to)).map((line) => line.replace('Level Mapping: →', 'Level Mapping →'))).toEqual(
    changes.map((line) => line.replace('Level Mapping: →', 'Level Mapping →')),
  )
})

test('tells a row that came and one that went', () => {
  const row = '| Austin | $150K–$180K | $80K–$100K | 10–15% | $185K–$232K |\n'
  const other = '| Tokyo | ¥12M–¥15M | ¥4M–¥5M | 5% | ¥14M–¥17M |\n'
  expect(diff(edit(row, other))).toEqual([
    'band added Tokyo: ∅ → base ¥12M–¥15M, equity ¥4M–¥5M, bonus 5%, total ¥14M–¥17M',
    'band removed Austin: base $150K–$180K, equity $80K–$100K, bonus 10–15%, total $185K–$232K → ∅',
  ])
})

test('tells a band’s currency once', () => {
  const before = '| London | £90K–£110K | £40K–£60K | 10% | £109K–£136K |'
  expect(diff(edit(before, before.replaceAll('£', '€')))).toEqual(['currency changed London: currency: GBP → EUR'])
})

const rows = GUIDE.split('\n').slice(6, 9)

test.each<[string, string]>([
  ['alignment', GUIDE.replaceAll(' | ', '   |  ').replaceAll('|---', '|:-----')],
  ['order of rows', GUIDE.replace(rows.join('\n'), [...rows].reverse().join('\n'))],
  ['notation', GUIDE.replace('$150K–$180K', '$150,000 - $180,000').replace('10–15%', '10 - 15%')],
  ['prose', GUIDE.replace('Pays on time.', 'Pays early and often.').replace('I ran two teams.', 'I have led people before.')],
  [
    'words around asks',
    GUIDE.replace('I would sign for a base of $175K and RSUs of $95K.', 'For a base of $175K and RSUs of $95K I am in.'),
  ],
  ['words of sources', GUIDE.replace('Regional pay survey, 2025', 'The regional survey of pay (2025)')],
  ['tags of regions', GUIDE.replace('| London |', '| **London (GBP £)** |').replace('| Austin |', '| Austin (HQ) |')],
  ['words around levels', GUIDE.replace('Google L4', 'Google L4 (Senior)')],
  ['headings', GUIDE.replace('#### Evidence & Sources', '**Evidence & Sources**')],
])('is silent on %s', (_name, after) => {
  expect(after).not.toBe(GUIDE)
  expect(diff(after)).toEqual([])
})

test('follows guides that move', () => {
  const guide = (text: string) => parseGuide(text)
  const other = GUIDE.replace('Data Engineer', 'Writer')
  const third = GUIDE.replace('Data Engineer', 'Cook')
  const before = [
    { path: 'acme/a.md', guide: guide(GUIDE) },
    { path: 'acme/b.md', guide: guide(other) },
    { path: 'acme/gone.md', guide: guide(third.replace('$150K', '$90K')) },
  ]
  const after = [
    { path: 'bolt/a.md', guide: guide(GUIDE.replace('$150K', '$151K')) },
    { path: 'acme/b.md', guide: guide(other) },
    { path: 'new.md', guide: guide(third.replace('Cook', 'Baker').replace('£90K', '£80K')) },
  ]
  const diffs = diffLibraries(before, after)
  expect(diffs.map(({ status, oldPath, path, changes }) => [status, oldPath, path, changes.map(say)])).toEqual([
    ['removed', 'acme/gone.md', 'acme/gone.md', []],
    ['renamed', 'acme/a.md', 'bolt/a.md', ['figure changed Austin: base: $150K–$180K → $151K–$180K']],
    ['added', null, 'new.md', []],
  ])
})
