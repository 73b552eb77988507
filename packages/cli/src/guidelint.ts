#!/usr/bin/env node
import { loadProgram } from './start/load-program.ts'

const { program, keepCompiled } = loadProgram()
if (await program.runCommand((url) => import(url))) keepCompiled()
