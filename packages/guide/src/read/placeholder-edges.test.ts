import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readPlaceholders } from './placeholders.ts'

/** The text with its placeholders marked by their kind. */
const marked = (text: string): string =>
  readPlaceholders(parseMarkdown(text)).reduceRight((all, { span: { start, end }, raw, kind }) => {
    expect(text.slice(start, end)).toBe(raw)
    return `${all.slice(0, start)}⟦${kind}:${raw}⟧${all.slice(end)}`
  }, text)

const plain = (text: string): string => text.replaceAll(/⟦[\w-]+:|⟧/g, '')

describe('a variable is read with its sign and unit, and with nothing beside it', () => {
  test.each([
    'pay ⟦figure:A$[what is fair]⟧',
    'pay ⟦figure:US$[X]⟧, ⟦figure:CHF [X]K⟧ or ⟦figure:₪[X]M⟧',
    'pay ⟦figure:$[X]⟧ or 5K',
    'pay ⟦figure:$[X]⟧ or 5%',
    'pay ⟦figure:$[X]⟧Base',
    'pay $⟦word:{{x}}⟧K and $⟦word:<amount>⟧',
    'pay ⟦figure:[X+6]⟧ over ⟦figure:[X  years]⟧ or ⟦figure:[N y]⟧',
    'pay ⟦figure:$[floor 2]⟧',
    'aim for ⟦word:[target total]⟧ or ⟦word:<TC>⟧',
    '⟦word:[Insert base]⟧ or ⟦word:[your figure HERE]⟧',
    `⟦word:[insert ${'x'.repeat(33)}]⟧ and ⟦word:{{${'x'.repeat(40)}}}⟧`,
    'pay ⟦figure:___⟧',
    'pay ⟦figure:XX%⟧ more',
  ])('%s', (text) => expect(marked(plain(text))).toBe(text))
})

describe('a word to be replaced is one where it stands for a whole', () => {
  test.each([
    '⟦to-do:FIXME⟧',
    '⟦to-do:TODO⟧',
    '| a | b |\n|---|---|\n|⟦to-do:TBD⟧ | x',
    '| a | b |\n|---|---|\n| x | ⟦to-do:TBD⟧',
    'Level:⟦to-do:TBD⟧',
    '**Level**:\n⟦to-do:TBD⟧',
  ])('%j', (text) => expect(marked(plain(text))).toBe(text))

  test.each(['| later TBD | b |\n|---|---|\n| x | y |', 'Level: see TBD', 'in the database TBD', 'a base and a wallet by TBD', 'NOTODO'])(
    'none in %j',
    (text) => expect(marked(text)).toBe(text),
  )
})

describe('what only looks like a variable is none', () => {
  test.each([
    `[insert ${'x'.repeat(34)}]`,
    `{{${'x'.repeat(41)}}}`,
    'an {{}} and a $[ ]',
    'MAXX%',
    '$XXMore or $XXth',
    '__bold __ and [x]',
    'one above\n\n___\n\none below',
    'paid in USD[^1]',
    '[insert the name of your own company](x)',
    '[Next]',
    '[an insert in it]',
    '[born here in Oslo]',
    'the CEO [who left], an IPO [later], two RSUs [see above]',
    'ABUSD [x]',
  ])('none in %j', (text) => expect(marked(text)).toBe(text))
})
