import type { Placeholder } from '../guide.ts'
import type { Block, MarkdownDocument } from '../markdown/document.ts'

const MARK =
  /\[[^[\]\r\n]{1,40}\]|\{\{[^{}\r\n]{1,40}\}\}|\bX{2,}(?:[KM]\b|\b|%)|<[A-Za-z][\w -]{0,30}>|(?<![\w_])_{3,}(?=[KMBL%]?(?:[\s.,;)|]|$))|\b(?:TBD|TBC|TODO|FIXME)\b/g
const CURRENCY = /(?:[$€£₹¥₪]|\b(?:[A-Z]{3}|kr)\s?)$/
/** A variable of one letter, alone, reckoned with, or counting something: `X`, `Y+60K`, `X years`, `X%`. */
const VARIABLE = /^[NWXYZ](?:\s*[-+–]\s*[\d$].*|%|\s+[a-z].*|\s*[KM%])?$/
const WORDS =
  /^\$?\s?(?:your |the |my )?(?:target|floor|amount|number|figure|percent(?:age)?|stretch|current|desired|base|salary|tc|total)(?: (?:base|tc|total|bonus|salary|amount|figure|comp|equity|rsus?|number))?$/i
const INSTRUCTION = /^(?:insert|enter|fill in)\s|\shere$/i
const OF_FIGURE = /\b(?:base|salary|rsus?|equity|options|bonus|sign-on|total|tc|comp) (?:of |at |is )?$/i
const FIGURES = /^[\d.,\s%KMBL$€£–-]+$/
const UNIT = /^(?:[KMBL]|Cr)\b|^%/

/** Template variables that nobody filled in: `$[X]K`, `[target]`, `TBD`. Notes, alternatives, links and sources in brackets are none. */
export const readPlaceholders = ({ text, blocks }: MarkdownDocument): Placeholder[] => {
  const placeholders: Placeholder[] = []
  for (const block of blocks) {
    if (block.kind === 'frontmatter' || block.kind === 'code' || block.kind === 'rule' || block.kind === 'html') continue
    pushPlaceholders(text, block, placeholders)
  }
  return placeholders
}

const pushPlaceholders = (text: string, { span }: Block, placeholders: Placeholder[]): void => {
  const source = text.slice(span.start, span.end)
  if (!MAY.test(source)) return
  for (const match of source.matchAll(MARK)) {
    const [mark] = match
    const before = source.slice(Math.max(match.index - 40, 0), match.index)
    const after = source.slice(match.index + mark.length, match.index + mark.length + 40)
    const sign = CURRENCY.exec(before)?.[0] ?? ''
    const kind = kindOf(mark, before, after, sign !== '')
    if (!kind) continue
    const start = span.start + match.index - (kind === 'word' ? 0 : sign.length)
    const end = span.start + match.index + mark.length + (kind === 'figure' ? (UNIT.exec(after)?.[0].length ?? 0) : 0)
    const raw = text.slice(start, end)
    placeholders.push({ span: { start, end }, raw, text: raw, kind })
  }
}

const MAY = /\[|\{\{|XX|TB[DC]|TODO|FIXME|<[A-Za-z]|___/

const kindOf = (mark: string, before: string, after: string, hasSign: boolean): Placeholder['kind'] | null => {
  if (mark.startsWith('[')) return bracketKind(mark.slice(1, -1).trim(), before, after, hasSign)
  if (mark.startsWith('{')) return 'word'
  if (mark.startsWith('<')) return WORDS.test(mark.slice(1, -1)) ? 'word' : null
  if (mark.startsWith('_')) return 'figure'
  if (mark.startsWith('X')) return hasSign || mark.endsWith('%') ? 'figure' : null
  return mark === 'TODO' || mark === 'FIXME' || hasSign || isWhole(before, after) ? 'to-do' : null
}

/** Whether a word fills its table cell, all that stands behind a colon, or the place of a figure. `TBD` is also the name of a product. */
const isWhole = (before: string, after: string): boolean =>
  OF_FIGURE.test(before) ||
  (/\|\s*$/.test(before) && /^\s*(?:\||$)/.test(after)) ||
  (/:\**\s*$/.test(before) && /^[\s.;*|]*(?:$|[\r\n|])/.test(after))

const bracketKind = (content: string, before: string, after: string, hasSign: boolean): Placeholder['kind'] | null => {
  if (/^[([:]/.test(after) || /[!\]]$/.test(before) || content.startsWith('^')) return null
  if (content === '' || FIGURES.test(content)) return null
  if (VARIABLE.test(content)) return 'figure'
  if (hasSign) return /^[\d.]/.test(content) ? null : 'figure'
  return WORDS.test(content) || INSTRUCTION.test(content) ? 'word' : null
}
