import { expect } from 'vitest'
import type { Command, Ended } from '../cli/command.ts'
import { Client, type Json, stdioWire } from '../language-server/client.ts'
import { MODERN } from '../language-server/server.ts'

/** Megabytes that either process may fill: a tenth of what they would take without limits. */
const MEMORY = '--max-old-space-size=512'
/** Says nothing of speed: what ends at all ends long before. */
const PATIENCE = 200_000

/** Runs the command with little memory; what it can't end is killed. */
export const runHostile = (command: Command, folder: string, args: readonly string[]): Promise<Ended> =>
  command.runIn(folder, args, { env: { NODE_OPTIONS: MEMORY }, limit: PATIENCE })

/** An end that says what is wrong, or nothing: no signal, no stack, no bug. */
export const expectCalm = ({ code, out, err }: Ended): void => {
  expect([0, 1, 2], err.slice(0, 2000)).toContain(code)
  expect(err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
  expect(err).not.toMatch(/bug in Guidelint|Unhandled|heap out of memory/)
  expect(out).not.toContain('meta/rule-crashed')
  if (code === 2) expect(err).not.toBe('')
}

/** A client of a server with little memory, and its end. */
export const startHostile = async (entry: string): Promise<{ readonly client: Client; readonly kill: () => void }> => {
  const wire = stdioWire(MEMORY, [entry])
  const client = new Client(wire)
  await client.start(MODERN)
  return { client, kill: () => wire.child.kill() }
}

/** What a server answers, or a failure where it takes too long. */
export const answerOf = async (client: Client, method: string, params: Json): Promise<Json> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${method} was not answered.`)), PATIENCE)
  })
  return Promise.race([client.request(method, params), late]).finally(() => clearTimeout(timer))
}
