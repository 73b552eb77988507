import * as z from 'zod'
import { type Config, configSchema } from './config.ts'
import { ConfigError } from './config-error.ts'
import { nearestName } from './nearest-name.ts'

/**
 * Checks what a configuration file says.
 * @throws ConfigError for the first thing that is wrong, with the path to it and the nearest valid name.
 */
export const parseConfig = (value: unknown, file: string): Config => {
  const result = configSchema().safeParse(value)
  if (result.success) return result.data as Config
  const issue = result.error.issues[0]
  throw issue === undefined ? new ConfigError({ file, message: 'This is no configuration.' }) : toConfigError(issue, value, file, [])
}

type Issue = z.core.$ZodIssue

const toConfigError = (issue: Issue, root: unknown, file: string, above: readonly PropertyKey[]): ConfigError => {
  const path = [...above, ...issue.path]
  const value = valueAt(root, path)
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const message = `${isRules(path) ? 'There is no rule' : 'There is no setting'} ${JSON.stringify(key)} here.`
    return new ConfigError({
      file,
      path: [...path, key],
      value: valueAt(root, [...path, key]),
      message,
      nearest: nearestName(key, keysAt(path)),
    })
  }
  if (issue.code === 'invalid_union') {
    const inner = deepest(issue.errors, value)
    if (inner !== undefined) return toConfigError(inner, root, file, path)
  }
  const nearest = issue.code === 'invalid_value' && typeof value === 'string' ? nearestName(value, issue.values.map(String)) : null
  return new ConfigError({ file, path, value, message: messageOf(issue, value), nearest })
}

/** Of a union's branches, the one that a value of this form was meant for. */
const deepest = (branches: readonly (readonly Issue[])[], value: unknown): Issue | undefined => {
  const issues = branches.flatMap((branch) => branch.slice(0, 1))
  return Array.isArray(value)
    ? (issues.find((issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys') ?? issues.at(-1))
    : issues[0]
}

const isRules = (path: readonly PropertyKey[]): boolean => path.at(-1) === 'rules'

/** In JSON nothing is `undefined`: what is missing is said to be. */
const messageOf = (issue: Issue, value: unknown): string =>
  value === undefined
    ? `This is missing: ${issue.message.replace(/, received undefined$/, '')}.`
    : `${JSON.stringify(value) ?? String(value)} is not right: ${issue.message}.`

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    root,
  )

/** The valid keys of the object at `path`. */
const keysAt = (path: readonly PropertyKey[]): readonly string[] => {
  let schemas: readonly unknown[] = [configSchema()]
  for (const key of path) schemas = schemas.flatMap(unwrap).flatMap((schema) => stepInto(schema, key))
  return schemas.flatMap(unwrap).flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []))
}

const unwrap = (schema: unknown): readonly unknown[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap())
  return schema instanceof z.ZodUnion ? schema.options.flatMap(unwrap) : [schema]
}

const stepInto = (schema: unknown, key: PropertyKey): readonly unknown[] => {
  if (schema instanceof z.ZodObject) return key in schema.shape ? [schema.shape[key as string]] : []
  if (schema instanceof z.ZodArray) return [schema.element]
  if (schema instanceof z.ZodTuple) return [(schema.def.items as readonly unknown[])[Number(key)]]
  return []
}
