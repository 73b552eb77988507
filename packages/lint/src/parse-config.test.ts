import { expect, test, vi } from 'vitest'
import { configJsonSchema } from './config.ts'
import { ConfigError } from './config-error.ts'
import { parseConfig } from './parse-config.ts'
import { resolveSettings } from './resolve-settings.ts'

// A rule with options that this test knows.
vi.mock(import('./rules/index.ts'), async (importOriginal) => {
  const [z, { defineRule }] = await Promise.all([import('zod'), import('./rule.ts')])
  const original = await importOriginal()
  const options = z.object({
    tolerance: z.number().positive().default(0.1).describe('Share of the computed figure.'),
    ends: z.enum(['low', 'both']).default('both').describe('Ends that are compared.'),
  })
  const rule = defineRule({
    id: 'test/options',
    summary: 'A sum is right.',
    severity: 'warning',
    fix: null,
    sure: 'fact',
    options: () => options,
    check: () => [],
  })
  return { ...original, ruleList: [...original.ruleList, rule], ruleIds: [...original.ruleIds, rule.id] }
})

const errorOf = (value: unknown): ConfigError => {
  try {
    parseConfig(value, 'guidelint.config.json')
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('The configuration is right.')
}

test.each([
  [{ rulez: {} }, 'rulez', 'rules'],
  [{ rules: { 'meta/unused-supression': 'off' } }, 'rules["meta/unused-supression"]', 'meta/unused-suppression'],
  [{ rules: { 'meta/limit': 'eror' } }, 'rules["meta/limit"]', 'error'],
  [{ rules: { 'meta/limit': ['warnin'] } }, 'rules["meta/limit"][0]', 'warning'],
  [{ profile: { vestingYear: 3 } }, 'profile.vestingYear', 'vestingYears'],
  [{ profile: { vestingYears: 'four' } }, 'profile.vestingYears', null],
  [{ overrides: [{ files: 'a/**', ruls: {} }] }, 'overrides[0].ruls', 'rules'],
  [{ failOn: 'warnings' }, 'failOn', 'warning'],
  [{ asOf: 'tomorrow' }, 'asOf', null],
  [[], '', null],
  [{ rules: { 'test/options': ['warning', { tolerence: 1 }] } }, 'rules["test/options"][1].tolerence', 'tolerance'],
  [{ rules: { 'test/options': ['warning', { tolerance: 'ten' }] } }, 'rules["test/options"][1].tolerance', null],
  [{ rules: { 'test/options': ['warning', { ends: 'hi' }] } }, 'rules["test/options"][1].ends', null],
  [{ rules: { 'test/options': ['warning', { ends: 'bot' }] } }, 'rules["test/options"][1].ends', 'both'],
  [{ rules: { 'test/options': ['warnings', { ends: 'low' }] } }, 'rules["test/options"][0]', 'warning'],
  [{ rules: { 'test/options': ['warning', {}, 1] } }, 'rules["test/options"]', null],
  [{ rules: { 'test/options': 3 } }, 'rules["test/options"]', null],
  [{ rules: { options: 'off' } }, 'rules.options', 'test/options'],
])('%j', (value, path, nearest) => {
  const error = errorOf(value)
  expect(error).toMatchObject({ file: 'guidelint.config.json', path, nearest })
  expect(error.message).toContain(path)
})

test('what is left out stays left out', () => {
  expect(parseConfig({ profile: { vestingYears: 3 }, rules: { '*': 'off' } }, 'a')).toEqual({
    profile: { vestingYears: 3 },
    rules: { '*': 'off' },
  })
})

test('the JSON schema knows the rules', () => {
  expect(JSON.stringify(configJsonSchema())).toContain('meta/unused-suppression')
})

test('options of several layers are put together, the rest are defaults', () => {
  const layers = [{ ends: 'low' }, { tolerance: 0.2 }, undefined].map((options, index) => {
    const config = parseConfig({ rules: { 'test/options': options === undefined ? 'error' : ['info', options] } }, 'a')
    return { file: `${index}`, folder: '', config }
  })
  const options = (count: number) => {
    const setting = resolveSettings(layers.slice(0, count), undefined).rules.find(({ rule }) => rule.id === 'test/options')
    return [setting?.severity, setting?.options]
  }
  expect(options(0)).toEqual(['warning', { tolerance: 0.1, ends: 'both' }])
  expect(options(1)).toEqual(['info', { tolerance: 0.1, ends: 'low' }])
  expect(options(3)).toEqual(['error', { tolerance: 0.2, ends: 'low' }])
})

test('what is missing is said to be missing', () => {
  expect(() => parseConfig({ overrides: [{}] }, 'the-file')).toThrow(
    'the-file: overrides[0].files: This is missing: Invalid input: expected string.',
  )
})
