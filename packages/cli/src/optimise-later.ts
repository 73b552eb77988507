import { setFlagsFromString } from 'node:v8'

/** From how many guides on it shows. */
const MANY = 300

/**
 * Lets V8 wait longer before it optimises a function. Node 20 optimises so early, and so often anew, that this takes a quarter of the
 * processor time of a run over thousands of guides: 7.5 s without and 5.8 s with it over 2,660, where a second thread waits for the
 * same cores. From Node 22 on V8 has a tier between and no such flag.
 */
export const optimiseLater = (guides: number): void => {
  if (guides >= MANY && process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000')
}
