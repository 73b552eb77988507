import fc from 'fast-check'

/** GUIDELINT_FUZZ=5 looks for five minutes with each property instead of a second or two; GUIDELINT_SEED=7 repeats a run. */
const MINUTES = Number(process.env['GUIDELINT_FUZZ'] ?? 0)
/** Few examples are always the same ones: what a change didn't make worse must not turn its tests red. Looking goes elsewhere each time. */
const SEED = process.env['GUIDELINT_SEED'] ?? (MINUTES > 0 ? undefined : '1')

/** Checks a property on a few examples, or as long as is asked for; then it says on how many. */
export const fuzz = async <Value>(name: string, few: number, value: fc.Arbitrary<Value>, check: (value: Value) => void | Promise<void>) => {
  let count = 0
  const property = fc.asyncProperty(value, async (one) => {
    count += 1
    await check(one)
  })
  const time = MINUTES > 0 ? { numRuns: 1_000_000_000, interruptAfterTimeLimit: MINUTES * 60_000 } : { numRuns: few }
  const seed = SEED === undefined ? {} : { seed: Number(SEED) }
  try {
    await fc.assert(property, { ...time, ...seed })
  } finally {
    if (MINUTES > 0) console.info(`${name}: ${count} examples`)
  }
}

/** As long as a test may take. */
export const LIMIT = 120_000 + MINUTES * 90_000
