import type { Ask, Guide } from '@guidelint/guide'
import { actionOf, type Change, type ChangeLimits, change, flagOf, movementOf, side } from './change.ts'
import { pairUp } from './pair-up.ts'

const WORDS: Readonly<Record<Ask['kind'], string>> = {
  ask: 'asked',
  floor: 'accepted from',
  counter: 'countered with',
  competing: 'offered elsewhere',
}

const exactly = ({ kind, component, range, currency, period }: Ask): string =>
  JSON.stringify([kind, component, range.low.value, range.high.value, range.isOpen, currency, period])

/** What changed in the figures of the negotiation script; their order and the words around them don't count. */
export const diffAsks = (before: Guide, after: Guide, limits: ChangeLimits): Change[] => {
  const { both, removed, added } = pairUp(
    before.asks,
    after.asks,
    exactly,
    ({ kind, component, currency }) => `${kind} ${component} ${currency}`,
    ({ kind, component }) => `${kind} ${component}`,
  )
  return [
    ...both.flatMap(([old, now]) => (exactly(old) === exactly(now) ? [] : [changeOf(old, now, limits)])),
    ...removed.map((ask) => changeOf(ask, null, limits)),
    ...added.map((ask) => changeOf(null, ask, limits)),
  ]
}

const changeOf = (before: Ask | null, after: Ask | null, limits: ChangeLimits): Change => {
  const { kind, component } = (after ?? before) as Ask
  const movement =
    before && after && before.currency === after.currency
      ? movementOf([before.range.low.value, before.range.high.value], [after.range.low.value, after.range.high.value])
      : null
  return change({
    subject: 'ask',
    action: actionOf(before, after),
    name: `${component} ${WORDS[kind]}`,
    component,
    before: before && side(before.range.text, before.range.span),
    after: after && side(after.range.text, after.range.span),
    movement,
    flag: movement && flagOf(movement, limits),
  })
}
