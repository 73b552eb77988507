import { createRecall, type Recall } from '../recall.ts'
import type { SplitText } from './after-edit.ts'

/** What is remembered of one text from edit to edit. */
export interface Memory {
  readonly recall: Recall
  /** The text as it was split last. */
  last: SplitText | null
}

/** In characters, for a text that is shorter. */
const LEAST = 20_000

/** `kept`: how many characters' worth of readings are kept at least; twice as many as the text has. */
export const createMemory = (kept?: number): Memory => {
  const memory: Memory = { recall: createRecall(() => kept ?? Math.max(LEAST, 2 * (memory.last?.text.length ?? 0))), last: null }
  return memory
}
