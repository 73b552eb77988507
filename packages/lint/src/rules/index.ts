import type { Rule } from '../rule.ts'
import { askArithmetic } from './ask/arithmetic.ts'
import { floorAboveAsk } from './ask/floor-above-ask.ts'
import { askMissing } from './ask/missing.ts'
import { outsideBand } from './ask/outside-band.ts'
import { equityPeriod } from './band/equity-period.ts'
import { implausible } from './band/implausible.ts'
import { invertedRange } from './band/inverted-range.ts'
import { ladder } from './band/ladder.ts'
import { mixedConvention } from './band/mixed-convention.ts'
import { payPeriod } from './band/pay-period.ts'
import { scale } from './band/scale.ts'
import { total } from './band/total.ts'
import { totalBelowBase } from './band/total-below-base.ts'
import { ambiguousSymbol } from './currency/ambiguous-symbol.ts'
import { conversion } from './currency/conversion.ts'
import { missingSymbol } from './currency/missing-symbol.ts'
import { mixedRow } from './currency/mixed-row.ts'
import { notation } from './currency/notation.ts'
import { region } from './currency/region.ts'
import { outOfSync } from './frontmatter/out-of-sync.ts'
import { frontmatterSchema } from './frontmatter/schema.ts'
import { frontmatterStale } from './frontmatter/stale.ts'
import { levelMalformed } from './level/malformed.ts'
import { levelRoleMismatch } from './level/role-mismatch.ts'
import { levelSelfMissing } from './level/self-missing.ts'
import { libraryCurrencyDrift } from './library/currency-drift.ts'
import { libraryDuplicateTable } from './library/duplicate-table.ts'
import { libraryLevelContradiction } from './library/level-contradiction.ts'
import { libraryMissingRole } from './library/missing-role.ts'
import { libraryRegionName } from './library/region-name.ts'
import { librarySeniority } from './library/seniority.ts'
import { metaRules } from './meta/meta-rules.ts'
import { sourceMissing } from './source/missing.ts'
import { sourceStale } from './source/stale.ts'
import { sourceUndated } from './source/undated.ts'
import { duplicateSection } from './structure/duplicate-section.ts'
import { emptySection } from './structure/empty-section.ts'
import { fileName } from './structure/file-name.ts'
import { leverCount } from './structure/lever-count.ts'
import { placeholder } from './structure/placeholder.ts'
import { requiredSection } from './structure/required-section.ts'
import { sectionOrder } from './structure/section-order.ts'
import { title as guideTitle } from './structure/title.ts'
import { columnOrder } from './table/column-order.ts'
import { duplicateRow } from './table/duplicate-row.ts'
import { emptyCell } from './table/empty-cell.ts'
import { malformed } from './table/malformed.ts'
import { raggedRow } from './table/ragged-row.ts'
import { regionCount } from './table/region-count.ts'
import { requiredColumn } from './table/required-column.ts'
import { unpricedCell } from './table/unpriced-cell.ts'
import { unreadableCell } from './table/unreadable-cell.ts'
import { dashStyle } from './text/dash-style.ts'
import { encoding } from './text/encoding.ts'
import { invisibleCharacter } from './text/invisible-character.ts'

/** The one list of rules, in the order in which they run and are shown. Everything that names a rule is derived from it. */
export const rules = [
  guideTitle,
  fileName,
  requiredSection,
  duplicateSection,
  emptySection,
  sectionOrder,
  leverCount,
  placeholder,
  malformed,
  raggedRow,
  requiredColumn,
  emptyCell,
  unreadableCell,
  unpricedCell,
  duplicateRow,
  regionCount,
  columnOrder,
  invertedRange,
  scale,
  payPeriod,
  equityPeriod,
  mixedConvention,
  total,
  totalBelowBase,
  implausible,
  ladder,
  mixedRow,
  region,
  ambiguousSymbol,
  missingSymbol,
  conversion,
  notation,
  encoding,
  dashStyle,
  invisibleCharacter,
  outsideBand,
  askArithmetic,
  floorAboveAsk,
  askMissing,
  levelMalformed,
  levelSelfMissing,
  levelRoleMismatch,
  sourceMissing,
  sourceUndated,
  sourceStale,
  libraryLevelContradiction,
  librarySeniority,
  libraryDuplicateTable,
  libraryRegionName,
  libraryCurrencyDrift,
  libraryMissingRole,
  frontmatterSchema,
  outOfSync,
  frontmatterStale,
  ...metaRules,
] as const

export type RuleId = (typeof rules)[number]['id']

/** The same list for code that treats all rules alike. */
export const ruleList: readonly Rule[] = rules
export const ruleIds: readonly string[] = ruleList.map((rule) => rule.id)
