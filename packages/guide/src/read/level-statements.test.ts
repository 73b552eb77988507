import { expect, test } from 'vitest'
import { ownCompany, ownNames } from './level-own.ts'
import { splitStatement } from './level-split.ts'
import { readStatement } from './level-statement.ts'
import { isBareCode, isBareLevel, isNote, readTerm } from './level-term.ts'

const OWN = ['Acme Works', 'Acme']

/** The terms of a line, `|` between them, with the form and how many stand on the left. */
const split = (line: string): string | null => {
  const found = splitStatement(line, OWN)
  return found && `${found.form} ${found.left}: ${found.terms.map(({ start, end }) => line.slice(start, end).trim()).join(' | ')}`
}

test.each([
  ['Acme L3 = Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 ≈ Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 ≅ Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 ≃ Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 ↔ Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 → Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 ⇔ Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3=Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 == Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 ~ Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 <=> Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 <-> Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 -> Google L4', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 = Google L4 > Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4 · Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4 • Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4 | Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4; Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4, Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4, and Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4, or Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4 and Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4 or Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4 + Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4 / Meta E4', 'chain 1: Acme L3 | Google L4 | Meta E4'],
  ['Acme L3 = Google L4, N/A, similar elsewhere', 'chain 1: Acme L3 | Google L4 | N/A | similar elsewhere'],
  ['Acme L3 = Google L4, none', 'chain 1: Acme L3 | Google L4 | none'],
  ['Acme L3 = L4 at Google, E4 @ Meta, VP at Bolt', 'chain 1: Acme L3 | L4 at Google | E4 @ Meta | VP at Bolt'],
  ['Acme L3 = Google L4, Wing lead', 'chain 1: Acme L3 | Google L4 | Wing lead'],
  ['Acme L3 = Google L4, senior track', 'chain 1: Acme L3 | Google L4, senior track'],
  ['Acme L3, L4 = Google L4', 'chain 1: Acme L3, L4 | Google L4'],
  ['Acme L3 = Google (L4, Meta E4)', 'chain 1: Acme L3 | Google (L4, Meta E4)'],
  ['Acme L3 = Google [L4 = Meta E4]', 'chain 1: Acme L3 | Google [L4 = Meta E4]'],
  ['Acme) L3 = Google L4', 'chain 1: Acme) L3 | Google L4'],
  ['Acme L3 = Google L4. It pays well', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 = Google L4! It pays well', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 = Google L4? (It does)', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 = Google L4.', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 = Google Sr. Engineer', 'chain 1: Acme L3 | Google Sr. Engineer'],
  ['Acme L3 = Google L4 — a close match', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 = Google L4 – a close match', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 = Google L4 -- a close match', 'chain 1: Acme L3 | Google L4'],
  ['Acme L3 = Google L4 – L5', 'chain 1: Acme L3 | Google L4 – L5'],
  ['Acme L3 — L4 = Google L5', 'chain 1: Acme L3 — L4 | Google L5'],
  ['Acme L3 maps to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 map to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 mapped to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 mapping to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 maps closely to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 maps roughly to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 maps directly to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 maps approximately to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 is equivalent to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 are comparable to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 roughly equal to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 is approximately equal to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 is broadly comparable to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 corresponds to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 correspond to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 aligns with Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 align to Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 equals Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3. Equivalent titles include Google L4', 'prose 1: Acme L3. | Google L4'],
  ['Acme L3 equivalents: Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 Equivalent levels: Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 Equivalent roles elsewhere include Google L4', 'prose 1: Acme L3 | Google L4'],
  ['comparable to Google L4', 'prose 1:  | Google L4'],
  ['Acme L3 — closest: Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 -- closest Google L4', 'prose 1: Acme L3 | Google L4'],
  ['Acme L3 maps to Google L4 and large banks senior', 'prose 1: Acme L3 | Google L4 | large banks senior'],
  ['Acme L3 maps to Google L4, senior at startups', 'prose 1: Acme L3 | Google L4 | senior at startups'],
  ['Acme L3 maps to Google L4, senior (Bolt)', 'prose 1: Acme L3 | Google L4 | senior (Bolt)'],
  ['Acme L3, Google L4', null],
  ['Acme pays more than Google', null],
  ['', null],
])('%s splits as %s', (line, expected) => expect(split(line)).toBe(expected))

/** What a line states: its terms as `company: level`, then what goes without saying and what can't be read. */
const stated = (line: string): string | null => {
  const found = readStatement(line, OWN)
  if (!found) return null
  const { terms, bare, malformed } = found
  const cut = ({ start, end }: { start: number; end: number }): string => line.slice(start, end).trim()
  return [
    ...terms.map(({ companies, level, levelText }) => `${companies.map(cut).join('+')}: ${levelText ?? cut(level)}`),
    ...(bare ? [`bare ${cut(bare)}`] : []),
    ...malformed.map((span) => `malformed ${cut(span)}`),
  ].join(' | ')
}

test.each([
  ['Acme L3 = Google L4', 'Acme: L3 | Google: L4'],
  ['L3 = Google L4', 'Google: L4 | bare L3'],
  ['Acme = Google L4', 'Google: L4 | malformed Acme'],
  ['Acme L3 = no equivalent = Google L4', 'Acme: L3 | Google: L4'],
  ['Acme L3 maps to L4 at Google and E4 at Meta', 'Acme: L3 | Google: L4 | Meta: E4'],
  ['E4 maps to Google L4', 'Google: L4 | bare E4'],
  ['Data Engineer at Acme maps to IC3 (Google L4, Meta E4)', 'Acme: IC3 | Google: L4 | Meta: E4'],
  ['This role maps to Google L4', null],
  ['The role maps to Google L4', null],
  ['Your level maps to Google L4', null],
  ['At L3 maps to Google L4', null],
  ['Note: L3 maps to Google L4', null],
  ['words map to more words', null],
  ['Acme L3 maps to (L4 at Google, E4 at Meta)', 'Acme: L3 | Google: L4 | Meta: E4'],
])('%s states %s', (line, expected) => expect(stated(line)).toBe(expected))

test.each([
  ['Acme L3', 'Acme: L3'],
  ['Acme Works L3', 'Acme Works: L3'],
  ['acme L3', 'acme: L3'],
  ['Acmes L3', 'Acmes: L3'],
  ['L4 at Google', 'Google: L4'],
  ['L4 @ Google', 'Google: L4'],
  ['Senior Engineer at Google (L5)', 'Google: Senior Engineer (L5)'],
  ['Senior Engineer at Google (Cloud)', 'Google: Senior Engineer (Cloud)'],
  ['Senior Engineer (Google)', 'Google: Senior Engineer'],
  ['Senior Engineer (Google/Bolt)', 'Google+Bolt: Senior Engineer'],
  ['Senior Engineer (Bolt)', null],
  ['Senior Engineer (L5)', null],
  ['Senior Engineer in the Google ladder', 'Google: Senior Engineer'],
  ['Senior Engineer across the industry', 'industry: Senior Engineer'],
  ['Senior Engineer Google', 'Google: Senior Engineer'],
  ['Google/Bolt L4', 'Google/Bolt: L4'],
  ['Google/Meta L4', 'Google/Meta: L4'],
  ['Google/L4', 'Google: /L4'],
  ['Square (Block) L4', 'Square (Block): L4'],
  ['Wayne Industries Senior', 'Wayne Industries: Senior'],
  ['Wayne Senior', 'Wayne: Senior'],
  ['wayne.io Lead', 'wayne.io: Lead'],
  ['eWayne Lead', 'eWayne: Lead'],
  ['large banks Lead', 'large banks: Lead'],
  ['wayne Lead', null],
  ['A Very Long Winded Name Senior', null],
  ['Wayne, Senior', null],
  ['Google', null],
  ['L4', null],
  ['and Google L4', 'Google: L4'],
  ['or Google L4,', 'Google: L4'],
  ['also Google L4', 'Google: L4'],
  ['roughly Google L4', 'Google: L4'],
  ['about Google L4', 'Google: L4'],
  ['~ Google L4', 'Google: L4'],
  ['≈Google L4', 'Google: L4'],
  ['Google L4.', 'Google: L4'],
  ['Google Sr.', 'Google: Sr.'],
  ['Google’s L4', 'Google: L4'],
  ['Google — L4', 'Google: L4'],
  ['Google (L4)', 'Google: L4'],
  ['Google L4 equivalent', 'Google: L4'],
  ['Google L4 equiv.', 'Google: L4'],
  ['Google L4 (lower pay)', 'Google: L4'],
  ['Google L4 (higher scope)', 'Google: L4'],
  ['Google L4 (but with on-call)', 'Google: L4'],
  ['Google L4 (comparable)', 'Google: L4'],
  ['Google L4 (no equity)', 'Google: L4'],
  ['Google L4 (roughly (very) so)', 'Google: L4'],
  ['Google L4 (total comp higher)', 'Google: L4'],
  ['Google L4 (Cloud)', 'Google: L4 (Cloud)'],
  ['Google L4 + 15% comp', 'Google: L4'],
  ['Google L4 + 10–20% premium', 'Google: L4'],
  ['Google L4 + 5', 'Google: L4'],
  ['Gemini Engineer at Google', 'Google: Gemini Engineer'],
  ['Gemini Engineer at Google (Cloud)', 'Google: Gemini Engineer (Cloud)'],
  ['Google (L4 at heart)', 'Google: L4 at heart'],
])('%s is read as %s', (line, expected) => {
  const term = readTerm(line, { start: 0, end: line.length }, OWN)
  const cut = ({ start, end }: { start: number; end: number }): string => line.slice(start, end)
  expect(term && `${term.companies.map(cut).join('+')}: ${term.levelText ?? cut(term.level)}`).toBe(expected)
})

test.each([
  'no equivalent',
  'None',
  'not mapped',
  'N/A',
  'TBD',
  'tba',
  'todo',
  'equivalent',
  'similar',
  'unique',
  'first-of-kind',
  'combined',
  'closest',
  'varies',
  '—',
  '--',
  '...',
  '…',
])('%s is a note', (text) => expect(isNote(text)).toBe(true))
test.each(['Nordic L4', 'nonesuch', 'Google', 'variesX', ''])('%j is no note', (text) => expect(isNote(text)).toBe(false))

test('what begins with a level or its code', () => {
  expect(['L4', 'L4 (x)', 'Senior', 'Google L4'].map(isBareLevel)).toEqual([true, true, true, false])
  expect(['L4', 'L4, x', 'L4(x)', 'Senior', 'Google L4'].map(isBareCode)).toEqual([true, true, true, false, false])
})

const titled = (company: string) => {
  const label = { span: { start: 0, end: 0 }, raw: company, text: company }
  return ownNames({ ...label, form: 'global', role: null, company: label, levels: null, isFirst: true })
}

test.each([
  ['Acme', ['Acme']],
  ['Amazon', ['Amazon Web Services', 'Amazon', 'AWS']],
  ['J.P. Morgan Chase', ['J.P. Morgan Chase', 'J.P. Morgan', 'J.P.', 'JPMC']],
  ['Bank of Iceland', ['Bank of Iceland']],
  ['Royal Fish', ['Royal Fish', 'RF']],
  ['Wayne.io', ['Wayne.io', 'Wayne']],
  ['Block (Square)', ['Block (Square)', 'Cash App', 'Square', 'Block']],
  ['Acme × Bolt', ['Acme × Bolt', 'Acme', 'Bolt']],
  ['Acme by Bolt', ['Acme by Bolt', 'Acme', 'Bolt']],
  ['SpaceFish', ['SpaceFish', 'SF']],
])('%s is called', (company, names) => {
  for (const name of names) expect(titled(company)).toContain(name)
  const lengths = titled(company).map(({ length }) => length)
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
})

test('an own name begins a text where no longer word does', () => {
  expect(
    ['Acme L3', 'ACME', 'Acme-wide', 'Acme’s', 'Acme & Co', 'Acme.io', 'Acmeter', 'Bolt'].map((text) => ownCompany(text, OWN)),
  ).toEqual([4, 4, 0, 4, 4, 0, 0, 0])
})

test.each([
  ...[
    'but',
    'lower',
    'higher',
    'comparable',
    'no',
    'not',
    'with',
    'without',
    'plus',
    'though',
    'similar',
    'same',
    'better',
    'less',
    'more',
    'approx',
    'roughly',
  ],
  ...['adjusted', 'assuming', 'total comp', 'specialized'],
])('a remark (%s …) is no part of the level', (word) => {
  const level = (line: string) => {
    const term = readTerm(line, { start: 0, end: line.length }, OWN)
    return term && line.slice(term.level.start, term.level.end)
  }
  expect(level(`Google L4  (${word} here)`)).toBe('L4')
  expect(level(`Google L4 (${word}xy here)`)).toBe(`L4 (${word}xy here)`)
})

test.each(['companies', 'firms', 'banks', 'startups', 'industry', 'hyperscalers', 'providers', 'competitors', 'peers'])(
  'a level at %s',
  (kind) => {
    const company = (line: string) => {
      const term = readTerm(line, { start: 0, end: line.length }, OWN)
      return term?.companies.map(({ start, end }) => line.slice(start, end)).join() ?? null
    }
    expect(company(`Senior at large new ${kind} elsewhere`)).toBe(`large new ${kind}`)
    expect(company(`Senior at large new ${kind}xy elsewhere`)).toBeNull()
  },
)

test.each(['Sr', 'Jr', 'Inc', 'Co', 'Corp', 'Eng'])('the dot of %s. stays', (word) => {
  const line = `Google L4 ${word}.`
  const term = readTerm(line, { start: 0, end: line.length }, OWN)
  expect(term && line.slice(term.level.start, term.level.end)).toBe(`L4 ${word}.`)
})
