import type { Comment, Guide, Span } from '@guidelint/guide'

export const SUPPRESSION_VERBS = ['disable-file', 'disable', 'enable', 'disable-next-line', 'disable-line', 'disable-next-table'] as const
export type SuppressionVerb = (typeof SUPPRESSION_VERBS)[number]

/** A rule as a suppression names it: an id or a glob. */
export interface RuleName {
  readonly text: string
  readonly span: Span
}

/** `<!-- guidelint-VERB RULE… rows="…" cols="…" until=… -- reason -->` */
export interface Suppression {
  readonly comment: Pick<Comment, 'span' | 'ownLine'>
  /** False where no `-->` follows; its `comment` is then what stands on its line, as the rest of the guide was not meant. */
  readonly isClosed: boolean
  /** As written; one of `SUPPRESSION_VERBS` where `isKnown`. */
  readonly verb: string
  readonly isKnown: boolean
  readonly rules: readonly RuleName[]
  /** Names of rows and columns of a table; null where all are meant. */
  readonly rows: string | null
  readonly columns: string | null
  /** ISO date until which it holds, that day included; null without one, and where it is no date. */
  readonly until: string | null
  /** What can't be read among its settings, as `until=tomorrow`. */
  readonly unread: readonly RuleName[]
  readonly reason: string
}

const MARK = 'guidelint-'
const SETTING = /^(rows|cols|until)=(?:"([^"]*)"|'([^']*)'|(\S*))$/
const ISO_DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
/** What ends a comment that is never closed. */
const REST = /[\r\n]|<!--/g
/** A setting with its quoted value, or a word; commas part names too. */
const TOKEN = /[a-z]+="[^"]*"|[a-z]+='[^']*'|[^\s,]+/g

/** The suppressions of a guide, in the order of its text. */
export const readSuppressions = (guide: Guide): readonly Suppression[] =>
  guide.comments.flatMap((comment) => readSuppression(guide.source.text, comment) ?? [])

const readSuppression = (text: string, comment: Comment): Suppression | null => {
  if (!comment.text.startsWith(MARK)) return null
  const isClosed = text.startsWith('-->', comment.span.end - 3)
  const { span, ownLine } = isClosed ? comment : withoutRest(text, comment)
  const inner = text.slice(span.start, span.end)
  const start = inner.indexOf(MARK)
  if (start === -1) return null
  const [head, reason] = splitReason(inner.slice(start + MARK.length, isClosed ? -3 : undefined))
  const tokens = readTokens(head, span.start + start + MARK.length)
  const verb = tokens[0]?.span.start === span.start + start + MARK.length ? tokens[0].text : ''
  const settings = readSettings(tokens.slice(verb === '' ? 0 : 1))
  return { comment: { span, ownLine }, isClosed, verb, isKnown: isVerb(verb), ...settings, reason }
}

/** A comment up to the end of the line on which it says something, or to the next that opens there. */
const withoutRest = (text: string, { span, ownLine }: Comment): Pick<Comment, 'span' | 'ownLine'> => {
  const mark = text.indexOf(MARK, span.start)
  REST.lastIndex = mark
  const end = REST.exec(text)?.index ?? span.end
  return {
    span: { start: span.start, end: mark + text.slice(mark, end).trimEnd().length },
    ownLine: ownLine && !text.startsWith('<!--', end),
  }
}

const isVerb = (verb: string): verb is SuppressionVerb => (SUPPRESSION_VERBS as readonly string[]).includes(verb)

/** Parts what stands before ` -- ` from the reason behind it. */
const splitReason = (body: string): [string, string] => {
  const at = body.search(/(?<=\s)--(?=\s|$)/)
  return at === -1 ? [body, ''] : [body.slice(0, at), body.slice(at + 2).trim()]
}

const readTokens = (head: string, offset: number): RuleName[] =>
  [...head.matchAll(TOKEN)].map((match) => ({
    text: match[0],
    span: { start: offset + match.index, end: offset + match.index + match[0].length },
  }))

const readSettings = (tokens: readonly RuleName[]): Pick<Suppression, 'rules' | 'rows' | 'columns' | 'until' | 'unread'> => {
  const rules: RuleName[] = []
  const unread: RuleName[] = []
  const values: Record<string, string> = {}
  for (const token of tokens) {
    const setting = SETTING.exec(token.text)
    const name = setting?.[1]
    const value = setting?.[2] ?? setting?.[3] ?? setting?.[4] ?? ''
    if (name !== undefined && (name !== 'until' || ISO_DATE.test(value))) values[name] = value
    else if (token.text.includes('=')) unread.push(token)
    else rules.push(token)
  }
  return { rules, unread, rows: values['rows'] ?? null, columns: values['cols'] ?? null, until: values['until'] ?? null }
}
