export { applyEdits } from './apply-edits.ts'
export { type CheckedRow, type Diagnosis, diagnose } from './arithmetic/diagnosis.ts'
export { plain as plainFigure } from './arithmetic/notation.ts'
export { totalFix } from './arithmetic/total-fix.ts'
export { workedSum } from './arithmetic/worked-sum.ts'
export {
  acceptFindings,
  type BaselineEntry,
  createBaseline,
  formatBaseline,
  type LintedFile,
  pruneBaseline,
  shortText,
  splitBaseline,
  toEntry,
} from './baseline.ts'
export type { Checked } from './checked.ts'
export { type Config, type ConfigOverride, configJsonSchema, configSchema } from './config.ts'
export { ConfigError } from './config-error.ts'
export {
  type Change,
  type ChangeAction,
  type ChangeLimits,
  type ChangeSide,
  type ChangeSubject,
  defaultLimits,
  type Movement,
} from './diff/change.ts'
export { diffGuides } from './diff/diff-guides.ts'
export { diffLibraries, type GuideDiff, type LibraryFile } from './diff/diff-libraries.ts'
export { compareFindings, compareSeverity, type Draft, type Finding } from './finding.ts'
export { type DroppedFix, type DropReason, type FixedFinding, type FixOptions, type FixResult, fixText, type LintText } from './fix.ts'
export type { SyncContext } from './frontmatter/from-guide.ts'
export {
  EQUITY_PERIODS,
  frontmatterKeys,
  PAY_PERIODS,
  QUALITIES,
  ROLE_TYPES,
} from './frontmatter/schema.ts'
export { slugOf } from './frontmatter/slug.ts'
export { STANDARD_ROLES } from './frontmatter/standard-roles.ts'
export { frontmatterEdits } from './frontmatter/write.ts'
export { factsHash, placeByScopes } from './identity.ts'
export { createLibrary, type Library, type LibraryResult, lintLibrary } from './library/library.ts'
export { LineIndex, type Position } from './line-index.ts'
export { type Crash, type LintContext, type LintResult, lintGuide, type SuppressedFinding } from './lint.ts'
export { looksLikeGuide, mayBeGuide } from './looks-like-guide.ts'
export { type BaselineMatch, type FileFindings, type MatchOptions, matchBaseline, type Nameable, wasInBaseline } from './match-baseline.ts'
export { matchesRule } from './match-rule.ts'
export { nearestName } from './nearest-name.ts'
export { parseBaseline } from './parse-baseline.ts'
export { parseConfig } from './parse-config.ts'
export { PRESET_NAMES, type PresetName, presets } from './presets.ts'
export { defaultProfile, type Profile, profileSchema } from './profile.ts'
export { type ConfigLayer, type Origins, type ResolvedSettings, resolveSettings } from './resolve-settings.ts'
export * from './rule.ts'
export { type RuleId, ruleIds, ruleList, rules } from './rules/index.ts'
export { tooLongSettings } from './rules/meta/limit.ts'
export { createScopes } from './scope.ts'
export { defaultOptions, defaultSettings, type RuleSetting, type Settings } from './settings.ts'
export { type SkeletonNames, skeleton } from './skeleton.ts'
export { suppressHere } from './suppress-here.ts'
export { SUPPRESSION_VERBS } from './suppression.ts'
