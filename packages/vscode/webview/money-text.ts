import type { Ends } from '../src/bands/bands-model.ts'

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 4 })

/** A round figure, as `285K`. */
export const money = (value: number): string => compact.format(value)

export const rangeText = ([low, high]: Ends, between = '–'): string => (low === high ? money(low) : `${money(low)}${between}${money(high)}`)
