import { expect, test } from 'vitest'
import type { Config } from './config.ts'
import { type ConfigLayer, resolveSettings } from './resolve-settings.ts'

const layer = (config: Config, file = '/repo/guidelint.config.json'): ConfigLayer => ({ file, folder: '/repo', config })
const severity = (id: string, layers: readonly ConfigLayer[], path = '/repo/acme/data-engineer.md') =>
  resolveSettings(layers, path).rules.find(({ rule }) => rule.id === id)?.severity

test('without layers each rule has its own severity', () => {
  expect(severity('meta/limit', [])).toBe('warning')
})

test('a rule outranks its group, a group outranks all, in whatever order they stand', () => {
  const rules = { 'meta/limit': 'error', 'meta/*': 'info', '*': 'off' } as const
  expect(severity('meta/limit', [layer({ rules })])).toBe('error')
  expect(severity('meta/unknown-rule', [layer({ rules })])).toBe('info')
})

test('a later layer outranks an earlier one', () => {
  const layers = [layer({ rules: { 'meta/limit': 'error' } }), layer({ rules: { '*': 'off' } })]
  expect(severity('meta/limit', layers)).toBeUndefined()
})

test('overrides hold for their files, counted from the folder of the file', () => {
  const overrides = [{ files: 'acme/**', excludeFiles: '**/old-*.md', rules: { 'meta/limit': 'error' } }] as const
  expect(severity('meta/limit', [layer({ overrides })])).toBe('error')
  expect(severity('meta/limit', [layer({ overrides })], '/repo/acme/old-guide.md')).toBe('warning')
  expect(severity('meta/limit', [layer({ overrides })], '/repo/other/guide.md')).toBe('warning')
})

test('says where each value comes from', () => {
  const { origins, profile } = resolveSettings([layer({ profile: { vestingYears: 3 }, rules: { 'meta/limit': 'info' } })], undefined)
  expect(profile.vestingYears).toBe(3)
  expect(Object.fromEntries(origins)).toEqual({
    'profile.vestingYears': '/repo/guidelint.config.json',
    'rules.meta/limit': '/repo/guidelint.config.json',
  })
})
