import { parseGuide } from '@guidelint/guide'
import {
  type FixOptions,
  type FixResult,
  fixText,
  type LintContext,
  lintGuide,
  looksLikeGuide,
  mayBeGuide,
  type Settings,
} from '@guidelint/lint'

/** A text to fix. */
export interface FixTask {
  readonly text: string
  /** Whether it is fixed even where it doesn't look like a guide. */
  readonly isNamed: boolean
}

/** Fixes one text; null where it is no guide. Pure. */
export const fixGuide = ({ text, isNamed }: FixTask, settings: Settings, context: LintContext, options: FixOptions): FixResult | null => {
  if (!isNamed && !mayBeGuide(text)) return null
  const guide = parseGuide(text)
  if (!isNamed && !looksLikeGuide(guide)) return null
  const lint = (one: string) => {
    const parsed = one === text ? guide : parseGuide(one)
    return { guide: parsed, findings: lintGuide(parsed, settings, context).findings }
  }
  return fixText(text, lint, options)
}
