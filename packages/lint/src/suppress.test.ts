import { parseGuide } from '@guidelint/guide'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from './apply-edits.ts'
import { lintGuide } from './lint.ts'
import { defaultProfile } from './profile.ts'
import { defineRule } from './rule.ts'
import { ruleList } from './rules/index.ts'
import type { RuleSetting, Settings } from './settings.ts'
import { bareGuide } from './testing/bare-guide.ts'

const wrongWord = (id: string, word: string) =>
  defineRule({
    id,
    summary: 'A guide is right.',
    severity: 'error',
    fix: null,
    sure: 'fact',
    *check({ source }) {
      for (const match of source.text.matchAll(new RegExp(word, 'g'))) {
        yield { span: { start: match.index, end: match.index + word.length }, message: `${word} is wrong.` }
      }
    },
  })

const on = (rule: RuleSetting['rule']): RuleSetting => ({ rule, severity: 'error', options: {} })
const settings: Settings = {
  rules: [...ruleList.filter(({ id }) => id.startsWith('meta/')), wrongWord('test/bad', 'BAD'), wrongWord('test/ugly', 'UGLY')].map(on),
  profile: defaultProfile,
  inlineConfig: true,
}
const lint = (text: string, asOf?: string) => lintGuide({ ...bareGuide(text), comments: parseGuide(text).comments }, settings, { asOf })
const reported = (text: string, asOf?: string) =>
  lint(text, asOf).findings.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)
/** What is left when each finding's first fix is applied. */
const repaired = (text: string, asOf?: string) =>
  applyEdits(
    text,
    lint(text, asOf).findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
  )

// The names of rules in comments must exist; the engine's own stand in for the catalogue where a test needs two.
const table = (row: string, before = '') =>
  `${before}| Region | Base | Total |\n|---|---|---|\n| London, UK | BAD | BAD |\n${row}| Tokyo | BAD | $1 |\n`

describe('suppressions', () => {
  test.each([
    ['the whole file', 'BAD\n<!-- guidelint-disable-file test/bad -->\nBAD\n', 0],
    ['a stretch', 'BAD\n<!-- guidelint-disable test/bad -->\nBAD BAD\n<!-- guidelint-enable test/bad -->\nBAD\n', 2],
    ['a stretch closed by a bare enable', '<!-- guidelint-disable test/* -->\nBAD UGLY\n<!-- guidelint-enable -->\nBAD\n', 1],
    ['the next line', '<!-- guidelint-disable-next-line test/bad -- once -->\nBAD\nBAD\n', 1],
    ['the next line after a blank one', '<!-- guidelint-disable-next-line test/bad -->\n\nBAD\nBAD\n', 1],
    ['its own line', 'BAD <!-- guidelint-disable-line test/bad, test/ugly --> UGLY\nBAD\n', 1],
    ['its own row', table('').replace('| $1 |', '| $1 | <!-- guidelint-disable-line test/bad -->'), 2],
    ['the next table', table('', '<!-- guidelint-disable-next-table test/bad -->\n'), 0],
    ['a row with a comma in its name', table('', '<!-- guidelint-disable-next-table test/bad rows="London, UK" -->\n\n'), 1],
    ['a row by its place', table('', '<!-- guidelint-disable-next-table test/bad rows="london,Paris" -->\n\n'), 1],
    ['two rows, one column', table('', '<!-- guidelint-disable-next-table test/bad rows="London,Tokyo" cols="Base" -->\n\n'), 1],
    ['a column', table('', '<!-- guidelint-disable-next-table test/bad cols="Total" -->\n\n'), 2],
    ['lines that end in CR LF', '<!-- guidelint-disable-next-line test/bad -->\r\nBAD\r\nBAD\r\n', 1],
  ])('%s', (_name, text, left) => {
    const { findings, suppressed } = lint(text)
    const wrong = findings.filter(({ rule }) => rule.startsWith('test/'))
    expect(wrong).toHaveLength(left)
    expect(wrong.length + suppressed.length).toBe(text.match(/BAD|UGLY/g)?.length)
  })

  test('keep their reason', () => {
    expect(lint('BAD <!-- guidelint-disable-line test/bad -- quoted -- twice -->').suppressed[0]?.reason).toBe('quoted -- twice')
  })

  test('are left alone where they are turned off', () => {
    const text = '<!-- guidelint-disable-file test/bad -->\nBAD\n'
    const { findings } = lintGuide(bareGuide(text), { ...settings, inlineConfig: false })
    expect(findings.map(({ rule }) => rule)).toEqual(['test/bad'])
  })

  test('take away exactly the finding that they name', () => {
    const word = fc.constantFrom<string>('BAD', 'UGLY', 'good', 'BAD UGLY')
    const lines = fc.array(word, { minLength: 1 }).chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1)))
    fc.assert(
      fc.property(lines, ([all, at]) => {
        const keys = (text: string) =>
          lint(text)
            .findings.filter(({ rule }) => rule.startsWith('test/'))
            .map(({ rule }) => rule)
        const before = keys(all.join('\n'))
        const after = keys(all.with(at, `${all[at]} <!-- guidelint-disable-line test/bad -->`).join('\n'))
        expect(before.length - after.length).toBe(all[at]?.includes('BAD') === true ? 1 : 0)
      }),
    )
  })
})

