/**
 * The text with all its mutants in it, chosen by the number `$mutant`: `(a < b)` becomes `($mutant === 7 ? (a <= b) : (a < b))`.
 * With `mark` it holds no mutants and tells which of them are reached instead.
 */
export const instrumented = (text, mutants, { mark = false, uses = [], statements = [] } = {}) => {
  const hosts = new Map()
  for (const mutant of mutants) {
    const { start, end, kind } = mutant.host
    const key = `${start}-${end}-${kind}`
    const host = hosts.get(key) ?? { start, end, kind, mutants: [] }
    host.mutants.push(mutant)
    hosts.set(key, host)
  }
  // Without semicolons a statement that begins with a parenthesis would go on with the one before.
  for (const { start, end, kind } of statements) {
    const key = `${start}-${end}-${kind}`
    if (!hosts.has(key)) hosts.set(key, { start, end, kind, mutants: [] })
  }
  for (const { start, end, name } of mark ? uses : []) {
    const key = `${start}-${end}-expression`
    const host = hosts.get(key) ?? { start, end, kind: 'expression', mutants: [] }
    host.use = name
    hosts.set(key, host)
  }
  const rank = ({ kind }) => ['body', 'block', 'statement', 'expression'].indexOf(kind)
  const sorted = [...hosts.values()].sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b))
  let next = 0
  const write = (from, to) => {
    let out = ''
    let at = from
    while (next < sorted.length && sorted[next].end <= to) {
      const host = sorted[next++]
      out += text.slice(at, host.start) + writeHost(host)
      at = host.end
    }
    return out + text.slice(at, to)
  }
  const writeHost = (host) => {
    const inner = write(host.start, host.end)
    const ids = host.mutants.map(({ id }) => id)
    if (ids.length === 0 && host.kind === 'statement') return `{ ${inner} }`
    if (host.kind === 'body')
      return mark ? `{ $reached(${ids}); ${inner.slice(1)}` : `{ if ($mutant === ${ids[0]}) return; ${inner.slice(1)}`
    if (host.kind !== 'expression') return mark ? `{ $reached(${ids}); ${inner} }` : `{ if ($mutant !== ${ids[0]}) { ${inner} } }`
    if (mark) return `($reached(${[...ids, ...(host.use ? [JSON.stringify(host.use)] : [])]}), (${inner}))`
    const variants = host.mutants.map(({ id, start, end, replacement }) => {
      const variant = text.slice(host.start, start) + replacement + text.slice(end, host.end)
      return `$mutant === ${id} ? (${variant}) : `
    })
    return `(${variants.join('')}(${inner}))`
  }
  return write(0, text.length)
}
