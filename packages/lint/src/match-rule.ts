/** Whether `pattern` names the rule `id`: the id itself, or a glob with one star (`text/*`, `*`). */
export const matchesRule = (pattern: string, id: string): boolean => {
  const star = pattern.indexOf('*')
  if (star === -1) return pattern === id
  const before = pattern.slice(0, star)
  const after = pattern.slice(star + 1)
  return id.length >= before.length + after.length && id.startsWith(before) && id.endsWith(after)
}
