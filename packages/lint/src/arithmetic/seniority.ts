const WORDS: readonly RegExp[] = [
  /\bintern\b/i,
  /\b(?:junior|jr|entry|associate|graduate)\b/i,
  /\b(?:mid|intermediate)\b/i,
  /\b(?:senior|sr)\b/i,
  /\b(?:staff|lead)\b/i,
  /\bprincipal\b/i,
  /\b(?:distinguished|fellow|director)\b/i,
]

/** How high a level stands by the words of its name, or -1 where they don't tell. */
const byWords = (level: string): number => WORDS.findLastIndex((word) => word.test(level))

/** The first number of a code (`5` of `L5`) with the letters before it; null where the name has none. */
const byCode = (level: string): { letters: string; number: number } | null => {
  const match = /\b([A-Z]{1,4})[- ]?(\d{1,2})\b/.exec(level)
  return match ? { letters: match[1] ?? '', number: Number(match[2]) } : null
}

/** Whether `a` is named as the higher of two levels; false where the names don't tell. */
const isHigher = (a: string, b: string): boolean => {
  const [first, second] = [byCode(a), byCode(b)]
  if (first && second && first.letters === second.letters && first.number !== second.number) return first.number > second.number
  const [high, low] = [byWords(a), byWords(b)]
  return low !== -1 && high > low
}

/** Whether levels are listed from the highest down, as their names tell; where they don't, the lowest is taken to come first. */
export const isListedDownwards = (levels: readonly string[]): boolean => isHigher(levels[0] ?? '', levels.at(-1) ?? '')

/** Whether levels are listed from the lowest up, as their names tell. */
export const isListedUpwards = (levels: readonly string[]): boolean => isHigher(levels.at(-1) ?? '', levels[0] ?? '')
