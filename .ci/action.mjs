// What action.yml runs.
import { bundled } from './bundle.mjs'

await import(bundled('action.js'))
