// Measures how long the extension host's event loop is held up by work, and writes it to a file in the folder that the environment names.
const { existsSync, readFileSync, rmSync, writeFileSync } = require('node:fs')

const TICK = 10

exports.activate = () => {
  const folder = process.env.GUIDELINT_PROBE
  if (folder === undefined) return
  let held = null
  let before = performance.now()
  let busyBefore = process.cpuUsage()
  setInterval(() => {
    const now = performance.now()
    const busy = process.cpuUsage(busyBefore)
    busyBefore = process.cpuUsage()
    // A process that only waits for a processor isn't held up by what it does itself.
    held?.push(Math.min(now - before - TICK, (busy.user + busy.system) / 1000))
    before = now
  }, TICK)
  setInterval(() => {
    const order = `${folder}/order`
    if (!existsSync(order)) return
    const word = readFileSync(order, 'utf8')
    rmSync(order)
    if (word === 'stop') writeFileSync(`${folder}/answer`, JSON.stringify(held))
    held = word === 'start' ? [] : null
  }, 50)
}
