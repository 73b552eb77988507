// Measures how long the extension host's event loop is held up, and writes it to a file named by the environment.
const { monitorEventLoopDelay } = require('node:perf_hooks')
const { existsSync, readFileSync, rmSync, writeFileSync } = require('node:fs')

exports.activate = () => {
  const folder = process.env.GUIDELINT_PROBE
  if (folder === undefined) return
  const histogram = monitorEventLoopDelay({ resolution: 5 })
  setInterval(() => {
    const order = `${folder}/order`
    if (!existsSync(order)) return
    const word = readFileSync(order, 'utf8')
    rmSync(order)
    if (word === 'start') {
      histogram.reset()
      histogram.enable()
    } else {
      histogram.disable()
      const ms = (nanoseconds) => nanoseconds / 1e6
      writeFileSync(`${folder}/answer`, JSON.stringify({ max: ms(histogram.max), p99: ms(histogram.percentile(99)), p50: ms(histogram.percentile(50)) }))
    }
  }, 50)
}
