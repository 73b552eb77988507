// Watches a process: connections, listeners, look-ups of names and programs that it starts are written to the file that the
// address of this module names (`?to=FILE`). All but programs are refused.
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const file = new URL(import.meta.url).searchParams.get('to')
const { appendFileSync } = fs
const record = (what) => appendFileSync(file, `${what}\n`)

const refuse = (object, names, what) => {
  for (const name of names) {
    object[name] = () => {
      record(`${what} ${name}`)
      throw new Error(`${what} ${name} is refused.`)
    }
  }
}

refuse(net.Socket.prototype, ['connect'], 'net')
refuse(net.Server.prototype, ['listen'], 'net')
refuse(dgram, ['createSocket'], 'dgram')
refuse(dns, ['lookup', 'resolve', 'resolve4', 'resolve6'], 'dns')
refuse(dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6'], 'dns')
refuse(globalThis, ['fetch', 'WebSocket'], 'global')

const { spawn } = childProcess.ChildProcess.prototype
childProcess.ChildProcess.prototype.spawn = function (options) {
  record(`program ${options.file}`)
  return spawn.call(this, options)
}
for (const name of ['spawnSync', 'execFileSync', 'execSync']) {
  const original = childProcess[name]
  childProcess[name] = (...args) => {
    record(`program ${args[0]}`)
    return original(...args)
  }
}
syncBuiltinESMExports()
record('watched')
