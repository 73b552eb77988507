import type { Guide, Span } from '@guidelint/guide'
import { type Draft, draftFinding } from './finding.ts'
import type { LineIndex } from './line-index.ts'
import { matchesRule } from './match-rule.ts'
import { nearestName } from './nearest-name.ts'
import { type Edit, type Fix, insert, type Problem, remove, replace } from './rule.ts'
import { ruleIds } from './rules/index.ts'
import type { Settings } from './settings.ts'
import type { Entry } from './suppress.ts'
import { type RuleName, SUPPRESSION_VERBS, type Suppression } from './suppression.ts'
import { tableBreaks } from './suppression-in-table.ts'
import { closingOf } from './suppression-reach.ts'

export interface SuppressionState {
  readonly guide: Guide
  readonly settings: Settings
  readonly suppressions: readonly Suppression[]
  readonly entries: readonly Entry[]
  /** Entries that suppressed something. */
  readonly used: ReadonlySet<Entry>
  readonly lines: LineIndex
}

/** What is wrong with a guide's suppressions, each with a safe fix. */
export const problemsOfSuppressions = (state: SuppressionState): Draft[] => {
  const { guide, settings, suppressions, lines } = state
  const breaks = [...tableBreaks(guide, suppressions, lines)]
  // One that cuts its table in two can't reach the row that it was written for: one cause.
  const isBreak = ({ span }: Problem): boolean => breaks.some((one) => one.span.start === span.start)
  const report = (rule: string, problems: Iterable<Problem>): Draft[] => {
    const setting = settings.rules.find((one) => one.rule.id === rule)
    return setting === undefined ? [] : Array.from(problems, (problem) => draftFinding(rule, setting.severity, problem))
  }
  return [
    ...report(
      'meta/unused-suppression',
      [...unused(state)].filter((problem) => !isBreak(problem)),
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
  const rest = suppression.rules.filter((rule) => !names.includes(rule))
  if (rest.length === 0) return removeComment(state, suppression)
  return [replace(spanOfNames(suppression), rest.map(({ text }) => text).join(' '))]
}

const spanOfNames = ({ rules, comment }: Suppression): Span => ({
  start: rules[0]?.span.start ?? comment.span.start,
  end: rules.at(-1)?.span.end ?? comment.span.end,
})

const groupBy = (state: SuppressionState, isMeant: (entry: Entry) => boolean): Map<Suppression, RuleName[]> => {
  const groups = new Map<Suppression, RuleName[]>()
  for (const entry of state.entries) {
    if (isMeant(entry)) groups.set(entry.suppression, [...(groups.get(entry.suppression) ?? []), entry.rule])
  }
  return groups
}

const listed = (names: readonly RuleName[]): string => names.map(({ text }) => text).join(', ')
const isKnownName = (name: string): boolean => ruleIds.some((id) => matchesRule(name, id))

function* unused(state: SuppressionState): Iterable<Problem> {
  const { settings, suppressions, used } = state
  const canBeUnused = (name: string): boolean =>
    settings.rules.some(({ rule }) => !rule.id.startsWith('meta/') && matchesRule(name, rule.id))
  const groups = groupBy(state, (entry) => !entry.isExpired && !used.has(entry) && canBeUnused(entry.rule.text))
  for (const [suppression, names] of groups) {
    const edits = removeNames(state, suppression, names)
    const span = names.length === suppression.rules.length ? suppression.comment.span : (names[0]?.span ?? suppression.comment.span)
    const message = `The suppression of ${listed(names)} suppresses nothing.`
    yield {
      span,
      message,
      facts: { rules: names.map(({ text }) => text) },
      fixes: removal(`Remove the suppression of ${listed(names)}`, edits),
    }
  }
  const needed = neededEnables(suppressions)
  for (const suppression of suppressions) {
    if (suppression.verb !== 'enable' || needed.has(suppression)) continue
    const message = 'This guidelint-enable closes no guidelint-disable.'
    yield { span: suppression.comment.span, message, fixes: removal('Remove the guidelint-enable', removeComment(state, suppression)) }
  }
}

/** Each `enable` that closes a `disable`. */
const neededEnables = (suppressions: readonly Suppression[]): ReadonlySet<Suppression | undefined> => {
  const enables = suppressions.filter(({ verb }) => verb === 'enable')
  const disables = suppressions.filter(({ verb }) => verb === 'disable')
  return new Set(disables.flatMap((one) => one.rules.map(({ text }) => closingOf(one, text, enables))))
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
  const nearest = nearestName(suppression.verb, SUPPRESSION_VERBS)
  return {
    span: suppression.comment.span,
    message: `guidelint-${suppression.verb} is no suppression${nearest === null ? '' : `; guidelint-${nearest} is`}.`,
    facts: { verb: suppression.verb },
    fixes: removal('Remove the comment', removeComment(state, suppression)),
  }
}

function* unknownNames(state: SuppressionState, suppression: Suppression): Iterable<Problem> {
  for (const name of suppression.rules.filter(({ text }) => !isKnownName(text))) {
    const nearest = nearestName(name.text, ruleIds)
    const fix: Fix =
      nearest === null
        ? { level: 'safe', name: 'remove-suppression', title: `Remove ${name.text}`, edits: removeNames(state, suppression, [name]) }
        : { level: 'safe', name: 'rename-rule', title: `Replace with ${nearest}`, edits: [replace(name.span, nearest)] }
    const message = `There is no rule ${name.text}${nearest === null ? '' : `; the nearest is ${nearest}`}.`
    yield { span: name.span, message, facts: { rule: name.text }, fixes: [fix] }
  }
  for (const { text, span } of suppression.unread) {
    const message = `${text} is none of the settings rows="…", cols="…" and until=YYYY-MM-DD, so it is left out.`
    yield { span, message, facts: { setting: text }, fixes: removal(`Remove ${text}`, [remove({ start: span.start - 1, end: span.end })]) }
  }
}

function* expired(state: SuppressionState): Iterable<Problem> {
  for (const [suppression, names] of groupBy(state, (entry) => entry.isExpired)) {
    const message = `The suppression of ${listed(names)} expired on ${suppression.until}.`
    const fixes = removal('Remove the expired suppression', removeComment(state, suppression))
    yield { span: suppression.comment.span, message, facts: { until: suppression.until }, fixes }
  }
}

function* unclosed(state: SuppressionState): Iterable<Problem> {
  const { text } = state.guide.source
  const enables = state.suppressions.filter(({ verb }) => verb === 'enable')
  for (const suppression of state.suppressions) {
    if (suppression.verb !== 'disable') continue
    const open = suppression.rules.filter((rule) => closingOf(suppression, rule.text, enables) === undefined)
    if (open.length === 0) continue
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
    const comment = `<!-- guidelint-enable ${open.map((rule) => rule.text).join(' ')} -->`
    const edit = insert(text.length, `${text.endsWith('\n') ? '' : lineEnd}${lineEnd}${comment}${lineEnd}`)
    const message = `The suppression of ${listed(open)} is never closed, so it holds to the end of the guide.`
    const fix: Fix = { level: 'safe', name: 'close-suppression', title: 'Close it at the end of the guide', edits: [edit] }
    yield { span: suppression.comment.span, message, facts: { rules: open.map((rule) => rule.text) }, fixes: [fix] }
  }
}
