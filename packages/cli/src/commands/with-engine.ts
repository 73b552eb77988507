// The commands that need the engine, together: apart, they would share it in a dozen small chunks, and each costs a millisecond.
export { nearestName } from '@guidelint/lint'
export { runCheck } from './check.ts'
export { runExport } from './export.ts'
export { runInit } from './init.ts'
export { runLint } from './lint.ts'
export { runPrintConfig } from './print-config.ts'
export { runRules } from './rules.ts'
