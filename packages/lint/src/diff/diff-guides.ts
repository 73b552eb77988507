import type { Guide } from '@guidelint/guide'
import { type Change, type ChangeLimits, defaultLimits } from './change.ts'
import { diffAsks } from './diff-asks.ts'
import { diffBands } from './diff-bands.ts'
import { diffLevels } from './diff-levels.ts'
import { diffSources } from './diff-sources.ts'
import { diffStructure } from './diff-structure.ts'

/**
 * What one version of a guide says otherwise than another. Silent on how it is said: alignment, order of rows, dashes,
 * notation of amounts, and prose.
 */
export const diffGuides = (before: Guide, after: Guide, limits: ChangeLimits = defaultLimits): readonly Change[] =>
  before.source.text === after.source.text
    ? []
    : [
        ...diffStructure(before, after),
        ...diffBands(before, after, limits),
        ...diffLevels(before, after),
        ...diffAsks(before, after, limits),
        ...diffSources(before, after),
      ]
