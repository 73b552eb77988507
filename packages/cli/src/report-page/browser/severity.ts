import type { PageGuide, PageSeverity } from '../page-data.ts'
import { type Child, element } from './element.ts'

export const SEVERITY_NAMES = ['error', 'warning', 'info'] as const

/** A severity as a word in its colour: never by colour alone. */
export const severityBadge = (severity: PageSeverity): Child =>
  element('span', { class: `badge ${SEVERITY_NAMES[severity]}` }, SEVERITY_NAMES[severity])

/** How many findings of each severity a guide has. */
export const severityCounts = ({ findings }: PageGuide): readonly [errors: number, warnings: number, notes: number] => {
  const counts: [number, number, number] = [0, 0, 0]
  for (const { severity } of findings) counts[severity] += 1
  return counts
}
