import { measureKeystrokes } from './keystroke.mjs'
import { openWorkspace } from './open-workspace.mjs'
import { valueRow } from './rows.mjs'

const KEYS = [
  { name: 'keystroke, 5 KB, p50', size: '5 KB', share: 'p50', target: 1.5, stretch: 1 },
  { name: 'keystroke, 5 KB, p99', size: '5 KB', share: 'p99', target: 8, stretch: 5 },
  { name: 'keystroke, 500 KB, p50', size: '500 KB', share: 'p50' },
  { name: 'keystroke, 500 KB, p99', size: '500 KB', share: 'p99', target: 25, stretch: 16 },
]

/** Rows of keystroke to findings, each round in a process of its own. */
export const keystrokeRows = async ({ guides, node, rounds }) => {
  const runs = (await measureKeystrokes({ guides, node, rounds })).map((run) => new Map(run.map((line) => [line.name, line])))
  return KEYS.map(({ size, share, ...row }) =>
    valueRow(
      { ...row, unit: 'ms' },
      runs.map((run) => run.get(size)[share]),
    ),
  )
}

/** Rows of opening a workspace over a folder, from the start of the server's process. */
export const workspaceRows = async ({ guides, node, rounds }) => {
  const runs = []
  for (let round = 0; round < rounds; round += 1) runs.push(await openWorkspace(guides, node))
  const name = `workspace of ${runs[0].guides} guides`
  return [
    valueRow(
      { name: `${name}, first findings`, unit: 'ms' },
      runs.map(({ first }) => first),
    ),
    valueRow(
      { name: `${name}, all read`, unit: 'ms' },
      runs.map(({ all }) => all),
    ),
    valueRow(
      { name: `${name}, peak memory`, unit: 'MB' },
      runs.map(({ memory }) => memory),
    ),
  ]
}
