import { setFlagsFromString } from 'node:v8'

/** From how many guides on it shows. */
const MANY = 300

let isOn = false

/** Whether this process is tuned: what it compiled does not fit a process that is not. */
export const isTuned = (): boolean => isOn

/**
 * Tunes V8 for a run over many guides.
 * - Garbage is collected once it is half of what is in use; V8 waits until it is several times that, and takes a third more memory
 *   over 3,500 guides.
 * - Functions are optimised later. Node 20 optimises so early, and so often anew, that this takes a quarter of the processor time of
 *   such a run, and the second thread waits for the same cores. From Node 22 on V8 has a tier between, and no such flag.
 */
export const tuneForMany = (guides: number): void => {
  if (guides < MANY) return
  isOn = true
  setFlagsFromString('--heap-growing-percent=50')
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000')
}
