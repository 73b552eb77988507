#!/usr/bin/env node
import { loadProgram } from './start/load-program.ts'

const { program, keepCompiled } = loadProgram()
// What is kept is what a run has compiled, and most runs lint.
if ((await program.runCommand((url) => import(url))) === 'lint') keepCompiled()
