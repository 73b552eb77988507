import { describe, expect, test } from 'vitest'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { askArithmetic } from './arithmetic.ts'
import { floorAboveAsk } from './floor-above-ask.ts'
import { askMissing } from './missing.ts'
import { outsideBand } from './outside-band.ts'

const rows = (total = '$280K–$399K') => `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Denver | $200K–$260K | $240K–$400K | 10–15% | ${total} |
| London | £120K–£160K | £140K–£240K | 10–15% | £167K–£244K |`

const guide = (strategy: string, table = rows()) =>
  `### Staff Engineer | Acme Global Negotiation Guide\n\n${table}\n\n> **Negotiate Up Strategy:** "${strategy}"\n`

describe('an asked figure outside every band', () => {
  test.each([
    'I’m targeting ⟦$420K⟧ base and $380K RSUs over four years.',
    'I’m targeting $255K base and ⟦$800K⟧ RSUs over four years.',
    'I’m targeting ⟦$90K⟧ base.',
    'I’m targeting ⟦£260K⟧ base for London.',
  ])('%s', (strategy) => expect(marked(outsideBand, guide(strategy))).toBe(guide(strategy)))

  test.each([
    ['within a band', 'I’m targeting $255K base and $380K RSUs over four years.', rows()],
    ['a little above', 'I’m targeting $275K base.', rows()],
    ['in a currency that the table lacks', 'I’m targeting €420K base.', rows()],
    ['of a competing offer', 'My competing offer is $420K base.', rows()],
    ['while a band of its component is damaged', 'I’m targeting $420K base.', rows().replace('$200K–$260K', '$260K–$200K')],
  ])('silent %s', (_, strategy, table) => expect(lintWith(outsideBand, guide(strategy, table)).findings).toEqual([]))
})

describe('asked parts and their total', () => {
  test.each([
    'I’m targeting $240K base and $360K RSUs over four years, for ⟦$450K⟧ total comp.',
    'I’m targeting $240K base and $360K RSUs over four years, for ⟦$250K⟧ total comp.',
  ])('%s', (strategy) => expect(marked(askArithmetic, guide(strategy))).toBe(guide(strategy)))

  test.each([
    'I’m targeting $240K base and $360K RSUs over four years, for $355K total comp.',
    'I’m targeting $240K base, for $450K total comp.',
  ])('silent: %s', (strategy) => expect(lintWith(askArithmetic, guide(strategy)).findings).toEqual([]))
})

describe('a floor and the ask above it', () => {
  test.each(['I’m targeting $245K base. Accept at ⟦$285K⟧ base.', 'I’m targeting $245K base. Accept at ⟦$480K⟧ total comp.'])(
    '%s',
    (strategy) => expect(marked(floorAboveAsk, guide(strategy))).toBe(guide(strategy)),
  )

  test.each([
    ['below the ask', 'I’m targeting $245K base. Accept at $232K base.', rows()],
    ['a trade', 'I’m targeting $245K base and $300K RSUs. Accept at $230K base and $310K RSUs.', rows()],
    ['above a total that is damaged', 'I’m targeting $245K base. Accept at $480K total comp.', rows('$399K–$280K')],
  ])('silent: %s', (_, strategy, table) => expect(lintWith(floorAboveAsk, guide(strategy, table)).findings).toEqual([]))
})

test('a strategy without a figure', () => {
  expect(lintWith(askMissing, guide('I would like the offer to reflect my experience.')).findings).toHaveLength(1)
  expect(lintWith(askMissing, guide('I’m targeting $245K base.')).findings).toEqual([])
})
