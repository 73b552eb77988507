import { parseGuide } from '../../packages/guide/src/index.ts'
import { defaultSettings, LineIndex, lintGuide, ruleIds } from '../../packages/lint/src/index.ts'
import { findTable } from './guide-lines.ts'
import type { Operator, Plant } from './operator.ts'

interface Found {
  readonly rule: string
  /** 0-based. */
  readonly line: number
  readonly lineText: string
  readonly message: string
}

export interface Tally {
  found: number
  planted: number
  /** Guides where an accepted finding stood at the place before. */
  stood: number
  collateral: number
  /** What was missed and what came besides, for a person to read. */
  readonly notes: string[]
}

const lint = (text: string): Found[] => {
  const index = new LineIndex(text)
  const lines = text.split('\n')
  const { findings } = lintGuide(parseGuide(text), defaultSettings())
  return findings.map(({ rule, span, message }) => {
    const line = index.positionAt(span.start).line - 1
    return { rule, line, lineText: lines[line] ?? '', message }
  })
}

const hash = (text: string): number => {
  let value = 2_166_136_261
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619)
  return value >>> 0
}

/** Where the lines that are alike at both ends of two texts meet, and how far the lower ones moved. */
const alike = (before: readonly string[], after: readonly string[]) => {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const by = after.length - before.length
  return { start, moved: (line: number): number => (line >= before.length - end ? line + by : line) }
}

/** Findings that are not among `before`, told by their line's text or by where that line went. */
const freshOf = (before: readonly Found[], after: readonly Found[], moved: (line: number) => number): Found[] => {
  const old = [...before]
  return after.filter((finding) => {
    const at = old.findIndex(
      ({ rule, line, lineText }) => rule === finding.rule && (moved(line) === finding.line || lineText === finding.lineText),
    )
    if (at >= 0) old.splice(at, 1)
    return at < 0
  })
}

const judge = (tally: Tally, file: string, plant: Plant, before: readonly Found[], text: string): void => {
  const { start, moved } = alike(text.split('\n'), plant.text.split('\n'))
  const place = plant.line === undefined ? start : plant.line
  const isThere = ({ rule }: Found, line: number): boolean =>
    plant.rules.includes(rule) && (place === null || Math.abs(line - place) <= (plant.near ?? 0))
  if (place !== null && before.some((finding) => isThere(finding, moved(finding.line)))) {
    tally.stood++
    return
  }
  tally.planted++
  const fresh = freshOf(before, lint(plant.text), moved)
  const hit = fresh.find((finding) => isThere(finding, finding.line))
  const others = fresh.filter((finding) => finding !== hit && !plant.consequences?.includes(finding.rule))
  const told = others.map(({ rule, line, message }) => `${rule}:${line + 1} ${message}`).join(' ‖ ') || 'nothing'
  if (hit || plant.rules.length === 0) tally.found++
  else tally.notes.push(`missed in ${file}:${(place ?? 0) + 1}, new: ${told}`)
  if ((hit || plant.rules.length === 0) && others.length > 0) tally.notes.push(`besides in ${file}: ${told}`)
  if (hit || plant.rules.length === 0) tally.collateral += others.length
}

/** Whether a rule that the operator wants exists. */
const isWanted = ({ rules }: Plant): boolean => rules.length === 0 || rules.some((rule) => ruleIds.includes(rule))

/** Plants each operator's defect in each guide, one at a time, and counts what is found and what comes besides. */
export const measure = (
  operators: Readonly<Record<string, Operator>>,
  guides: readonly { readonly file: string; readonly text: string }[],
): Map<string, Tally> => {
  const tallies = new Map<string, Tally>()
  for (const { file, text } of guides) {
    const before = lint(text)
    const lines = text.split('\n')
    const table = findTable(lines)
    for (const [name, operator] of Object.entries(operators)) {
      const plant = operator({ text, lines, table, pick: (items) => items?.[hash(file + name) % items.length] })
      if (!plant || plant.text === text || !isWanted(plant)) continue
      const tally = tallies.get(name) ?? { found: 0, planted: 0, stood: 0, collateral: 0, notes: [] }
      tallies.set(name, tally)
      judge(tally, file, plant, before, text)
    }
  }
  return tallies
}
