import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'

/** The part of vitest's interface that unit tests use, for tests that run in one process and stop at the first failure. */
export const collected = []
const names = []

const titleOf = (name, row, index) => {
  const values = Array.isArray(row) ? [...row] : [row]
  return `${name.replaceAll(/%[sdijfo#]/g, () => String(inspect(values.shift(), { depth: 1, breakLength: Number.POSITIVE_INFINITY })).slice(0, 60))} [${index}]`
}

const add = (name, run) => collected.push({ name: [...names, name].join(' > '), run })

const withEach = (one) =>
  Object.assign(one, {
    each:
      (rows, ...values) =>
      (name, run) => {
        const table = rows.raw ? rowsOf(rows, values) : rows
        for (const [index, row] of table.entries()) one(titleOf(name, row, index), () => (Array.isArray(row) ? run(...row) : run(row)))
      },
    skipIf: (condition) => (condition ? skipped : one),
    runIf: (condition) => (condition ? one : skipped),
    skip: () => {},
  })

const rowsOf = (strings, values) => {
  const keys = strings[0].trim().split(/\s*\|\s*/)
  const rows = []
  for (let at = 0; at < values.length; at += keys.length) rows.push(Object.fromEntries(keys.map((key, by) => [key, values[at + by]])))
  return rows
}

const skipped = withEach(() => {})
export const test = withEach((name, first, second) => add(name, typeof first === 'function' ? first : second))
export const it = test
export const describe = withEach((name, run) => {
  names.push(name)
  run(name)
  names.pop()
})

const isObject = (value) => typeof value === 'object' && value !== null
const entriesOf = (value) => Object.keys(value).filter((key) => value[key] !== undefined)

const equal = (actual, expected, isPart = false) => {
  if (isObject(expected) && typeof expected.$matches === 'function') return expected.$matches(actual)
  if (Object.is(actual, expected)) return true
  if (!isObject(actual) || !isObject(expected)) return false
  if (Array.isArray(actual) !== Array.isArray(expected)) return false
  if (actual instanceof Set && expected instanceof Set) return equal([...actual], [...expected])
  if (actual instanceof Map && expected instanceof Map) return equal([...actual], [...expected])
  if (Array.isArray(actual)) return actual.length === expected.length && actual.every((one, at) => equal(one, expected[at], isPart))
  const keys = entriesOf(expected)
  return (
    (isPart || entriesOf(actual).length === keys.length) && keys.every((key) => key in actual && equal(actual[key], expected[key], isPart))
  )
}

const matches = (actual, expected) => (typeof expected === 'string' ? actual.includes(expected) : expected.test(actual))
const isThrown = (run, expected) => {
  try {
    run()
  } catch (error) {
    return (
      expected === undefined || typeof expected === 'function' || matches(String(error?.message ?? error), expected.message ?? expected)
    )
  }
  return false
}

const MATCHERS = {
  toBe: Object.is,
  toEqual: (actual, expected) => equal(actual, expected),
  toStrictEqual: (actual, expected) => equal(actual, expected),
  toMatchObject: (actual, expected) => equal(actual, expected, true),
  toHaveLength: (actual, expected) => actual.length === expected,
  toContain: (actual, expected) => (typeof actual === 'string' ? actual.includes(expected) : [...actual].includes(expected)),
  toContainEqual: (actual, expected) => [...actual].some((one) => equal(one, expected)),
  toBeNull: (actual) => actual === null,
  toBeUndefined: (actual) => actual === undefined,
  toBeDefined: (actual) => actual !== undefined,
  toBeTruthy: Boolean,
  toBeFalsy: (actual) => !actual,
  toMatch: matches,
  toMatchFileSnapshot: (actual, path) => readFileSync(join(import.meta.dirname, '..', path), 'utf8') === actual,
  toThrow: isThrown,
  toBeCloseTo: (actual, expected, digits = 2) => Math.abs(actual - expected) < 10 ** -digits / 2,
  toBeGreaterThan: (actual, expected) => actual > expected,
  toBeGreaterThanOrEqual: (actual, expected) => actual >= expected,
  toBeLessThan: (actual, expected) => actual < expected,
  toBeLessThanOrEqual: (actual, expected) => actual <= expected,
  toHaveProperty: (actual, key) => key in actual,
  toBeInstanceOf: (actual, type) => actual instanceof type,
}

const fail = (name) => {
  throw new Error(`${name} fails`)
}

const matchersOf = (actual, isNot) =>
  Object.fromEntries(
    Object.entries(MATCHERS).map(([name, holds]) => [name, (...expected) => void (holds(actual, ...expected) === isNot && fail(name))]),
  )

const eventual = (promise, isRejected) =>
  Object.fromEntries(
    Object.entries(MATCHERS).map(([name, holds]) => [
      name,
      async (...expected) => {
        const [kind, value] = await promise.then(
          (one) => ['resolved', one],
          (error) => ['rejected', error],
        )
        if ((kind === 'rejected') !== isRejected) fail(name)
        const actual =
          name === 'toThrow'
            ? () => {
                throw value
              }
            : value
        if (!holds(actual, ...expected)) fail(name)
      },
    ]),
  )

export const expect = Object.assign(
  (actual) => ({
    ...matchersOf(actual, false),
    not: matchersOf(actual, true),
    get resolves() {
      return eventual(actual, false)
    },
    get rejects() {
      return eventual(typeof actual === 'function' ? actual() : actual, true)
    },
  }),
  {
    stringContaining: (part) => ({ $matches: (actual) => typeof actual === 'string' && actual.includes(part) }),
    stringMatching: (part) => ({ $matches: (actual) => typeof actual === 'string' && matches(actual, part) }),
    objectContaining: (part) => ({ $matches: (actual) => equal(actual, part, true) }),
    arrayContaining: (part) => ({ $matches: (actual) => part.every((one) => actual.some((other) => equal(other, one))) }),
    anything: () => ({ $matches: (actual) => actual !== null && actual !== undefined }),
    any: (type) => ({ $matches: (actual) => Object(actual) instanceof type }),
    fail: (message) => fail(message),
  },
)
