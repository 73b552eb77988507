import { FINDINGS_LIMIT, type Guide, type Span } from '@guidelint/guide'
import { type Draft, draftFinding } from './finding.ts'
import { groupBy } from './group-by.ts'
import { limitFindings, takeUpTo } from './limit-findings.ts'
import type { LineIndex } from './line-index.ts'
import { matchesRule } from './match-rule.ts'
import { nearestName } from './nearest-name.ts'
import { type Edit, type Fix, insert, type Problem, remove, replace } from './rule.ts'
import { ruleIds } from './rules/index.ts'
import type { Settings } from './settings.ts'
import type { Entry } from './suppress.ts'
import { type RuleName, SUPPRESSION_VERBS, type Suppression } from './suppression.ts'
import type { Closing } from './suppression-closing.ts'
import { tableBreaks } from './suppression-in-table.ts'
import { listed, namesOf, shortened } from './suppression-words.ts'

export interface SuppressionState {
  readonly guide: Guide
  readonly settings: Settings
  readonly suppressions: readonly Suppression[]
  readonly entries: readonly Entry[]
  readonly closing: Closing
  /** Entries that suppressed something. */
  readonly used: ReadonlySet<Entry>
  readonly lines: LineIndex
  /** Rules of which not all findings were asked for. */
  readonly cut: ReadonlySet<string>
}

/** What is wrong with a guide's suppressions, each with a safe fix. */
export const problemsOfSuppressions = (state: SuppressionState): Draft[] => {
  const { guide, settings, suppressions, lines } = state
  const breaks = [...tableBreaks(guide, suppressions, lines)]
  // One that cuts its table in two can't reach the row that it was written for: one cause.
  const breakStarts = new Set(breaks.map(({ span }) => span.start))
  const report = (rule: string, problems: Iterable<Problem>): Draft[] => {
    const setting = settings.rules.find((one) => one.rule.id === rule)
    if (setting === undefined) return []
    const drafts: Draft[] = []
    const cut = takeUpTo(FINDINGS_LIMIT, problems, (problem) => drafts.push(draftFinding(rule, setting.severity, problem)))
    return cut === null ? drafts : [...drafts, ...limitFindings(settings, rule, cut)]
  }
  return [
    ...report(
      'meta/unused-suppression',
      [...unused(state)].filter(({ span }) => !breakStarts.has(span.start)),
    ),
    ...report('meta/unknown-rule', unknown(state)),
    ...report('meta/expired-suppression', expired(state)),
    ...report('meta/unclosed-suppression', unclosed(state)),
    ...report('meta/suppression-breaks-table', breaks),
  ]
}

const removal = (title: string, edits: readonly Edit[]): readonly Fix[] => [{ level: 'safe', name: 'remove-suppression', title, edits }]

/** Removes a comment, with its line where it stands alone. */
const removeComment = ({ guide, lines }: SuppressionState, { comment }: Suppression): readonly Edit[] => {
  if (comment.ownLine) {
    const first = lines.fullLineSpan(lines.lineAt(comment.span.start))
    return [remove({ start: first.start, end: lines.fullLineSpan(lines.lineAt(comment.span.end)).end })]
  }
  const { text } = guide.source
  let { start } = comment.span
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start -= 1
  return [remove({ start, end: comment.span.end })]
}

/** Removes some of the rules that a suppression names; the comment itself where none is left. */
const removeNames = (state: SuppressionState, suppression: Suppression, names: readonly RuleName[]): readonly Edit[] => {
  if (names.length === suppression.rules.length) return removeComment(state, suppression)
  const { text } = state.guide.source
  const [first] = suppression.rules
  let isLeading = names[0] === first
  return names.map((name, index) => {
    isLeading &&= name === suppression.rules[index]
    return remove(isLeading ? withSpaceBehind(text, name.span) : withSpaceBefore(text, name.span))
  })
}

/** The first names go with the space and comma behind them, the others with those before. */
const withSpaceBehind = (text: string, { start, end }: Span): Span => {
  let last = end
  while (/[\s,]/.test(text.charAt(last))) last += 1
  return { start, end: last }
}

const withSpaceBefore = (text: string, { start, end }: Span): Span => {
  let first = start
  while (/[\s,]/.test(text.charAt(first - 1))) first -= 1
  return { start: first, end }
}

/** The names that are meant, by the suppression in which they stand. */
const namesIn = ({ entries }: SuppressionState, isMeant: (entry: Entry) => boolean): [suppression: Suppression, names: RuleName[]][] =>
  [...groupBy(entries.filter(isMeant), ({ suppression }) => suppression)].map(([suppression, own]) => [
    suppression,
    own.map(({ rule }) => rule),
  ])

const isKnownName = (name: string): boolean => ruleIds.some((id) => matchesRule(name, id))

