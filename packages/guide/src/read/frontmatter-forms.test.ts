import { expect, test } from 'vitest'
import { FRONTMATTER_LIMIT } from '../limits.ts'
import { readFrontmatter } from './frontmatter.ts'

const read = (yaml: string, after = '\n') => {
  const { data = null, errors = [], places = new Map() } = readFrontmatter(`---\n${yaml}\n---${after}`) ?? {}
  return { data, errors: errors.map(({ text, raw, span }) => [text, raw, span.start]), places: [...places.keys()] }
}

test.each([
  ['a: x ---\nb: y', { a: 'x ---', b: 'y' }],
  ['a: x\n  ---', { a: 'x ---' }],
  ['a: |\n ---\n', { a: '---\n' }],
  ['a: x\n---b: y', { a: 'x', '---b': 'y' }],
])('three dashes are a fence on a line of their own alone: %j', (yaml, data) => {
  expect(read(yaml)).toMatchObject({ data, errors: [] })
  expect(read(yaml, ' \t\nText')).toMatchObject({ data, errors: [] })
  expect(read(yaml, '\t')).toMatchObject({ data, errors: [] })
})

const NESTED = 'Frontmatter is nested too deeply.'

test.each([
  ['[', ']'],
  ['[ \t', ']'],
  ['{', '}'],
  ['{a: ', '}'],
  ['{ a: ', '}'],
  ['{\tb:\t', '}'],
  ['- ', ''],
  ['-\t', ''],
  ['-  ', ''],
  ['? ', ''],
])('%j may stand a hundred times in itself', (open, close) => {
  const deep = (by: number) => `${open.repeat(100)}${'['.repeat(by)}x${']'.repeat(by)}${close.repeat(100)}`
  expect(read(deep(0)).errors.map(([text]) => text)).not.toContain(NESTED)
  expect(read(deep(1))).toEqual({ data: null, errors: [[NESTED, `${deep(1)}\n`, 4]], places: [] })
  expect(read(`a: ${'x'.repeat(9)}`, `\n${deep(1)}`)).toMatchObject({ data: { a: 'xxxxxxxxx' }, errors: [] })
})

test('frontmatter beyond the limit isn’t read, which another finding says', () => {
  const value = (length: number) => 'x'.repeat(length - 'a: \n'.length)
  expect(read(`a: ${value(FRONTMATTER_LIMIT)}`)).toMatchObject({ data: { a: value(FRONTMATTER_LIMIT) }, errors: [] })
  expect(read(`a: ${value(FRONTMATTER_LIMIT + 1)}`)).toEqual({ data: null, errors: [], places: [] })
})

const KEYS = 'Keys of frontmatter are plain text.'
const NO_MAP = 'Frontmatter is not a list of keys with values.'

test.each([
  '[[a]]: 1',
  '[a, [b]]: 1',
  '[a, {b: c}]: 1',
  'a: 1\n[[b]]: 2',
  '? {a: [b]}\n: 1',
  '? {[a]: b}\n: 1',
  '? {a: b, c: {d: e}}\n: 1',
  'a:\n  - x\n  - [[b]]: c',
  'a: {b: c, [[d]]: e}',
])('a key with lists in one another is none: %j', (yaml) =>
  expect(read(yaml)).toEqual({ data: null, errors: [[KEYS, `${yaml}\n`, 4]], places: [] }),
)

test.each(['[a]: 1', '[]: 1', '? {a: b}\n: 1', '? {}\n: 1', 'a: [[b]]', 'a: {b: {c: [d]}}', 'a: [{b: [c]}]', '- [[a]]'])(
  'lists in one another are no such key: %j',
  (yaml) => expect(read(yaml).errors.map(([text]) => text)).not.toContain(KEYS),
)

test.each([
  ['x', [[NO_MAP, 'x\n', 4]]],
  ['""', [[NO_MAP, '""\n', 4]]],
  ['- a', [[NO_MAP, '- a\n', 4]]],
  [
    '- - [[b]]: 1',
    [
      [NO_MAP, '- - [[b]]: 1\n', 4],
      [KEYS, '- - [[b]]: 1\n', 4],
    ],
  ],
  ['~', []],
  ['null', []],
  ['a: 1\nb: &b [*b]', [['A value holds itself through an alias.', 'a: 1\nb: &b [*b]\n', 4]]],
  ['a: [1, &b {c: *b}]', [['A value holds itself through an alias.', 'a: [1, &b {c: *b}]\n', 4]]],
  ['a: *gone', [['Unresolved alias (the anchor must be set before the alias): gone.', 'a: *gone\n', 4]]],
  ['a: 1\n--- # b\nc: d', [['Frontmatter holds more than one YAML document.', '--- # b\nc: d\n', 9]]],
  ['a: 1\nb: "\\."', [['Invalid escape sequence \\.', '\\', 13]]],
  ['a: *b.c', [['Unresolved alias (the anchor must be set before the alias): b.c.', 'a: *b.c\n', 4]]],
  ['a: 1\nb: 2: 3', [['Nested mappings are not allowed in compact mappings.', '2', 12]]],
])('%j has the errors %j', (yaml, errors) => expect(read(yaml).errors).toEqual(errors))

test('figures and words are those of YAML 1.2, whatever version the frontmatter asks for', () => {
  const data = { a: 'yes', b: '2026-02-23', c: 14, d: null, e: true }
  const yaml = 'a: yes\nb: 2026-02-23\nc: 0xe\nd: ~\ne: true'
  expect(read(yaml).data).toEqual(data)
  expect(read(`%YAML 1.1\n--- # x\n${yaml}`).data).toEqual(data)
})

test.each([
  ['a: 1\nb: [x, {c: d}]', ['a:', 'a', 'b:', 'b', 'b.0', 'b.1', 'b.1.c:', 'b.1.c']],
  ['"a b": 1\n2: x\n~: y', ['a b:', 'a b', '2:', '2', 'null:', 'null']],
  ['a: &a x\n*a : 2', ['a:', 'a', '*a:', '*a']],
  ['a: {b, c: }', ['a:', 'a', 'a.b:', 'a.c:', 'a.c']],
  ['a: {b: *x}', ['a:', 'a', 'a.b:', 'a.b']],
])('the places of %j are %j', (yaml, places) => expect(read(yaml).places).toEqual(places))

test('it is read once, without a word to the console', () => {
  const warnings: unknown[] = []
  const { emitWarning } = process
  process.emitWarning = (warning: unknown) => void warnings.push(warning)
  try {
    const frontmatter = readFrontmatter('---\n[a]: 1\nb: !!c d\n---\n')
    expect(frontmatter?.data).toEqual({ '[ a ]': 1, b: 'd' })
    expect(frontmatter?.data).toBe(frontmatter?.data)
    expect(frontmatter?.places).toBe(frontmatter?.places)
  } finally {
    process.emitWarning = emitWarning
  }
  expect(warnings).toEqual([])
})
