import { countBefore } from '../count-before.ts'
import { commonEnd, commonStart } from '../same-ends.ts'
import { splitPart } from './blocks.ts'
import { LazyBlock } from './lazy-block.ts'

/** A text as it was split last. */
export interface SplitText {
  readonly text: string
  readonly blocks: readonly LazyBlock[]
}

/**
 * The blocks of a text that came of `last` by an edit: blocks before it stay, those behind it move, and what lies between is
 * split anew. Null where too little is the same, or where lines can't tell how it goes on.
 */
export const blocksAfterEdit = ({ text: before, blocks: old }: SplitText, text: string): LazyBlock[] | null => {
  const same = commonStart(before, text)
  // The line behind a block says whether it ends there; so the last block that is the same whole is looked at again.
  const kept = Math.max(0, countBefore(old, ({ next }) => next <= same) - 1)
  const first = old[kept]
  if (first === undefined || (kept === 0 && text.startsWith('---')) || mayGainFrontmatter(text, old)) return null
  const by = text.length - before.length
  const sameFrom = text.length - commonEnd(before, text, same)
  const indexAt = (start: number): number => countBefore(old, (block) => block.span.start < start - by)
  const isKnown = (start: number): boolean => {
    const block = start >= sameFrom ? old[indexAt(start)] : undefined
    // Frontmatter is such only where a text begins.
    return block?.span.start === start - by && block.kind !== 'frontmatter'
  }
  const part = splitPart(text, kept === 0 ? 0 : first.span.start, isKnown)
  if (part === null) return null
  return [
    ...old.slice(0, kept).map((block) => block.in(text, 0)),
    ...part.blocks.map((block) => new LazyBlock(text, block, first.recall)),
    ...(part.end < text.length ? old.slice(indexAt(part.end)).map((block) => block.in(text, by)) : []),
  ]
}

/** An edit further down may close the fence that a text opens with. */
const mayGainFrontmatter = (text: string, [first]: readonly LazyBlock[]): boolean => text.startsWith('---') && first?.kind !== 'frontmatter'
