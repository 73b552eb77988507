import { createRecall, type Recall } from '../recall.ts'
import type { SplitText } from './after-edit.ts'

/** What is remembered of one text from edit to edit. */
export interface Memory {
  readonly recall: Recall
  /** The text as it was split last. */
  last: SplitText | null
}

/** `kept`: how many characters' worth of readings are kept at least. */
export const createMemory = (kept?: number): Memory => ({ recall: createRecall(kept), last: null })
