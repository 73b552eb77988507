import { type Amount, contains, type Guide, type Span } from '@guidelint/guide'
import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver'
import type { GuideView } from '../session.ts'

/** Figures, currency marks and regions, by the names that themes know. */
export const TOKEN_LEGEND = { tokenTypes: ['number', 'keyword', 'namespace'], tokenModifiers: [] }

const [NUMBER, CURRENCY, REGION] = [0, 1, 2]

interface Token {
  readonly span: Span
  readonly type: number
}

/** The tokens of a guide, or of a part of it. */
export const semanticTokens = ({ document, analysis }: GuideView, within: Span | null): SemanticTokens => {
  const { places } = document
  const builder = new SemanticTokensBuilder()
  let end = 0
  for (const { span, type } of tokensOf(analysis.guide).sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < end || span.end === span.start || (within !== null && !contains(within, span))) continue
    const range = places.range(span)
    if (range.start.line !== range.end.line) continue
    builder.push(range.start.line, range.start.character, range.end.character - range.start.character, type, 0)
    end = span.end
  }
  return builder.build()
}

const tokensOf = (guide: Guide): Token[] => {
  const seen = new Set<number>()
  const regions = guide.bands.flatMap(({ region }) => {
    if (region === null || seen.has(region.span.start)) return []
    seen.add(region.span.start)
    return [{ span: region.span, type: REGION }]
  })
  const parts = guide.bands.flatMap(({ base, equity, bonus, signing, total, extra }) => [base, equity, bonus, signing, total, ...extra])
  const ranges = [...parts.flatMap((part) => [part?.range, part?.other, part?.percent]), ...guide.asks.map(({ range }) => range)]
  return [
    ...regions,
    ...ranges.flatMap((range) => (range ? [range.low, ...(range.high === range.low ? [] : [range.high])] : [])).flatMap(tokensOfAmount),
  ]
}

const tokensOfAmount = ({ currency, number, scaleSpan }: Amount): Token[] => [
  ...(currency === null ? [] : [{ span: currency.span, type: CURRENCY }]),
  { span: { start: number.start, end: Math.max(number.end, scaleSpan.end) }, type: NUMBER },
]
