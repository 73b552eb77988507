import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseGuide } from '../packages/guide/src/index.ts'
import { defaultSettings, lintGuide } from '../packages/lint/src/index.ts'

const FOLDER = join(import.meta.dirname, '../guides')

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.md'))
  .sort()
const guides = files.map((path) => ({ path, guide: parseGuide(readFileSync(join(FOLDER, path), 'utf8')) }))

test.each(guides)('$path lints clean, advice included', ({ path, guide }) => {
  const { findings, crashed } = lintGuide(guide, defaultSettings(), { path })
  expect(crashed).toEqual([])
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
})

describe('the guides together', () => {
  test('show every layout', () => {
    const layouts = new Set(guides.map(({ guide }) => guide.compensation?.layout))
    expect([...layouts].sort()).toEqual(['component-rows', 'level-region-matrix', 'level-region-rows', 'level-title-rows', 'region-rows'])
  })

  test('pay in many currencies', () => {
    const currencies = new Set(guides.flatMap(({ guide }) => guide.bands.map(({ currency }) => currency)))
    expect(currencies.size).toBeGreaterThanOrEqual(8)
    expect(currencies).not.toContain(null)
  })

  test('have frontmatter in two', () => {
    expect(guides.filter(({ guide }) => guide.frontmatter !== null)).toHaveLength(2)
  })
})
