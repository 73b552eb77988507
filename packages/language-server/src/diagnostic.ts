import type { Finding, Severity } from '@guidelint/lint'
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

/** The diagnostic for a broken configuration, at the wrong name where it can be found in the file's text. */
export const configDiagnostic = ({ message, path }: ConfigProblem, text: string | null, { client }: Telling): Diagnostic => {
  const name = path === null ? undefined : lastName(path)
  const at = name === undefined || text === null ? -1 : text.indexOf(name)
  const places = Places.of(text ?? '', client.encoding)
  return {
    range: places.range(at === -1 ? { start: 0, end: 0 } : { start: at, end: at + (name?.length ?? 0) }),
    severity: DiagnosticSeverity.Error,
    code: 'config',
    source: 'guidelint',
    message: `${message} The last good configuration stays in force.`,
  }
}
