import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readSentences, undressed } from './ask-sentences.ts'
import { readAsks } from './asks.ts'
import { readSections } from './sections.ts'
import { readTables } from './tables.ts'

/** Asks as `kind component raw period`, each range cut out of the text by its span. */
const read = (strategy: string): string[] => {
  const text = `### Baker | Acme Global Negotiation Guide\n\n> **Negotiate Up Strategy:** ${strategy}\n`
  const document = parseMarkdown(text)
  const tables = readTables(document)
  return readAsks(document, readSections(document, tables), tables).map(({ kind, component, span, range, period, currency }) => {
    expect(text.slice(span.start, span.end)).toBe(range.raw)
    return [kind, component, range.raw, period === 'unknown' ? '' : period, currency === range.currency ? '' : 'other']
      .filter(Boolean)
      .join(' ')
  })
}

test.each([
  ['Target $90K base (London) / £80K.', ['ask base $90K', 'ask base £80K']],
  ['Target $90K in Denver / £80K.', []],
  ['Target $90K / £80K base.', ['ask base $90K', 'ask base £80K']],
  ['Target $90K / $40K RSUs.', ['ask base $90K', 'ask equity $40K']],
  ['Target $90K / $40K bonus.', ['ask bonus $40K']],
  ['Target $90K base / $40K.', ['ask base $90K', 'ask base $40K']],
  ['Target $90K base (~£70K).', ['ask base $90K', 'ask base ~£70K']],
  ['Target $90K base (≈ £70K).', ['ask base $90K', 'ask base £70K']],
  ['Target $90K base (~$70K).', ['ask base $90K']],
  ['Target $90K base for Denver, or $85K remote.', ['ask base $90K', 'ask base $85K']],
  ['Target $90K base in Denver, $85K in Oslo.', ['ask base $90K', 'ask base $85K']],
  ['Target $90K base, $85K (Oslo).', ['ask base $90K', 'ask base $85K']],
  ['Target $90K base, $85K more.', ['ask base $90K']],
  ['Target $90K in RSUs at $30/share.', ['ask equity $90K']],
  ['Target $90K in RSUs at $30 per share.', ['ask equity $90K']],
  ['Target $90K in RSUs at $30 per unit.', ['ask equity $90K']],
  ['Target $90K base + $10K bonus = $100K.', ['ask base $90K', 'ask bonus $10K', 'ask total $100K']],
  ['Target $90K base = ~$100K.', ['ask base $90K', 'ask total ~$100K']],
  ['Say: $90K base.', ['ask base $90K']],
  ['Say: base of $90K.', ['ask base $90K']],
  ['Say $90K base.', []],
  ['Say $90K base and $10K bonus.', ['ask base $90K', 'ask bonus $10K']],
  ['Target $90K base. Push to $95K.', ['ask base $90K', 'ask base $95K']],
  ['Target $90K RSUs. Acme will counter at $50K base. Push to $60K.', ['ask equity $90K', 'counter base $50K', 'ask base $60K']],
  ['Target $90K base. Push to $95K for relocation.', ['ask base $90K', 'ask base $95K']],
  ['Target $90K base. Push to $95K relocation.', ['ask base $90K']],
  ['Target $90K base. Push Acme hard on $95K.', ['ask base $90K']],
  ['Target $90K base. Bolt pays $95K.', ['ask base $90K']],
  ['Target $90K base. Accept at $85K+.', ['ask base $90K', 'floor base $85K+']],
  ['Target $90K base. $85K is my floor.', ['ask base $90K', 'floor base $85K']],
  ['On base, target $90K.', ['ask base $90K']],
  ['Target $90K/4yr.', ['ask equity $90K/4yr grant']],
  ['Target 90K base.', ['ask base 90K']],
  ['Target 90,000 base.', []],
  ['Target 9M base.', []],
  ['Target [90K] base.', []],
  ['Target $99M base.', ['ask base $99M']],
  ['Target $100M base.', []],
  ['Target ₹100M base.', ['ask base ₹100M']],
  ['Target £1B total.', []],
  ['Target €200M, CHF 200M, A$200M, S$200M and C$200M total.', []],
  ['Target $90K RSUs over 4 years.', ['ask equity $90K grant']],
  ['Target $90K RSUs annually.', ['ask equity $90K year']],
  ['Target $90K annual RSUs.', ['ask equity $90K year']],
  ['Target $90K annualized RSUs.', ['ask equity $90K year']],
  ['Target $90K RSUs, annual $10K bonus.', ['ask equity $90K', 'ask bonus $10K']],
  ['Target $90K base annually.', ['ask base $90K']],
  ['Target a 4-year RSU grant of $90K.', ['ask equity $90K']],
  ['Target $90K base. Target $90K base.', ['ask base $90K']],
  ['Target an additional $90K base.', []],
  ['', []],
])('%s', (strategy, asks) => expect(read(strategy)).toEqual(asks))

const TARGETS = (header: string, ...rows: readonly string[]): string[] =>
  read(`see below\n\n| ${header} |\n|${'---|'.repeat(header.split('|').length)}\n${rows.map((row) => `| ${row} |\n`).join('')}`)

