import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LineIndex } from './line-index.ts'

const textWithLines = fc.array(fc.constantFrom('a', '£', '🏗️', '\n', '\r', '\r\n', ' ')).map((parts) => parts.join(''))

describe('LineIndex', () => {
  test('counts LF, CR LF and a lone CR as line ends', () => {
    const index = new LineIndex('a\nb\r\nc\rd')
    expect(index.lineCount).toBe(4)
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => index.positionAt(at))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 2, column: 3 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
      { line: 4, column: 1 },
      { line: 4, column: 2 },
    ])
  })

  test('leaves a byte-order mark out of the columns', () => {
    expect(new LineIndex('\ufeff# A').positionAt(1)).toEqual({ line: 1, column: 1 })
  })

  test('gives back each offset', () => {
    fc.assert(
      fc.property(textWithLines, (text) => {
        const index = new LineIndex(text)
        for (let at = 0; at <= text.length; at += 1) expect(index.offsetAt(index.positionAt(at))).toBe(at)
      }),
    )
  })

  test('its lines make up the text', () => {
    fc.assert(
      fc.property(textWithLines, (text) => {
        const index = new LineIndex(text)
        const lines = Array.from({ length: index.lineCount }, (_, line) => index.fullLineSpan(line + 1))
        expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (let line = 1; line <= index.lineCount; line += 1) {
          const { start, end } = index.lineSpan(line)
          expect(text.slice(start, end)).not.toMatch(/[\r\n]/)
        }
      }),
    )
  })
})
