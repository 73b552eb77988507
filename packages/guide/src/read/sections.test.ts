import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readSections } from './sections.ts'
import { readTables } from './tables.ts'

const read = (text: string) => {
  const document = parseMarkdown(text)
  return readSections(document, readTables(document))
}
const kinds = (text: string): string[] => read(text).map(({ kind }) => kind)
const bodies = (text: string): Record<string, string> =>
  Object.fromEntries(read(text).map(({ kind, body }) => [kind, text.slice(body.start, body.end)]))

const TITLE = '### Engineer | Acme Global Negotiation Guide\n\n'
const TABLE = '| Region | Base Salary | Total Comp |\n|---|---|---|\n| Oslo | kr900K–kr1.1M | kr1M–kr1.3M |\n\n'
const USUAL = ['dna-summary', 'compensation', 'dna', 'level-mapping', 'lever', 'global-levers', 'negotiate-up', 'evidence']

const BOLD = `${TITLE}**Negotiation DNA:** calm | careful

${TABLE}*All figures are annual.*

---

**Negotiation DNA**

Engineers at Acme build things that last.

**Level Mapping:** Acme L3 = Google L4

**The Long View — A Patience Premium**

Acme waits. "So can I."

**Global Levers**

1. **Scope:** "All of it."
2. **Rival:** "There is one."

> **Negotiate Up Strategy:** "base at kr1.1M"

**Evidence & Sources**
- [Acme annual report 2025]
`

const HEADINGS = `# Engineer - Acme Negotiation Guide

## Compensation Table

${TABLE}## Negotiation DNA: Acme Engineering

### What Makes This Role Unique
- **Scale:** large

## Acme Level Mapping & Internal Titles

| Internal Level | Title |
|---|---|
| L3 | Engineer |

### 🏗️ Acme Foundations Premium

#### Why it counts

It does.

## 4 Global Levers with Scripts

### Lever 1: Base

**Script:**
> "More."

## Negotiate Up Strategy with Dollar Amounts

### Scenario 1: an offer

text

## Evidence & Sources

### Compensation Data
- one
`

describe('sections', () => {
  test('with bold lines and openings', () => {
    expect(kinds(BOLD)).toEqual(USUAL)
    expect(bodies(BOLD)).toMatchObject({
      'dna-summary': 'calm | careful',
      compensation: `${TABLE.trim()}\n\n*All figures are annual.*`,
      dna: 'Engineers at Acme build things that last.',
      'level-mapping': 'Acme L3 = Google L4',
      'negotiate-up': '"base at kr1.1M"',
    })
  })

  test('with headings, whose own headings are inside them', () => {
    expect(kinds(HEADINGS)).toEqual(USUAL.slice(1))
    expect(read(HEADINGS).map(({ depth }) => depth)).toEqual([2, 2, 2, 3, 2, 2, 2])
  })

  test('a bare table is a section without heading', () => {
    expect(read(BOLD)[1]).toMatchObject({ kind: 'compensation', heading: null, depth: 8 })
  })

  test('colons outside the bold, emoji, shortcodes and suffixes', () => {
    const text = `${TITLE}**Negotiation DNA**: calm, careful.\n\n#### :coin: Compensation Benchmarks (2026)\n\n${TABLE}**Negotiation DNA**: Engineers build.\n\n#### 🧭 Level Mapping — Acme Levels\n\n- L3\n\n> **Negotiate Up Strategy**: go.\n\n**Evidence & Sources:**\n1. x\n`
    expect(kinds(text)).toEqual(['dna-summary', 'compensation', 'dna', 'level-mapping', 'negotiate-up', 'evidence'])
    expect(read(text)[1]?.heading?.text).toBe('Compensation Benchmarks (2026)')
  })

  test('levers with headings of their own are one section', () => {
    const levers = '#### Global Lever 1: Scope\n\n"All."\n\n#### Global Lever 2: Rival\n\n"One."\n\n'
    expect(kinds(`${TITLE}${TABLE}${levers}> **Negotiate Up Strategy:** go\n`)).toEqual(['compensation', 'global-levers', 'negotiate-up'])
  })

  test('levers right under the company lever are a section inside it', () => {
    const text = `${TITLE}${TABLE}**Level Mapping:** L3 = L4\n\n### The Acme Premium\n\n**Lever 1 — Scope:** "All."\n\n**Lever 2 — Rival:** "One."\n\n---\n\n> **Negotiate Up Strategy:** go\n`
    expect(kinds(text)).toEqual(['compensation', 'level-mapping', 'lever', 'global-levers', 'negotiate-up'])
    const [, , lever, levers] = read(text)
    expect(lever?.span.end).toBe(levers?.span.end)
  })

  test('a list under the company lever is none', () => {
    const text = `${TITLE}${TABLE}**Level Mapping:** L3 = L4\n\n### The Acme Premium\n\n**How to use it:**\n\n1. **First**\n> "Go."\n\n> **Negotiate Up Strategy:** go\n`
    expect(kinds(text)).toEqual(['compensation', 'level-mapping', 'lever', 'negotiate-up'])
  })

  test('said twice, it is there twice; told apart by its name, once', () => {
    expect(kinds(`${TITLE}${TABLE}**Level Mapping:** a = b\n\n**Level Mapping:** a = b\n`)).toEqual([
      'compensation',
      'level-mapping',
      'level-mapping',
    ])
    const two = '> **Negotiate Up Strategy (L4):** go\n\n> **Negotiate Up Strategy (L5):** go on\n'
    expect(kinds(`${TITLE}${TABLE}${two}`)).toEqual(['compensation', 'negotiate-up'])
  })

  test('a heading without anything under it has an empty body', () => {
    const level = read(`${TITLE}${TABLE}#### Level Mapping\n\n---\n\n**Evidence & Sources**\n- x\n`).find(
      ({ kind }) => kind === 'level-mapping',
    )
    expect(level?.body.start).toBe(level?.body.end)
  })

  test('an unknown heading is kept', () => {
    expect(kinds(`${TITLE}## Role Overview\n\ntext\n\n## Compensation Table\n\n${TABLE}`)).toEqual(['other', 'compensation'])
  })

  test.each(['', '\n', 'no guide at all', '**', '> **', '####', '| a |\n|---|', '**Negotiation DNA:**', '---\n---'])(
    'total: %j',
    (text) => {
      for (const { span, body } of read(text))
        expect([span.start <= body.start, body.start <= body.end, body.end <= span.end]).toEqual([true, true, true])
    },
  )
})

test('a bare table that stands twice is two sections', () => {
  expect(kinds(`${TITLE}${TABLE}*A note.*\n\n${TABLE}**Level Mapping:** a = b\n`)).toEqual([
    'compensation',
    'compensation',
    'level-mapping',
  ])
})

test('a summary and prose in the same form are told apart by the table', () => {
  const [summary, prose] = ['**Negotiation DNA**: calm and careful.\n\n', '**Negotiation DNA**: Engineers build things.\n\n']
  expect(kinds(`${TITLE}${summary}${TABLE}${prose}`)).toEqual(['dna-summary', 'compensation', 'dna'])
  expect(kinds(`${TITLE}${TABLE}${prose}`)).toEqual(['compensation', 'dna'])
  expect(kinds(`${TITLE}${summary}${TABLE}`)).toEqual(['dna-summary', 'compensation'])
})

test('a section that begins right under a table, without a blank line, is found', () => {
  expect(kinds(`${TITLE}${TABLE.trimEnd()}\n**Level Mapping:** a = b\n`)).toEqual(['compensation', 'level-mapping'])
})
