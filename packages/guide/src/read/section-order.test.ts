import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readOpenings } from './sections/openings.ts'
import { readSections } from './sections.ts'
import { readTables } from './tables.ts'

const TITLE = '### Baker | Acme Global Negotiation Guide\n\n'
const TABLE = '| Region | Base | Total |\n|---|---|---|\n| Oslo | kr900K | kr1M |\n\n'

/** Sections as `kind: first words of the body`. */
const read = (body: string): string[] => {
  const text = TITLE + body
  const document = parseMarkdown(text)
  return readSections(document, readTables(document)).map(({ kind, span, body: own }) => {
    expect(span.start <= own.start && own.end <= span.end).toBe(true)
    return `${kind}: ${text.slice(own.start, own.end).slice(0, 12).replaceAll('\n', ' ')}`.trim()
  })
}

test.each([
  [
    `**Negotiation DNA:** calm | kind\n\n${TABLE}**Negotiation DNA**\n\nProse.\n`,
    ['dna-summary: calm | kind', 'compensation: | Region | B', 'dna: Prose.'],
  ],
  [`**Negotiation DNA:** calm | kind\n\n${TABLE}`, ['dna-summary: calm | kind', 'compensation: | Region | B']],
  [`**Negotiation DNA**\n\nProse.\n\n${TABLE}`, ['dna: Prose.', 'compensation: | Region | B']],
  [`**Negotiation DNA:**\n\nProse.\n\n${TABLE}`, ['dna-summary: Prose.', 'compensation: | Region | B']],
  [`## Negotiation DNA:\n\nProse.\n\n${TABLE}`, ['dna: Prose.', 'compensation: | Region | B']],
  [`${TABLE}**Negotiation DNA:** calm | kind\n`, ['compensation: | Region | B', 'dna-summary: calm | kind']],
  [`${TABLE}**Negotiation DNA:** \`calm\` \`kind\`\n`, ['compensation: | Region | B', 'dna-summary: `calm` `kind']],
  [`${TABLE}**Negotiation DNA:** Prose of it.\n`, ['compensation: | Region | B', 'dna: Prose of it.']],
  ['**Negotiation DNA:** Prose of it.\n\n**Negotiation DNA:** More.\n', ['dna-summary: Prose of it.', 'dna: More.']],
  [`${TABLE}## Why This Role Commands a Premium\n\nProse.\n`, ['compensation: | Region | B', 'dna: Prose.']],
  [
    `${TABLE}## Negotiation DNA\n\nProse.\n\n## Why This Role Commands a Premium\n\nMore.\n`,
    ['compensation: | Region | B', 'dna: Prose.', 'lever: More.'],
  ],
  [`## Pay Bands\n\n${TABLE}`, ['compensation: | Region | B']],
  [`## Market Benchmarks\n\n${TABLE}`, ['compensation: | Region | B']],
  [`## Our Salary\n\n${TABLE}`, ['compensation: | Region | B']],
  [`## Payment\n\n${TABLE}`, ['other:', 'compensation: | Region | B']],
  [`**Pay Bands**\n\n${TABLE}`, ['other:', 'compensation: | Region | B']],
  [
    `${TABLE}**The Long View**\n\nWait.\n\n**Global Levers**\n\n1. **A:** a\n`,
    ['compensation: | Region | B', 'lever: Wait.', 'global-levers: 1. **A:** a'],
  ],
  [
    `${TABLE}**Global Levers**\n\n1. **A:** a\n\n**The Oven Premium**\n\nHot.\n`,
    ['compensation: | Region | B', 'global-levers: 1. **A:** a', 'lever: Hot.'],
  ],
  [
    `${TABLE}**Global Levers**\n\n1. **A:** a\n\n**Afterword**\n\nHot.\n`,
    ['compensation: | Region | B', 'global-levers: 1. **A:** a', 'other: Hot.'],
  ],
  [`${TABLE}### Lever 1: A\n\na\n\n### Lever 2: B\n\nb\n`, ['compensation: | Region | B', 'global-levers: a  ### Lever']],
  [`${TABLE}## Global Levers\n\n### Lever 1: A\n\n**Script**\n\nx\n`, ['compensation: | Region | B', 'global-levers: ### Lever 1:']],
  [
    `${TABLE}## Global Levers\n\n### 1. A\n\n## 2. B\n\nx\n\n## Evidence & Sources\n\n- A\n`,
    ['compensation: | Region | B', 'global-levers: ### 1. A  ##', 'evidence: - A'],
  ],
  [
    `${TABLE}## Level Mapping\n\nAcme L3 = Google L4\n\n### Notes\n\nx\n`,
    ['compensation: | Region | B', 'level-mapping: Acme L3 = Go', 'lever: x'],
  ],
  [`${TABLE}## Evidence & Sources\n\n### Pay\n\n- A\n`, ['compensation: | Region | B', 'evidence: ### Pay  - A']],
  [
    `${TABLE}## Negotiate Up Strategy\n\nx\n\n---\n\n## Evidence & Sources\n\n- A\n\n***\n`,
    ['compensation: | Region | B', 'negotiate-up: x', 'evidence: - A'],
  ],
  [`## Compensation\n\n${TABLE}${TABLE.replace('Oslo', 'Lisbon')}`, ['compensation: | Region | B']],
  [`${TABLE}text\n\n${TABLE.replace('Oslo', 'Lisbon')}`, ['compensation: | Region | B', 'compensation: | Region | B']],
  [
    `## Negotiation DNA\n\nProse.\n\n${TABLE}## Evidence & Sources\n\n- A\n`,
    ['dna: Prose.', 'compensation: | Region | B', 'evidence: - A'],
  ],
  ['', []],
])('%s', (body, sections) => expect(read(body)).toEqual(sections))

