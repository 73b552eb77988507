/** A level, or several next to each other, by the code before its numbers: `L5–L6` is L from 5 to 6. */
export interface LevelSpan {
  readonly code: string
  readonly low: number
  readonly high: number
}

const CODE = /\b([A-Za-z]{0,6})[- ]?(\d{1,3})(?!\d)(?:\s*(?:[-–/]|to)\s*([A-Za-z]{0,6})[- ]?(\d{1,3})(?!\d))?/g

/** The levels that a text names; null where it names none, or levels of several ladders (`L5 / M1`). */
export const levelSpan = (text: string): LevelSpan | null => {
  const spans = [...text.matchAll(CODE)].map(([, code = '', low = '', otherCode, high]) => ({
    code: code.toUpperCase(),
    other: (otherCode === undefined || otherCode === '' ? code : otherCode).toUpperCase(),
    low: Number(low),
    high: Number(high ?? low),
  }))
  const [first] = spans
  if (first === undefined || spans.some(({ code, other }) => code !== first.code || other !== first.code)) return null
  const numbers = spans.flatMap(({ low, high }) => [low, high])
  return { code: first.code, low: Math.min(...numbers), high: Math.max(...numbers) }
}

/** Whether no level is in both; levels of two ladders can't be told. */
export const areDisjoint = (a: LevelSpan, b: LevelSpan): boolean => a.code === b.code && (a.low > b.high || b.low > a.high)