describe('what is wrong with suppressions', () => {
  const unknown = (rule: string) => `meta/unknown-rule ${rule}`

  test('unused: reported and removed', () => {
    const text = 'good\n<!-- guidelint-disable-next-line test/bad -->\ngood\n'
    expect(reported(text)).toContain('meta/unused-suppression <!-- guidelint-disable-next-line test/bad -->')
  })

  test('not unused where the rule did not run', () => {
    const off = { ...settings, rules: settings.rules.filter(({ rule }) => rule.id !== 'test/bad') }
    const { findings } = lintGuide(bareGuide('<!-- guidelint-disable-file test/bad -->'), off)
    expect(findings.map(({ rule }) => rule)).not.toContain('meta/unused-suppression')
  })

  test('one name of two is taken out of the comment', () => {
    const text = 'BAD <!-- guidelint-disable-line test/bad test/ugly -- why -->\n'
    const unused = lint(text).findings.find(({ rule }) => rule === 'meta/unused-suppression')
    expect(applyEdits(text, unused?.fixes[0]?.edits ?? [])).toBe('BAD <!-- guidelint-disable-line test/bad -- why -->\n')
  })

  test('an unknown rule is replaced by the nearest', () => {
    const text = '<!-- guidelint-disable-file meta/unknwn-rule -->\n'
    expect(reported(text)).toEqual([unknown('meta/unknwn-rule')])
    expect(repaired(text)).toBe('<!-- guidelint-disable-file meta/unknown-rule -->\n')
  })

  test.each([
    ['no rule', 'a\n<!-- guidelint-disable-file -->\nb\n', 'a\nb\n'],
    ['an unknown verb', 'a\n<!-- guidelint-disble meta/limit -->\nb\n', 'a\nb\n'],
    ['an enable without a disable', 'a\n<!-- guidelint-enable meta/limit -->\nb\n', 'a\nb\n'],
    ['no date', 'a\n<!-- guidelint-disable-file meta/limit until=soon -->\n', 'a\n<!-- guidelint-disable-file meta/limit -->\n'],
    [
      'an open stretch',
      '<!-- guidelint-disable meta/limit -->\nb\n',
      '<!-- guidelint-disable meta/limit -->\nb\n\n<!-- guidelint-enable meta/limit -->\n',
    ],
  ])('%s', (_name, text, expected) => {
    expect(lint(text).findings).toHaveLength(1)
    expect(repaired(text)).toBe(expected)
    expect(lint(repaired(text)).findings).toEqual([])
  })

  test('expired: holds up to its date, then no more', () => {
    const text = 'BAD\n<!-- guidelint-disable-file test/bad until=2026-03-31 -->\n'
    expect(reported(text, '2026-03-31').some((one) => one.startsWith('test/'))).toBe(false)
    expect(reported(text, '2026-04-01')).toEqual(
      ['test/bad BAD', unknown('test/bad'), 'meta/expired-suppression <!-- guidelint-disable-file test/bad until=2026-03-31 -->'].sort(
        byPlace(text),
      ),
    )
    expect(reported(text).some((one) => one.startsWith('meta/expired'))).toBe(false)
  })

  test.each([
    ['test/ugly, test/ugly until=2999-01-01 test/bad, test/ugly', 'until=2999-01-01 test/bad'],
    ['test/bad, test/ugly', 'test/bad'],
    ['test/ugly,test/bad', 'test/bad'],
  ])('what stands between names stays: %s', (names, left) => {
    const comment = (inner: string) => `BAD\n<!-- guidelint-disable-file ${inner} -- why -->\n`
    const unused = lint(comment(names)).findings.find(({ rule }) => rule === 'meta/unused-suppression')
    expect(applyEdits(comment(names), unused?.fixes[0]?.edits ?? [])).toBe(comment(left))
  })

  test('between two rows: moved behind a row', () => {
    const text = table('<!-- guidelint-disable-next-line meta/* -->\n')
    const breaks = lint(text).findings.find(({ rule }) => rule === 'meta/suppression-breaks-table')
    expect(applyEdits(text, breaks?.fixes[0]?.edits ?? [])).toBe(
      table('').replace('| $1 |', '| $1 | <!-- guidelint-disable-line meta/* -->'),
    )
  })
})

