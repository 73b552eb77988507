/**
 * US dollars for one unit of a currency, February 2026, rounded to two digits: good enough to tell a wrong sign or a lost
 * thousand from a right figure, not to convert pay. A profile may give its own with a date.
 */
export const DOLLARS: Readonly<Record<string, number>> = {
  USD: 1,
  GBP: 1.3,
  EUR: 1.1,
  CHF: 1.15,
  CAD: 0.73,
  AUD: 0.66,
  NZD: 0.6,
  SGD: 0.75,
  HKD: 0.128,
  JPY: 0.0068,
  CNY: 0.14,
  INR: 0.0118,
  KRW: 0.00072,
  TWD: 0.031,
  SEK: 0.097,
  NOK: 0.094,
  DKK: 0.147,
  PLN: 0.25,
  CZK: 0.044,
  HUF: 0.0027,
  RON: 0.22,
  BGN: 0.56,
  ILS: 0.275,
  AED: 0.272,
  SAR: 0.267,
  QAR: 0.275,
  EGP: 0.021,
  ZAR: 0.055,
  KES: 0.0077,
  NGN: 0.00065,
  BRL: 0.19,
  MXN: 0.055,
  ARS: 0.0009,
  CLP: 0.00105,
  COP: 0.00024,
  UYU: 0.025,
  PEN: 0.27,
  IDR: 0.000062,
  MYR: 0.23,
  THB: 0.029,
  PHP: 0.0175,
  VND: 0.00004,
  TRY: 0.027,
  UAH: 0.024,
  PKR: 0.0036,
  BDT: 0.0083,
  LKR: 0.0033,
  ISK: 0.0074,
}

/** A figure in dollars, roughly; undefined where the currency isn't known. */
export const inDollars = (value: number, currency: string | null): number | undefined => {
  const rate = currency !== null && Object.hasOwn(DOLLARS, currency) ? DOLLARS[currency] : undefined
  return rate === undefined ? undefined : value * rate
}
