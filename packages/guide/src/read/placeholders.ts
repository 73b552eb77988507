import type { Placeholder } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { moved } from '../span.ts'
import { MARK_SOURCE } from './currencies.ts'

const MARK =
  /\[[^[\]\r\n]{1,40}\]|\{\{[^{}\r\n]{1,40}\}\}|\bX{2,}(?:[KM]\b|%|\b)|<[\w -]+>|(?<![\w_])_{3,}(?=[KMBL%]?(?:[\s.,;)|]|$))|\b(?:TBD|TBC|TODO|FIXME)\b/g
const CURRENCY = new RegExp(`${MARK_SOURCE}\\s?$`, 'u')
/** A variable of one letter, alone, reckoned with, or counting something: `X`, `Y+60K`, `X years`, `X%`. */
const VARIABLE = /^[NWXYZ](?:\s*[-+–]\s*[\d$].*|\s+[a-z].*|\s*[KM%])?$/
const WORDS =
  /^\$?\s?(?:your |the |my )?(?:target|floor|amount|number|figure|percent(?:age)?|stretch|current|desired|base|salary|tc|total)(?: (?:base|tc|total|bonus|salary|amount|figure|comp|equity|rsus?|number))?$/i
const INSTRUCTION = /^(?:insert|enter|fill in)\s|\shere$/i
const OF_FIGURE = /\b(?:base|salary|rsus?|equity|options|bonus|sign-on|total|tc|comp) (?:of |at |is )?$/i
const FIGURES = /^[\d.,\s%KMBL$€£–-]*$/
const UNIT = /^(?:[KMBL]|Cr)\b|^%/

/** Template variables that nobody filled in: `$[X]K`, `[target]`, `TBD`. Notes, alternatives, links and sources in brackets are none. */
export const readPlaceholders = ({ blocks }: MarkdownDocument): Placeholder[] => {
  const placeholders: Placeholder[] = []
  for (const block of blocks) {
    const { kind, span } = block
    if (kind === 'frontmatter' || kind === 'code' || kind === 'rule' || kind === 'html') continue
    for (const one of block.read(placeholdersOf)) placeholders.push({ ...one, span: moved(one.span, span.start) })
  }
  return placeholders
}

const placeholdersOf = (text: string): readonly Placeholder[] => {
  if (!MAY.test(text)) return []
  const placeholders: Placeholder[] = []
  for (const match of text.matchAll(MARK)) {
    const [mark] = match
    const before = text.slice(Math.max(match.index - 40, 0), match.index)
    const after = text.slice(match.index + mark.length, match.index + mark.length + 40)
    const sign = CURRENCY.exec(before)?.[0] ?? ''
    const kind = kindOf(mark, before, after, sign !== '')
    if (!kind) continue
    const start = match.index - (kind === 'word' ? 0 : sign.length)
    const end = match.index + mark.length + (kind === 'figure' ? (UNIT.exec(after)?.[0].length ?? 0) : 0)
    const raw = text.slice(start, end)
    placeholders.push({ span: { start, end }, raw, text: raw, kind })
  }
  return placeholders
}

const MAY = /\[|\{\{|XX|TB[DC]|TODO|FIXME|<[A-Za-z]|___/

const kindOf = (mark: string, before: string, after: string, hasSign: boolean): Placeholder['kind'] | null => {
  const first = mark.charAt(0)
  if (first === '[') return bracketKind(mark.slice(1, -1).trim(), before, after, hasSign)
  if (first === '{') return 'word'
  if (first === '<') return WORDS.test(mark.slice(1, -1)) ? 'word' : null
  if (first === '_') return 'figure'
  if (first === 'X') return hasSign || mark.endsWith('%') ? 'figure' : null
  return mark === 'TODO' || mark === 'FIXME' || hasSign || isWhole(before, after) ? 'to-do' : null
}

/** Whether a word fills its table cell, all that stands behind a colon, or the place of a figure. `TBD` is also the name of a product. */
const isWhole = (before: string, after: string): boolean =>
  OF_FIGURE.test(before) ||
  (/\|\s*$/.test(before) && /^\s*(?:\||$)/.test(after)) ||
  (/:\**\s*$/.test(before) && /^[\s.;*|]*(?:$|[\r\n|])/.test(after))

const bracketKind = (content: string, before: string, after: string, hasSign: boolean): Placeholder['kind'] | null => {
  if (/^[([:]/.test(after) || /[!\]]$/.test(before) || content.startsWith('^')) return null
  if (FIGURES.test(content)) return null
  if (VARIABLE.test(content)) return 'figure'
  if (hasSign) return /^[\d.]/.test(content) ? null : 'figure'
  return WORDS.test(content) || INSTRUCTION.test(content) ? 'word' : null
}
