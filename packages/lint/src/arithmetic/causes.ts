import type { Profile } from '../profile.ts'
import { type CheckedRow, EXACT } from './diagnosis.ts'
import { inDollars } from './rates.ts'
import { type Convention, sumOf } from './sum.ts'

/** What alone would make a total as it is stated. */
export interface Cause {
  readonly name:
    | 'whole-grant'
    | 'quarter-counted'
    | 'bonus-left-out'
    | 'equity-left-out'
    | 'base-only'
    | 'signing-counted'
    | 'thousands'
    | 'one-end'
    | 'other-currency'
  /** Ends a sentence that begins with the deviation: `it adds up with the whole grant counted into one year`. */
  readonly text: string
}

const conventionCauses = ({ inputs, stated }: CheckedRow): (Cause & { convention: Convention })[] => {
  const { convention } = stated
  const whole = convention.equity === 'year' ? 'whole' : 'year'
  const candidates: (Cause & { convention: Convention; applies: boolean })[] = [
    {
      name: whole === 'whole' ? 'whole-grant' : 'quarter-counted',
      text: whole === 'whole' ? 'it adds up with the whole grant counted into one year' : 'it adds up with a quarter of the yearly equity',
      convention: { ...convention, equity: whole },
      applies: inputs.equity !== null && inputs.period !== 'unknown',
    },
    {
      name: 'bonus-left-out',
      text: 'it adds up without the bonus',
      convention: { ...convention, bonus: false },
      applies: inputs.bonus !== null,
    },
    {
      name: 'equity-left-out',
      text: 'it adds up without the equity',
      convention: { ...convention, equity: 'none' },
      applies: inputs.equity !== null,
    },
    {
      name: 'base-only',
      text: 'it is the base alone',
      convention: { equity: 'none', bonus: false, signing: false, secondGrant: false },
      applies: inputs.equity !== null && inputs.bonus !== null,
    },
  ]
  return candidates.filter(({ applies }) => applies)
}

/** One end adds up, the other alone is wrong. */
const oneEnd = ({ stated }: CheckedRow): Cause | null => {
  const [low, high] = stated.deviations.map((deviation) => Math.abs(deviation) <= EXACT)
  return low === high ? null : { name: 'one-end', text: `only the ${low ? 'high' : 'low'} end is off` }
}

/** Currencies nearer to each other than this can't be told apart by a total that is off. */
const APART = 0.18

/** Stated over computed is a power of ten, or the rate of another currency of the guide's. */
const ratioCause = ({ stated, inputs }: CheckedRow, otherCurrencies: readonly string[]): Cause | null => {
  const ratios = stated.deviations.map((deviation) => deviation + 1)
  const near = (factor: number): boolean => ratios.every((ratio) => Math.abs(ratio / factor - 1) <= EXACT)
  if ([0.001, 0.01, 0.1, 10, 100, 1_000].some(near)) return { name: 'thousands', text: 'a thousand or a digit is missing or added' }
  const own = inDollars(1, inputs.total.currency)
  const other = otherCurrencies.find((code) => {
    const rate = inDollars(1, code)
    const isApart = own !== undefined && rate !== undefined && Math.abs(own / rate - 1) > APART
    return code !== inputs.total.currency && isApart && (near(own / rate) || near(rate / own))
  })
  return other ? { name: 'other-currency', text: `it looks like a figure in ${other}` } : null
}

/** The single cause that explains a row's total, or null where none does. The likeliest comes first. */
export const causeOf = (row: CheckedRow, otherCurrencies: readonly string[], profile: Profile): Cause | null => {
  const convention = conventionCauses(row).find((cause) => sumOf(row.inputs, cause.convention, profile).error <= EXACT)
  return convention ?? oneEnd(row) ?? ratioCause(row, otherCurrencies)
}
