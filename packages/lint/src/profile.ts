import * as z from 'zod'
import defaults from './defaults.json' with { type: 'json' }
import { lazily } from './lazily.ts'

/** Describes the data rather than the rules: what a company's figures mean by convention. */
export const profileSchema = lazily(() =>
  z.strictObject({
    vestingYears: z
      .number()
      .positive()
      .default(4)
      .describe('Years over which an equity grant vests; a year’s worth is the grant divided by it.'),
    bonusBasis: z
      .enum(['end', 'midpoint'])
      .default('end')
      .describe('What a bonus percentage is of: the same end of the base range, or its midpoint.'),
    signingYears: z.number().positive().default(1).describe('Years over which a sign-on bonus is counted into a yearly total.'),
    requiredSections: z
      .array(z.enum(['dna-summary', 'compensation', 'dna', 'level-mapping', 'lever', 'global-levers', 'negotiate-up', 'evidence']))
      .default(['dna-summary', 'compensation', 'dna', 'level-mapping', 'global-levers', 'negotiate-up', 'evidence'])
      .describe('Sections that every guide must have.'),
    titleForms: z
      .array(z.enum(['global', 'salary', 'plain']))
      .default(['global', 'salary'])
      .describe(
        'Title forms that are accepted: `Role | Company Global Negotiation Guide`, `Role — Company Salary Negotiation Guide`, `Role - Company Negotiation Guide`.',
      ),
    headers: z
      .record(z.string(), z.enum(['region', 'level', 'title', 'component', 'base', 'equity', 'bonus', 'signing', 'total', 'other']))
      .default({})
      .describe('What columns hold whose headers Guidelint doesn’t know, by header.'),
    regions: z
      .record(z.string(), z.string().regex(/^[A-Z]{3}$/))
      .default({})
      .describe('Currency of regions that Guidelint doesn’t know, or knows otherwise, by name: ISO 4217 codes.'),
    rates: z
      .strictObject({
        date: z.iso.date().describe('The day that the rates are of.'),
        dollars: z.record(z.string().regex(/^[A-Z]{3}$/), z.number().positive()).describe('US dollars for one unit of each currency.'),
      })
      .optional()
      .describe('Exchange rates that second currencies are compared with; built-in ones of February 2026 where absent.'),
  }),
)
export type Profile = z.output<ReturnType<typeof profileSchema>>
export const defaultProfile: Profile = defaults.profile as Profile
