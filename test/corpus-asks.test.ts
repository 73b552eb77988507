import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Ask } from '../packages/guide/src/guide.ts'
import { parseMarkdown } from '../packages/guide/src/markdown/parse-markdown.ts'
import { readAsks } from '../packages/guide/src/read/asks.ts'
import { readSections } from '../packages/guide/src/read/sections.ts'
import { readSources } from '../packages/guide/src/read/sources.ts'
import { readTables } from '../packages/guide/src/read/tables.ts'
import { corpusGuides, hasCorpus } from './corpus-guides.ts'

interface Label {
  readonly file: string
  readonly asks: readonly { readonly component: string; readonly currency: string; readonly range: readonly [number, number] }[]
  readonly sources: number
  readonly defects: readonly { readonly line: number; readonly kind: string }[]
}

const labels = (): Label[] => {
  const root = join(import.meta.dirname, '../../shared/gold')
  const files = readdirSync(root).filter((file) => file.endsWith('.json'))
  return files.map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Label)
}

const readGuide = (text: string) => {
  const document = parseMarkdown(text)
  const tables = readTables(document)
  const sections = readSections(document, tables)
  return { asks: readAsks(document, sections, tables), sources: readSources(document, sections) }
}

const wordOf = ({ component, currency, range: { low, high } }: Ask): string => `${component} ${currency} ${low.value}-${high.value}`

/** How many entries two lists share, each counted once. */
const shared = (labelled: readonly string[], found: readonly string[]): number => {
  const left = [...found]
  return labelled.filter((entry) => left.includes(entry) && left.splice(left.indexOf(entry), 1)).length
}

/** The template of five hundred guides, read without any grammar. */
const TEMPLATE =
  /targeting \$([\d.]+[KM]) base and \$([\d.]+[KM])[^$]{0,30}RSUs over[\s\S]{0,1500}Accept at \$([\d.]+[KM])\+ base and \$([\d.]+[KM])\+[^$]{0,12}RSUs/
const dollarsOf = (figure = ''): number => Math.round(Number.parseFloat(figure) * (figure.endsWith('M') ? 1e6 : 1e3))

describe.skipIf(!hasCorpus)('asks and sources of real guides (skipped where ../shared is absent)', () => {
  const guides = new Map(hasCorpus ? corpusGuides('plain').map(({ file, text }) => [file, { text, ...readGuide(text) }] as const) : [])

  test('labelled guides: what is asked for', () => {
    let [both, labelled, found] = [0, 0, 0]
    for (const { file, asks } of labels()) {
      const words = asks.map(({ component, currency, range }) => `${component} ${currency} ${range.join('-')}`)
      const read = guides.get(file)?.asks.filter(({ kind }) => kind === 'ask') ?? []
      both += shared(words, read.map(wordOf))
      labelled += words.length
      found += read.length
    }
    expect((2 * both) / (labelled + found)).toBeGreaterThan(0.96)
  })

  test('labelled guides: how many sources, and which of them carry no year', () => {
    const wrong = labels().flatMap(({ file, sources, defects }) => {
      const guide = guides.get(file)
      if (guide?.sources.length !== sources) return [`${file} ${guide?.sources.length} for ${sources}`]
      const lineOf = (offset: number) => guide.text.slice(0, offset).split('\n').length
      const undated = guide.sources.filter(({ years }) => years.length === 0).map(({ span }) => lineOf(span.start))
      const known = defects.filter(({ kind }) => kind === 'source/undated').map(({ line }) => line)
      return undated.join() === known.sort((a, b) => a - b).join() ? [] : [`${file} undated ${undated} for ${known}`]
    })
    expect(wrong).toEqual([])
  })

  test('guides of one template: both asks and both floors, to the dollar', () => {
    let [all, right] = [0, 0]
    for (const { text, asks } of guides.values()) {
      const figures = TEMPLATE.exec(text)?.slice(1).map(dollarsOf)
      if (!figures) continue
      all++
      const first = (kind: string, component: string) =>
        asks.find((ask) => ask.kind === kind && ask.component === component)?.range.low.value
      const read = [first('ask', 'base'), first('ask', 'equity'), first('floor', 'base'), first('floor', 'equity')]
      if (read.join() === figures.join()) right++
    }
    expect(all).toBeGreaterThan(200)
    expect(right / all).toBeGreaterThan(0.99)
  })

  test('every guide has sources; nearly all ask for something; figures are slices of the text', () => {
    const silent = [...guides.values()].filter(({ asks }) => asks.every(({ kind }) => kind !== 'ask'))
    expect(silent.length / guides.size).toBeLessThan(0.06)
    for (const [file, { text, asks, sources }] of guides) {
      expect(sources.length, file).toBeGreaterThan(2)
      for (const { range, span } of asks) if (text.slice(span.start, span.end) !== range.raw) expect.fail(`${file}: ${range.raw}`)
    }
  })
})
