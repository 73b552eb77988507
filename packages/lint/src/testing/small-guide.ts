/** What a small guide says; the rest is left out. */
export interface SmallGuide {
  readonly role?: string
  readonly company?: string
  /** Rows of the table below `Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp`. */
  readonly rows?: readonly string[]
  readonly header?: string
  readonly levels?: string
}

const HEADER = '| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |'

/** A guide of a few lines for tests that need several. */
export const smallGuide = ({ role = 'Software Engineer', company = 'Acme', rows = [], header = HEADER, levels }: SmallGuide): string =>
  [
    `### ${role} | ${company} Global Negotiation Guide`,
    '',
    header,
    header.replace(/[⟦⟧]/g, '').replace(/[^|]+/g, '---'),
    ...rows,
    '',
    ...(levels === undefined ? [] : [`**Level Mapping:** ${levels}`, '']),
  ].join('\n')
