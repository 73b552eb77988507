// Stands for somebody who saves a file in an editor at the moment when the command writes: between its reading and its replacing.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { chmodSync, writeFileSync } = fs
let isDone = false
fs.chmodSync = (...args) => {
  if (!isDone) writeFileSync(process.env.GUIDELINT_EDITED_FILE, process.env.GUIDELINT_EDITED_TEXT)
  isDone = true
  return chmodSync(...args)
}
syncBuiltinESMExports()
