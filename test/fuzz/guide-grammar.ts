import fc from 'fast-check'

type Text = fc.Arbitrary<string>

const some = (...values: readonly string[]): Text => fc.constantFrom(...values)
/** Mostly the first, for what is usual. */
const mostly = <Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: other })
const join = (between: string, ...parts: readonly Text[]): Text => fc.tuple(...parts).map((all) => all.join(between))

const sign = mostly(
  some('$', '£', '€', '₹'),
  some('A$', 'R$', 'S$', 'C$', 'HK$', 'NT$', '₪', '¥', 'kr ', 'CHF ', 'SEK ', 'EUR', 'INR ', 'USD ', ''),
)
const dash = mostly(some('–', '-', ' – ', ' - '), some('—', ' to ', '−', '\u00a0–\u00a0', ''))
const thousands = fc.integer({ min: 1, max: 1999 })

/** One figure in one of its notations; `K` fixes the scale of a range's two ends. */
const figure = (scale: string): Text =>
  thousands.map((count) => {
    if (scale === ',') return `${(count * 1000).toLocaleString('en-US')}`
    if (scale === 'lakh') return `${(count * 1000).toLocaleString('en-IN')}`
    return scale === 'M' || scale === 'L' ? `${(count / 100).toFixed(2)}${scale}` : `${count}${scale}`
  })

const range = fc
  .tuple(sign, mostly(some('K', ','), some('M', 'L', 'lakh', 'B', '')), dash, fc.boolean())
  .chain(([unit, scale, between, isRepeated]) =>
    fc.tuple(figure(scale), figure(scale)).map(([low, high]) => `${unit}${low}${between}${isRepeated ? unit : ''}${high}`),
  )
const percent = fc
  .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), dash)
  .map(([low, high, between]) => `${low}${between}${high}%`)
const note = some(' (10-15%)', ' ($40K-$75K/yr)', ' target', '/yr', '/4yr', '/mo', '+', ' RSU/4yr', ' options', ' (£80K – £95K)')
const words = some(
  '—',
  '-',
  '',
  ' ',
  'None',
  'N/A',
  'TBD',
  'Discretionary',
  'Varies by location (60–100% of NYC)',
  'ARS equivalent (~60-70% of US)',
  '$[X]K',
  '[target]',
)
const money = mostly(range, join(' / ', range, range))
const cell = fc.oneof(
  { weight: 9, arbitrary: money },
  { weight: 2, arbitrary: percent },
  { weight: 2, arbitrary: join('', money, note) },
  { weight: 1, arbitrary: words },
  { weight: 1, arbitrary: money.map((one) => `**${one}**`) },
)

const region = mostly(
  some('San Francisco, CA (HQ)', 'London, UK', 'Denver, CO', 'NYC / Austin', 'Remote EU', '🇬🇧 London (GBP £)', 'Bengaluru (INR)', 'Zurich'),
  some('Remote', '', 'N/A — one place only', ':cn: Hangzhou (CNY)', '**Berlin**', 'São Paulo', 'Tokyo\\|Osaka', 'rows="x"'),
)
const level = some('L4', 'L5', 'Senior (L5)', 'IC3', 'Staff', 'Band 10', '59-60', 'P4/P5', '')
const place = some('London (GBP)', 'SF (USD)', 'Europe (EUR/GBP)', 'India (INR/USD equiv)', 'Tel Aviv (ILS)')

const row = (cells: readonly Text[]): Text => join(' | ', ...cells).map((one) => `| ${one} |`)
const rule = (columns: number): string => `|${'---|'.repeat(columns)}`

const table = (header: Text, columns: number, first: readonly Text[]): Text =>
  fc
    .tuple(header, fc.array(row([...first, ...Array.from({ length: columns - first.length }, () => cell)]), { minLength: 1, maxLength: 5 }))
    .map(([head, rows]) => [head, rule(columns), ...rows].join('\n'))

const equity = some('Stock (RSU/4yr)', 'Equity (Pre-IPO/4yr)', 'RSU (4yr)', 'Options/4yr', 'Equity', 'Profit Sharing', 'Stock/Bonus')
const total = some('Total Comp', 'Total Comp (Yr 1)', '**Total Comp**', 'Total', 'TC')

/** The five layouts: by region, by level and region, by component, by level and title, by level in rows and region. */
const compensation = fc.oneof(
  {
    weight: 3,
    arbitrary: table(
      join(' | ', some('| Region'), some('Base Salary'), equity, some('Bonus', 'Bonus (Annual)', 'Sign-On'), total).map(
        (one) => `${one} |`,
      ),
      5,
      [region],
    ),
  },
  table(row([some('Level'), place, place, place]), 4, [level]),
  table(row([some('Component'), place, place]), 3, [
    some('Base Salary', '**Base Salary**', 'RSU Grant (4-yr vest)', 'Annual Bonus', 'Sign-On Bonus', 'Total Year-1 Comp'),
  ]),
  table(fc.constant('| Level | Title | Base Salary | RSU (4-Year) | Annual Bonus | Signing Bonus | Total Comp (Annual) |'), 7, [
    level,
    some('Engineer', 'PM'),
  ]),
  table(fc.constant('| Level | Region | Base Salary | Stock (RSU/4yr) | Total Comp (Yr 1) |'), 5, [level, region]),
)

