import type { Profile } from '../profile.ts'
import type { Inputs } from './inputs.ts'
import { plain } from './notation.ts'
import { bonusBasisAt, type Sum } from './sum.ts'

const term = (inputs: Inputs, { convention, computed }: Sum, end: 'low' | 'high', profile: Profile): string => {
  const { base, equity, bonus, signing, secondGrant, total } = inputs
  const terms = [plain(base[end].value)]
  if (equity && convention.equity !== 'none')
    terms.push(convention.equity === 'year' ? `${plain(equity[end].value)} ÷ ${profile.vestingYears}` : plain(equity[end].value))
  if (bonus && convention.bonus)
    terms.push(
      'percent' in bonus
        ? `${bonus.percent[end].numberText} % × ${plain(bonusBasisAt(inputs, end, profile))}`
        : plain(bonus.amount[end].value),
    )
  if (signing && convention.signing)
    terms.push(profile.signingYears === 1 ? plain(signing[end].value) : `${plain(signing[end].value)} ÷ ${profile.signingYears}`)
  if (secondGrant && convention.secondGrant) terms.push(`${plain(secondGrant[end].value)} ÷ ${profile.vestingYears}`)
  return `${end.padEnd(4)}  ${terms.join(' + ')} = ${plain(computed[end === 'low' ? 0 : 1])}, stated ${plain(total[end].value)}`
}

/** A total's sum as one would write it down, a line an end: `low   220,000 + 300,000 ÷ 4 = 295,000, stated 380,000`. */
export const workedSum = (inputs: Inputs, sum: Sum, profile: Profile): string[] => [
  term(inputs, sum, 'low', profile),
  term(inputs, sum, 'high', profile),
]
