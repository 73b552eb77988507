import type { Span } from '@guidelint/guide'
import { type Finding, LineIndex, type Severity } from '@guidelint/lint'
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver'
import { type Analysis, messageOf } from './analysis.ts'
import type { Client } from './client.ts'
import type { ConfigProblem, Host } from './host.ts'
import { Places } from './to-lsp.ts'

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** What a diagnostic carries for the client to give back with a code action. */
export interface DiagnosticData {
  readonly identity: string
  /** Names of the fixes with their levels. */
  readonly fixes: readonly { readonly name: string; readonly level: string; readonly title: string }[]
}

/** How findings are told to one client. */
export interface Telling {
  readonly client: Client
  readonly rulePage: Host['rulePage']
  /** The guide behind a name in a finding across guides; null where its text is not at hand. */
  readonly guideNamed: (name: string) => { readonly uri: string; readonly places: Places } | null
}

/** The diagnostic for a finding; `uri` is the guide's own, for its related places. */
export const toDiagnostic = (analysis: Analysis, finding: Finding, uri: string, places: Places, telling: Telling): Diagnostic => {
  const { client, rulePage } = telling
  const diagnostic: Diagnostic = {
    range: places.range(finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: 'guidelint',
    message: messageOf(analysis, finding),
    data: dataOf(finding),
  }
  const page = client.codeDescription ? rulePage(finding.rule) : null
  if (page !== null) diagnostic.codeDescription = { href: page }
  if (finding.rule === 'meta/unused-suppression') diagnostic.tags = [DiagnosticTag.Unnecessary]
  const related = client.relatedInformation && finding.related.length > 0 ? relatedTo(finding, uri, places, telling) : []
  if (related.length > 0) diagnostic.relatedInformation = related
  return diagnostic
}

const relatedTo = ({ related }: Finding, uri: string, places: Places, { guideNamed }: Telling): DiagnosticRelatedInformation[] =>
  related.flatMap(({ span, message, path }) => {
    const guide = path === undefined ? { uri, places } : guideNamed(path)
    return guide === null ? [] : [{ location: { uri: guide.uri, range: guide.places.range(span) }, message }]
  })

const dataOf = ({ identity, fixes }: Finding): DiagnosticData => ({
  identity,
  fixes: fixes.map(({ name, level, title }) => ({ name, level, title })),
})

export const toDiagnostics = (analysis: Analysis | null, uri: string, places: Places, telling: Telling): Diagnostic[] =>
  analysis === null ? [] : analysis.findings.map((finding) => toDiagnostic(analysis, finding, uri, places, telling))

/** The last name in the path to a wrong value, as it stands in the file. */
const lastName = (path: string): string | undefined => /(?:^|[."])([\w$/*-]+)"?\]?(?:\[\d+\])*$/.exec(path)?.[1]

/** What holds while a configuration is broken. */
export const inForce = ({ hasGood }: ConfigProblem): string =>
  hasGood ? 'The last good configuration stays in force.' : 'Until it is mended, the defaults hold.'

/** Where a parser says that it stopped. */
const STATED_PLACE = /\bline (\d+), column (\d+)/

/** The diagnostic for a broken configuration, at the wrong name or the stated place where it can be found in the file's text. */
export const configDiagnostic = (problem: ConfigProblem, text: string | null, { client }: Telling): Diagnostic => {
  const { message, path } = problem
  const places = Places.of(text ?? '', client.encoding)
  return {
    range: places.range(text === null ? { start: 0, end: 0 } : wrongPlace(path, message, text)),
    severity: DiagnosticSeverity.Error,
    code: 'config',
    source: 'guidelint',
    message: `${message} ${inForce(problem)}`,
  }
}

const wrongPlace = (path: string | null, message: string, text: string): Span => {
  const name = path === null ? undefined : lastName(path)
  const at = name === undefined ? -1 : text.indexOf(name)
  if (at >= 0) return { start: at, end: at + (name?.length ?? 0) }
  const [, line, column] = STATED_PLACE.exec(message) ?? []
  if (line === undefined || column === undefined) return { start: 0, end: 0 }
  const lines = new LineIndex(text)
  const start = lines.offsetAt({ line: Number(line), column: Number(column) })
  return { start, end: Math.max(start, lines.lineSpan(Number(line)).end) }
}
