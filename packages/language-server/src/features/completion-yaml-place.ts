/** A line of YAML: where its dash and its key stand, and what the key is. */
interface YamlLine {
  /** Column of the dash that opens an item of a list; null where there is none. */
  readonly dash: number | null
  /** Column of the key, or of what may become one. */
  readonly column: number
  readonly key: string | null
}

/** Which mapping a line belongs to. */
export interface YamlPlace {
  /** Keys that lead to it, an item of a list as `-`: `compensation`, `-`. */
  readonly path: readonly string[]
  /** Keys that it has on other lines. */
  readonly siblings: ReadonlySet<string>
}

const readLine = (line: string): YamlLine => {
  const [, indent = '', dash = '', key = null] = /^(\s*)(-\s+|-$)?(?:([\w-]+):(?=\s|$))?/.exec(line) ?? []
  return { dash: dash === '' ? null : indent.length, column: indent.length + dash.length, key }
}

const isWritten = (line: string): boolean => !/^\s*(?:#|$)/.test(line)

/**
 * Reads the place of the line at `index` by its indentation, as YAML that is being written can seldom be parsed. Blank lines and
 * comments don't count.
 */
export const yamlPlace = (lines: readonly string[], index: number): YamlPlace => {
  const own = readLine(lines[index] ?? '')
  const above = lines.slice(0, index).filter(isWritten).map(readLine).reverse()
  const below = lines
    .slice(index + 1)
    .filter(isWritten)
    .map(readLine)
  // A dash above opens the item that the line belongs to; below, it opens the next one.
  const opening =
    own.dash === null ? above.findIndex(({ dash, column }) => column < own.column || (dash !== null && dash < own.column)) : -1
  const near = own.dash === null ? above.slice(0, opening === -1 ? above.length : opening + 1) : []
  const closing = below.findIndex(({ dash, column }) => column < own.column || (dash !== null && dash < own.column))
  const after = below.slice(0, closing === -1 ? below.length : closing)
  const siblings = [...near, ...after].flatMap(({ column, key }) => (column === own.column && key !== null ? key : []))
  return { path: pathOf(own, above), siblings: new Set(siblings) }
}

/** Goes up through lines that stand further left. `above` begins with the nearest line. */
const pathOf = (own: YamlLine, above: readonly YamlLine[]): string[] => {
  const path = own.dash === null ? [] : ['-']
  let { column } = own
  /** Column of the dash of the list that is being left: a list may stand right under its key. */
  let list = own.dash
  for (const line of above) {
    const isKeyOfList = list !== null && line.key !== null && (line.dash === null ? line.column <= list : line.column < list)
    if (list === null ? line.key !== null && line.column < column : isKeyOfList) {
      path.unshift(line.key ?? '')
      column = line.column
      list = null
    }
    if (list === null && line.dash !== null && line.dash < column) {
      path.unshift('-')
      list = line.dash
    }
  }
  return path
}
