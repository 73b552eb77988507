#!/usr/bin/env node
import { loadProgram } from './start/load-program.ts'

const { program, keepCompiled } = loadProgram()
void program
  .runCommand((url) => import(url))
  .then((isWorthKeeping) => {
    if (isWorthKeeping) keepCompiled()
  })
