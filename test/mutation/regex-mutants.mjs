/** Tokens of a regular expression's source: `{ kind, start, end }`, groups with their opening's text. */
const tokensOf = (source) => {
  const tokens = []
  const add = (kind, start, end) => tokens.push({ kind, start, end, text: source.slice(start, end) })
  let at = 0
  while (at < source.length) {
    const rest = source.slice(at)
    const escaped = /^\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[\s\S])/.exec(rest)
    const set = /^\[\^?(?:\\[\s\S]|[^\]\\])*\]/.exec(rest)
    const group = /^\((?:\?(?:<?[=!]|:|<[^>]*>))?/.exec(rest)
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest)
    const [kind, match] = escaped
      ? [/^\\[bB]/.test(rest) ? 'anchor' : 'escape', escaped]
      : set
        ? ['set', set]
        : group
          ? ['open', group]
          : quantifier
            ? ['quantifier', quantifier]
            : [{ '^': 'anchor', $: 'anchor', '|': 'or', ')': 'close' }[rest[0]] ?? 'character', [rest[0]]]
    add(kind, at, at + match[0].length)
    at += match[0].length
  }
  return tokens
}

const quantifiers = (text) => {
  const lazy = text.length > 1 && text.endsWith('?') ? '?' : ''
  if (text[0] === '+') return [`*${lazy}`, '']
  if (text[0] === '*') return [`+${lazy}`]
  if (text[0] === '?') return ['']
  const [, low, comma, high] = /^\{(\d+)(,?)(\d*)\}/.exec(text)
  if (!comma) return [`{${Number(low) + 1}}${lazy}`]
  const narrower = [`{${Number(low) + 1},${high}}${lazy}`]
  if (Number(low) > 0) narrower.push(`{${Number(low) - 1},${high}}${lazy}`)
  if (high !== '') narrower.push(`{${low},${Number(high) - 1}}${lazy}`)
  return narrower.filter((one) => !/^\{(\d+),(\d+)\}/.test(one) || Number(/\{(\d+)/.exec(one)[1]) <= Number(/,(\d+)/.exec(one)[1]))
}

const turned = (text) => (text[1] === text[1].toLowerCase() ? text[1].toUpperCase() : text[1].toLowerCase())

/** Changes of a regular expression's source: `{ kind, start, end, text }`, offsets into it. */
export const regexMutants = (source) => {
  const found = []
  const put = (kind, { start, end }, text) => found.push({ kind, start, end, text })
  const open = [{ start: 0, from: 0, bounds: [0] }]
  const closeAt = (end) => {
    const { bounds } = open.pop()
    if (bounds.length < 2) return
    bounds.push(end + 1)
    for (let at = 0; at + 1 < bounds.length; at++) {
      const isLast = at + 2 === bounds.length
      const start = isLast ? bounds[at] - 1 : bounds[at]
      put('regex alternative', { start, end: isLast ? end : bounds[at + 1] }, '')
    }
  }
  for (const token of tokensOf(source)) {
    const { kind, text, start, end } = token
    if (kind === 'anchor') put('regex anchor', token, '')
    if (kind === 'quantifier') for (const other of quantifiers(text)) put('regex quantifier', token, other)
    if (kind === 'set') put('regex class', token, text[1] === '^' ? `[${text.slice(2)}` : `[^${text.slice(1)}`)
    if (kind === 'escape' && /^\\[dDsSwWpP]/.test(text)) put('regex class', token, `\\${turned(text)}${text.slice(2)}`)
    if (kind === 'open') {
      if (/[=!]$/.test(text)) put('regex look-around', token, text.slice(0, -1) + (text.endsWith('=') ? '!' : '='))
      open.push({ bounds: [end] })
    }
    if (kind === 'or') open.at(-1).bounds.push(end)
    if (kind === 'close' && open.length > 1) closeAt(start)
  }
  if (open.length === 1) closeAt(source.length)
  return found.filter((one) => source.slice(one.start, one.end) !== one.text)
}

/** Words joined by bars are a regular expression's, names joined by bars a list. */
export const looksLikeRegex = (text) =>
  /\\[dswbpDSWP(.[]|\(\?|[\])]\??[*+?]/.test(text) || (/[a-z]\|[a-z]/.test(text) && !/[A-Z]/.test(text))
