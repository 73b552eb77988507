import { describe, expect, test } from 'vitest'
import { parseGuide } from '../packages/guide/src/index.ts'
import { createBaseline, defaultSettings, type LintedFile, lintGuide, matchBaseline } from '../packages/lint/src/index.ts'
import { corpusGuides, hasCorpus } from './corpus-guides.ts'
import { harmlessEdits } from './guide-edits.ts'

const STEP = 12
const guides = hasCorpus ? corpusGuides('plain', STEP) : []
const lint = (file: string, text: string): LintedFile => ({
  file,
  text,
  findings: lintGuide(parseGuide(text), defaultSettings(), { path: file }).findings,
})
const linted = guides.map(({ file, text }) => lint(file, text))
const baseline = createBaseline(linted, '2026-01-31')
const unknownRules = (files: readonly LintedFile[]): string[] => {
  const { known } = matchBaseline(baseline, files)
  return files.flatMap(({ findings }) => findings.filter((finding) => !known.has(finding)).map(({ rule }) => rule))
}

describe.skipIf(!hasCorpus)('over real guides, a baseline', () => {
  test('knows all that it was made of', () => {
    expect(baseline.length).toBeGreaterThan(guides.length)
    expect(matchBaseline(baseline, linted)).toMatchObject({ known: { size: baseline.length }, unused: [] })
  })

  test.each(harmlessEdits)('survives $name', ({ edit, says = [] }) => {
    const edited = guides.map(({ file, text }) => lint(file, edit(text)))
    expect(edited.filter(({ text }, index) => text !== guides[index]?.text).length).toBeGreaterThan(guides.length / 4)
    expect(unknownRules(edited).filter((rule) => !says.includes(rule))).toEqual([])
  })

  test('survives guides that move to other folders or get other names', () => {
    const moved = linted.map((one, index) => ({
      ...one,
      file: index % 2 === 0 ? `archive/${one.file}` : one.file.replace('.md', '-old.md'),
    }))
    // Guides with nothing but the same placeholders can stand for one another.
    const { known, unused } = matchBaseline(baseline, moved)
    expect(known.size / baseline.length).toBeGreaterThan(0.99)
    expect(unused.length).toBe(baseline.length - known.size)
  })

  test('hears of a total that is edited and still wrong', () => {
    for (const { file, text, findings } of linted) {
      const total = findings.find(
        ({ rule, span, message }) =>
          rule === 'band/total' && message.includes(' above ') && /^\$[1-9]\d\dK–\$[1-9]\d\dK$/.test(text.slice(span.start, span.end)),
      )
      if (total === undefined) continue
      const stated = text.slice(total.span.start, total.span.end)
      const higher = stated.replace(/\d+/g, (digits) => String(Math.round(Number(digits) * 1.1)))
      const worse = text.slice(0, total.span.start) + higher + text.slice(total.span.end)
      const { known, changed } = matchBaseline(baseline, [lint(file, worse)])
      expect([...changed.values()].map((entry) => entry.text)).toContain(stated)
      expect([...known.values()].some((entry) => entry.text === stated && entry.scope === total.scope)).toBe(false)
    }
  })

  test('turns red where one finding is mended and another of its kind comes', () => {
    let count = 0
    for (const { file, text, findings } of linted) {
      const [one] = findings.filter(({ rule, fixes }) => rule === 'band/total' && fixes.length > 0)
      const edit = one?.fixes[0]?.edits[0]
      const other = parseGuide(text).bands.find(
        ({ total }) => total !== null && one !== undefined && total.cell.span.start !== one.span.start && /^\$\d\d\dK/.test(total.cell.raw),
      )
      if (edit === undefined || !other?.total || findings.some(({ span }) => span.start === other.total?.cell.span.start)) continue
      const { start, end } = other.total.cell.span
      const edits = [
        { start: edit.span.start, end: edit.span.end, to: edit.text },
        { start, end, to: text.slice(start, end).replaceAll('$', '$9') },
      ].sort((a, b) => b.start - a.start)
      const swapped = edits.reduce((now, { start: from, end: until, to }) => now.slice(0, from) + to + now.slice(until), text)
      const after = lint(file, swapped)
      const { known } = matchBaseline(baseline, [after])
      expect(after.findings.filter((finding) => !known.has(finding)).length).toBeGreaterThan(0)
      count += 1
    }
    expect(count).toBeGreaterThan(5)
  })
})
