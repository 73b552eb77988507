import { describe, expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { frontmatterSchema } from './schema.ts'

const VALUES: Readonly<Record<string, string>> = {
  company: 'initech',
  company_display: 'Initech',
  role: 'data-engineer',
  role_display: 'Data Engineer',
  role_type: 'standard',
  last_updated: '2026-02-23',
  data_quality: 'high',
  salary_data_quarter: '2025-Q4',
  next_review_due: '2026-05-23',
  compensation:
    '\n  - region: Denver\n    base_low: 150000\n    base_high: 190000\n    stock_low: null\n    stock_high: null\n    bonus_pct: 10\n    total_comp_low: 165000\n    total_comp_high: 209000\n    currency: USD',
  level_mapping: '\n  internal: null',
  data_sources: '\n  - Levels.fyi',
  negotiation_dna_summary: 'One line',
}

const written = (values: Readonly<Record<string, string | null>>): string =>
  `---\n${Object.entries(values)
    .flatMap(([key, value]) => (value === null ? [] : [`${key}:${value.startsWith('\n') ? '' : ' '}${value}\n`]))
    .join('')}---\n### Data Engineer | Initech Global Negotiation Guide\n`

const guide = (changes: Readonly<Record<string, string | null>> = {}): string => written({ ...VALUES, ...changes })

test('the thirteen keys, and those of sync, are fine', () => {
  for (const text of [guide(), guide({ last_updated: 'null', salary_data_quarter: 'null' }), guide({ owner: 'pay team', tags: '[a, b]' })])
    expect(marked(frontmatterSchema, text)).toBe(text)
  const rich =
    '\n  - region: null\n    level: L4\n    base_low: 1\n    base_high: 2\n    stock_low: 3\n    stock_high: 4\n    equity_period: grant\n    bonus_pct: 10\n    bonus_pct_low: 10\n    bonus_pct_high: 12.5\n    total_comp_low: 5\n    total_comp_high: 6\n    currency: SEK\n    pay_period: month\n    currencies:\n      equity: USD\n    other:\n      currency: USD\n      base_low: 1\n      base_high: 2'
  const text = guide({
    compensation: rich,
    level_mapping: '\n  internal: L4\n  raw: a = b\n  entries:\n    - company: Initech\n      level: L4',
  })
  expect(marked(frontmatterSchema, text)).toBe(text)
})

describe('what is no value of its key is reported at the value', () => {
  test.each([
    { last_updated: '⟦23 February 2026⟧' },
    { last_updated: '⟦2026-02-30⟧' },
    { next_review_due: '⟦2026-01-01⟧' },
    { salary_data_quarter: '⟦Q4 2025⟧' },
    { role_type: '⟦standrad⟧' },
    { data_quality: '⟦3⟧' },
    { company: '⟦[a]⟧' },
    { compensation: '⟦none⟧' },
    { data_sources: '⟦Levels.fyi⟧' },
    { level_mapping: '⟦null⟧' },
    { compensation: VALUES['compensation']?.replace('150000', '⟦"150000"⟧') ?? '' },
    { compensation: VALUES['compensation']?.replace('150000', '⟦150K⟧') ?? '' },
    { compensation: VALUES['compensation']?.replace('USD', '⟦UDS⟧') ?? '' },
    { compensation: VALUES['compensation']?.replace('USD', '⟦$⟧') ?? '' },
  ])('%j', (changes) => expect(marked(frontmatterSchema, guide(changes))).toBe(guide(changes)))
})

test('keys that are lacking are one finding a map', () => {
  const { findings } = lintWith(frontmatterSchema, guide({ role: null, data_quality: null }))
  expect(findings.map(({ message }) => message)).toEqual(['Frontmatter lacks role, data_quality.'])
  const lacking = guide({
    compensation: VALUES['compensation']?.replace('    currency: USD', '').replace('Denver', '⟦Denver⟧').trimEnd() ?? '',
  })
  expect(marked(frontmatterSchema, lacking)).toBe(lacking)
})

test('a misspelt key is reported once, with its name as the fix', () => {
  const text = guide({ compensation: VALUES['compensation']?.replace('base_low', '⟦baseLow⟧') ?? '' })
  expect(marked(frontmatterSchema, text)).toBe(text)
  expect(fixed(frontmatterSchema, text)).toBe(guide())
  expect(fixed(frontmatterSchema, guide({ compensation: VALUES['compensation']?.replace('USD', 'UDS') ?? '' }))).toBe(guide())
})

test('YAML that can’t be read is reported at its place', () => {
  const [finding, ...others] = lintWith(frontmatterSchema, guide({ role: 'a: b' })).findings
  expect(others).toEqual([])
  expect(finding?.message).toMatch(/^Frontmatter can’t be read as YAML: /)
  expect(lintWith(frontmatterSchema, guide({ company: 'a\ncompany: b' })).findings).toHaveLength(1)
})
