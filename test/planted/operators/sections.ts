import { joinLines, type Operator, withLine } from '../operator.ts'

const HEADING: Readonly<Record<string, RegExp>> = {
  'level-mapping': /^(?:#{2,4} |\*\*)(?:[\w.& -]+ )?Level Mapping/,
  'global-levers': /^(?:#{2,4} |\*\*)Global (?:Negotiation )?Levers\b/,
  'negotiate-up': /^(?:> )?\*\*Negotiate Up Strategy/,
  evidence: /^(?:#{2,4} |\*\*)Evidence & Sources/,
}
const ANY_HEADING = /^(?:#{1,6} |\*\*[^*]+\*\*:?\s*$|> \*\*Negotiate Up|\*\*(?:Level Mapping|Negotiation DNA))/

interface Block {
  readonly start: number
  /** Behind its last line, blank lines and rules left out. */
  readonly end: number
}

/** A section by lines: from its heading to the next line that opens one. */
const blockOf = (lines: readonly string[], kind: string): Block | undefined => {
  const pattern = HEADING[kind]
  const start = pattern ? lines.findIndex((line) => pattern.test(line)) : -1
  if (start < 0 || !pattern || lines.filter((line) => pattern.test(line)).length > 1) return undefined
  const isList = kind === 'global-levers'
  const next = lines.findIndex(
    (line, at) => at > start && ANY_HEADING.test(line) && !(isList && /^(?:\*\*(?:Lever )?\d|#{2,4} (?:Global )?Lever \d)/.test(line)),
  )
  let end = next < 0 ? lines.length : next
  while (end > start + 1 && /^(?:-{3,})?\s*$/.test(lines[end - 1] ?? '')) end--
  return { start, end }
}

const textOf = (lines: readonly string[], { start, end }: Block): string[] => lines.slice(start, end)

const twice =
  (kind: string): Operator =>
  ({ lines }) => {
    const block = blockOf(lines, kind)
    if (!block) return undefined
    const text = joinLines(lines.toSpliced(block.end, 0, '', ...textOf(lines, block)))
    return {
      text,
      rules: ['structure/duplicate-section'],
      line: block.end + 1,
      consequences: ['source/undated', 'ask/arithmetic', 'ask/floor-above-ask', 'ask/outside-band', 'structure/placeholder'],
    }
  }

const emptied =
  (kind: string): Operator =>
  ({ lines }) => {
    const block = blockOf(lines, kind)
    const heading = lines[block?.start ?? -1]
    if (!block || heading === undefined) return undefined
    const bare = /^((?:> )?\*\*[^*]+\*\*:?)/.exec(heading)?.[1] ?? heading
    return {
      text: joinLines(lines.toSpliced(block.start, block.end - block.start, bare)),
      rules: ['structure/empty-section'],
      line: block.start,
    }
  }

const removed =
  (kind: string): Operator =>
  ({ lines }) => {
    const block = blockOf(lines, kind)
    return (
      block && { text: joinLines(lines.toSpliced(block.start, block.end - block.start)), rules: ['structure/required-section'], line: null }
    )
  }

const movedBefore =
  (kind: string, target: string): Operator =>
  ({ lines }) => {
    const [block, before] = [blockOf(lines, kind), blockOf(lines, target)]
    if (!block || !before || before.start > block.start) return undefined
    const rest = lines.toSpliced(block.start, block.end - block.start)
    return { text: joinLines(rest.toSpliced(before.start, 0, ...textOf(lines, block), '')), rules: ['structure/section-order'], line: null }
  }

const NUMBERED = /^(\d)\. \*\*/

const levers = (lines: readonly string[]): number[] => {
  const block = blockOf(lines, 'global-levers')
  if (!block) return []
  const found = [...lines.keys()].filter((at) => at > block.start && at < block.end && NUMBERED.test(lines[at] ?? ''))
  return found.length === 4 ? found : []
}

/** Sections that stand twice, nowhere, elsewhere or empty; levers, titles, placeholders. */
export const sections: Readonly<Record<string, Operator>> = {
  ...Object.fromEntries(
    Object.keys(HEADING).flatMap((kind) => [
      [`twice: ${kind}`, twice(kind)],
      [`emptied: ${kind}`, emptied(kind)],
      [`removed: ${kind}`, removed(kind)],
    ]),
  ),
  'DNA line removed': ({ lines }) => {
    const at = lines.findIndex((line) => /^\*\*Negotiation DNA(?::\*\*|\*\*:)/.test(line))
    return at > 0 && at < 6 ? { text: joinLines(lines.toSpliced(at, 1)), rules: ['structure/required-section'], line: null } : undefined
  },
  'evidence before the strategy': movedBefore('evidence', 'negotiate-up'),
  'evidence before the mapping': movedBefore('evidence', 'level-mapping'),
  'strategy before the levers': movedBefore('negotiate-up', 'global-levers'),
  'levers before the mapping': movedBefore('global-levers', 'level-mapping'),
  'lever removed': ({ lines, pick }) => {
    const at = pick(levers(lines).slice(1))
    const heading = blockOf(lines, 'global-levers')?.start
    return at !== undefined && heading !== undefined
      ? { text: joinLines(lines.toSpliced(at, 1)), rules: ['structure/lever-count'], line: heading, near: 9 }
      : undefined
  },
  'last lever removed': ({ lines }) => {
    const at = levers(lines).at(-1)
    const heading = blockOf(lines, 'global-levers')?.start
    return at !== undefined && heading !== undefined
      ? { text: joinLines(lines.toSpliced(at, 1)), rules: ['structure/lever-count'], line: heading }
      : undefined
  },
  'lever numbered twice': (soil) => {
    const at = soil.pick(levers(soil.lines).slice(1))
    return at === undefined
      ? undefined
      : {
          text: withLine(
            soil,
            at,
            (soil.lines[at] ?? '').replace(/^\d/, (digit) => String(Number(digit) - 1)),
          ),
          rules: ['structure/lever-count'],
          line: at,
        }
  },
  'title without company': (soil) => {
    const title = soil.lines[0] ?? ''
    const text = title
      .replace(/ \| .*? Global Negotiation Guide$/, ' Global Negotiation Guide')
      .replace(/ — .*? Salary Negotiation Guide$/, ' Salary Negotiation Guide')
    return { text: withLine(soil, 0, text), rules: ['structure/title'], line: 0, consequences: ['level/self-missing'] }
  },
  'title without role': (soil) => ({
    text: withLine(soil, 0, (soil.lines[0] ?? '').replace(/^(#+) .*? [|—] /, '$1 | ')),
    rules: ['structure/title'],
    line: 0,
  }),
  'title removed': ({ lines }) => ({
    text: joinLines(lines.toSpliced(0, 2)),
    rules: ['structure/title'],
    line: null,
    consequences: ['level/self-missing'],
  }),
  'title no heading': (soil) => ({
    text: withLine(soil, 0, (soil.lines[0] ?? '').replace(/^#+ /, '')),
    rules: ['structure/title'],
    line: null,
    consequences: ['level/self-missing'],
  }),
  'title of another form': (soil) => ({
    text: withLine(soil, 0, (soil.lines[0] ?? '').replace(/ (?:Global|Salary) Negotiation Guide/, ' Comp Notes')),
    rules: ['structure/title'],
    line: 0,
  }),
  'heading with nothing under it': ({ lines }) => {
    const at = blockOf(lines, 'evidence')?.start
    return at === undefined
      ? undefined
      : { text: joinLines(lines.toSpliced(at, 0, '### Relocation', '')), rules: ['structure/empty-section'], line: at }
  },
  ...Object.fromEntries(
    [
      '$[X]K',
      '[target]',
      '$[AMOUNT]',
      '[TARGET BASE]',
      '$XXXK',
      '$XX,XXX',
      'TBD',
      'TODO',
      '{{base}}',
      '[insert figure]',
      '[your figure here]',
      '<amount>',
      '___',
      '$___K',
      'FIXME',
    ].map((word): [string, Operator] => [
      `placeholder ${word}`,
      (soil) => {
        const at = blockOf(soil.lines, 'negotiate-up')?.start
        if (at === undefined) return undefined
        return {
          text: withLine(soil, at, `${soil.lines[at]} Ask for a base of ${word} before signing.`),
          rules: ['structure/placeholder'],
          line: at,
          consequences: ['ask/missing'],
        }
      },
    ]),
  ),
}
