/** The value below which this share of the values lies, between neighbours where it falls between them. */
const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  return below + (sorted[Math.ceil(place)] - below) * (place % 1)
}

export const median = (values) => quantile(values, 0.5)

/** Median with its spread: the quartiles of eight values or more, else the least and the most. */
export const spread = (values) => {
  const tail = values.length < 8 ? 0 : 0.25
  return { median: median(values), low: quantile(values, tail), high: quantile(values, 1 - tail) }
}

/** Exponent of growth: the slope of log(cost) over log(size), by least squares. 1 is linear. */
export const exponent = (points) => {
  const logs = points.map(({ size, cost }) => [Math.log(size), Math.log(cost)])
  const mean = (index) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  const under = logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
  return over / under
}
