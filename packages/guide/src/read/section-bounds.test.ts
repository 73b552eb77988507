import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readSections } from './sections.ts'
import { readTables } from './tables.ts'

const sectionsOf = (text: string) => {
  const document = parseMarkdown(text)
  return readSections(document, readTables(document))
}

/** Sections as their kind and what is theirs, line ends as bars. */
const read = (text: string): string[] =>
  sectionsOf(text).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end).trim().replaceAll(/\n+/g, ' / ')}`)

const bodies = (text: string): string[] => sectionsOf(text).map(({ body }) => text.slice(body.start, body.end))

const TABLE = '| Region | Base |\n|---|---|\n| Oslo | kr9K |'
const SAID = TABLE.replaceAll('\n', ' / ')

describe('the title is no section, nor is the mark above it', () => {
  test.each([
    ['# Baker | Acme Global Negotiation Guide\n\n# Level Mapping\n\na', ['level-mapping: # Level Mapping / a']],
    ['# SIGNATURE ROLE\n\n# Baker | Acme Global Negotiation Guide\n\n# Evidence\n\na', ['evidence: # Evidence / a']],
    [
      '**Negotiation DNA:** a\n\n# Baker | Acme Global Negotiation Guide\n',
      ['dna-summary: **Negotiation DNA:** a / # Baker | Acme Global Negotiation Guide'],
    ],
    ['Prose.\n\n# Evidence\n\na', ['evidence: # Evidence / a']],
  ])('%j', (text, sections) => expect(read(text)).toEqual(sections))
})

describe('a compensation table without a heading is a section that ends the one above it and lasts to the next', () => {
  test.each([
    [TABLE, [`compensation: ${SAID}`]],
    [`${TABLE}\n\nA note.`, [`compensation: ${SAID} / A note.`]],
    [
      `${TABLE}\n\n# Level Mapping\n\na\n\n# Evidence\n\nb`,
      [`compensation: ${SAID}`, 'level-mapping: # Level Mapping / a', 'evidence: # Evidence / b'],
    ],
    [
      `# Negotiation DNA\n\na\n\n# Level Mapping\n\nb\n\n${TABLE}\n\nc\n\n# Evidence\n\nd`,
      ['dna: # Negotiation DNA / a', 'level-mapping: # Level Mapping / b', `compensation: ${SAID} / c`, 'evidence: # Evidence / d'],
    ],
    [`# Compensation\n\n${TABLE}`, [`compensation: # Compensation / ${SAID}`]],
  ])('%j', (text, sections) => expect(read(text)).toEqual(sections))
})

describe('only a table with the very same header is a copy of it', () => {
  test.each([
    ['| Region | Base |', 2],
    ['| Region | Bonus |', 1],
    ['| Where | Base |', 1],
    ['| Region | Base | Total |', 1],
    ['| Region |', 1],
  ])('%s', (header, count) => {
    const other = `${header}\n|${'---|'.repeat(header.split('|').length - 2)}\n| Rome |${' €9K |'.repeat(header.split('|').length - 3)}`
    const text = `${TABLE}\n\n${other}\n\n# Evidence\n\n- a`
    const expected = count === 1 ? [[TABLE, other].join('\n\n')] : [TABLE, other]
    expect(bodies(text)).toEqual([...expected, '- a'])
    expect(sectionsOf(text).map(({ span }) => text.slice(span.start, span.end).trim())).toEqual([...expected, '# Evidence\n\n- a'])
  })

  test('a copy in another section stays in that', () => {
    expect(read(`${TABLE}\n\n# Evidence\n\n${TABLE}\n`)).toEqual([`compensation: ${SAID}`, `evidence: # Evidence / ${SAID}`])
  })
})

describe('levers are inside the company lever where its heading is above theirs', () => {
  const lever = (heading: string): boolean => {
    const text = `${TABLE}\n\n**Level Mapping:** a = b\n\n${heading}\n\n**Lever 1 — A:** a\n\n# Evidence\n\nb`
    const [, , company, levers] = sectionsOf(text)
    expect([company?.kind, levers?.kind]).toEqual(['lever', 'global-levers'])
    return company?.span.end === levers?.span.end
  }
  test.each([
    ['### The Acme Premium', true],
    ['**The Acme Premium**', false],
  ])('%s: %s', (heading, isInside) => expect(lever(heading)).toBe(isInside))
})

describe('a rule that parts sections belongs to neither', () => {
  test.each([
    ['a\n\n---', 'a'],
    ['a\n\n   ---', 'a'],
    ['a\n\n***', 'a'],
    ['a\n\n___', 'a'],
    ['a\n\n* * *', 'a'],
    [`a\n\n${'-'.repeat(60)}  `, 'a'],
    ['---', ''],
    ['a\n\n    ---', 'a\n\n    ---'],
    ['a\n\n**', 'a\n\n**'],
    ['a\n\nb ---', 'a\n\nb ---'],
    ['a\n\n---\n\nsee *b*', 'a\n\n---\n\nsee *b*'],
  ])('%j', (text, body) => expect(bodies(`# Level Mapping\n\n${text}\n\n# Evidence\n\nz`)[0]).toBe(body))
})
