import { parseGuide } from '@guidelint/guide'
import { type FixOptions, type FixResult, fixText, type LintContext, lintGuide, type Settings } from '@guidelint/lint'

/**
 * Fixes one text. Pure. What rules across guides found (`context.library`) holds for the text as it is: once it is changed,
 * only rules on one guide judge it.
 */
export const fixGuide = (text: string, settings: Settings, { library, ...context }: LintContext, options: FixOptions): FixResult => {
  const lint = (one: string) => {
    const guide = parseGuide(one, settings.profile)
    return { guide, findings: lintGuide(guide, settings, { ...context, ...(one === text && { library }), everyFinding: true }).findings }
  }
  return fixText(text, lint, options)
}
