import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIG_FILE_NAMES } from '@guidelint/lint/node'
import type { Run } from '../commands.ts'
import { print, writeWhole } from '../output.ts'
import { UsageError } from '../usage-error.ts'

const CONFIG = `{
  // Completion and checks in the editor.
  "$schema": "./node_modules/@guidelint/lint/schema.json",
  // Presets: recommended (each rule at its own severity), strict, corpus (for a large library of many hands).
  "extends": "recommended",
  "files": ["**/*.md"],
  "rules": {}
}
`

/** `guidelint init`: writes a configuration file into the working directory. */
export const runInit: Run = async ({ flags, paths, cwd }) => {
  if (paths.length > 0) throw new UsageError('guidelint init takes no path; it writes into this folder.')
  const there = readdirSync(cwd).find((name) => (CONFIG_FILE_NAMES as readonly string[]).includes(name))
  const name = CONFIG_FILE_NAMES[0]
  if (there !== undefined && (flags.force !== true || there !== name)) throw new UsageError(`There is a ${there} here already.`)
  writeWhole(join(cwd, name), [CONFIG])
  if (flags.quiet !== true) await print([`Wrote ${name}.\n`])
  return 0
}