/** Openings as `kind depth: heading`, `+` where text follows on the line. */
const openings = (text: string): string[] =>
  readOpenings(parseMarkdown(text)).map(({ kind, depth, heading, start, bodyStart, hasText, isHeading }) => {
    expect(text.slice(heading.span.start, heading.span.end)).toBe(heading.raw)
    expect(start <= heading.span.start && heading.span.end <= bodyStart).toBe(true)
    expect(isHeading).toBe(depth < 7)
    return `${kind} ${depth}: ${heading.text}${hasText ? ' +' : ''}`
  })

test.each([
  ['# Level Mapping', ['level-mapping 1: Level Mapping']],
  ['###### Level Mapping:', ['level-mapping 6: Level Mapping']],
  ['**Level Mapping:** a', ['level-mapping 7: Level Mapping +']],
  ['**Level Mapping**: a', ['level-mapping 7: Level Mapping +']],
  ['**Level Mapping：** a', ['level-mapping 7: Level Mapping +']],
  ['**Level Mapping** — a', ['level-mapping 7: Level Mapping +']],
  ['**Level Mapping** – a', ['level-mapping 7: Level Mapping +']],
  ['**Level Mapping** (a)', ['level-mapping 7: Level Mapping +']],
  ['**Level Mapping** - a', ['level-mapping 7: Level Mapping +']],
  ['**Level Mapping** a', []],
  ['__Level Mapping:__ a', ['level-mapping 7: Level Mapping +']],
  ['📊 **Level Mapping:** a', ['level-mapping 7: 📊 Level Mapping +']],
  ['**Level Mapping**', ['level-mapping 7: Level Mapping']],
  ['Level Mapping: a', ['level-mapping 7: Level Mapping +']],
  ['level mapping', ['level-mapping 7: level mapping']],
  ['Level Mapping a', []],
  ['Negotiation DNA: a', ['dna 7: Negotiation DNA +']],
  ['Global Levers:', ['global-levers 7: Global Levers']],
  ['Negotiate Up Strategy: a', ['negotiate-up 7: Negotiate Up Strategy +']],
  ['Evidence & Sources:', ['evidence 7: Evidence & Sources']],
  ['Evidence and Sources', ['evidence 7: Evidence and Sources']],
  ['**Level Mapping: a', ['level-mapping 7: Level Mapping +']],
  ['> **Negotiate Up Strategy:** a', ['negotiate-up 7: Negotiate Up Strategy +']],
  ['> **Whatever**', []],
  ['**Whatever**', ['other 7: Whatever']],
  ['**Whatever:** a', []],
  ['text\n**Level Mapping:** a', ['level-mapping 7: Level Mapping +']],
  ['- a\n**Level Mapping:** a', ['level-mapping 7: Level Mapping +']],
  ['- **Level Mapping:** a', []],
  ['- a\n**Whatever**', []],
  ['| a |\n|---|\n**Level Mapping:** a', ['level-mapping 7: Level Mapping +']],
  ['```\n# Level Mapping\n```', []],
  ['---\na: "**Level Mapping**"\n---', []],
  ['** Level Mapping:** a', []],
  ['*Level Mapping:* a', []],
  ['', []],
])('%j opens %j', (text, expected) => expect(openings(text)).toEqual(expected))
