import { describe, expect, test } from 'vitest'
import { isPriced, parseGuide, summarise } from '../packages/guide/src/index.ts'
import { applyEdits } from '../packages/lint/src/apply-edits.ts'
import { frontmatterEdits } from '../packages/lint/src/frontmatter/write.ts'
import { outOfSync } from '../packages/lint/src/rules/frontmatter/out-of-sync.ts'
import { frontmatterSchema } from '../packages/lint/src/rules/frontmatter/schema.ts'
import { lintWith } from '../packages/lint/src/testing/lint-with.ts'
import { corpusGuides, hasCorpus } from './corpus-guides.ts'

type Data = Readonly<Record<string, unknown>>

const ends = (entry: Data, name: string) => {
  const pair = [entry[`${name}_low`] ?? null, entry[`${name}_high`] ?? null]
  return pair[0] === null && pair[1] === null ? null : pair
}

const money = (entry: Data) => ({ base: ends(entry, 'base'), signing: ends(entry, 'signing_bonus'), total: ends(entry, 'total_comp') })

/** A band's facts as somebody reads them who has nothing but the frontmatter. */
const factsOfEntry = (entry: Data) => {
  const other = entry['other'] as Data | undefined
  return {
    level: entry['level'] ?? null,
    currency: entry['currency'],
    ...money(entry),
    equity: 'equity_period' in entry ? { range: ends(entry, 'stock'), period: entry['equity_period'] } : null,
    bonus: { percent: ends(entry, 'bonus_pct'), amount: ends(entry, 'bonus') },
    other: other ? { currency: other['currency'], ...money(other), equity: ends(other, 'stock'), bonus: ends(other, 'bonus') } : null,
    currencies: entry['currencies'] ?? {},
    payPeriod: entry['pay_period'],
  }
}

/** The same of the body. A percent beside an amount (or the other way round) is in the cell, not in the export. */
const factsOfBody = (text: string) => {
  const guide = parseGuide(text)
  const bands = guide.bands.filter(isPriced)
  return summarise(guide).bands.map(({ offset: _, region: _region, bonus: _bonus, ...band }, index) => {
    const { percent = null, range = null } = bands[index]?.bonus ?? {}
    return {
      ...band,
      bonus: { percent: percent && [percent.low.value, percent.high.value], amount: range && [range.low.value, range.high.value] },
    }
  })
}

const isFigured = (entry: Data): boolean =>
  Object.entries(entry).some(([key, value]) => /_(?:low|high)$/.test(key) && !/^(?:option_count|bonus_pct)/.test(key) && value !== null)

describe.skipIf(!hasCorpus)('frontmatter of real guides', () => {
  const guides = hasCorpus ? corpusGuides('frontmatter') : []

  test('fits the schema in every guide', () => {
    expect(guides.length).toBeGreaterThan(800)
    expect(
      guides.flatMap(({ file, text }) => lintWith(frontmatterSchema, text).findings.map(({ message }) => `${file}: ${message}`)),
    ).toEqual([])
  })

  test('out of sync in the classes that were counted, and in no others', () => {
    const counts: Record<string, number> = {}
    for (const { file, text } of guides)
      for (const { severity, facts } of lintWith(outOfSync, text, { path: file }).findings) {
        const kind = `${severity}: ${facts['kind']}`
        counts[kind] = (counts[kind] ?? 0) + 1
      }
    expect(counts).toEqual({
      'error: currency': 28,
      'error: lost bonus': 42,
      'error: lost row': 48,
      'error: lost signing_bonus': 14,
      'error: lost stock': 96,
      'error: lost total_comp': 42,
      'error: missing region': 14,
      'info: cut percent': 469,
      'info: levels': 42,
      'info: marks': 14,
      'info: second currency': 126,
    })
  })

  test('written from the body it says what the body says, and a second run changes nothing', () => {
    for (const { file, text } of guides) {
      const written = applyEdits(text, frontmatterEdits(parseGuide(text), { path: file }) ?? [])
      const guide = parseGuide(written)
      const entries = guide.frontmatter?.data?.['compensation'] as readonly Data[]
      expect(entries.filter(isFigured).map(factsOfEntry), file).toEqual(factsOfBody(text))
      expect(
        [frontmatterSchema, outOfSync].flatMap((rule) => lintWith(rule, written, { path: file }).findings),
        file,
      ).toEqual([])
      expect(frontmatterEdits(guide, { path: file }), file).toEqual([])
      expect(written.slice(guide.frontmatter?.span.end).endsWith(text.slice(parseGuide(text).frontmatter?.span.end)), file).toBe(true)
    }
  })

  test('of guides that have none is written whole', () => {
    for (const { file, text } of corpusGuides('plain', 7)) {
      const written = applyEdits(text, frontmatterEdits(parseGuide(text), { path: file, asOf: '2026-11-22' }) ?? [])
      const entries = parseGuide(written).frontmatter?.data?.['compensation'] as readonly Data[]
      expect(entries.filter(isFigured).map(factsOfEntry), file).toEqual(factsOfBody(text))
      expect(
        [frontmatterSchema, outOfSync].flatMap((rule) => lintWith(rule, written, { path: file }).findings),
        file,
      ).toEqual([])
    }
  })
})
