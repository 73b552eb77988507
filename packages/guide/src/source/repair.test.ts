import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSource } from './repair.ts'
import { charOfControl } from './windows-1252.ts'

/** UTF-8 read as Windows-1252; bytes that it leaves undefined are kept as controls. */
const misread = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => charOfControl(byte) ?? String.fromCharCode(byte)).join('')

/** As tools do that drop those bytes. */
const misreadAndDrop = (text: string): string => misread(text).replace(/[\u0080-\u009f]/g, '')

const misreadAsLatin1 = (text: string): string => [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join('')

const repaired = (text: string): string => readSource(text).source.repaired
const damage = (text: string) => readSource(text).source.damage.map(({ kind, raw, text, choices }) => ({ kind, raw, text, choices }))

const word = fc.constantFrom('base', 'Denver', '$185K', '| ', ' ', '### ', 'São Paulo', 'Zürich', 'naïve', '“rate”', '12%', "it's", ', ')
const sign = fc.constantFrom('£', '–', '—', '₹', '€', '…', '¥', '•', '×', '→', '≈', '🚀', '🏗️', '👁️‍🗨️', '⚡', '🇺🇸', '’', '“', '”')
// `×£×£` is also what becomes of Hebrew, letter for letter, and nobody writes it.
const isAmbiguous = (text: string): boolean => /(?:×[^\w\s]){2}/u.test(text)
const clean = fc
  .array(fc.oneof(word, sign), { maxLength: 30 })
  .map((parts) => parts.join(''))
  .filter((text) => !isAmbiguous(text))
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(clean, clean.map(misread), clean.map(misreadAndDrop), fc.string({ unit: 'binary', maxLength: 3 }), odd()))
    .map((all) => all.join('')),
)

function odd() {
  return fc.constantFrom(
    '\ufeff',
    '\u00a0',
    '\u200b',
    '\u0096',
    '\u009d',
    '\ufffd',
    'Â',
    'Ã',
    'â€',
    'ï¸',
    'ðŸ',
    '\n',
    '\u00ad',
    '\u200d',
    '|',
    '1',
  )
}

describe('repair', () => {
  test('clean text is left alone', () => {
    fc.assert(
      fc.property(clean, (text) => {
        const { source, map } = readSource(text)
        expect(source).toEqual({ text, repaired: text, damage: [], invisible: [], hasByteOrderMark: false })
        expect(map.isIdentity).toBe(true)
      }),
    )
  })

  test.each([
    'São',
    'é',
    'The letter Â alone, and “Â” quoted',
    'SÃO, MAÇÃ” and Ã',
    '“the café”—and on',
    'le café\u00a0», voilà\u00a0»',
    '2×£50K or 3×€1M',
    'Straße, Ärger, „Ä“, Ångström',
    'Łódź, Kraków, Malmö, København',
    'garçon, théâtre — pâté, señor… “Ñ”',
  ])('%s is not damage', (text) => expect(damage(text)).toEqual([]))

  test('what was misread once is read again', () => {
    fc.assert(fc.property(clean, (text) => void expect(repaired(misread(text))).toBe(text)))
    fc.assert(fc.property(clean, (text) => void expect(repaired(misreadAsLatin1(text))).toBe(text)))
  })

  test('what was misread twice is read again, and said to be', () => {
    fc.assert(fc.property(clean, (text) => void expect(repaired(misread(misread(text)))).toBe(text)))
    expect(damage(misread(misread('£5')))).toEqual([{ kind: 'double-mojibake', raw: 'Ã‚Â£', text: '£', choices: [] }])
  })

  test('one damaged paragraph among sound ones', () => {
    fc.assert(
      fc.property(clean, clean, clean, (before, pasted, after) => {
        expect(repaired(`${before}\n\n${misread(pasted)}\n\n${after}`)).toBe(`${before}\n\n${pasted}\n\n${after}`)
      }),
    )
  })

  test.each([
    ['pay \u0096 band', [{ kind: 'control', raw: '\u0096', text: '–', choices: [] }]],
    ['a\u009d', [{ kind: 'control', raw: '\u009d', text: null, choices: [] }]],
    ['\ufffd\ufffd5', [{ kind: 'replacement', raw: '\ufffd\ufffd', text: null, choices: [] }]],
    ['ï¿½5', [{ kind: 'replacement', raw: 'ï¿½', text: null, choices: [] }]],
    ['well”, heâ€', [{ kind: 'lost', raw: 'â€', text: null, choices: ['”'] }]],
    ['âš™ï¸ Lever', [{ kind: 'lost', raw: 'âš™ï¸', text: null, choices: ['⚙️'] }]],
    ['ðŸ—ï¸ Lever', [{ kind: 'lost', raw: 'ðŸ—ï¸', text: null, choices: ['🏗️', '🗝️', '🍗️', '🐗️'] }]],
    [
      'Ãngel â€“',
      [
        { kind: 'lost', raw: 'Ã', text: null, choices: ['Á', 'Í', 'Ý', 'Ï', 'Ð'] },
        { kind: 'mojibake', raw: 'â€“', text: '–', choices: [] },
      ],
    ],
    ['ÐŸÑ€Ð¸', [{ kind: 'mojibake', raw: 'ÐŸÑ€Ð¸', text: 'При', choices: [] }]],
    ['ï»¿# T', [{ kind: 'mojibake', raw: 'ï»¿', text: '', choices: [] }]],
  ])('%j', (text, expected) => expect(damage(text)).toEqual(expected))

  test.each(['🏗️', '👁️‍🗨️', '🏛️', '🐍', '🤝', '🔍', '🏆', '”', '⚖️'])('%s is among the choices where its bytes are lost', (text) => {
    const { damage: found, repaired } = readSource(`## ${misreadAndDrop(text)} Lever`).source
    expect(found).toHaveLength(1)
    expect(found[0]?.choices).toContain(text)
    expect(repaired).toBe(`## ${misreadAndDrop(text)} Lever`)
  })

  test('a byte-order mark is not read', () => {
    const { source, map } = readSource('\ufeff# A')
    expect(source).toMatchObject({ repaired: '# A', hasByteOrderMark: true, invisible: [], damage: [] })
    expect(map.spanToAuthor({ start: 0, end: 3 })).toEqual({ start: 1, end: 4 })
  })
})

