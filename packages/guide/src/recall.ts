/** Reads one piece of text; what it gives depends on nothing else, and its offsets count from the piece's start. */
export type Reading<Answer> = (piece: string) => Answer

/** Gives what `read` makes of `piece`: by reading it, or from memory. Answers are shared and must not be changed. */
export type Recall = <Answer>(read: Reading<Answer>, piece: string) => Answer

/** Remembers nothing: for texts that are read once. */
export const readAfresh: Recall = (read, piece) => read(piece)

/** A piece of text with what it was read as: a block holds on to its own from edit to edit, without asking for it by its text. */
export class Piece {
  private readonly text: string
  private readonly answers = new Map<Reading<unknown>, unknown>()

  constructor(text: string) {
    this.text = text
  }

  read<Answer>(reading: Reading<Answer>): Answer {
    const known = this.answers.get(reading)
    if (known !== undefined) return known as Answer
    const answer = reading(this.text)
    this.answers.set(reading, answer)
    return answer
  }
}

/** Recalled, the piece brings back all that was read of it: one look-up instead of one for each reading. */
export const pieceOf: Reading<Piece> = (text) => new Piece(text)

/** What an answer counts for beside its piece, in characters. */
const OVERHEAD = 50

type Answers = ReadonlyMap<Reading<unknown>, Map<string, unknown>>

/**
 * Remembers what pieces of text were read as, for a text that is read again after each edit: most of its pieces are as they
 * were. What wasn't asked for lately is forgotten, a generation at a time; each holds pieces of `kept()` characters. What was made of
 * a piece may weigh fifty times as much, so keep no more than what is asked for on each reading. An answer of `undefined` isn't kept.
 */
export const createRecall = (kept: () => number): Recall => {
  let young = new Map<Reading<unknown>, Map<string, unknown>>()
  let old: Answers = new Map()
  let size = 0
  const keep = (read: Reading<unknown>, piece: string, answer: unknown): void => {
    if (size > kept()) {
      old = young
      young = new Map()
      size = 0
    }
    size += piece.length + OVERHEAD
    const answers = young.get(read)
    if (answers === undefined) young.set(read, new Map([[piece, answer]]))
    else answers.set(piece, answer)
  }
  return <Answer>(read: Reading<Answer>, piece: string): Answer => {
    const known = young.get(read)?.get(piece)
    if (known !== undefined) return known as Answer
    const own = alone(piece)
    const before = old.get(read)?.get(piece) as Answer | undefined
    const answer = before === undefined ? read(own) : before
    keep(read, own, answer)
    return answer
  }
}

/** A copy with memory of its own: a slice would keep the whole text that it was cut from. */
const alone = (piece: string): string => ` ${piece}`.slice(1)