test.each([
  ['Component | Initial | Target', ['Base | $80K | $90K'], ['counter base $80K', 'ask base $90K']],
  ['Component | Current | Stretch', ['Base | $80K | $90K'], ['counter base $80K', 'ask base $90K']],
  ['Component | Counter | Ask', ['Base | $80K | $90K'], ['counter base $80K', 'ask base $90K']],
  ['Component | Offered | Start', ['Base | $80K | $90K'], ['counter base $80K', 'ask base $90K']],
  ['Component | Offer | Opening', ['Base | $80K | $90K'], ['counter base $80K', 'ask base $90K']],
  ['Component | Accept-at | Anchor', ['Base | $80K | $90K'], ['floor base $80K', 'ask base $90K']],
  ['Component | Walk away | Open', ['Base | $80K | $90K'], ['floor base $80K', 'ask base $90K']],
  ['Component | Floor | Target', ['Base | **$80K** | $90K–$95K'], ['floor base $80K', 'ask base $90K–$95K']],
  ['Component | Notes | Target', ['Base | $80K | $90K'], ['ask base $90K']],
  ['Component | Target', ['RSUs (4-year) | $90K', 'Perks | $9K', 'Bonus | 10%', 'TC | '], ['ask equity $90K grant']],
  ['Component | Target', ['Base increase | $90K'], []],
  ['Item | Target', ['Base | $90K'], []],
])('a table of targets %s %j', (header, rows, asks) => expect(TARGETS(header, ...rows)).toEqual(asks))

const sentences = (text: string): string[] =>
  readSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end).trim())

test.each([
  ['One. Two! Three? Four.', ['One.', 'Two!', 'Three?', 'Four.']],
  ['One." “Two.” (Three.) *Four*', ['One."', '“Two.”', '(Three.)', '*Four*']],
  ['One. $5 and. £5 and. 5 and', ['One.', '$5 and.', '£5 and.', '5 and']],
  ['One. two. three', ['One. two. three']],
  ['Acme Inc. Two', ['Acme Inc. Two']],
  ['Acme Corp. A vs. B Ltd. C Co. D St. E e.g. F i.e. G approx. H', ['Acme Corp. A vs. B Ltd. C Co. D St. E e.g. F i.e. G approx. H']],
  ['Sr. Baker and Jr. Baker, No. 5 incl. Six of D. E. Shaw', ['Sr. Baker and Jr. Baker, No. 5 incl. Six of D. E. Shaw']],
  ['One\ntwo\n- Three\n2) Four\n**Five**\n# Six\n| Seven', ['One\ntwo', '- Three', '2) Four', '**Five**', '# Six', '| Seven']],
  ['One\n> - Two\n> three', ['One\n>', '- Two\n> three']],
  ['a'.repeat(3001), ['a'.repeat(3000), 'a']],
])('%j', (text, expected) => expect(sentences(text)).toEqual(expected))

test('marks and line ends are blanks to a reader of words', () => {
  expect(undressed('**a** _b_ `c`\n> d\r\n>e\tf > g')).toBe('  a    b   c    d   e f > g')
  expect(undressed('x\n  > y')).toHaveLength(7)
})

test.each([
  ...[
    'at',
    'to',
    'toward',
    'for',
    'is',
    'of',
    'with',
    'be',
    'should',
    'about',
    'approximately',
    'around',
    'roughly',
    'least',
    'if',
    'above',
    'exceeds',
    'no',
  ],
  ...[
    'lower',
    'less',
    'than',
    'a',
    'the',
    'my',
    'base',
    'RSU',
    'RSUs',
    'initial',
    'counter',
    'ask',
    'your',
    'TC',
    'in',
    'in Oslo',
    ':',
    '~',
    '≈',
    '"',
  ],
])('“%s” leads from a cue to the figure of the component asked for before', (word) => {
  expect(read(`Target $90K equity. Push ${word} $95K.`).length).toBe(2)
  expect(read(`Target $90K equity. Push x${word}x $95K.`)).toEqual(['ask equity $90K'])
})

test.each([
  ...[
    '.',
    ',',
    ';',
    ':',
    ')',
    '"',
    '”',
    "'",
    '’',
    '—',
    '–',
    '/',
    '?',
    '!',
    '-',
    ' in Oslo',
    ' for it',
    ' remote',
    ' at once',
    ' or more',
    ' and more',
    ' over it',
    ' by May',
  ],
  ...[' with it', ' equivalent', ' is fine', ' (all in)', ' to proceed', ' to sign', ' to close', ' to accept', ' London'],
])('a figure with “%s” behind it has no thing of its own', (behind) => {
  expect(read(`Target $90K equity. Push to $95K${behind}`)).toContain('ask equity $95K')
})

test.each([' relocation', ' to move', ' inside', ' stipend'])('a figure with “%s” behind it has one', (behind) =>
  expect(read(`Target $90K equity. Push to $95K${behind}`)).toEqual(['ask equity $90K']),
)
