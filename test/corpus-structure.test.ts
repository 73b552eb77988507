import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../packages/guide/src/markdown/parse-markdown.ts'
import { parseWhole } from '../packages/guide/src/markdown/parse-whole.ts'
import { readLevers } from '../packages/guide/src/read/levers.ts'
import { readSections } from '../packages/guide/src/read/sections.ts'
import { readTables } from '../packages/guide/src/read/tables.ts'
import { readTitle } from '../packages/guide/src/read/title.ts'
import { corpusGuides, goldLabels, hasCorpus } from './corpus-guides.ts'

const structure = (text: string) => {
  const document = parseMarkdown(text)
  const tables = readTables(document)
  const sections = readSections(document, tables)
  return { title: readTitle(document), tables, sections, levers: readLevers(document, sections) }
}

const letters = (text: string | undefined): string => (text ?? '').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

describe.skipIf(!hasCorpus)('structure of real guides (skipped where ../shared is absent)', () => {
  const guides = hasCorpus ? corpusGuides('plain').map(({ file, text }) => ({ file, text, ...structure(text) })) : []

  test('labelled guides: title, sections and lever count', () => {
    const byFile = new Map(guides.map((guide) => [guide.file, guide]))
    const wrong = goldLabels().flatMap(({ file, title, sections, leverCount }) => {
      const guide = byFile.get(file)
      const found = new Set(guide?.sections.map(({ kind }) => kind).filter((kind) => kind !== 'other'))
      return [
        letters(guide?.title?.role?.text) !== letters(title.role) || letters(guide?.title?.company?.text) !== letters(title.company)
          ? `${file} title`
          : null,
        [...found].sort().join() !== [...sections].sort().join() ? `${file} ${[...found].join(' ')}` : null,
        guide?.levers.length !== leverCount ? `${file} ${guide?.levers.length} levers` : null,
      ].filter((note) => note !== null)
    })
    expect(wrong).toEqual([])
  })

  test('every guide has a title in a known form, a table, an ask and sources', () => {
    for (const { file, title, sections } of guides) {
      expect(title?.form, file).not.toBe('other')
      for (const kind of ['compensation', 'negotiate-up', 'evidence'])
        expect(
          sections.filter((section) => section.kind === kind),
          `${file} ${kind}`,
        ).toHaveLength(1)
    }
  })

  test('no section stands twice, and lacking ones are as rare as counted', () => {
    const twice = guides.filter(({ sections }) =>
      sections.some(({ kind }, at) => kind !== 'other' && sections.findIndex((other) => other.kind === kind) !== at),
    )
    expect(twice.map(({ file }) => file)).toEqual([])
    const lacking = (kind: string) =>
      guides.filter(({ sections }) => sections.every((section) => section.kind !== kind)).length / Math.max(guides.length, 1)
    expect(lacking('dna-summary')).toBeLessThan(0.006)
    expect(lacking('dna')).toBeLessThan(0.03)
    expect(lacking('level-mapping')).toBeLessThan(0.022)
    expect(lacking('global-levers')).toBeLessThan(0.012)
    expect(lacking('lever')).toBeLessThan(0.21)
  })

  test('nearly all guides have four levers, numbered in order', () => {
    const four = guides.filter(({ levers }) => levers.map(({ number }) => number).join() === '1,2,3,4')
    expect(four.length / guides.length).toBeGreaterThan(0.97)
  })

  test('bodies lie in their sections and none is empty', () => {
    for (const { file, sections } of guides) {
      for (const { kind, span, body } of sections)
        expect(span.start <= body.start && body.start < body.end && body.end <= span.end, `${file} ${kind}`).toBe(true)
    }
  })

  test('tables are those that Markdown sees, all of them sound', () => {
    for (const { file, text, tables } of guides.filter((_, index) => index % 9 === 0)) {
      const seen = parseWhole(text).children.filter((node) => node.type === 'table')
      const places = seen.map(({ position, children }) => [position?.start.offset, position?.end.offset, children.length])
      expect(
        tables.map(({ span, rows }) => [span.start, span.end, rows.length + 1]),
        file,
      ).toEqual(places)
    }
    for (const { file, tables } of guides) {
      expect(
        tables.some(({ defect }) => defect),
        file,
      ).toBe(false)
      for (const { header, rows } of tables) for (const row of rows) expect(row.cells.length, file).toBe(header.cells.length)
    }
  })
})
