import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { dnaKinds } from './sections/dna.ts'
import { sectionStarts } from './sections/kinds.ts'
import { readOpenings } from './sections/openings.ts'

/** Where `<table>` stands, a compensation table is meant to be. */
const place = (text: string) => {
  const start = text.indexOf('<table>')
  return start < 0 ? null : { start, end: start + 7 }
}

const dna = (text: string): string[] => {
  const openings = readOpenings(parseMarkdown(text))
  return [...dnaKinds(text, openings, place(text)).values()]
}

test.each([
  ['**Negotiation DNA:** a\n\n<table>\n\n**Negotiation DNA**\n\nb', ['dna-summary', 'dna']],
  ['**Negotiation DNA**\n\na\n\n<table>\n\n**Negotiation DNA**\n\nb', ['dna-summary', 'dna']],
  ['**Negotiation DNA**\n\na\n\n<table>', ['dna']],
  ['**Negotiation DNA:**\n\na\n\n<table>', ['dna-summary']],
  ['## Negotiation DNA:\n\na\n\n<table>', ['dna']],
  ['**Negotiation DNA:** a\n\n<table>', ['dna-summary']],
  ['**Negotiation DNA:** a\n\n<table>\n\n**Negotiation DNA:** b', ['dna-summary', 'dna']],
  ['**Negotiation DNA:** a\n\n<table>\n\n**Negotiation DNA:** b | c', ['dna-summary', 'dna']],
  ['<table>\n\n**Negotiation DNA:** b | c', ['dna-summary']],
  ['<table>\n\n**Negotiation DNA:** `b` `c`\nmore', ['dna-summary']],
  ['<table>\n\n**Negotiation DNA:** b, c\nd | e', ['dna']],
  ['<table>\n\n**Negotiation DNA:** b\n\n**Negotiation DNA**\n\nc', ['dna-summary', 'dna']],
  ['**Negotiation DNA:** a\n\n**Negotiation DNA:** b', ['dna-summary', 'dna']],
  ['**Negotiation DNA**\n\na\n\n**Negotiation DNA:** b', ['dna', 'dna-summary']],
  ['nothing', []],
])('%j is %j', (text, kinds) => expect(dna(text)).toEqual(kinds))

/** Sections as `kind name`. */
const starts = (text: string): string[] =>
  sectionStarts(text, readOpenings(parseMarkdown(text)), place(text)).map(({ kind, opening }) => `${kind} ${opening.name}`)

