#!/usr/bin/env node
// What .pre-commit-hooks.yaml runs.
import { bundled } from './bundle.mjs'

await import(bundled('guidelint.js'))
