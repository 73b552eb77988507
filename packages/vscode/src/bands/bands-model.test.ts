import { expect, test } from 'vitest'
import { type BandFacts, bandAt, bandsModel, type FindingMark, type Sum } from './bands-model.ts'

const WIDTH = 100
const placeAt = (offset: number) => ({ line: Math.floor(offset / WIDTH), character: offset % WIDTH })

const band = (region: string, offset: number, total: readonly [number, number]): BandFacts => ({
  offset,
  region,
  level: null,
  currency: 'USD',
  base: [100, 120],
  total,
})
const sum = (region: string, line: number, character: number, stated: readonly [number, number]): Sum => ({
  range: { start: { line, character }, end: { line, character: character + 5 } },
  region,
  level: null,
  currency: 'USD',
  stated,
  computed: [130, 160],
  lines: ['low …'],
})
const finding = (line: number, start: number, end: number): FindingMark => ({
  severity: 'warning',
  rule: 'band/total',
  message: '',
  line,
  start,
  end,
})

test('a row a region: a finding anywhere on the row is the band’s', () => {
  const facts = { role: 'Engineer', company: 'Acme', bands: [band('Denver', 310, [150, 180]), band('Austin', 410, [150, 180])] }
  const model = bandsModel(facts, [sum('Denver', 3, 50, [150, 180])], [finding(3, 50, 55), finding(9, 0, 4)], placeAt)
  expect(model.bars.map(({ computed, findings }) => [computed, findings.length])).toEqual([
    [[130, 160], 1],
    [null, 0],
  ])
  expect(model.others).toHaveLength(1)
  expect(model.title).toBe('Engineer, Acme')
  expect(bandAt(model, { line: 4, character: 0 })).toBe(1)
  expect(bandAt(model, { line: 7, character: 0 })).toBe(-1)
})

test('a matrix: bands of one row are told apart by their cells', () => {
  const facts = { role: null, company: null, bands: [band('Denver', 310, [150, 180]), band('Austin', 330, [150, 180])] }
  const model = bandsModel(facts, [], [finding(3, 30, 40)], placeAt)
  expect(model.bars.map(({ findings }) => findings.length)).toEqual([0, 1])
  expect(bandAt(model, { line: 3, character: 32 })).toBe(1)
})
