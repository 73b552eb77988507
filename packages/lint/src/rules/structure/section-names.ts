import { SECTION_KINDS, type SectionKind } from '@guidelint/guide'

/** How people call a section, and what one that lacks it would begin with. */
export const SECTIONS: Readonly<Record<SectionKind, { readonly name: string; readonly skeleton: string }>> = {
  'dna-summary': { name: 'Negotiation DNA line', skeleton: '**Negotiation DNA:** [one line on what sets this role apart]' },
  compensation: {
    name: 'compensation table',
    skeleton: '| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |\n|---|---|---|---|---|\n| [region] | — | — | — | — |',
  },
  dna: { name: 'Negotiation DNA section', skeleton: '**Negotiation DNA**\n\n[why this role commands a premium]' },
  'level-mapping': { name: 'Level Mapping section', skeleton: '**Level Mapping:** [own level] = [level at another company]' },
  lever: { name: 'company lever', skeleton: '### [Company] Lever\n\n[what only this company offers]' },
  'global-levers': {
    name: 'Global Levers section',
    skeleton:
      '**Global Levers**\n\n1. **[Lever]:** "[what to say]"\n2. **[Lever]:** "[what to say]"\n3. **[Lever]:** "[what to say]"\n4. **[Lever]:** "[what to say]"',
  },
  'negotiate-up': { name: 'Negotiate Up Strategy', skeleton: '> **Negotiate Up Strategy:** "[what to ask for, in figures]"' },
  evidence: { name: 'Evidence & Sources section', skeleton: '#### Evidence & Sources\n\n- [source, year]' },
}

export const rank = (kind: SectionKind): number => SECTION_KINDS.indexOf(kind)
