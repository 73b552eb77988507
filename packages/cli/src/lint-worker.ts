// The entry of a thread that lints.
import { loadProgram } from './start/load-program.ts'

void loadProgram().program.serveBatches((url) => import(url))
