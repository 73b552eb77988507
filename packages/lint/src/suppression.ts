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
  readonly comment: Comment
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
/** A setting with its quoted value, or a word; commas part names too. */
const TOKEN = /[a-z]+="[^"]*"|[a-z]+='[^']*'|[^\s,]+/g

/** The suppressions of a guide, in the order of its text. */
export const readSuppressions = (guide: Guide): readonly Suppression[] =>
  guide.comments.flatMap((comment) => readSuppression(guide.source.text, comment) ?? [])

const readSuppression = (text: string, comment: Comment): Suppression | null => {
  if (!comment.text.startsWith(MARK)) return null
  const inner = text.slice(comment.span.start, comment.span.end)
  const start = inner.indexOf(MARK)
  const end = inner.endsWith('-->') ? inner.length - 3 : inner.length
  if (start === -1) return null
  const [head, reason] = splitReason(inner.slice(start + MARK.length, end))
  const tokens = readTokens(head, comment.span.start + start + MARK.length)
  const verb = tokens[0]?.span.start === comment.span.start + start + MARK.length ? tokens[0].text : ''
  return { comment, verb, isKnown: isVerb(verb), ...readSettings(tokens.slice(verb === '' ? 0 : 1)), reason }
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
