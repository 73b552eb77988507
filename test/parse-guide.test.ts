import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Guide, parseGuide } from '../packages/guide/src/index.ts'
import { withoutSource } from '../packages/guide/src/parse-guide.ts'
import { corpusGuides, hasCorpus } from './corpus-guides.ts'

interface Placed {
  readonly path: string
  readonly span: { readonly start: number; readonly end: number }
  readonly raw: string | undefined
}

const isSpan = (value: unknown): value is Placed['span'] =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 2 && 'start' in value && 'end' in value

/** Every span of a model, with the `raw` of the object that it is the span of. */
const placesOf = (value: unknown, path = '', found: Placed[] = []): Placed[] => {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, part] of Object.entries(value)) {
    if (!isSpan(part)) placesOf(part, `${path}.${key}`, found)
    else found.push({ path: `${path}.${key}`, span: part, raw: key === 'span' && 'raw' in value ? String(value.raw) : undefined })
  }
  return found
}

/** What is wrong with the places of a model: out of the text, turned round, or not holding what it says. */
const misplaced = (guide: Guide, text: string): string[] =>
  placesOf({ source: guide.source, ...withoutSource(guide) }).flatMap(({ path, span: { start, end }, raw }) => {
    if (!(start >= 0 && start <= end && end <= text.length)) return [`${path} ${start}–${end} of ${text.length}`]
    return raw === undefined || text.slice(start, end) === raw
      ? []
      : [`${path} says ${JSON.stringify(raw)}, stands on ${JSON.stringify(text.slice(start, end))}`]
  })

const CODE_PAGE = new TextDecoder('windows-1252')

/** The text as it looks when its UTF-8 is read as Windows-1252. */
const misread = (text: string): string => CODE_PAGE.decode(new TextEncoder().encode(text))

const GUIDE = `### Data Engineer (L4) | Larkspur Global Negotiation Guide

**Negotiation DNA:** Ledgers | Small teams

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| 🇬🇧 London (GBP £) | £98K – £133K / $123K – $166K | £60K–£100K ($19K-$31K/yr) | 10–15% target | **£123K–£178K** |
| São Paulo | R$1,035K–R$1,240K | — | None | Discretionary |

**Level Mapping:** Larkspur L4 = Google L4

> **Negotiate Up Strategy:** "I would sign at £120K base and £90K RSUs — or at $[X]K. Accept at £110K."

#### Evidence & Sources

- Larkspur careers page, 2026
`

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...GUIDE.split('\n'),
      '|---|',
      '| |',
      '||',
      '---',
      '```',
      '<!-- guidelint-disable -->',
      '<!--',
      '# ',
      '**',
      '> ',
      '- ',
      '\t|',
      '---\ncompany: x\n---',
      '\uFEFF',
      '\u00A0',
      'â€“',
      'Ã¢â‚¬â€œ',
      '\uFFFD',
      'ðŸ',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  const text = fc
    .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r', ' | '))
    .map(([lines, end]) => lines.join(end))

  test('is a guide, and all of it stands where it says', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(misplaced(parseGuide(one), one)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('is read the same twice', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(withoutSource(parseGuide(one))).toEqual(withoutSource(parseGuide(one)))
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    '',
    ' ',
    '\n',
    '\uFEFF',
    '|',
    '||\n||',
    '---',
    '---\n---',
    '---\na: [',
    '#',
    '<!--',
    '\0',
    '\uD800',
    '| Region | Base Salary |',
  ])('as little as %j', (one) => {
    expect(misplaced(parseGuide(one), one)).toEqual([])
  })

  test('however long', () => {
    const start = performance.now()
    for (const unit of ['| $1K–$2K ', '|\n', '> ', '# a\n', '**a** ', '[X] ', '$1 ', '<!-- -->', 'â€“', '1. a\n', '\u00A0', '(', '`']) {
      const one = unit.repeat(20_000)
      expect(misplaced(parseGuide(one), one)).toEqual([])
    }
    expect(performance.now() - start).toBeLessThan(30_000)
  })
})

describe('a guide of its own', () => {
  test.each([
    ['as it is', GUIDE],
    ['with Windows line ends', GUIDE.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', `\uFEFF${GUIDE}`],
    ['misread once', misread(GUIDE)],
    ['misread twice', misread(misread(GUIDE))],
    ['misread in part', `${misread(GUIDE.slice(0, 500))}${GUIDE.slice(500)}`],
    ['cut anywhere', GUIDE.slice(0, 333)],
  ])('stands where it says %s', (_, text) => {
    const guide = parseGuide(text)
    expect(guide.bands.length).toBeGreaterThan(0)
    expect(misplaced(guide, text)).toEqual([])
  })

  test('says the same however its bytes were misread', () => {
    const said = (text: string) =>
      parseGuide(text).bands.map(({ region, currency, base, total }) => [
        region?.text,
        currency,
        base?.range?.low.value,
        base?.other?.high.value,
        total?.cell.content.kind,
      ])
    expect(said(misread(GUIDE))).toEqual(said(GUIDE))
    expect(said(misread(misread(GUIDE)))).toEqual(said(GUIDE))
  })
})

describe.skipIf(!hasCorpus)('real guides (skipped where they don’t lie beside the checkout)', () => {
  const wrongIn = (set: 'plain' | 'frontmatter', step: number, change: (text: string) => string): string[] =>
    corpusGuides(set, step).flatMap(({ file, text }) => {
      const changed = change(text)
      return misplaced(parseGuide(changed), changed).map((wrong) => `${file}: ${wrong}`)
    })

  test('stand where they say', () => expect(wrongIn('plain', 3, (text) => text)).toEqual([]))
  test('stand where they say with frontmatter', () => expect(wrongIn('frontmatter', 3, (text) => text)).toEqual([]))
  test('stand where they say misread', () => expect(wrongIn('plain', 10, misread)).toEqual([]))
  test('stand where they say with Windows line ends', () =>
    expect(wrongIn('plain', 20, (text) => text.replaceAll('\n', '\r\n'))).toEqual([]))
})
