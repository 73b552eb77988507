import { type Rule, ruleList, type Severity } from '@guidelint/lint'
import type { Place, RelatedReport, Report } from '../report.ts'
import { rulePage } from '../rule-page.ts'
import { mostSevereFirst, type PlacedFinding } from './most-severe.ts'
import type { Reporter } from './reporter.ts'

/** What code scanning takes of one run. */
const LIMIT = 5000
const LEVELS: Readonly<Record<Severity | 'off', string>> = { error: 'error', warning: 'warning', info: 'note', off: 'none' }
const PROBLEM_SEVERITIES: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  off: 'recommendation',
}
const PRECISIONS: Readonly<Record<Rule['sure'], string>> = { fact: 'very-high', likely: 'high', judgement: 'medium' }

/** SARIF 2.1.0. */
export const sarif: Reporter = function* (report) {
  const [name = '', version = ''] = report.tool.split(' ')
  const found = mostSevereFirst(report).slice(0, LIMIT)
  const ids = [...new Set(found.map(({ finding }) => finding.rule))].sort()
  const driver = { name: 'Guidelint', version, semanticVersion: version, properties: { command: name }, rules: ids.map(describeRule) }
  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{\n"tool":${JSON.stringify({ driver })},\n`
  yield `"columnKind":"utf16CodeUnits",\n"invocations":${JSON.stringify([invocationOf(report)])},\n"results":[`
  let separator = '\n'
  for (const one of found) {
    yield separator + JSON.stringify(resultOf(one, ids))
    separator = ',\n'
  }
  yield '\n]}]}\n'
}

const describeRule = (id: string): object => {
  const rule = ruleList.find((one) => one.id === id)
  if (rule === undefined) return { id }
  const { summary, severity, sure, fix } = rule
  const page = rulePage(id)
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: `${summary}\n\n${page}`.trim(), markdown: `**${summary}**\n\n${page}`.trim() },
    defaultConfiguration: { enabled: severity !== 'off', level: LEVELS[severity] },
    properties: {
      tags: [id.slice(0, id.indexOf('/')), ...(fix === null ? [] : ['fixable'])],
      precision: PRECISIONS[sure],
      'problem.severity': PROBLEM_SEVERITIES[severity],
    },
  }
}

/** `band/total-below-base` as `BandTotalBelowBase`, the form of names there. */
const pascalCase = (id: string): string => id.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase())

const invocationOf = ({ failures }: Report): object => ({
  executionSuccessful: failures.length === 0,
  ...(failures.length === 0 ? {} : { toolExecutionNotifications: failures.map((text) => ({ level: 'error', message: { text } })) }),
})

const resultOf = ({ path, finding }: PlacedFinding, ids: readonly string[]): object => ({
  ruleId: finding.rule,
  ruleIndex: ids.indexOf(finding.rule),
  level: LEVELS[finding.severity],
  message: { text: [finding.message, ...finding.sum].join('\n') },
  locations: [{ physicalLocation: locationOf(path, finding) }],
  ...(finding.related.length === 0 ? {} : { relatedLocations: finding.related.map((one, index) => relatedOf(path, one, index)) }),
  partialFingerprints: { 'guidelint/v1': finding.identity },
  properties: { facts: finding.facts },
})

const relatedOf = (path: string, related: RelatedReport, index: number): object => ({
  id: index,
  message: { text: related.message },
  physicalLocation: locationOf(related.path ?? path, related),
})

const locationOf = (path: string, { line, column, endLine, endColumn }: Place): object => ({
  artifactLocation: { uri: encodePath(path) },
  region: { startLine: line, startColumn: column, endLine, endColumn },
})

/** A path as a relative reference: a colon in its first part would make it a scheme, so all are encoded. Half a surrogate pair can't be. */
const encodePath = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
