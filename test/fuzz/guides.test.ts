import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMemory, type Guide, parseGuide } from '../../packages/guide/src/index.ts'
import { withoutSource } from '../../packages/guide/src/parse-guide.ts'
import {
  applyEdits,
  compareFindings,
  defaultSettings,
  type Finding,
  fixText,
  LineIndex,
  lintGuide,
  suppressHere,
} from '../../packages/lint/src/index.ts'
import { figuresOf } from '../../packages/lint/src/proof.ts'
import { fuzz, LIMIT } from './fuzz.ts'
import { guideText } from './guide-grammar.ts'

const settings = { ...defaultSettings(), asOf: '2026-06-01' }
const context = { asOf: '2026-06-01', path: 'larkspur/data-engineer.md' }
const lint = (text: string) => {
  const guide = parseGuide(text)
  return { guide, ...lintGuide(guide, settings, context) }
}

type Place = { readonly start: number; readonly end: number }
const isPlace = (value: object): value is Place => Object.keys(value).length === 2 && 'start' in value && 'end' in value

/** Places anywhere in a model that lie outside the text. */
const outside = (value: unknown, length: number, found: Place[] = []): Place[] => {
  if (typeof value !== 'object' || value === null) return found
  if (isPlace(value)) {
    if (!(value.start >= 0 && value.start <= value.end && value.end <= length)) found.push(value)
  } else for (const part of Object.values(value)) outside(part, length, found)
  return found
}

const named = ({ rule, span, message }: Finding): string => `${rule} ${span.start}–${span.end} ${message}`

describe('any guide', () => {
  test('is read, and every place lies in it', { timeout: LIMIT }, () =>
    fuzz('read', 300, guideText, (text) => {
      expect(outside(withoutSource(parseGuide(text)), text.length)).toEqual([])
    }),
  )

  test('is judged the same twice, in order, with places inside and no rule that fails', { timeout: LIMIT }, () =>
    fuzz('judged', 200, guideText, (text) => {
      const [{ findings, crashed }, again] = [lint(text), lint(text)]
      expect(crashed).toEqual([])
      expect(findings).toEqual(again.findings)
      expect(outside(findings, text.length)).toEqual([])
      expect([...findings].sort(compareFindings)).toEqual(findings)
      expect(new Set(findings.map(({ identity }) => identity)).size).toBe(findings.length)
    }),
  )

  test('read after edits is the guide read afresh', { timeout: LIMIT }, () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.nat(60),
      fc.oneof(
        guideText.map((text) => text.slice(40, 90)),
        fc.constantFrom('', '|', '\n', '7', '<!--', '```\n'),
      ),
    )
    return fuzz('edited', 60, fc.tuple(guideText, fc.array(edit, { minLength: 1, maxLength: 6 })), ([first, edits]) => {
      const memory = createMemory(20_000)
      let text = first
      parseGuide(text, undefined, memory)
      for (const [at, length, instead] of edits) {
        const start = at % (text.length + 1)
        text = text.slice(0, start) + instead + text.slice(start + length)
        expect(withoutSource(parseGuide(text, undefined, memory))).toEqual(withoutSource(parseGuide(text)))
      }
    })
  })
})

/** Findings by rule, counted: places move with fixes. */
const counted = (findings: readonly Finding[], isMild: boolean): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { rule, severity } of findings) if (isMild || severity !== 'info') counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

describe('fixes', () => {
  test('that are safe change no figure, add no finding and leave none of themselves', { timeout: LIMIT }, () =>
    fuzz('safe fixes', 60, guideText, (text) => {
      const before = lint(text)
      const result = fixText(text, lint, { levels: ['safe'] })
      const after = lint(result.text)
      const bugs = result.dropped.filter(({ reason }) => reason !== 'adds-findings')
      expect(bugs.map(({ finding, reason }) => `${reason}: ${named(finding)}`)).toEqual([])
      if (before.guide.source.damage.length === 0) expect(figuresOf(after.guide)).toBe(figuresOf(before.guide))
      expect(after.findings.length).toBeLessThanOrEqual(before.findings.length)
      expect(fixText(result.text, lint, { levels: ['safe'] }).text).toBe(result.text)
    }),
  )

  test('that are unsafe end, and break nothing that was right', { timeout: LIMIT }, () =>
    fuzz('unsafe fixes', 40, guideText, (text) => {
      const before = lint(text)
      const result = fixText(text, lint, { levels: ['safe', 'unsafe'] })
      const after = lint(result.text)
      expect(result.findings).toEqual(after.findings)
      expect(after.crashed).toEqual([])
      expect(counted(after.findings, true).size).toBeLessThanOrEqual(counted(before.findings, true).size + 2)
      expect(after.findings.length).toBeLessThanOrEqual(before.findings.length)
      expect(fixText(result.text, lint, { levels: ['safe', 'unsafe'] }).text).toBe(result.text)
    }),
  )
})

/** An identity without the number of its finding among those that are alike. */
const nameOf = (identity: string): string => identity.replace(/-\d+$/, '')

const isNotMeta = ({ rule }: Finding): boolean => !rule.startsWith('meta/')

const isAbout =
  (rule: string) =>
  (finding: Finding): boolean =>
    finding.rule === rule

/** A comment that is never closed swallows whatever is written behind it. */
const isOpen = (guide: Guide): boolean => /<!--(?![^]*-->)/.test(guide.source.text) || guide.source.text.includes('```')

describe('suppressions', () => {
  test('of a rule in a file take away its findings and nothing else', { timeout: LIMIT }, () =>
    fuzz('disable-file', 100, fc.tuple(guideText, fc.nat()), ([text, which]) => {
      const eol = text.includes('\r\n') ? '\r\n' : '\n'
      const ending = (comment: string): string => `${text}${eol}${eol}<!-- ${comment} -->${eol}`
      const first = lint(text)
      const one = first.findings.filter(isNotMeta)[which % Math.max(1, first.findings.filter(isNotMeta).length)]
      if (one === undefined || isOpen(first.guide)) return
      // With another comment there, since the last section isn't empty any more.
      const verb = `guidelint-disable-file ${one.rule}`
      const { findings } = lint(ending('x'.repeat(verb.length)))
      const after = lint(ending(verb))
      const left = (list: readonly Finding[]) => list.filter((finding) => !isAbout(one.rule)(finding) && isNotMeta(finding)).map(named)
      expect(after.findings.filter(isAbout(one.rule)).map(named)).toEqual([])
      expect(left(after.findings)).toEqual(left(findings))
    }),
  )

  test('where a finding stands take away that finding', { timeout: LIMIT }, () =>
    fuzz('suppress here', 100, fc.tuple(guideText, fc.nat()), ([text, which]) => {
      const { findings, guide } = lint(text)
      const others = findings.filter(isNotMeta)
      const one = others[which % Math.max(1, others.length)]
      if (one === undefined || guide.title === null || isOpen(guide)) return
      const after = lint(applyEdits(text, [suppressHere(guide, one, new LineIndex(text))]))
      // Of findings that are the same but for their places, the next one takes the identity of the one that is gone.
      const alike = (list: readonly Finding[]) => list.filter(({ identity }) => nameOf(identity) === nameOf(one.identity)).length
      expect(alike(after.findings)).toBeLessThan(alike(findings))
      expect(after.crashed).toEqual([])
    }),
  )
})
