import { DiagnosticSeverity, languages, type Uri } from 'vscode'
import { ruleOf } from '../findings-here.ts'
import type { FindingMark } from './bands-model.ts'

/** The findings of a document as they are drawn. */
export const findingMarks = (uri: Uri): readonly FindingMark[] =>
  languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'guidelint')
    .map((finding) => ({
      severity:
        finding.severity === DiagnosticSeverity.Error ? 'error' : finding.severity === DiagnosticSeverity.Warning ? 'warning' : 'info',
      rule: ruleOf(finding),
      message: finding.message,
      line: finding.range.start.line,
      start: finding.range.start.character,
      end: finding.range.isSingleLine ? finding.range.end.character : Number.MAX_SAFE_INTEGER,
    }))
