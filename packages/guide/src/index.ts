export { countBefore } from './count-before.ts'
export {
  type AskFacts,
  type BandFacts,
  type BonusFacts,
  type Ends,
  type GuideFacts,
  isPriced,
  type OtherFacts,
  summarise,
} from './facts.ts'
export type * from './guide.ts'
export { SECTION_KINDS } from './guide.ts'
export {
  type LibraryBand,
  type LibraryFacts,
  type LibraryFigure,
  type LibraryLevel,
  type LibraryRegion,
  libraryFacts,
} from './library-facts.ts'
export { BLOCK_LIMIT, FINDINGS_LIMIT, FRONTMATTER_LIMIT, GUIDE_LIMIT, NESTING_LIMIT, TABLE_LIMIT, WHOLE_LIMIT } from './limits.ts'
export { createMemory, type Memory } from './markdown/memory.ts'
export { parseGuide } from './parse-guide.ts'
export { axisOf } from './read/compensation/headers.ts'
export { regionKey } from './read/regions.ts'
export type { Vocabulary } from './read/vocabulary.ts'
export { createRecall, type Recall } from './recall.ts'
export { commonEnd, commonStart } from './same-ends.ts'
export { type DecodedBytes, decodeBytes } from './source/decode.ts'
export { contains, cover, overlaps, type Span, slice, span } from './span.ts'