test.each([
  ['# Global Levers\n\n## Lever 1: A\n\n## Lever 2: B', ['global-levers global levers']],
  ['# Lever 1: A\n\n# Lever 2: B\n\n# Evidence', ['global-levers lever 1: a', 'evidence evidence']],
  ['# Global Levers\n\n# 1. A\n\n# 12) B\n\n# 3: C', ['global-levers global levers']],
  ['# Global Levers\n\n# A\n\n# Lever 2: B', ['global-levers global levers']],
  ['# Global Levers\n\n## A\n\n# B', ['global-levers global levers', 'other b']],
  ['# Negotiation DNA\n\n## A', ['dna negotiation dna']],
  ['# Negotiation DNA\n\n## The Oven Lever', ['dna negotiation dna', 'lever the oven lever']],
  ['# Negotiation DNA\n\n## The Oven Premium', ['dna negotiation dna', 'lever the oven premium']],
  ['# Negotiation DNA\n\n## The Premium Oven', ['dna negotiation dna']],
  ['# Negotiation DNA\n\n**The Oven Lever**', ['dna negotiation dna']],
  ['# Level Mapping\n\n## A', ['level-mapping level mapping', 'lever a']],
  ['# Evidence\n\n## A\n\n# B', ['evidence evidence', 'other b']],
  ['# Evidence\n\n## Evidence', ['evidence evidence', 'evidence evidence']],
  ['# Evidence\n\n## Sources', ['evidence evidence']],
  ['# Why this role commands a premium\n\na\n\n# Negotiation DNA\n\nb', ['lever why this role commands a premium', 'dna negotiation dna']],
  ['# Why this role commands a premium\n\na', ['dna why this role commands a premium']],
  ['# Evidence\n\n## Salary Bands\n\n<table>', ['evidence evidence']],
  ['# A\n\n## Salary Bands\n\n<table>', ['other a', 'compensation salary bands']],
  ...['Compensation here', 'Our Comp', 'The Pay', 'Our Salary', 'Band', 'Our Bands', 'Benchmark', 'Benchmarks'].map(
    (name): [string, string[]] => [`# ${name}\n\n<table>`, [`compensation ${name.toLowerCase()}`]],
  ),
  ['# Payday\n\n<table>', ['other payday']],
  ['**The Pay**\n\n<table>', ['other the pay']],
  ['# The Pay\n\na\n\n# B\n\n<table>', ['other the pay', 'other b']],
  ['# Compensation\n\n<table>\n\n# The Pay\n\n# Evidence', ['compensation compensation', 'lever the pay', 'evidence evidence']],
  ['# A\n\n<table>\n\n# B\n\n# C\n\n# Evidence', ['other a', 'lever b', 'evidence evidence']],
  ['# A\n\n<table>\n\n# B\n\n# C\n\n# B\n\n# Evidence', ['other a', 'lever b', 'lever b', 'evidence evidence']],
  ['# Evidence\n\n# A lever\n\n# B', ['evidence evidence', 'lever a lever']],
  ['# Evidence\n\n# The Premium', ['evidence evidence', 'lever the premium']],
  ['# Evidence\n\n# The Script', ['evidence evidence', 'lever the script']],
  ['# Evidence\n\n# What Makes It', ['evidence evidence', 'lever what makes it']],
  ['# Evidence\n\n# Levers', ['evidence evidence', 'other levers']],
  ['# Evidence\n\n# Clever', ['evidence evidence', 'other clever']],
  ['# Global Levers\n\n# Evidence\n\n# Lever 1: A', ['global-levers global levers', 'evidence evidence']],
  ['**Negotiation DNA:** a\n\n# Why this role commands a premium', ['dna-summary negotiation dna', 'dna why this role commands a premium']],
  [
    '# Negotiation DNA of Acme\n\n# Why this role commands a premium',
    ['dna negotiation dna of acme', 'lever why this role commands a premium'],
  ],
  ['# Evidence\n\n# Compensation\n\n<table>', ['evidence evidence', 'compensation compensation']],
  ['# Negotiation DNA\n\n## The Clever', ['dna negotiation dna']],
  ['# Global Levers\n\n# Part 1. A', ['global-levers global levers', 'other part 1. a']],
  ['# Global Levers\n\n# A\n\n# B\n\n# Lever 2: C', ['global-levers global levers']],
  ['# Global Levers\n\n# A\n\n# Evidence\n\n# Lever 1: B', ['global-levers global levers', 'other a', 'evidence evidence']],
  ['# Prepay\n\n<table>', ['other prepay']],
  ['# Compensation\n\n# The Pay\n\n<table>', ['compensation compensation', 'other the pay']],
  [
    '# Evidence\n\n# A lever\n\n# Level Mapping\n\n# B premium',
    ['evidence evidence', 'lever a lever', 'level-mapping level mapping', 'other b premium'],
  ],
  ['# A\n\n# Evidence', ['lever a', 'evidence evidence']],
  ['# Evidence\n\n# A lever\n\n# B\n\n# A lever', ['evidence evidence', 'lever a lever', 'lever a lever']],
  ['# Negotiate Up\n\n# A lever', ['negotiate-up negotiate up', 'lever a lever']],
  [
    '# Negotiation DNA\n\n# A\n\n# Level Mapping\n\n# B\n\n# Negotiate Up',
    ['dna negotiation dna', 'other a', 'level-mapping level mapping', 'lever b', 'negotiate-up negotiate up'],
  ],
])('%j has the sections %j', (text, sections) => expect(starts(text)).toEqual(sections))
