import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readPlaceholders } from './placeholders.ts'

/** The text with its placeholders marked by their kind. */
const marked = (text: string): string =>
  readPlaceholders(parseMarkdown(text)).reduceRight((all, { span: { start, end }, raw, kind }) => {
    expect(text.slice(start, end)).toBe(raw)
    return `${all.slice(0, start)}⟦${kind}:${raw}⟧${all.slice(end)}`
  }, text)

test.each([
  ...['[X]', '[N]', '[W]', '[Y]', '[Z]', '[X+60K]', '[X - 5K]', '[X–$5]', '[X%]', '[X years]', '[XK]', '[X M]', '[ X ]'].map(
    (one) => `pay ⟦figure:${one}⟧ more`,
  ),
  ...[
    '$[X]',
    '€[floor]',
    '£[what you want]',
    '₹[x]',
    '¥[x]',
    '₪[x]',
    'USD [x]',
    'kr [x]',
    'kr[x]',
    '$[X]K',
    '$[X]M',
    '$[X]B',
    '$[X]L',
    '$[X]Cr',
    '[X]%',
  ].map((one) => `pay ⟦figure:${one}⟧ more`),
  ...[
    '[target]',
    '[floor]',
    '[amount]',
    '[number]',
    '[figure]',
    '[percent]',
    '[percentage]',
    '[stretch]',
    '[current]',
    '[desired]',
    '[base]',
    '[salary]',
  ].map((one) => `pay ⟦word:${one}⟧ more`),
  ...[
    '[TC]',
    '[total]',
    '[your target]',
    '[the amount]',
    '[my floor]',
    '[$ amount]',
    '[$amount]',
    '[target base]',
    '[target tc]',
    '[your total comp]',
  ].map((one) => `pay ⟦word:${one}⟧ more`),
  ...[
    '[target bonus]',
    '[target salary]',
    '[target equity]',
    '[target RSUs]',
    '[target RSU]',
    '[base number]',
    '[base figure]',
    '[base amount]',
  ].map((one) => `pay ⟦word:${one}⟧ more`),
  ...['[insert base]', '[enter a figure]', '[fill in the base]', '[put it here]', '{{x}}', '<target>', '<your base>'].map(
    (one) => `pay ⟦word:${one}⟧ more`,
  ),
  ...['$XX', '$XXX', '$XXK', '€XXM', 'USD XX', 'XX%', '___', '___K', '$____'].map((one) => `pay ⟦figure:${one}⟧ more`),
  '⟦to-do:TODO⟧ and ⟦to-do:FIXME⟧ and ⟦to-do:$TBD⟧ and ⟦to-do:€TBC⟧',
  'base ⟦to-do:TBD⟧, salary of ⟦to-do:TBD⟧, RSUs at ⟦to-do:TBD⟧, RSU is ⟦to-do:TBD⟧, equity ⟦to-do:TBC⟧',
  'options ⟦to-do:TBD⟧, bonus ⟦to-do:TBD⟧, sign-on ⟦to-do:TBD⟧, total ⟦to-do:TBD⟧, TC ⟦to-do:TBD⟧, comp ⟦to-do:TBD⟧',
  'Level: ⟦to-do:TBD⟧',
  '**Level:** ⟦to-do:TBD⟧.\nmore',
  '| a | b |\n|---|---|\n| ⟦to-do:TBD⟧ | ⟦to-do:TBC⟧|',
])('%s', (text) => expect(marked(text.replaceAll(/⟦[\w-]+:|⟧/g, ''))).toBe(text))

test.each([
  ...[
    '[a](x)',
    '[target](x)',
    '[target][ref]',
    '[target]: x',
    '![target]',
    '[^1]',
    '[X-ray]',
    '[A]',
    '[x]',
    '[XX years]',
    '[]',
    '[10–15%]',
    '[$5K]',
  ],
  ...[
    '$[30K extra]',
    '[targets]',
    '[our target]',
    '[target of it]',
    '[inserted]',
    '[hereafter]',
    '<br>',
    '<div>',
    'XX',
    'XXL',
    'MAXXXX',
    'a___',
    '___a',
  ],
  ...['TBD', 'a TBD b', 'TBDs', 'based TBD', 'Level: TBD later', '| TBD later |', '[target\nbase]', `[${'x'.repeat(41)}]`, '{x}', 'TODOS'],
  '<!-- [X] -->',
  '---\na: "[X]"\n---\n',
])('none in %j', (text) => expect(marked(text)).toBe(text))
