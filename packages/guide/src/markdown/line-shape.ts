/** What a line looks like by itself: all that the split into blocks has to know of it. */
export interface LineShape {
  /** Spaces before the first character; a tab counts as four. */
  readonly indent: number
  readonly isBlank: boolean
  /** First character's code; NaN on a blank line. */
  readonly first: number
  /** The line without its indent. */
  readonly text: string
}

const TAB = 9
const SPACE = 32

export const shapeOf = (text: string, start: number, end: number): LineShape => {
  let at = start
  let indent = 0
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === SPACE) indent++
    else if (code === TAB) indent += 4
    else break
  }
  return { indent, isBlank: at === end, first: at === end ? Number.NaN : text.charCodeAt(at), text: text.slice(at, end) }
}

const HEADING = /^#{1,6}(?:[ \t]|$)/
const MARKER = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/

export const isHeading = ({ indent, text }: LineShape): boolean => indent < 4 && text.startsWith('#') && HEADING.test(text)

/** Whether a list item may begin here; in the middle of a paragraph it need not. */
export const isMarker = ({ text }: LineShape): boolean => MARKER.test(text)

export const isRule = ({ indent, text }: LineShape): boolean => indent < 4 && RULE.test(text)

export interface Fence {
  readonly mark: string
  readonly length: number
}

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/

export const fenceAt = ({ indent, text }: LineShape): Fence | null => {
  const marks = indent < 4 ? FENCE.exec(text) : null
  const run = marks?.[1] ?? marks?.[2]
  return run ? { mark: run.charAt(0), length: run.length } : null
}

export const closesFence = ({ indent, text }: LineShape, { mark, length }: Fence): boolean => {
  if (indent > 3 || !text.startsWith(mark)) return false
  const run = text.trimEnd()
  return run.length >= length && run === mark.repeat(run.length)
}

/** How an HTML block that begins here ends: at the line that holds `until`, or at a blank line. */
export type HtmlStart = { readonly until: RegExp } | 'blank' | 'unsure' | null

const HTML_ENDS: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<!--/, /-->/],
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
]
/** The specification's versions disagree on how these end. */
const UNSURE = /^<(?:!--?-?>|\?>)/

export const htmlAt = ({ indent, text }: LineShape): HtmlStart => {
  if (indent > 3 || !text.startsWith('<')) return null
  if (UNSURE.test(text)) return 'unsure'
  for (const [start, until] of HTML_ENDS) if (start.test(text)) return { until }
  return 'blank'
}