function* unused(state: SuppressionState): Iterable<Problem> {
  const { settings, suppressions, used, closing, cut } = state
  const canBeUnused = (name: string): boolean =>
    ![...cut].some((rule) => matchesRule(name, rule)) &&
    settings.rules.some(({ rule }) => !rule.id.startsWith('meta/') && matchesRule(name, rule.id))
  const groups = namesIn(state, (entry) => !entry.isExpired && !used.has(entry) && canBeUnused(entry.rule.text))
  for (const [suppression, names] of groups) {
    const edits = removeNames(state, suppression, names)
    const span = names.length === suppression.rules.length ? suppression.comment.span : (names[0]?.span ?? suppression.comment.span)
    const message = `The suppression of ${listed(names)} suppresses nothing.`
    yield {
      span,
      message,
      facts: { rules: namesOf(names) },
      fixes: removal(`Remove the suppression of ${listed(names)}`, edits),
    }
  }
  const needed = neededEnables(suppressions, closing)
  for (const suppression of suppressions) {
    if (suppression.verb !== 'enable' || needed.has(suppression)) continue
    const message = 'This guidelint-enable closes no guidelint-disable.'
    yield { span: suppression.comment.span, message, fixes: removal('Remove the guidelint-enable', removeComment(state, suppression)) }
  }
}

/** Each `enable` that closes a `disable`. */
const neededEnables = (suppressions: readonly Suppression[], closing: Closing): ReadonlySet<Suppression | undefined> => {
  const disables = suppressions.filter(({ verb }) => verb === 'disable')
  return new Set(disables.flatMap((one) => one.rules.map(({ text }) => closing(one, text))))
}

function* unknown(state: SuppressionState): Iterable<Problem> {
  for (const suppression of state.suppressions) {
    if (!suppression.isKnown) yield unknownVerb(state, suppression)
    else if (suppression.rules.length === 0 && suppression.verb !== 'enable') {
      const message = `guidelint-${suppression.verb} names no rule, so it suppresses nothing.`
      yield { span: suppression.comment.span, message, fixes: removal('Remove the suppression', removeComment(state, suppression)) }
    } else yield* unknownNames(state, suppression)
  }
}

const unknownVerb = (state: SuppressionState, suppression: Suppression): Problem => {
  const verb = shortened(suppression.verb)
  const nearest = nearestName(verb, SUPPRESSION_VERBS)
  return {
    span: suppression.comment.span,
    message: `guidelint-${verb} is no suppression${nearest === null ? '' : `; guidelint-${nearest} is`}.`,
    facts: { verb },
    fixes: removal('Remove the comment', removeComment(state, suppression)),
  }
}

function* unknownNames(state: SuppressionState, suppression: Suppression): Iterable<Problem> {
  for (const name of suppression.rules.filter(({ text }) => !isKnownName(text))) {
    const rule = shortened(name.text)
    const nearest = nearestName(rule, ruleIds)
    const fix: Fix =
      nearest === null
        ? { level: 'safe', name: 'remove-suppression', title: `Remove ${rule}`, edits: removeNames(state, suppression, [name]) }
        : { level: 'safe', name: 'rename-rule', title: `Replace with ${nearest}`, edits: [replace(name.span, nearest)] }
    const message = `There is no rule ${rule}${nearest === null ? '' : `; the nearest is ${nearest}`}.`
    yield { span: name.span, message, facts: { rule }, fixes: [fix] }
  }
  for (const { text, span } of suppression.unread) {
    const setting = shortened(text)
    const message = `${setting} is none of the settings rows="…", cols="…" and until=YYYY-MM-DD, so it is left out.`
    yield { span, message, facts: { setting }, fixes: removal(`Remove ${setting}`, [remove({ start: span.start - 1, end: span.end })]) }
  }
}

function* expired(state: SuppressionState): Iterable<Problem> {
  for (const [suppression, names] of namesIn(state, (entry) => entry.isExpired)) {
    const message = `The suppression of ${listed(names)} expired on ${suppression.until}.`
    const fixes = removal('Remove the expired suppression', removeComment(state, suppression))
    yield { span: suppression.comment.span, message, facts: { until: suppression.until }, fixes }
  }
}

function* unclosed({ guide, suppressions, closing }: SuppressionState): Iterable<Problem> {
  const { text } = guide.source
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  for (const suppression of suppressions) {
    if (suppression.verb !== 'disable') continue
    const open = suppression.rules.filter((rule) => closing(suppression, rule.text) === undefined)
    if (open.length === 0) continue
    const message = `The suppression of ${listed(open)} is never closed, so it holds to the end of the guide.`
    const fix: Fix = { level: 'safe', name: 'close-suppression', ...closeSuppression(text, suppression, open, lineEnd) }
    yield { span: suppression.comment.span, message, facts: { rules: namesOf(open) }, fixes: [fix] }
  }
}

const closeSuppression = (
  text: string,
  { comment, isClosed }: Suppression,
  open: readonly RuleName[],
  lineEnd: string,
): Pick<Fix, 'title' | 'edits'> => {
  // An enable behind it would stand inside the comment.
  if (!isClosed) return { title: 'Close the comment', edits: [insert(comment.span.end, ' -->')] }
  const enable = `<!-- guidelint-enable ${open.map((rule) => rule.text).join(' ')} -->`
  const edit = insert(text.length, `${text.endsWith('\n') ? '' : lineEnd}${lineEnd}${enable}${lineEnd}`)
  return { title: 'Close it at the end of the guide', edits: [edit] }
}
