import { expect, test } from 'vitest'
import { marked } from '../../testing/marked.ts'
import { frontmatterStale } from './stale.ts'

const guide = (updated: string, due: string): string =>
  `---\nlast_updated: ${updated}\nnext_review_due: ${due}\n---\n### Data Engineer | Initech Global Negotiation Guide\n`

test.each([
  ['2026-11-22', guide('2026-02-23', '⟦2026-05-23⟧')],
  ['2026-05-23', guide('2026-02-23', '2026-05-23')],
  ['2026-11-22', guide('2026-02-23', '2026-12-01')],
  ['2026-11-22', guide('⟦2025-02-23⟧', '2026-12-01')],
  ['2026-11-22', guide('null', 'null')],
  ['2026-11-22', guide('2020-02-23', 'soon').replace('2020-02-23', '⟦2020-02-23⟧')],
  [undefined, guide('2020-02-23', '2020-05-23')],
])('as of %s', (asOf, text) => expect(marked(frontmatterStale, text, asOf === undefined ? {} : { asOf })).toBe(text))
