import type { Span } from '../span.ts'

/** A stretch of the author's text that the repair replaced, and what it became; either may have no width. */
export interface Piece {
  readonly author: Span
  readonly repaired: Span
}

/**
 * Offsets between the repaired text and the author's, exact at the ends of every replaced piece.
 *
 * Within a piece, where there is no exact answer, a start snaps to the piece's start and an end to its end. Between two
 * repaired characters where something invisible was dropped, a start lies behind it and an end before it, so that a span
 * is as tight as it can be.
 */
export interface OffsetMap {
  /** Whether the two texts are the same. */
  readonly isIdentity: boolean
  /** The author's offset of a repaired one, taken as a start. */
  toAuthor(offset: number): number
  /** The repaired offset of an author's one, taken as a start. */
  toRepaired(offset: number): number
  spanToAuthor(span: Span): Span
}

export const identityMap: OffsetMap = {
  isIdentity: true,
  toAuthor: (offset) => offset,
  toRepaired: (offset) => offset,
  spanToAuthor: (span) => span,
}

/** `pieces` in order, not overlapping. Look-ups are logarithmic. */
export const offsetMap = (pieces: readonly Piece[]): OffsetMap => {
  if (pieces.length === 0) return identityMap
  const toAuthor = (offset: number): number =>
    shift(
      lastBy(pieces, 'repaired', (start) => start <= offset),
      offset,
      'repaired',
      false,
    )
  const endToAuthor = (offset: number): number =>
    shift(
      lastBy(pieces, 'repaired', (start) => start < offset),
      offset,
      'repaired',
      true,
    )
  return {
    isIdentity: false,
    toAuthor,
    toRepaired: (offset) =>
      shift(
        lastBy(pieces, 'author', (start) => start <= offset),
        offset,
        'author',
        false,
      ),
    spanToAuthor: ({ start, end }) => {
      const from = toAuthor(start)
      return { start: from, end: start === end ? from : Math.max(from, endToAuthor(end)) }
    },
  }
}

type Side = 'author' | 'repaired'

/** The last piece whose start on one side satisfies `before`, which must hold for a head of the list. */
const lastBy = (pieces: readonly Piece[], side: Side, before: (start: number) => boolean): Piece | undefined => {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (before(pieces[middle]?.[side].start ?? 0)) low = middle + 1
    else high = middle
  }
  return pieces[low - 1]
}

const shift = (piece: Piece | undefined, offset: number, from: Side, isEnd: boolean): number => {
  if (piece === undefined) return offset
  const here = piece[from]
  const there = piece[from === 'author' ? 'repaired' : 'author']
  if (offset >= here.end) return there.end + offset - here.end
  return isEnd && offset > here.start ? there.end : there.start
}
