import { makeColors } from '../colors.ts'
import { printable } from '../display-width.ts'
import type { FileReport, FindingReport, Report } from '../report.ts'
import { mostSevereFirst } from './most-severe.ts'
import type { Reporter } from './reporter.ts'
import { countRules } from './rule-counts.ts'
import { summaryLines } from './summary-lines.ts'

/** A job summary may have 1 MiB; this leaves room for what other steps write. */
const LIMIT = 900 * 1024
const TOP = 20

/** The summary of a job in Markdown: verdict, rules, top findings, details a guide. */
export const markdown: Reporter = function* (report) {
  let left = LIMIT - 200
  for (const block of blocks(report)) {
    left -= Buffer.byteLength(block)
    if (left < 0) {
      yield '\nThe rest is left out: this summary is full.\n'
      return
    }
    yield block
  }
}

function* blocks(report: Report): Iterable<string> {
  yield `## Guidelint\n\n${summaryLines(report, makeColors(false)).map(escapeMarkdown).join('\n\n')}\n`
  for (const failure of report.failures) yield `\n> ${escapeMarkdown(failure)}\n`
  const rules = countRules(report)
  if (rules.length === 0) return
  yield `\n| Rule | Severity | Findings | Guides |\n|---|---|---:|---:|\n`
  for (const { rule, severity, findings, guides } of rules) yield `| \`${rule}\` | ${severity} | ${findings} | ${guides} |\n`
  yield '\n### Top findings\n\n'
  for (const { path, finding } of mostSevereFirst(report).slice(0, TOP)) yield `- ${code(`${path}:${finding.line}`)} ${line(finding)}\n`
  yield '\n### All findings\n'
  for (const file of report.files) yield details(file)
}

const details = ({ path, findings }: FileReport): string => {
  if (findings.length === 0) return ''
  const items = findings.map((finding) => `- line ${finding.line}: ${line(finding)}\n`).join('')
  return `\n<details><summary>${escapeMarkdown(path)} (${findings.length})</summary>\n\n${items}\n</details>\n`
}

const line = ({ severity, rule, message }: FindingReport): string => `**${severity}** ${escapeMarkdown(message)} \`${rule}\``

// A dollar sign in a span is no formula, which GitHub would make of two of them.
const escapeMarkdown = (text: string): string =>
  printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#@]/g, '\\$&')
    .replace(/\$/g, '<span>$</span>')

const code = (text: string): string => (text.includes('`') ? `\`\` ${printable(text)} \`\`` : `\`${printable(text)}\``)
