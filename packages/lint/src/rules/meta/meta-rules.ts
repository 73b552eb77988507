import { defineRule, type FixLevel, type Rule } from '../../rule.ts'
import { limitRule } from './limit.ts'

/** A rule that the engine itself reports: it stands in the list for its id, severity and documentation. */
const metaRule = <const Id extends string>(id: Id, summary: string, fix: FixLevel | null): Rule<Id> =>
  defineRule<Id, unknown>({ id, summary, severity: 'warning', fix, sure: 'fact', check: () => [] })

/** Rules on the tool's own comments and health. */
export const metaRules = [
  metaRule('meta/unused-suppression', 'A suppression suppresses something.', 'safe'),
  metaRule('meta/unknown-rule', 'A suppression names rules that exist.', 'safe'),
  metaRule('meta/expired-suppression', 'A suppression is within its date.', 'safe'),
  metaRule('meta/unclosed-suppression', 'A `guidelint-disable` is closed by a `guidelint-enable`.', 'safe'),
  metaRule('meta/suppression-breaks-table', 'A suppression does not stand between two rows of a table, which would end the table.', 'safe'),
  limitRule,
  metaRule('meta/rule-crashed', 'Every rule runs to its end on every guide.', null),
] as const
