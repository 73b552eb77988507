import * as z from 'zod'

/** Describes the data rather than the rules: what a company's figures mean by convention. */
export const profileSchema = z.strictObject({
  vestingYears: z.number().positive().default(4).describe('Years over which an equity grant vests; a year’s worth is the grant divided by it.'),
  signingYears: z.number().positive().default(1).describe('Years over which a sign-on bonus is counted into a yearly total.'),
  requiredSections: z
    .array(z.enum(['dna-summary', 'compensation', 'dna', 'level-mapping', 'lever', 'global-levers', 'negotiate-up', 'evidence']))
    .default(['dna-summary', 'compensation', 'dna', 'level-mapping', 'global-levers', 'negotiate-up', 'evidence'])
    .describe('Sections that every guide must have.'),
  titleForms: z.array(z.enum(['global', 'salary', 'plain'])).default(['global', 'salary']).describe('Title forms that are accepted: `Role | Company Global Negotiation Guide`, `Role — Company Salary Negotiation Guide`, `Role - Company Negotiation Guide`.'),
})
export type Profile = z.output<typeof profileSchema>
export const defaultProfile: Profile = profileSchema.parse({})
