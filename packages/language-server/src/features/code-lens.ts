import { contains } from '@guidelint/guide'
import { diagnose } from '@guidelint/lint'
import type { CodeLens } from 'vscode-languageserver'
import type { GuideView } from '../session.ts'

/** The verdict over the compensation table: how many totals add up, how many don't, how many can't be told. */
export const codeLenses = ({ document, analysis }: GuideView): CodeLens[] => {
  const { guide, configured, findings } = analysis
  const { compensation } = guide
  if (compensation === null) return []
  const { rows, unchecked } = diagnose(guide, configured.settings.profile)
  const found = findings.filter(({ span }) => contains(compensation.table.span, span))
  const wrong = new Set(found.filter(({ rule }) => rule === 'band/total').map(({ span }) => span.start)).size
  const parts = [
    ...(rows.length > 0 ? [`${rows.length - wrong} of ${rows.length} totals add up`] : []),
    ...(unchecked.length > 0 ? [`${unchecked.length} can’t be checked`] : []),
    ...(found.length > 0 ? [`${found.length} finding${found.length === 1 ? '' : 's'}`] : []),
  ]
  const title = parts.length === 0 ? 'No total to check' : parts.join(' · ')
  return [{ range: document.places.range(compensation.table.header.span), command: { title, command: '' } }]
}
