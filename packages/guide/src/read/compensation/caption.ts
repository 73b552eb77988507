import type { Caption, EquityPeriod, Table } from '../../guide.ts'
import type { MarkdownDocument } from '../../markdown/document.ts'
import { lineEnd } from '../../markdown/lines.ts'
import { labelAt } from '../money.ts'

const FOOTNOTE = /^(?:\*(?!\*)|_|†|‡|¹|note\b|\*\*note|all figures|figures\b|totals?\b)/i
const SAYS_TOTAL = /\btotal comp(?:ensation)?\b/i
const YEARLY =
  /\b(?:figures|equity|stock|rsus?|values?|grants?)[^.]{0,40}\b(?:are|is|shown)[^.]{0,20}\b(?:annual|annuali[sz]ed|per year|yearly)\b/i
const GRANT = /\b(?:grants?|rsus?|equity|options?)\b[^.]{0,60}\b(?:4|four)[\s-]?year/i

const periodIn = (text: string): EquityPeriod => (YEARLY.test(text) ? 'year' : GRANT.test(text) ? 'grant' : 'unknown')

/** The line under a table that qualifies its figures, as `*Total compensation includes …*`; null where there is none. */
export const readCaption = (document: MarkdownDocument, table: Table): Caption | null => {
  const block = document.blocks.find(({ span }) => span.start >= table.span.end)
  if (!block || block.kind === 'rule') return null
  const label = labelAt(document.text, block.span.start, Math.min(lineEnd(document.text, block.span.start), block.span.end))
  if (!FOOTNOTE.test(label.text)) return null
  return { ...label, saysTotal: SAYS_TOTAL.test(label.text.slice(0, 60)), period: periodIn(label.text) }
}
