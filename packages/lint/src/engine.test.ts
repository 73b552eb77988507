import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseGuide } from '@guidelint/guide'
import { describe, expect, test } from 'vitest'
import { applyEdits } from './apply-edits.ts'
import { createBaseline } from './baseline.ts'
import type { Finding } from './finding.ts'
import { fixText } from './fix.ts'
import { LineIndex } from './line-index.ts'
import { lintGuide } from './lint.ts'
import { matchBaseline } from './match-baseline.ts'
import { defaultSettings } from './settings.ts'
import { suppressHere } from './suppress-here.ts'

const folder = fileURLToPath(new URL('../../../../shared/corpus/plain/', import.meta.url))
const isThere = existsSync(folder)
const sample = isThere
  ? readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .filter((_name, index) => index % 20 === 0)
      .map((name) => ({ name, text: readFileSync(folder + name, 'utf8') }))
  : []

const lint = (text: string) => {
  const guide = parseGuide(text)
  return { guide, ...lintGuide(guide, defaultSettings()) }
}
const label = ({ rule, scope, message }: Finding) => `${rule} ${scope} ${message}`

describe.skipIf(!isThere)('over real guides (skipped where ../shared is absent)', () => {
  test('no rule crashes and no two findings share an identity', () => {
    for (const { name, text } of sample) {
      const { crashed, findings } = lint(text)
      expect(crashed, name).toEqual([])
      expect(new Set(findings.map(({ identity }) => identity)).size, name).toBe(findings.length)
    }
  })

  test('fixes change no figure that they must not, and never add a finding', () => {
    for (const { name, text } of sample) {
      const { dropped, findings } = fixText(text, lint, { levels: ['safe', 'unsafe'] })
      expect(
        dropped.filter(({ reason }) => reason !== 'adds-findings'),
        name,
      ).toEqual([])
      expect(findings.length, name).toBeLessThanOrEqual(lint(text).findings.length)
    }
  })

  test('suppressing a finding where it stands takes away what its rule says of that line, and nothing else', () => {
    for (const { name, text } of sample) {
      const { guide, findings } = lint(text)
      const [first] = findings
      if (first === undefined) continue
      const lines = new LineIndex(text)
      const edit = suppressHere(guide, first, lines)
      const isSuppressed = ({ rule, span }: Finding) =>
        rule === first.rule && (edit.text.includes('disable-file') || lines.lineAt(span.start) === lines.lineAt(first.span.start))
      const after = lint(applyEdits(text, [edit]))
        .findings.map(label)
        .sort()
      expect(after, name).toEqual(
        findings
          .filter((one) => !isSuppressed(one))
          .map(label)
          .sort(),
      )
    }
  })

  test('a baseline survives a paragraph inserted', () => {
    for (const { name, text } of sample) {
      const baseline = createBaseline([{ file: name, text, findings: lint(text).findings }], '2026-01-01')
      const longer = text.replace('\n\n', '\n\nSome words that were added.\n\n')
      const { unused } = matchBaseline(baseline, [{ file: name, findings: lint(longer).findings }])
      expect(unused, name).toEqual([])
    }
  })
})
