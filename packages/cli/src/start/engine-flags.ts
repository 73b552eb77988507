import { setFlagsFromString } from 'node:v8'

/** From how many guides on it shows. */
const MANY = 300

/**
 * Of regular expressions, as V8 has it: each is compiled to code for an interpreter, which is then optimised, and the second time that
 * it is used to machine code.
 */
const USUAL = ['--regexp-peephole-optimization', '--regexp-tier-up-ticks=1']

/** Most runs are over a guide or two, where few expressions are used so often that this is won back. */
const PATIENT = ['--no-regexp-peephole-optimization', '--regexp-tier-up-ticks=50']

const setFlags = (flags: readonly string[]): void => {
  for (const flag of flags) setFlagsFromString(flag)
}

let isTunedForMany = false
let hasLinted = false

/**
 * Lets V8 take less trouble with regular expressions until they are used often: over one guide that is a tenth of the time, and over
 * many guides nothing.
 */
export const compileExpressionsLate = (): void => setFlags(PATIENT)

/** What V8 compiled fits a process with the same flags alone; so they are as they were when it is kept. */
export const compileExpressionsAsUsual = (): void => setFlags(USUAL)

/**
 * Tunes V8 for a run over many guides.
 * - Garbage is collected once it is half of what is in use; V8 waits until it is several times that, and takes a third more memory
 *   over 3,500 guides.
 * - Functions are optimised later. Node 20 optimises so early, and so often anew, that this takes a quarter of the processor time of
 *   such a run, and the second thread waits for the same cores. From Node 22 on V8 has a tier between, and no such flag.
 */
export const tuneForMany = (guides: number): void => {
  if (guides < MANY) return
  isTunedForMany = true
  setFlagsFromString('--heap-growing-percent=50')
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000')
}

/** Says that this process has linted a guide, so that all which that takes is compiled. */
export const noteLinted = (): void => {
  hasLinted = true
}

/** Whether what is compiled is what most runs need, and fits them. */
export const isCodeWorthKeeping = (): boolean => hasLinted && !isTunedForMany
