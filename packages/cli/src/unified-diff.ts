import { structuredPatch } from 'diff'

/** A unified diff of one file, as `patch -p1` and `git apply` take it. Empty where nothing differs. */
export const unifiedDiff = (path: string, before: string, after: string): string => {
  if (before === after) return ''
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 3 })
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: changed }) => [
    `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
    ...changed,
  ])
  return `${[`--- ${name('a', path)}`, `+++ ${name('b', path)}`, ...lines].join('\n')}\n`
}

/** A hunk of no lines starts at the line before it. */
const range = (start: number, count: number): string => (count === 1 ? String(start) : `${count === 0 ? start - 1 : start},${count}`)

/** A tab ends a name with spaces; one with what can't stand in a line is quoted as C quotes it. */
const name = (side: string, path: string): string => {
  const full = `${side}/${path}`
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a name in a diff must not hold.
  if (/["\\\u0000-\u001f\u007f]/.test(full)) return `"${full.replace(/["\\\u0000-\u001f\u007f]/g, quoted)}"`
  return full.includes(' ') ? `${full}\t` : full
}

const quoted = (character: string): string =>
  character === '"' || character === '\\' ? `\\${character}` : `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
