import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface SampleGuide {
  readonly company: string
  readonly role: string
  readonly level: string
  readonly table: readonly string[]
}

const STATED = ['| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |', '|---|---|---|---|---|']

/** A whole guide around a table. */
export const guideText = ({ company, role, level, table }: SampleGuide): string => `### ${role} | ${company} Global Negotiation Guide

**Negotiation DNA:** Keeps the ledger right | Every invoice passes here

${[...STATED, ...table].join('\n')}

**Negotiation DNA**

${company} pays well for people who have closed the books of a growing business, and it moves most in equity.

**Level Mapping:** ${company} ${level} = Google L5 = Meta E5

**Global Levers**

1. **Scope:** "I will own the ledger of four teams from the first day."
2. **Scarcity:** "Few have moved a ledger of this size without a freeze."
3. **Second Offer:** "I hold a written offer and would rather come here."
4. **Time to Effect:** "I know this stack, so there is no half year to wait for."

> **Negotiate Up Strategy:** "With the base at $245K and RSUs at $290K over four years, a 10% bonus brings total comp to about $342K a year."

#### Evidence & Sources

- Levels.fyi, entries read in January 2026
`

const AUSTIN = '| Austin, TX | $180K–$225K | $160K–$240K | 10% | $238K–$308K |'
const LONDON = '| London, UK | £130K–£170K | £120K–£200K | 10% | £173K–£237K |'

/** One total too high: the guide of the README's pictures. */
export const WRONG_TOTAL: SampleGuide = {
  company: 'Acme',
  role: 'Staff Ledger Engineer',
  level: 'A7',
  table: [
    '| San Francisco, CA (HQ) | $200K–$250K | $200K–$300K | 10% | $330K–$450K |',
    '| Austin, TX | $175K–$215K | $160K–$240K | 10% | $233K–$297K |',
    '| London, UK | £135K–£175K | £120K–£200K | 10% | £179K–£243K |',
  ],
}

/** A reversed range, in a guide that no test opens. */
export const NEVER_OPENED: SampleGuide = {
  company: 'Borel',
  role: 'Ledger Engineer',
  level: 'B5',
  table: ['| Denver, CO | $250K–$200K | $200K–$300K | 10% | $270K–$350K |', AUSTIN, LONDON],
}

/** One dash unlike the others: a safe fix. */
export const SAFE_ONLY: SampleGuide = {
  company: 'Cygnus',
  role: 'Payroll Engineer',
  level: 'C4',
  table: ['| San Francisco, CA (HQ) | $200K–$250K | $200K-$300K | 10% | $270K–$350K |', AUSTIN, LONDON],
}

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-')

export const pathOf = ({ company, role }: SampleGuide): string => `guides/${slug(company)}/${slug(role)}.md`

/** Writes guides where an author would keep them; gives their paths. */
export const writeGuides = (workspace: string, guides: readonly SampleGuide[]): readonly string[] =>
  guides.map((guide) => {
    const path = join(workspace, pathOf(guide))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, guideText(guide))
    return path
  })
