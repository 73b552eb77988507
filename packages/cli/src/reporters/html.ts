import { makeColors } from '../colors.ts'
import type { FileReport, FindingReport, SourceLine } from '../report.ts'
import type { Reporter } from './reporter.ts'
import { countRules } from './rule-counts.ts'
import { summaryLines } from './summary-lines.ts'
import { escapeXml } from './xml.ts'

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } th, td { padding: .2rem .8rem .2rem 0; text-align: left; }
.error { color: light-dark(#b00020, #ff8a80); } .warning { color: light-dark(#8a5300, #ffcc80); } .info { color: light-dark(#0050a0, #90caf9); }
article { margin: 1rem 0; padding-left: .8rem; border-left: 3px solid currentcolor; }
article > * { color: light-dark(#1a1a1a, #e8e8e8); } article > p { margin: 0; } .label { font-weight: 600; }
pre { overflow-x: auto; margin: .3rem 0; } mark { background: light-dark(#ffe08a, #6b5200); color: inherit; }
`

/** One page without scripts or outside resources. */
export const html: Reporter = function* (report) {
  yield `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Guidelint report</title><style>${STYLE}</style></head><body>\n`
  yield `<h1>Guidelint</h1>\n${summaryLines(report, makeColors(false))
    .map((line) => `<p>${escapeXml(line)}</p>\n`)
    .join('')}`
  for (const failure of report.failures) yield `<p class="error">${escapeXml(failure)}</p>\n`
  const rules = countRules(report)
  if (rules.length > 0)
    yield '<table><thead><tr><th scope="col">Rule</th><th scope="col">Severity</th><th scope="col">Findings</th><th scope="col">Guides</th></tr></thead><tbody>\n'
  for (const { rule, severity, findings, guides } of rules) {
    yield `<tr><td>${escapeXml(rule)}</td><td class="${severity}">${severity}</td><td>${findings}</td><td>${guides}</td></tr>\n`
  }
  if (rules.length > 0) yield '</tbody></table>\n'
  for (const file of report.files) yield* section(file)
  yield '</body></html>\n'
}

function* section({ path, findings }: FileReport): Iterable<string> {
  if (findings.length === 0) return
  yield `<h2>${escapeXml(path)}</h2>\n`
  for (const finding of findings) yield article(finding)
}

const article = (finding: FindingReport): string => {
  const { line, column, severity, rule, message, sum, fixes, excerpt } = finding
  const header = excerpt.header === null ? '' : `${numbered(excerpt.header, escapeXml(excerpt.header.text))}\n`
  const notes = [...sum, ...fixes.map((fix) => `fix (${fix.level}): ${fix.title}`)].map((note) => `\n= ${escapeXml(note)}`).join('')
  return `<article class="${severity}"><p><span class="label ${severity}">${severity}</span> ${escapeXml(message)} <code>${escapeXml(rule)}</code>, line ${line}, column ${column}</p><pre>${header}${numbered(excerpt.first, marked(finding))}${notes}</pre></article>\n`
}

const numbered = ({ line }: SourceLine, shown: string): string => `${line} | ${shown}`

const marked = ({ line, column, endLine, endColumn, excerpt }: FindingReport): string => {
  const { text } = excerpt.first
  const end = line === endLine ? endColumn - 1 : text.length
  return `${escapeXml(text.slice(0, column - 1))}<mark>${escapeXml(text.slice(column - 1, end))}</mark>${escapeXml(text.slice(end))}`
}
