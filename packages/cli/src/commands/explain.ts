import { type Rule, ruleIds, ruleList } from '@guidelint/lint'
import * as z from 'zod'
import type { Run } from '../commands.ts'
import { print } from '../output.ts'
import { rulePage } from '../rule-page.ts'
import { UsageError } from '../usage-error.ts'

/** `guidelint explain RULE`: its page, with its severity, fix and options. */
export const runExplain: Run = async ({ paths }) => {
  const [id] = paths
  if (id === undefined || paths.length > 1)
    throw new UsageError('guidelint explain takes one rule, as band/total; guidelint rules lists them.')
  const rule = ruleList.find((one) => one.id === id)
  if (rule === undefined) throw new UsageError(`There is no rule "${id}"; guidelint rules lists them.`, { name: id, names: ruleIds })
  await print([`${facts(rule).join('\n')}\n`, ...options(rule), ...page(rule)])
  return 0
}

const facts = ({ id, summary, severity, fix, sure }: Rule): string[] => [
  id,
  '',
  summary,
  '',
  `  severity  ${severity}`,
  `  fix       ${fix ?? 'none'}`,
  `  sure      ${sure}`,
]

const options = (rule: Rule): string[] => {
  if (rule.options === undefined) return []
  const { properties = {} } = z.toJSONSchema(rule.options(), { io: 'input' })
  const rows = Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return []
    return [`  ${name} (default ${JSON.stringify(property.default)}): ${property.description ?? ''}\n`]
  })
  return rows.length === 0 ? [] : ['\nOptions:\n', ...rows]
}

const page = ({ id }: Rule): string[] => {
  const text = rulePage(id)
  return text === '' ? [] : [`\n${text}`]
}
