import { GUIDE_LIMIT, type Guide, type Memory, parseGuide } from '@guidelint/guide'
import {
  type BaselineEntry,
  type Finding,
  type LintResult,
  lintGuide,
  looksLikeGuide,
  matchBaseline,
  mayBeGuide,
  tooLongSettings,
  wasInBaseline,
} from '@guidelint/lint'
import type { Drafts } from './cross-guide.ts'
import type { GuideSettings } from './host.ts'

/** What is known of one text under one configuration. */
export interface Analysis {
  readonly guide: Guide
  readonly configured: GuideSettings
  readonly result: LintResult
  /** What is reported: findings that are not in the baseline. */
  readonly findings: readonly Finding[]
  /** Of those, the ones that are in the baseline with other figures. */
  readonly changed: ReadonlyMap<Finding, BaselineEntry>
}

/**
 * Reads and lints a text; null where it is no guide. `library` is what rules across guides found in it, where they were compared;
 * `memory` is of a text that is read again after each edit.
 */
export const analyse = (
  text: string,
  configured: GuideSettings,
  library?: Drafts,
  memory?: Memory,
  everyFinding?: boolean,
): Analysis | null => {
  if (!mayBeGuide(text)) return null
  if (text.length > GUIDE_LIMIT) return tooLong(text, configured)
  const guide = parseGuide(text, configured.settings.profile, memory)
  if (!looksLikeGuide(guide)) return null
  const { settings, path } = configured
  const result = lintGuide(guide, settings, { path, asOf: settings.asOf, library, everyFinding })
  return { guide, configured, result, ...withoutKnown(guide, result.findings, configured) }
}

/** What is known of a text that is not read: an empty guide, and one finding at its start. */
const tooLong = ({ length }: string, configured: GuideSettings): Analysis => {
  const guide = parseGuide('')
  const result = lintGuide(guide, tooLongSettings(configured.settings, length), { path: configured.path })
  return { guide, configured, result, ...withoutKnown(guide, result.findings, configured) }
}

const withoutKnown = (guide: Guide, findings: readonly Finding[], { baseline }: GuideSettings): Pick<Analysis, 'findings' | 'changed'> => {
  if (baseline === null || baseline.entries.length === 0) return { findings, changed: new Map() }
  const linted = [{ file: baseline.file, text: guide.source.text, findings }]
  // The entries are this guide's and those of guides that are gone, so whatever isn't this guide doesn't exist.
  const { known, changed } = matchBaseline(baseline.entries, linted, { exists: (file) => file === baseline.file })
  return { findings: findings.filter((finding) => !known.has(finding)), changed }
}

/** A finding's sentence, with what the baseline has in its place. */
export const messageOf = ({ changed }: Analysis, finding: Finding): string => {
  const entry = changed.get(finding)
  return entry === undefined ? finding.message : `${finding.message} (${wasInBaseline(entry)})`
}
