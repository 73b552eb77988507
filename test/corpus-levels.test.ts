import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LevelEntry } from '../packages/guide/src/guide.ts'
import { parseMarkdown } from '../packages/guide/src/markdown/parse-markdown.ts'
import { readLevels } from '../packages/guide/src/read/levels.ts'
import { readSections } from '../packages/guide/src/read/sections.ts'
import { readTables } from '../packages/guide/src/read/tables.ts'
import { readTitle } from '../packages/guide/src/read/title.ts'
import { corpusGuides, hasCorpus } from './corpus-guides.ts'

const GOLD = join(import.meta.dirname, '../../shared/gold')

const levelsOf = (text: string) => {
  const document = parseMarkdown(text)
  const tables = readTables(document)
  const sections = readSections(document, tables)
  const levels = readLevels(document, sections, tables, readTitle(document))
  return { levels, hasMapping: sections.some(({ kind }) => kind === 'level-mapping') }
}

const plain = (text: string): string =>
  text
    .replace(/[–—]/g, '-')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

interface LevelLabel {
  readonly file: string
  readonly levelMapping: readonly { readonly company: string; readonly level: string }[]
}

const labels = (): LevelLabel[] =>
  readdirSync(GOLD)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(GOLD, file), 'utf8')) as LevelLabel)

describe.skipIf(!hasCorpus)('level mappings of real guides (skipped where ../shared is absent)', () => {
  const guides = hasCorpus ? corpusGuides('plain').map(({ file, text }) => ({ file, text, ...levelsOf(text) })) : []
  const all = ({ entries, others }: (typeof guides)[number]['levels']): readonly LevelEntry[] => [...entries, ...(others ?? [])]

  test('labelled guides: nine entries of ten', () => {
    const byFile = new Map(guides.map((guide) => [guide.file, guide]))
    let both = 0
    let total = 0
    for (const { file, levelMapping } of labels()) {
      const left = (byFile.get(file)?.levels.entries ?? []).map(({ company, level }) => `${plain(company.text)}=${plain(level.text)}`)
      total += left.length + levelMapping.length
      for (const { company, level } of levelMapping) {
        const at = left.indexOf(`${plain(company)}=${plain(level)}`)
        if (at < 0) continue
        left.splice(at, 1)
        both++
      }
    }
    expect((2 * both) / total).toBeGreaterThan(0.92)
  })

  test('every mapping gives entries or titles, and every entry its place', () => {
    for (const { file, text, levels, hasMapping } of guides) {
      if (hasMapping) expect(levels.entries.length + levels.internalTitles.length, file).toBeGreaterThan(0)
      const labelled = all(levels).flatMap(({ company, level }) => [company, level])
      expect(labelled.filter(({ span, raw }) => text.slice(span.start, span.end) !== raw).map(({ raw }) => `${file} ${raw}`)).toEqual([])
    }
  })

  test('the own company is found in each mapping with others', () => {
    const lacking = guides.filter(({ levels }) => levels.entries.length > 0 && !all(levels).some(({ isOwn }) => isOwn))
    expect(lacking.map(({ file }) => file)).toEqual([])
  })

  test('nothing is called malformed', () => {
    expect(guides.flatMap(({ file, levels }) => levels.malformed.map(({ raw }) => `${file} ${raw}`))).toEqual([])
  })

  test('Google and Meta agree within a statement wherever both name one level', () => {
    const single = (entry: LevelEntry | undefined) => /^(?:L|E|IC)(\d)$/.exec(entry?.level.text ?? '')?.[1]
    const pairs = guides.flatMap(({ levels }) => {
      const entries = all(levels)
      const googles = entries.filter(({ company }) => company.text === 'Google')
      const metaOf = ({ group }: LevelEntry) => entries.find((other) => other.group === group && other.company.text === 'Meta')
      return googles.map((google) => [single(google), single(metaOf(google))])
    })
    const both = pairs.filter(([google, meta]) => google !== undefined && meta !== undefined)
    expect(both.length).toBeGreaterThan(100)
    expect(both.filter(([google, meta]) => google !== meta).length).toBeLessThanOrEqual(both.length * 0.02)
  })
})
