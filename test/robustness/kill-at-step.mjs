// Kills this process right before the step of writing that GUIDELINT_KILL_STEP numbers; what is being written is left half-way.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const last = Number(process.env.GUIDELINT_KILL_STEP)
let step = 0

const pass = () => {
  if (step === last) process.kill(process.pid, 'SIGKILL')
  step += 1
}

for (const name of [
  'mkdirSync',
  'openSync',
  'chmodSync',
  'chownSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
]) {
  const original = fs[name]
  fs[name] = (...args) => {
    if (name === 'openSync' && (args[1] ?? 'r') === 'r') return original(...args)
    pass()
    if (name === 'writeFileSync') {
      const half = () => original(args[0], args[1].slice(0, args[1].length / 2), args[2])
      if (step === last) half()
      pass()
    }
    return original(...args)
  }
}
syncBuiltinESMExports()
