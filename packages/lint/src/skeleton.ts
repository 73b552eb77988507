/** Names as the title of a guide has them. */
export interface SkeletonNames {
  readonly company: string
  readonly role: string
}

const FIGURES = '$[X]K–$[X]K'
const row = (region: string): string => `| ${[region.padEnd(15), FIGURES, FIGURES.padEnd(15), '[X]%'.padEnd(5), FIGURES].join(' | ')} |`

const LEVER = '**[Lever]:** "[what to say, with a proof of it]"'
const SOURCE = '- [source, with its month and year]'

/** The text of a new guide: every section in its place, with template variables for what only its author knows. */
export const skeleton = ({ company, role }: SkeletonNames): string => `### ${role} | ${company} Global Negotiation Guide

**Negotiation DNA:** [what sets this role apart, in one line]

| Region          | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp  |
|-----------------|-------------|-----------------|-------|-------------|
${row('[headquarters]')}
${row('[second region]')}
${row('[third region]')}

**Negotiation DNA**

[why this role commands a premium at ${company}]

**Level Mapping:** ${company} [level] = Google [level] = Meta [level]

### ${company} Lever

[what only ${company} offers, and how to ask for it]

**Global Levers**

1. ${LEVER}
2. ${LEVER}
3. ${LEVER}
4. ${LEVER}

> **Negotiate Up Strategy:** "I am asking for $[X]K base and $[X]K RSUs over four years. I can accept $[X]K base and $[X]K RSUs."

#### Evidence & Sources

${SOURCE}
${SOURCE}
${SOURCE}
`
