import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportGuide } from '../packages/cli/src/export-guide.ts'
import { parseGuide } from '../packages/guide/src/index.ts'
import {
  applyEdits,
  defaultSettings,
  type Edit,
  type Finding,
  fixText,
  LineIndex,
  lintGuide,
  ruleList,
  suppressHere,
} from '../packages/lint/src/index.ts'
import { corpusGuides, hasCorpus } from './corpus-guides.ts'

const guides = hasCorpus ? corpusGuides('plain', 4) : []
const settings = defaultSettings()
const lint = (file: string, text: string) => {
  const guide = parseGuide(text)
  return { guide, findings: lintGuide(guide, settings, { path: file, asOf: '2026-11-22' }).findings }
}
const linted = guides.map(({ file, text }) => ({ file, text, ...lint(file, text) }))

/** What a guide says, wherever it says it. */
const figuresIn = (file: string, text: string): string => {
  const { bands, asks, sections: _order, ...rest } = exportGuide(file, parseGuide(text))
  const anywhere = {
    bands: bands.map(({ line: _line, raw: _raw, ...band }) => band),
    asks: asks.map(({ line: _line, raw: _raw, ...ask }) => ask),
  }
  return JSON.stringify({ ...rest, ...anywhere })
}
const overlap = (a: Edit, b: Edit): boolean =>
  (a.span.start < b.span.end && b.span.start < a.span.end) || (a.span.start === b.span.start && a.span.end === b.span.end)

describe.skipIf(!hasCorpus)('over real guides', () => {
  test('safe fixes change no figure, add no finding, and leave nothing to fix', () => {
    let count = 0
    for (const { file, text, findings } of linted.filter((one) =>
      one.findings.some(({ fixes }) => fixes.some(({ level }) => level === 'safe')),
    )) {
      const fixed = fixText(text, (one) => lint(file, one), { levels: ['safe'] })
      count += fixed.applied.length
      expect(figuresIn(file, fixed.text)).toBe(figuresIn(file, text))
      expect(fixed.dropped.filter(({ reason }) => reason !== 'adds-findings')).toEqual([])
      const before = findings.map(({ rule }) => rule)
      for (const { rule } of fixed.findings) {
        expect(before).toContain(rule)
        before.splice(before.indexOf(rule), 1)
      }
      expect(fixText(fixed.text, (one) => lint(file, one), { levels: ['safe'] }).text).toBe(fixed.text)
    }
    expect(count).toBeGreaterThan(10)
  })

  test('edits that do not overlap give one text in any order', () => {
    const edited = linted
      .map(({ text, findings }) => ({
        text,
        edits: findings
          .flatMap(({ fixes }) => fixes.slice(0, 1).flatMap(({ edits }) => edits))
          .filter((edit, index, all) => !all.slice(0, index).some((other) => overlap(edit, other))),
      }))
      .filter(({ edits }) => edits.length > 1)
    expect(edited.length).toBeGreaterThan(20)
    fc.assert(
      fc.property(fc.constantFrom(...edited), fc.infiniteStream(fc.nat()), ({ text, edits }, order) => {
        const keyed = edits.map((edit) => ({ edit, key: Number(order.next().value) }))
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ edit }) => edit)
        expect(applyEdits(text, shuffled)).toBe(applyEdits(text, edits))
      }),
      { numRuns: 60 },
    )
  })

  test('a fix that is made removes its finding and adds none', () => {
    let count = 0
    for (const { file, text, findings } of linted.slice(0, 120)) {
      for (const finding of findings.filter(({ fixes }) => fixes.length > 0).slice(0, 3)) {
        const isMeant = ({ identity }: Finding) => identity === finding.identity
        const fixed = fixText(text, (one) => lint(file, one), { levels: ['safe', 'unsafe'], isMeant })
        if (fixed.applied.length === 0) continue
        expect(fixed.findings.map(({ identity }) => identity)).not.toContain(finding.identity)
        expect(fixed.findings.length).toBeLessThan(findings.length)
        count += 1
      }
    }
    expect(count).toBeGreaterThan(30)
  })

  test('a suppression removes exactly its finding, in a table, a list, a heading or the title', () => {
    const seen = new Map<string, number>()
    for (const { file, text, guide, findings } of linted) {
      for (const finding of findings) {
        const times = seen.get(finding.rule) ?? 0
        if (times >= 6) continue
        seen.set(finding.rule, times + 1)
        const suppressed = applyEdits(text, [suppressHere(guide, finding, new LineIndex(text), 'agreed')])
        const after = lint(file, suppressed).findings
        const own = findings.filter(({ rule, span }) => rule === finding.rule && sameLine(text, span.start, finding.span.start))
        const left = findings.filter((one) => !own.includes(one)).map(({ rule, message }) => `${rule} ${message}`)
        // One for the whole guide takes all of the rule with it.
        if (suppressed.includes('guidelint-disable-file')) expect(after.map(({ rule }) => rule)).not.toContain(finding.rule)
        else expect(after.map(({ rule, message }) => `${rule} ${message}`).sort()).toEqual(left.sort())
      }
    }
    expect(seen.size).toBeGreaterThan(15)
  })

  test('with all rules off there is silence', () => {
    for (const { guide } of linted.slice(0, 100)) expect(lintGuide(guide, { ...settings, rules: [] }).findings).toEqual([])
    expect(ruleList.length).toBeGreaterThan(40)
  })
})

const sameLine = (text: string, a: number, b: number): boolean => !text.slice(Math.min(a, b), Math.max(a, b)).includes('\n')
