export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
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