describe('any text', () => {
  test('spans are in bounds, in order, and hold their raw text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { source } = readSource(text)
        for (const list of [source.damage, source.invisible]) {
          let end = 0
          for (const { span, raw } of list) {
            expect(span.start).toBeGreaterThanOrEqual(end)
            expect(span.end).toBeGreaterThan(span.start)
            expect(text.slice(span.start, span.end)).toBe(raw)
            end = span.end
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('offsets rise, and what was not repaired is the same in both texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { source, map } = readSource(text)
        expect(map.isIdentity).toBe(source.repaired === text)
        let last = 0
        for (let at = 0; at <= source.repaired.length; at++) {
          const there = map.toAuthor(at)
          expect(there).toBeGreaterThanOrEqual(last)
          last = there
          const { start, end } = map.spanToAuthor({ start: at, end: at + 1 })
          if (at < source.repaired.length && end - start === 1 && !/[\u0080-\u009f]/.test(text.charAt(start))) {
            expect([text.charAt(start), ' ']).toContain(source.repaired.charAt(at))
          }
        }
        expect(map.spanToAuthor({ start: 0, end: source.repaired.length }).end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('what is repaired needs no further repair', () => {
    fc.assert(fc.property(clean.map(misread), (text) => void expect(readSource(repaired(text)).source.damage).toEqual([])))
  })
})

const shared = join(import.meta.dirname, '../../../../../shared')
const guides = join(shared, 'corpus')
const files = existsSync(guides) ? readdirSync(guides, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')) : []

describe('real guides', () => {
  test.skipIf(files.length === 0)('none is damaged (skipped where the corpus is absent)', () => {
    const flagged = files.filter((name) => {
      const { source, map } = readSource(readFileSync(join(guides, name), 'utf8'))
      return source.damage.length > 0 || source.invisible.length > 0 || !map.isIdentity
    })
    expect(flagged).toEqual([])
  })

  test.skipIf(files.length === 0)('each comes back when it is damaged as a whole (skipped where the corpus is absent)', () => {
    const failed = files.filter((name) => {
      const text = readFileSync(join(guides, name), 'utf8')
      return repaired(misread(text)) !== text || repaired(misread(misread(text))) !== text
    })
    expect(failed).toEqual([])
  })

  const seed = join(shared, 'seed')
  test.skipIf(!existsSync(seed))('the seed decodes but for its heading emoji (skipped where the seed is absent)', () => {
    for (const name of readdirSync(seed)) {
      const { damage: found, repaired } = readSource(readFileSync(join(seed, name), 'utf8')).source
      const lost = found.filter(({ text }) => text === null)
      expect(lost).toMatchObject([{ kind: 'lost', choices: ['🏗️', '🗝️', '🍗️', '🐗️'] }])
      expect(repaired.replace(lost[0]?.raw ?? '', '')).toMatch(/^[\n -~£–—]+$/)
    }
  })
})

/** The best of three, in milliseconds: what else the machine does, counts less. */
const timeOf = (text: string): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now()
      readSource(text)
      return performance.now() - start
    }),
  )

test.each(['â€“', 'ðŸ', 'ðŸ˜€ï¸', '\u00a0', '|\u00a0 1', '\u200d', '\u0096', '\ufffd'])(
  'a long line of %j takes time by its length',
  (part) => {
    // Ten times is linear, a hundred quadratic.
    expect(timeOf(part.repeat(50_000)) / timeOf(part.repeat(5_000))).toBeLessThan(40)
  },
)
