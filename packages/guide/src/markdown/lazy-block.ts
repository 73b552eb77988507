import type { RootContent } from 'mdast'
import { type Piece, pieceOf, type Reading, type Recall } from '../recall.ts'
import { moved } from '../span.ts'
import type { RawBlock } from './blocks.ts'
import type { Block } from './document.ts'
import { parseWhole } from './parse-whole.ts'

/** A block of a text, read when somebody asks. */
export class LazyBlock implements Block, RawBlock {
  readonly kind: Block['kind']
  readonly span: Block['span']
  readonly next: number
  private document: string
  readonly recall: Recall
  private piece: Piece | null = null
  private parsed: readonly RootContent[] | null = null

  constructor(document: string, { kind, span, next }: RawBlock, recall: Recall) {
    this.document = document
    this.kind = kind
    this.span = span
    this.next = next
    this.recall = recall
  }

  read<Answer>(reading: Reading<Answer>): Answer {
    this.piece ??= this.recall(pieceOf, this.document.slice(this.span.start, this.span.end))
    return this.piece.read(reading)
  }

  get nodes(): readonly RootContent[] {
    this.parsed ??= parseWhole(this.document.slice(this.span.start, this.next)).children
    return this.parsed
  }

  /** The same block in another text, `by` further on. */
  in(document: string, by: number): LazyBlock {
    if (by === 0) {
      // A block holds on to one text alone, the newest.
      this.document = document
      return this
    }
    const block = new LazyBlock(document, { kind: this.kind, span: moved(this.span, by), next: this.next + by }, this.recall)
    block.piece = this.piece
    return block
  }
}
