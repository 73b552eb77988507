import * as z from 'zod'
import { changeLimitsSchema } from './diff/change-limits.ts'
import { lazily } from './lazily.ts'
import { PRESET_NAMES } from './presets.ts'
import { profileSchema } from './profile.ts'
import type { Rule } from './rule.ts'
import { ruleList } from './rules/index.ts'

const severitySchema = lazily(() => z.enum(['off', 'info', 'warning', 'error']))

/** A field that may be left out, without the default that would stand for it: an absent value must not outrank another file's. */
const withoutDefault = (schema: z.core.$ZodType): z.ZodType => {
  const inner = schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : (schema as z.ZodType)
  const { description } = schema as z.ZodType
  return description === undefined ? inner.optional() : inner.optional().describe(description)
}

const partial = (shape: Readonly<Record<string, z.core.$ZodType>>): z.ZodType<Record<string, unknown>> =>
  z.strictObject(Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, withoutDefault(schema)])))

const ruleEntry = (rule: Rule): z.ZodType => {
  const options = rule.options?.()
  const severity = severitySchema()
  const entry =
    options instanceof z.ZodObject
      ? z.union([severity, z.tuple([severity, partial(options.shape)])])
      : z.union([severity, z.tuple([severity])])
  return entry.optional().describe(`${rule.summary} Default: ${rule.severity}.`)
}

const makeSchema = () => {
  const groups = [...new Set(ruleList.map((rule) => `${rule.id.slice(0, rule.id.indexOf('/'))}/*`))]

  const rulesSchema = z.strictObject({
    ...Object.fromEntries(['*', ...groups].map((glob) => [glob, severitySchema().optional()])),
    ...Object.fromEntries(ruleList.map((rule) => [rule.id, ruleEntry(rule)])),
  })

  const globs = z.union([z.string(), z.array(z.string())])
  const partialProfile = partial(profileSchema().shape)
  return z.strictObject({
    $schema: z.string().optional(),
    root: z.boolean().optional().describe('Whether configuration in folders above is left out.'),
    extends: globs
      .optional()
      .describe(`What this file builds on: presets (${PRESET_NAMES.join(', ')}) or paths of other files; later ones outrank earlier ones.`),
    files: z.array(z.string()).optional().describe('Globs of the files to lint where none is named.'),
    rules: rulesSchema.optional().describe('Severity of each rule, or `[severity, options]`. A rule outranks a glob.'),
    profile: partialProfile.optional().describe('The conventions of the data.'),
    overrides: z
      .array(
        z.strictObject({ files: globs, excludeFiles: globs.optional(), rules: rulesSchema.optional(), profile: partialProfile.optional() }),
      )
      .optional()
      .describe('Other rules for some files; globs count from the folder of this file, later ones outrank earlier ones.'),
    asOf: z.iso.date().optional().describe('The date for rules on age; `--as-of` outranks it.'),
    failOn: z.enum(['error', 'warning', 'info', 'never']).optional().describe('The mildest severity that fails a run.'),
    maxWarnings: z.int().nonnegative().optional().describe('How many warnings pass.'),
    diff: partial(changeLimitsSchema().shape).optional().describe('From which change on `guidelint diff` flags a figure.'),
    baseline: z.string().optional().describe('Path of the baseline, from the folder of this file.'),
  })
}

/** What a configuration file may say. Derived from the list of rules and the profile. */
export const configSchema = lazily(makeSchema)

export type ConfigSeverity = z.output<ReturnType<typeof severitySchema>>
export type RuleEntry = ConfigSeverity | readonly [ConfigSeverity] | readonly [ConfigSeverity, Readonly<Record<string, unknown>>]

/** A part of a configuration that may stand for all files or for some. */
export interface ConfigPart {
  readonly rules?: Readonly<Record<string, RuleEntry>> | undefined
  readonly profile?: Readonly<Record<string, unknown>> | undefined
}

export interface ConfigOverride extends ConfigPart {
  readonly files: string | readonly string[]
  readonly excludeFiles?: string | readonly string[] | undefined
}

export interface Config extends ConfigPart {
  readonly $schema?: string | undefined
  readonly root?: boolean | undefined
  readonly extends?: string | readonly string[] | undefined
  readonly files?: readonly string[] | undefined
  readonly overrides?: readonly ConfigOverride[] | undefined
  readonly asOf?: string | undefined
  readonly failOn?: 'error' | 'warning' | 'info' | 'never' | undefined
  readonly maxWarnings?: number | undefined
  readonly diff?: { readonly note?: number | undefined; readonly review?: number | undefined } | undefined
  readonly baseline?: string | undefined
}

/** JSON schema of a configuration file, for editors. */
export const configJsonSchema = (): z.core.JSONSchema.BaseSchema => z.toJSONSchema(configSchema(), { io: 'input' })
