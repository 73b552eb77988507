import { expect, test } from 'vitest'
import { readRegion } from './regions.ts'

const read = (text: string) =>
  readRegion({ column: 0, raw: text, text, span: { start: 0, end: text.length }, outer: { start: 0, end: text.length } })

test.each([
  ['US', 'USD', ['United States', 'San Francisco', 'SF Bay Area', 'New York', 'Salt Lake City', 'Washington DC', 'U.S.', 'West Coast']],
  ['GB', 'GBP', ['UK', 'United Kingdom', 'London', 'Edinburgh']],
  ['IE', 'EUR', ['Ireland', 'Dublin', 'Galway']],
  ['DE', 'EUR', ['Germany', 'Berlin', 'München']],
  ['FR', 'EUR', ['France', 'Paris', 'Sophia Antipolis']],
  ['NL', 'EUR', ['Netherlands', 'Amsterdam', 'The Hague']],
  ['BE', 'EUR', ['Belgium', 'Brussels']],
  ['LU', 'EUR', ['Luxembourg']],
  ['ES', 'EUR', ['Spain', 'Madrid']],
  ['PT', 'EUR', ['Portugal', 'Lisbon']],
  ['IT', 'EUR', ['Italy', 'Milan']],
  ['AT', 'EUR', ['Austria', 'Vienna']],
  ['FI', 'EUR', ['Finland', 'Helsinki']],
  ['GR', 'EUR', ['Greece', 'Athens']],
  ['EE', 'EUR', ['Estonia', 'Tallinn']],
  ['LV', 'EUR', ['Latvia', 'Riga']],
  ['LT', 'EUR', ['Lithuania', 'Vilnius']],
  ['CH', 'CHF', ['Switzerland', 'Zurich', 'Zürich']],
  ['SE', 'SEK', ['Sweden', 'Stockholm', 'Malmö']],
  ['NO', 'NOK', ['Norway', 'Oslo']],
  ['DK', 'DKK', ['Denmark', 'Copenhagen']],
  ['IS', 'ISK', ['Iceland', 'Reykjavik']],
  ['PL', 'PLN', ['Poland', 'Warsaw', 'Kraków']],
  ['CZ', 'CZK', ['Czechia', 'Czech Republic', 'Prague']],
  ['HU', 'HUF', ['Hungary', 'Budapest']],
  ['RO', 'RON', ['Romania', 'Bucharest']],
  ['BG', 'BGN', ['Bulgaria', 'Sofia']],
  ['UA', 'UAH', ['Ukraine', 'Kyiv']],
  ['TR', 'TRY', ['Turkey', 'Istanbul']],
  ['IL', 'ILS', ['Israel', 'Tel Aviv', 'Tel-Aviv']],
  ['AE', 'AED', ['UAE', 'Dubai', 'Abu Dhabi']],
  ['SA', 'SAR', ['Saudi Arabia', 'Riyadh']],
  ['QA', 'QAR', ['Qatar', 'Doha']],
  ['EG', 'EGP', ['Egypt', 'Cairo']],
  ['ZA', 'ZAR', ['South Africa', 'Cape Town']],
  ['KE', 'KES', ['Kenya', 'Nairobi']],
  ['NG', 'NGN', ['Nigeria', 'Lagos']],
  ['IN', 'INR', ['India', 'Bengaluru', 'New Delhi']],
  ['PK', 'PKR', ['Pakistan', 'Karachi']],
  ['BD', 'BDT', ['Bangladesh', 'Dhaka']],
  ['LK', 'LKR', ['Sri Lanka', 'Colombo']],
  ['SG', 'SGD', ['Singapore']],
  ['HK', 'HKD', ['Hong Kong']],
  ['CN', 'CNY', ['China', 'Shanghai']],
  ['TW', 'TWD', ['Taiwan', 'Taipei']],
  ['JP', 'JPY', ['Japan', 'Tokyo']],
  ['KR', 'KRW', ['South Korea', 'Seoul']],
  ['ID', 'IDR', ['Indonesia', 'Jakarta']],
  ['MY', 'MYR', ['Malaysia', 'Kuala Lumpur']],
  ['TH', 'THB', ['Thailand', 'Bangkok']],
  ['PH', 'PHP', ['Philippines', 'Manila']],
  ['VN', 'VND', ['Vietnam', 'Ho Chi Minh City']],
  ['AU', 'AUD', ['Australia', 'Sydney']],
  ['NZ', 'NZD', ['New Zealand', 'Auckland']],
  ['CA', 'CAD', ['Canada', 'Toronto', 'Montréal']],
  ['MX', 'MXN', ['Mexico', 'Mexico City']],
  ['BR', 'BRL', ['Brazil', 'Rio de Janeiro', 'Sao Paulo']],
  ['AR', 'ARS', ['Argentina', 'Buenos Aires']],
  ['CL', 'CLP', ['Chile', 'Santiago']],
  ['CO', 'COP', ['Colombia', 'Bogotá']],
  ['UY', 'UYU', ['Uruguay', 'Montevideo']],
  ['PE', 'PEN', ['Peru', 'Lima']],
  ['EU', 'EUR', ['Europe', 'EU', 'Eurozone']],
])('%s pays in %s: %j', (country, currency, names) => {
  for (const name of names) expect([name, read(name)]).toMatchObject([name, { countries: [country], currencies: [currency] }])
  for (const name of names) expect(read(name.toLowerCase()).countries).toEqual([country])
})

test.each([
  ['Columbia, MD', ['US']],
  ['Vancouver, WA', ['US']],
  ['London, ON', ['GB']],
  ['Atlantis, NV', ['US']],
  ['Atlantis NV / Oslo', ['US', 'NO']],
  ['Denver, CO, or Boulder, CO', ['US']],
  ['London / Cambridge, MA', ['GB', 'US']],
  ['Cambridge, MA / London', ['US', 'GB']],
  ['Santiago de Chile', ['CL']],
  ['Mexico City, Guadalajara', ['MX']],
  ['Toronto, CA', ['CA']],
  ['Berlin, DE', ['DE']],
  ['Oslo/Lisbon/Oslo', ['NO', 'PT']],
  ['DC', ['US']],
  ['OR', []],
  ['wa', []],
  ['Ho Chi Minh', []],
  ["Xi'an, China", ['CN']],
])('%s is in %j', (text, countries) => expect(read(text).countries).toEqual(countries))

test('a place that several words name is one place, two places are two', () => {
  expect(read('New York NY').countries).toEqual(['US'])
  expect(read('New Delhi / New York').countries).toEqual(['IN', 'US'])
  expect(read('Dublin, Berlin').currencies).toEqual(['EUR'])
})
