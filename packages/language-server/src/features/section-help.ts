import type { SectionKind } from '@guidelint/guide'

/** What a section is called, what it is for, and how it usually begins. */
export interface SectionHelp {
  readonly name: string
  readonly help: string
  /** A skeleton with snippet places (`${1:…}`). */
  readonly snippet: string
}

const $ = (place: string): string => `\${${place}}`

/** The sections of a guide, in their usual order. */
export const SECTIONS: Readonly<Record<SectionKind, SectionHelp>> = {
  'dna-summary': {
    name: 'DNA summary',
    help: 'One line on what the company pays for and how it negotiates.',
    snippet: `**Negotiation DNA:** ${$('1:one line')}`,
  },
  compensation: {
    name: 'Compensation table',
    help: 'What the role pays, a row for each region: base, equity, bonus and the total that they add up to.',
    snippet: `| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |\n| --- | --- | --- | --- | --- |\n| ${$('1:Region')} | ${$('2:$[X]K–$[Y]K')} | ${$('3:$[X]K–$[Y]K')} | ${$('4:10–15%')} | ${$('5:$[X]K–$[Y]K')} |`,
  },
  dna: {
    name: 'DNA',
    help: 'How the company thinks about pay, in prose.',
    snippet: `**Negotiation DNA**\n\n${$('1:How the company thinks about pay.')}`,
  },
  'level-mapping': {
    name: 'Level mapping',
    help: 'Which level at this company equals which level elsewhere.',
    snippet: `**Level Mapping:** ${$('1:Company')} ${$('2:L4')} = ${$('3:Other')} ${$('4:L5')}`,
  },
  lever: {
    name: 'Company lever',
    help: 'The one thing that moves this company.',
    snippet: `#### ${$('1:Name')} Lever\n\n${$('2:What moves this company.')}`,
  },
  'global-levers': {
    name: 'Global levers',
    help: 'Four numbered arguments that work in every region.',
    snippet: `**Global Levers**\n\n> **Lever 1 — ${$('1:Name')}**\n>\n> "${$('2:What to say.')}"`,
  },
  'negotiate-up': {
    name: 'Negotiate up',
    help: 'The figures to ask for and the lowest to accept.',
    snippet: `> **Negotiate Up Strategy:** "${$('1:I am looking for a base of $[X]K.')}"`,
  },
  evidence: {
    name: 'Evidence and sources',
    help: 'Where the figures come from, each with its date.',
    snippet: `#### Evidence & Sources\n\n- ${$('1:Source')}, ${$('2:2026')}`,
  },
}
