import type { BaselineEntry } from '@guidelint/lint'
import { shownPath } from '@guidelint/lint/node'
import type { BaselineFile } from '../baseline-files.ts'
import { comparePaths } from '../compare-paths.ts'
import { printable } from '../display-width.ts'
import { guidePath, matchReports } from '../judge-by-baseline.ts'
import { print } from '../output.ts'
import { UsageError } from '../usage-error.ts'
import type { BaselineWork } from './baseline.ts'

/** `known`: its finding is there. `changed`: its place has another one. `gone`: nothing matches it. `unchecked`: its guide was not linted or its rule did not run. */
type State = 'known' | 'changed' | 'gone' | 'unchecked'

interface ShownEntry {
  readonly entry: BaselineEntry
  readonly state: State
}

/** Prints the entries of baselines, for the guides that were linted and those that are gone. */
export const showBaseline = async (work: BaselineWork, baselines: readonly BaselineFile[]): Promise<void> => {
  const format = work.flags.format?.at(-1) ?? 'pretty'
  if (!['pretty', 'concise', 'json'].includes(format))
    throw new UsageError(`guidelint baseline show prints pretty or json, not "${format}".`)
  const shown = (await statesOf(work, baselines)).map(({ entry, state }) => ({
    entry: { ...entry, file: shownPath(entry.file, work.cwd) },
    state,
  }))
  shown.sort((a, b) => comparePaths(a.entry.file, b.entry.file))
  await print(format === 'json' ? jsonLines(shown) : textLines(shown))
}

const statesOf = async (work: BaselineWork, baselines: readonly BaselineFile[]): Promise<readonly ShownEntry[]> => {
  const entries = baselines.flatMap((baseline) => baseline.entries)
  const match = await matchReports(entries, work.files, work)
  const [known, changed, unused] = [new Set(match.known.values()), new Set(match.changed.values()), new Set(match.unused)]
  const linted = new Set(work.files.map((file) => guidePath(file, work.cwd)))
  return entries.flatMap((entry) => {
    const state: State = known.has(entry) ? 'known' : changed.has(entry) ? 'changed' : unused.has(entry) ? 'gone' : 'unchecked'
    return state !== 'unchecked' || linted.has(entry.file) ? [{ entry, state }] : []
  })
}

function* jsonLines(shown: readonly ShownEntry[]): Iterable<string> {
  yield '{"version":1,"entries":['
  let separator = '\n'
  for (const { entry, state } of shown) {
    yield separator + JSON.stringify({ ...entry, state })
    separator = ',\n'
  }
  yield '\n]}\n'
}

const NOTES: Readonly<Record<State, string>> = {
  known: '',
  changed: '; changed since',
  gone: '; matches nothing any more',
  unchecked: '; its rule did not run',
}

function* textLines(shown: readonly ShownEntry[]): Iterable<string> {
  for (const { entry, state } of shown) {
    const { file, rule, scope, message, since } = entry
    yield `${printable(file)}  ${rule}  ${printable(message)}  [${printable(scope)}]  (since ${since}${NOTES[state]})\n`
  }
  const over = shown.filter(({ state }) => state === 'gone').length
  yield `${shown.length} ${shown.length === 1 ? 'entry' : 'entries'}${over === 0 ? '' : `, of which ${over} match nothing any more; guidelint baseline prune takes them out`}.\n`
}