const title = some(
  '### Data Engineer (L4) | Larkspur Global Negotiation Guide',
  '### Staff Engineer — Larkspur Salary Negotiation Guide',
  '# Product Manager - Larkspur Negotiation Guide',
  '# SIGNATURE ROLE',
  '',
)
const dna = some(
  '**Negotiation DNA:** Ledgers | Small teams',
  '**Negotiation DNA**: `a` `b`',
  '#### Negotiation DNA\n\nPays well.',
  '**Negotiation DNA**\n\nHires slowly.',
)
const levels = some(
  '**Level Mapping:** Larkspur L4 = Google L4 = Meta E4',
  '**Level Mapping:** L5 at Larkspur maps to Google L5 / Amazon L6',
  '#### Level Mapping\n\n| Internal Level | Title | Typical YoE |\n|---|---|---|\n| L4 | Engineer | 2–5 |',
  '**Level Mapping:** Larkspur ≈ Google L4–L5 · Meta E4',
)
const levers = some(
  '**Global Levers**\n\n1. **Scope:** "I led this."\n2. **Time:** "Soon."\n3. **Proof:** "It works."\n4. **Trade:** "Less stock."',
  '#### Global Lever 1: Scope\n\nText.\n\n#### Global Lever 2: Time\n\nText.',
  '**Global Levers**\n\n1. **Scope:** "x"\n3. **Time:** "y"',
)
const ask = fc
  .tuple(money, money, some('> **Negotiate Up Strategy:** ', '**Negotiate Up**\n\n', '> **Negotiate Up Strategy**: '))
  .map(([one, two, head]) => `${head}"I'm targeting ${one} base and ${two} RSUs. Accept at ${one} base, or a total of $[X]K."`)
const sources = some(
  '#### Evidence & Sources\n\n- Pay survey, 2026\n- [Bands](https://example.com/a), 2025\n- Talks',
  '**Evidence & Sources**\n\n1. [levels] 2026\n[1] text',
)
const comment = some(
  '<!-- guidelint-disable band/total -->',
  '<!-- guidelint-enable -->',
  '<!-- guidelint-disable-next-line band/* -- once -->',
  '<!-- guidelint-disable-next-table rows="London, UK" cols="Base Salary" -->',
  '<!-- guidelint-disable-file nobody/knows until=2020-01-31 -->',
  '<!-- a comment\nover lines -->',
  '<!--',
)
const frontmatter = some(
  '---\ncompany: larkspur\nrole: data-engineer\nlast_updated: 2026-02-23\n---\n',
  '---\ncompany: larkspur\ncompensation:\n  - region: London, UK\n    base_low: 98000\n    base_high: 133000\n    currency: GBP\n---\n',
  '---\ncompany: [\n---\n',
  '---\na: &a [*a]\n---\n',
)

const blocks = fc
  .tuple(
    dna,
    mostly(compensation, some('', '| |\n|---|\n| |')),
    levels,
    levers,
    ask,
    sources,
    fc.array(fc.oneof(comment, compensation), { maxLength: 1 }),
  )
  .map((all) => all.flat())

/** In the usual order, or some of them in any. */
const ordered = fc.oneof({ weight: 4, arbitrary: blocks }, { weight: 1, arbitrary: blocks.chain((all) => fc.shuffledSubarray(all)) })

const body = fc.tuple(title, ordered).map(([first, rest]) => [first, ...rest].join('\n\n'))

const decoder = new TextDecoder('windows-1252')
const misread = (text: string): string => decoder.decode(new TextEncoder().encode(text))

/** What befalls texts on their way: each takes a text and a number that says where. */
const damages: readonly ((text: string, at: number) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => misread(text),
  (text) => `\ufeff${text}`,
  (text, at) => dropAt(text, '|', at),
  (text, at) => dropAt(text, '\n', at),
  (text, at) => dropAt(text, '*', at),
  (text, at) => cut(text, at, (line) => misread(line)),
  (text, at) => cut(text, at, () => ''),
  (text, at) => cut(text, at, (line) => `${line} <!-- guidelint-disable-line * -->`),
  (text, at) => cut(text, at, (line) => `> ${line}`),
  (text, at) => cut(text, at, (line) => line.replace(/\d/, '$&\u200b').replace('–', '\ufffd')),
  (text, at) => cut(text, at, (line) => `${line}\n${line}`),
  (text, at) => text.slice(0, at % (text.length + 1)),
]

const dropAt = (text: string, what: string, at: number): string => {
  const places = [...text].flatMap((letter, index) => (letter === what ? [index] : []))
  const place = places[at % Math.max(1, places.length)]
  return place === undefined ? text : [...text].filter((_, index) => index !== place).join('')
}

const cut = (text: string, at: number, change: (line: string) => string): string => {
  const lines = text.split('\n')
  const index = at % lines.length
  return lines.map((line, one) => (one === index ? change(line) : line)).join('\n')
}

const damage = fc.tuple(fc.constantFrom(...damages), fc.nat(5000))

/** Guides as they are written, in all layouts and notations, whole or damaged in up to three ways. */
export const guideText: Text = fc
  .tuple(mostly(fc.constant(''), frontmatter), body, mostly(fc.array(damage, { maxLength: 1 }), fc.array(damage, { maxLength: 3 })))
  .map(([front, text, harms]) => harms.reduce((one, [harm, at]) => harm(one, at), `${front}${text}\n`))
