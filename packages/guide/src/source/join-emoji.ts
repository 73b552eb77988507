import { usualFirst } from './lost-bytes.ts'
import type { Unit } from './mojibake.ts'

/** More than these nobody reads through. */
const MAX_CHOICES = 12

/** Makes one unit of an emoji that several units spell where a part of it is lost; leaves all other units as they are. */
export const joinEmoji = (units: readonly Unit[]): Unit[] => {
  const out: Unit[] = []
  for (let at = 0; at < units.length; ) {
    const end = emojiEnd(units, at)
    const emoji = units.slice(at, end)
    if (emoji.some(({ choices }) => choices !== undefined)) out.push(join(emoji))
    else for (const unit of emoji) out.push(unit)
    at = end
  }
  return out
}

/** A picture, what colours or selects it, and pictures joined to it. */
const emojiEnd = (units: readonly Unit[], at: number): number => {
  let end = at + 1
  if (!isPicture(units[at])) return end
  for (;;) {
    if (isSelector(units[end])) end++
    else if (isJoiner(units[end]) && isPicture(units[end + 1])) end += 2
    else return end
  }
}

const isPicture = (unit: Unit | undefined): boolean =>
  unit?.choices === undefined ? is(unit, /^\p{Extended_Pictographic}$/u) : !isSelector(unit) && !isJoiner(unit)

const isSelector = (unit: Unit | undefined): boolean =>
  unit?.choices === undefined ? is(unit, /^[\uFE0F\p{Emoji_Modifier}]$/u) : unit.choices.includes('\uFE0F')

const isJoiner = (unit: Unit | undefined): boolean => (unit?.choices === undefined ? is(unit, /^\u200D$/) : unit.choices.includes('\u200D'))

const is = (unit: Unit | undefined, pattern: RegExp): boolean => unit !== undefined && unit.depth > 0 && pattern.test(unit.char)

const join = (units: readonly Unit[]): Unit => {
  const [first, last] = [units[0], units.at(-1)]
  let choices = ['']
  for (const [index, unit] of units.entries()) {
    const next = fitting(unit, units[index + 1], units.length > 1)
    choices = choices.flatMap((head) => next.map((tail) => head + tail)).slice(0, MAX_CHOICES)
  }
  return { start: first?.start ?? 0, end: last?.end ?? 0, char: '', depth: first?.depth ?? 1, choices }
}

const fitting = (unit: Unit, next: Unit | undefined, isEmoji: boolean): readonly string[] => {
  if (unit.choices === undefined) return [unit.char]
  if (isJoiner(unit)) return isEmoji ? ['\u200D'] : unit.choices.filter((choice) => choice !== '\u200D')
  if (!isPicture(unit) || !isSelector(next)) return unit.choices
  const points = unit.choices.map((choice) => choice.codePointAt(0) ?? 0)
  return usualFirst(points, next?.char === '' || next?.char === '\uFE0F')
}
