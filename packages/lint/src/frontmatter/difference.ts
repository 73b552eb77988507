import type { Span } from '@guidelint/guide'

/** One disagreement between frontmatter and the body. */
export interface Difference {
  /** Differences of one kind over a guide's regions have one cause, as `lost base`. */
  readonly kind: string
  /** Path of the value in frontmatter; of the region's name where the value is lacking. */
  readonly path: string
  /** What frontmatter says and what the body says, in one sentence without its period. */
  readonly message: string
  /** Where the body says it; null where it says nothing. */
  readonly body: Span | null
  readonly stated: unknown
  readonly expected: unknown
  /** Detail that the old form never kept, rather than a contradiction. */
  readonly isDetail: boolean
}
