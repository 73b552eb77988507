import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readAsks } from './asks.ts'
import { readSections } from './sections.ts'
import { readTables } from './tables.ts'

const asksOf = (strategy: string) => {
  const document = parseMarkdown(`### Baker | Acme Global Negotiation Guide\n\n> **Negotiate Up Strategy:** ${strategy}\n`)
  const tables = readTables(document)
  return { document, asks: readAsks(document, readSections(document, tables), tables) }
}

/** One word a figure: `ask base 200000`, ranges with a dash, currency where it isn't USD, equity with its period. */
const read = (strategy: string) =>
  asksOf(strategy).asks.map(({ kind, component, currency, range: { low, high }, period }) =>
    [
      kind,
      component,
      low === high ? low.value : `${low.value}-${high.value}`,
      currency === 'USD' ? '' : currency,
      period === 'unknown' ? '' : period,
    ]
      .filter((word) => word !== '')
      .join(' '),
  )

test.each([
  [
    '"I\'m targeting $200K base and $300K RSUs over 4 years." Accept at $180K+ base and $250K+ RSUs.',
    ['ask base 200000', 'ask equity 300000 grant', 'floor base 180000', 'floor equity 250000'],
  ],
  ['"I need the base at $210K, RSUs at $120K/yr and a $30K sign-on."', ['ask base 210000', 'ask equity 120000 year', 'ask signing 30000']],
  [
    'Open at $230K base + $280K RSU/4yr ($70K/year) + $35K bonus = $335K annual.',
    ['ask base 230000', 'ask equity 280000 grant', 'ask bonus 35000', 'ask total 335000'],
  ],
  ['Open at $160K base with XYZ RSUs valued at $40K-$60K/year.', ['ask base 160000', 'ask equity 40000-60000 year']],
  ['Open at $150,000 base with 900 RSUs ($180,000 at XYZ ~$200).', ['ask base 150000', 'ask equity 180000']],
  ['Target $150K base and $90K in RSUs (~300 shares at ~$300/share).', ['ask base 150000', 'ask equity 90000']],
])('asks and floors: %s', (strategy, words) => expect(read(strategy)).toEqual(words))

test.each([
  [
    '"I want $200K base. I have competing offers from [Acme at $300K TC / Bolt at $310K TC]."',
    ['ask base 200000', 'competing total 300000', 'competing total 310000'],
  ],
  [
    '"Holding Bolt at $190K / $220K RSU. To join: $200K base, $210K equity/4yr. Floor is $185K."',
    ['competing base 190000', 'competing equity 220000', 'ask base 200000', 'ask equity 210000 grant', 'floor base 185000'],
  ],
  ['"I\'d like the base at $175K." Acme will counter at $150K-$160K base.', ['ask base 175000', 'counter base 150000-160000']],
  ['If Acme opens at $185K base, counter at $210K.', ['counter base 185000', 'ask base 210000']],
  ['"Thank you for the offer of $140K base. I\'m targeting $160K base."', ['counter base 140000', 'ask base 160000']],
  ['Target $195K+ base (up from initial $175K offer) and $140K+ carry/bonus.', ['ask base 195000', 'ask bonus 140000']],
  [
    '"I\'d like RSUs at $200K." Acme will counter at $150K RSUs. Push to $180K+.',
    ['ask equity 200000', 'counter equity 150000', 'ask equity 180000'],
  ],
  ['"At $290K total comp, I\'ll accept this week."', ['ask total 290000']],
  ['"I\'m targeting $300K TC, and $270K is my walk-away floor."', ['ask total 300000', 'floor total 270000']],
])('whose figures: %s', (strategy, words) => expect(read(strategy)).toEqual(words))

test.each([
  ['Open at $188,000 base (SF) / $168,000 (Portland) / £115,000 (London).', ['ask base 188000', 'ask base 168000', 'ask base 115000 GBP']],
  [
    'Open at $190,000 base. For London, open at £85,000; for Oslo, open at NOK 900,000 base.',
    ['ask base 190000', 'ask base 85000 GBP', 'ask base 900000 NOK'],
  ],
  ['"My ask is €120K / $140K base."', ['ask base 120000 EUR', 'ask base 140000']],
  [
    'Open at £80,000 base / £45,000 RSU (London) or $165,000 / $90,000 RSU (Denver).',
    ['ask base 80000 GBP', 'ask equity 45000 GBP', 'ask base 165000', 'ask equity 90000'],
  ],
  [
    'Anchor at $380K TC. For London, anchor at £295K / $371K; walk-away at £245K / $308K.',
    ['ask total 380000', 'ask total 295000 GBP', 'ask total 371000', 'floor total 245000 GBP', 'floor total 308000'],
  ],
  ['Push RSUs hard: target $140,000-$160,000, as they grow.', ['ask equity 140000-160000']],
])('places and pairs: %s', (strategy, words) => expect(read(strategy)).toEqual(words))

test.each([
  ['"I drive the $62B+ valuation and 200M+ users; target a $40K RSU refresh and an $18K base increase."'],
  ['Request an additional $15,000 in RSUs and an annual refresh of $20K in RSUs.'],
  ['Push for a $20K relocation package.'],
  ['"Vesting means $80K in equity I\'d forfeit elsewhere."'],
  ['"I need the base at $[X+15]K and RSUs at $[target]."'],
  ['Open at 12,000 options.'],
  [''],
])('no asks: %s', (strategy) => expect(read(strategy)).toEqual([]))

test('every range is a slice of the text, also across the lines of a quote and bold marks', () => {
  const { document, asks } = asksOf('Target **$200K–$210K** in\n> base and a bonus\n> of $20K.')
  expect(asks.map(({ range }) => range.raw)).toEqual(['$200K–$210K', '$20K'])
  for (const { range, span } of asks) expect(document.text.slice(span.start, span.end)).toBe(range.raw)
})

test('scenario lines: the offer is theirs, targets are asks, and the table that repeats them is not read', () => {
  const words = read(
    'by level\n\n**Initial Offer:** Base $150K, RSU $120K/4yr = ~$190K TC\n**Target:** Base $170K, Bonus 15%, Signing $30K = ~$240K TC\n\n| Component | Initial | Target |\n|---|---|---|\n| Base | $151K | $171K |',
  )
  expect(words).toEqual([
    'counter base 150000',
    'counter equity 120000 grant',
    'counter total 190000',
    'ask base 170000',
    'ask signing 30000',
    'ask total 240000',
  ])
})

test('a table of targets counts where the prose asks for nothing', () => {
  const words = read(
    'see below\n\n| Component | Start At | Accept At |\n|---|---|---|\n| **Base** | $170K | **$160K** |\n| RSU/Year | $40K | $35K |\n| Perks | $1K | $1K |',
  )
  expect(words).toEqual(['ask base 170000', 'floor base 160000', 'ask equity 40000 year', 'floor equity 35000 year'])
})
