import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readPlaceholders } from './placeholders.ts'

/** The text with its placeholders marked. */
const marked = (text: string): string =>
  readPlaceholders(parseMarkdown(text)).reduceRight(
    (all, { span }) => `${all.slice(0, span.start)}⟦${all.slice(span.start, span.end)}⟧${all.slice(span.end)}`,
    text,
  )

test.each([
  'base at ⟦$[X]K⟧ and ⟦£[Y+60K]⟧, floor ⟦$[floor]⟧',
  'Accept at ⟦[target]⟧ with ⟦[X]%⟧ after ⟦[X years]⟧',
  '| Oslo | ⟦TBD⟧ |\n|---|---|\n| ⟦$XXK⟧ | ⟦$TBD⟧ |',
  '**Level Mapping:** ⟦TBD⟧',
  '⟦TODO⟧: write this',
  'a skeleton for ⟦{{role}}⟧',
  'a base of ⟦TBD⟧, RSUs ⟦$___K⟧, then ⟦___⟧ more; ⟦FIXME⟧',
  'say ⟦[insert figure]⟧ or ⟦[your figure here]⟧, ⟦<amount>⟧ at most',
])('%j', (text) => expect(marked(text.replace(/[⟦⟧]/g, ''))).toBe(text))

test.each([
  '[Source: a report]',
  '[Acme at $432K / Bolt at $418K]',
  '[Acme/Bolt] and [previous company]',
  '$[30K-55K] of equity',
  '[target](https://example.org)',
  '- [Acme annual report 2025]\n- [1] a book\n- [x] done',
  'Wallet/TBD is a product, and TBD too. Roman XX century',
  '```\n$[X]K\n```',
  'snake___case and <br> and [previous company here and there, which is long]',
])('none in %j', (text) => expect(marked(text)).toBe(text))
