import { expect, test } from 'vitest'
import { configJsonSchema } from './config.ts'
import { ConfigError } from './config-error.ts'
import { parseConfig } from './parse-config.ts'

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
])('%j', (value, path, nearest) => {
  const error = errorOf(value)
  expect(error).toMatchObject({ file: 'guidelint.config.json', path, nearest })
  expect(error.message).toContain(path)
})

test('what is left out stays left out', () => {
  expect(parseConfig({ profile: { vestingYears: 3 }, rules: { '*': 'off' } }, 'a')).toEqual({ profile: { vestingYears: 3 }, rules: { '*': 'off' } })
})

test('the JSON schema knows the rules', () => {
  expect(JSON.stringify(configJsonSchema())).toContain('meta/unused-suppression')
})
