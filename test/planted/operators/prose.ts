import { scaled } from '../guide-lines.ts'
import { joinLines, type Operator, type Soil, withLine } from '../operator.ts'

const strategyLine = (lines: readonly string[]): number => lines.findIndex((line) => /^> \*\*Negotiate Up Strategy/.test(line))

/** Changes the first figure that `pattern` finds in the strategy; its number is the group `n`. */
const figure =
  (pattern: RegExp, factor: number, rules: readonly string[], consequences: readonly string[] = []): Operator =>
  (soil) => {
    const at = strategyLine(soil.lines)
    const line = soil.lines[at] ?? ''
    const match = pattern.exec(line)
    const number = match?.groups?.['n']
    if (!match || number === undefined) return undefined
    const start = match.index + match[0].indexOf(number)
    return {
      text: withLine(soil, at, `${line.slice(0, start)}${scaled(number, factor)}${line.slice(start + number.length)}`),
      rules,
      line: at,
      consequences,
    }
  }

const TARGET_BASE = /I'm targeting [$£€](?<n>[\d,.]+)K? base/
const TARGET_EQUITY = /I'm targeting [$£€][\d,.]+K? base and [$£€](?<n>[\d,.]+)K? (?:RSUs|equity|options)/
const OPEN_BASE = /^> \*\*Negotiate Up Strategy(?::\*\*|\*\*:) Open at \$(?<n>[\d,.]+)K? base/
const FLOOR_BASE = /Accept at \$(?<n>[\d,.]+)K\+? base/
const ALSO = ['ask/arithmetic', 'ask/floor-above-ask']

const evidence = (lines: readonly string[]): number[] => {
  const start = lines.findIndex((line) => /^(?:#{2,4} |\*\*)Evidence & Sources/.test(line))
  return start < 0 ? [] : [...lines.keys()].filter((at) => at > start && /^(?:[-*]|\d+\.) /.test(lines[at] ?? ''))
}

const source =
  (change: (line: string) => string | undefined, rules: readonly string[]): Operator =>
  (soil) => {
    const at = soil.pick(evidence(soil.lines))
    const text = change(soil.lines[at ?? -1] ?? '')
    return at === undefined || text === undefined ? undefined : { text: withLine(soil, at, text), rules, line: at }
  }

const chain = ({ lines }: Soil): number => lines.findIndex((line) => /^\*\*Level Mapping:\*\* [^|]+(?: = [^=|]+){2,}$/.test(line))

const company = (lines: readonly string[]): string => /[|—] (.*?) (?:Global|Salary) Negotiation/.exec(lines[0] ?? '')?.[1] ?? ''

/** Asks, sources and level mappings. */
export const prose: Readonly<Record<string, Operator>> = {
  'asked base doubled': figure(TARGET_BASE, 3, ['ask/outside-band'], ALSO),
  'asked base halved': figure(TARGET_BASE, 0.3, ['ask/outside-band', 'ask/floor-above-ask'], ALSO),
  'asked equity tripled': figure(TARGET_EQUITY, 6, ['ask/outside-band'], ALSO),
  'opening base doubled': figure(OPEN_BASE, 3, ['ask/outside-band'], ALSO),
  'floor above the ask': figure(FLOOR_BASE, 4, ['ask/floor-above-ask']),
  'strategy without figures': (soil) => {
    const at = strategyLine(soil.lines)
    return at < 0
      ? undefined
      : {
          text: withLine(soil, at, '> **Negotiate Up Strategy:** "I would like a package at the upper end of the band."'),
          rules: ['ask/missing'],
          line: at,
        }
  },
  'sources removed': ({ lines }) => {
    const [first] = evidence(lines)
    return first === undefined
      ? undefined
      : { text: joinLines([...lines.slice(0, first), '']), rules: ['structure/empty-section', 'source/missing'], line: first - 1, near: 1 }
  },
  'sources in prose': ({ lines }) => {
    const [first] = evidence(lines)
    return first === undefined
      ? undefined
      : {
          text: joinLines([...lines.slice(0, first), 'See our notes.', '']),
          rules: ['source/missing', 'source/undated'],
          line: first - 1,
          near: 2,
        }
  },
  'source year removed': source(
    (line) =>
      /\b20\d\d\b/.test(line) && !/https?:/.test(line)
        ? line.replace(/\b(?:FY|CY)?(?:20)?(?:19|2\d)(?:-\d\d)?\b/g, '').replace(/20\d\d/g, '')
        : undefined,
    ['source/undated'],
  ),
  'own level removed': (soil) => {
    const at = chain(soil)
    const line = soil.lines[at] ?? ''
    const own = company(soil.lines)
    const [, first = ''] = /\*\*Level Mapping:\*\* ([^=]+) = /.exec(line) ?? []
    if (at < 0 || own === '' || !first.startsWith(own)) return undefined
    return {
      text: withLine(soil, at, line.replace(/(\*\*Level Mapping:\*\* )[^=]+ = /, '$1')),
      rules: ['level/self-missing'],
      line: at,
      consequences: [],
    }
  },
  'level lost': (soil) => {
    const at = chain(soil)
    const line = soil.lines[at] ?? ''
    return at < 0 || !/ = (?:Google|Meta) [LE]\d/.test(line)
      ? undefined
      : { text: withLine(soil, at, line.replace(/ = (Google|Meta) [LE]\d[^=]*/, ' = $1 ')), rules: ['level/malformed'], line: at }
  },
  'level without company': (soil) => {
    const at = chain(soil)
    const line = soil.lines[at] ?? ''
    return at < 0 || !/ = (?:Google|Meta) [LE]\d/.test(line)
      ? undefined
      : { text: withLine(soil, at, line.replace(/ = (?:Google|Meta) ([LE]\d)/, ' = $1')), rules: ['level/malformed'], line: at }
  },
  'level term emptied': (soil) => {
    const at = chain(soil)
    return at < 0 ? undefined : { text: withLine(soil, at, `${soil.lines[at]} = `), rules: ['level/malformed'], line: at }
  },
  'mapping of a junior role': (soil) => {
    const at = chain(soil)
    const line = soil.lines[at] ?? ''
    if (at < 0 || !/Senior|Staff/.test(soil.lines[0] ?? '') || !/Senior|Staff/.test(line.split('=')[0] ?? '')) return undefined
    return { text: withLine(soil, at, line.replace(/Senior|Staff/g, 'Junior')), rules: ['level/role-mismatch'], line: at }
  },
}
