import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFrontmatter } from './frontmatter.ts'

const text = `---
company: acme
last_updated: 2026-02-23
compensation:
  - region: "Denver, CO"
    base_low: 160000
    stock_low: null
note: |
  two
  lines
---
# Title
`
const at = (path: string, of = text): string | undefined => {
  const place = readFrontmatter(of)?.places.get(path)
  return place && of.slice(place.start, place.end)
}

test('data is plain, dates stay strings', () => {
  expect(readFrontmatter(text)).toMatchObject({
    data: { company: 'acme', last_updated: '2026-02-23', compensation: [{ region: 'Denver, CO', base_low: 160000, stock_low: null }] },
    errors: [],
  })
})

test('spans are those of the text', () => {
  const { span, yaml } = readFrontmatter(text) ?? { span: { start: 0, end: 0 }, yaml: { start: 0, end: 0 } }
  expect(text.slice(span.end)).toBe('\n# Title\n')
  expect(text.slice(yaml.start, yaml.end)).toMatch(/^company: acme\n[^]*lines\n$/)
  expect(at('company')).toBe('acme')
  expect(at('company:')).toBe('company')
  expect(at('compensation.0.region')).toBe('"Denver, CO"')
  expect(at('compensation.0.base_low:')).toBe('base_low')
  expect(at('compensation.0.stock_low')).toBe('null')
  expect(at('compensation.0')).toContain('base_low: 160000')
  expect(at('missing')).toBeUndefined()
})

test.each(['# A\n---\na: 1\n---\n', '---\na: 1\n', '--- \ttext\n---\n', '\n---\na: 1\n---\n', '---'])('%j has none', (none) =>
  expect(readFrontmatter(none)).toBeNull(),
)

test.each(['---\n---\n', '---\n---', '---\n# nothing\n---\n', '---\r\n---\r\n'])('%j is empty', (empty) =>
  expect(readFrontmatter(empty)).toMatchObject({ data: {}, errors: [] }),
)

test('Windows line ends', () => {
  expect(readFrontmatter('---\r\na: b\r\n---\r\n')).toMatchObject({ data: { a: 'b' }, span: { start: 0, end: 14 } })
  expect(at('a', '---\r\na: b\r\n---\r\n')).toBe('b')
})

test.each([
  ['---\na: 1\na: 2\n---\n', 'a'],
  ['---\na: [1\n---\n', ''],
  ['---\na: "x\n---\n', ''],
  ['---\na: *gone\n---\n', ''],
  ['---\n- a\n---\n', '- a\n'],
])('%j has an error with its place', (broken, raw) => {
  const { data, errors } = readFrontmatter(broken) ?? { data: {}, errors: [] }
  expect(data).toBeNull()
  expect(errors.length).toBeGreaterThan(0)
  expect(errors[0]?.text).toMatch(/[.!?]$/)
  expect(errors[0]?.raw).toContain(raw)
})

test('any text is read, with all places within it', () => {
  const line = fc.constantFrom(
    'a: 1',
    'a:',
    '- b',
    '  c: "',
    'd: [',
    '}',
    '*x',
    '&x y',
    '? k',
    ': v',
    '!!t',
    '%',
    '\t',
    '---',
    '|',
    '<<: *x',
    '...',
  )
  const yaml = fc.oneof(
    fc.string(),
    fc.array(line).map((lines) => lines.join('\n')),
  )
  fc.assert(
    fc.property(yaml, (body) => {
      const whole = `---\n${body}\n---\n`
      const read = readFrontmatter(whole)
      for (const { start, end } of [...(read?.places.values() ?? []), ...(read?.errors ?? []).map(({ span }) => span)]) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(whole.length)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a value that holds itself through an alias is an error, not data that no report could write', () => {
  const read = readFrontmatter('---\na: &a [*a]\n---\n')
  expect(read?.data).toBeNull()
  expect(read?.errors.map(({ text }) => text)).toEqual(['A value holds itself through an alias.'])
  expect(readFrontmatter('---\na: &a [1]\nb: *a\n---\n')?.data).toEqual({ a: [1], b: [1] })
})

const corpus = join(import.meta.dirname, '../../../../../shared/corpus/frontmatter')
const files = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')) : []

describe('real guides', () => {
  test.skipIf(files.length === 0)('all frontmatter is read, 13 keys each (skipped where the corpus is absent)', () => {
    for (const name of files) {
      const read = readFrontmatter(readFileSync(join(corpus, name), 'utf8'))
      expect(read?.errors).toEqual([])
      expect(Object.keys(read?.data ?? {})).toHaveLength(13)
    }
  })
})