describe('comments by the thousand', () => {
  const count = 2000
  /** Everything that a report says of a finding, but for its edits. */
  const lengths = (text: string) =>
    lint(text).findings.map(({ message, facts, fixes }) => JSON.stringify([message, facts, fixes.map(({ title }) => title)]).length)
  const editLength = (text: string) => JSON.stringify(lint(text).findings.flatMap(({ fixes }) => fixes.map(({ edits }) => edits))).length

  test.each([
    ['opened, never closed', '<!-- guidelint-disable '.repeat(count), 1],
    ['opened, never closed, each on its line', '<!-- guidelint-disable \n'.repeat(count), 1],
    ['a name in each', '<!-- guidelint-disable no/such \n'.repeat(count), 2],
    ['all closed by one, up to the limit', `${'<!-- guidelint-disable '.repeat(count)}-->`, count + 2],
    ['many names in one', `<!-- guidelint-disable ${'no/such '.repeat(count)}-->`, count + 1],
    ['a long name in one', `<!-- guidelint-disable ${'nosuch'.repeat(count)} -->`, 2],
    ['a long verb', `<!-- guidelint-${'nosuch'.repeat(count)} -->`, 1],
    ['a long setting', `<!-- guidelint-disable-file meta/limit ${'nosuch'.repeat(count)}=1 -->`, 1],
  ])('%s: what is said stays short', (_name, text, findings) => {
    const guide = `# A\n\n${text}`
    expect(lengths(guide)).toHaveLength(findings)
    expect(Math.max(...lengths(guide))).toBeLessThan(2000)
    expect(editLength(guide)).toBeLessThan(20 * guide.length)
  })

  test('one that is never closed says what stands on its line, and its fixes leave the rest alone', () => {
    const text = 'BAD\n<!-- guidelint-disable test/bad -- why\n\nBAD and the rest\n'
    expect(reported(text)).toContain('meta/unclosed-suppression <!-- guidelint-disable test/bad -- why')
    expect(lint(text).suppressed.map(({ reason }) => reason)).toEqual(['why'])
    expect(repaired('<!-- guidelint-disable meta/limit\nrest\n')).toBe('<!-- guidelint-disable meta/limit -->\nrest\n')
    expect(repaired('a\n<!-- guidelint-disble meta/limit\nrest\n')).toBe('a\nrest\n')
  })

  test('an enable is found behind thousands that close other rules', () => {
    const others = '<!-- guidelint-disable test/ugly -->UGLY<!-- guidelint-enable test/ugly -->\n'.repeat(count)
    const { findings, suppressed } = lint(`<!-- guidelint-disable test/bad -->\n${others}BAD\n<!-- guidelint-enable test/* -->\nBAD\n`)
    expect(findings.filter(({ rule }) => rule.startsWith('test/'))).toHaveLength(1)
    expect(suppressed).toHaveLength(count + 1)
  })

  test('of two that reach a finding the first gives its reason, and both are used', () => {
    const file = (rule: string, reason: string) => `<!-- guidelint-disable-file ${rule} -- ${reason} -->\n`
    const { suppressed, findings } = lint(`${file('test/bad', 'one')}${file('test/*', 'two')}BAD BAD\n`)
    expect(suppressed.map(({ reason }) => reason)).toEqual(['one', 'one'])
    expect(findings.filter(({ rule }) => rule === 'meta/unused-suppression')).toEqual([])
  })
})

const byPlace = (text: string) => (a: string, b: string) =>
  text.indexOf(a.slice(a.indexOf(' ') + 1)) - text.indexOf(b.slice(b.indexOf(' ') + 1))
