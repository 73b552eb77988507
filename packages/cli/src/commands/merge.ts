import { resolve } from 'node:path'
import { clock } from '../clock.ts'
import type { Run } from '../commands.ts'
import { readLintOptions } from '../lint-options.ts'
import { loadRunSettings } from '../run-settings.ts'
import { mergeShards, readShards } from '../shard/merge-shards.ts'
import { reportLint } from './lint.ts'

/** `guidelint merge FILE…`: the report that one run over everything would give. */
export const runMerge: Run = async (invocation) => {
  const started = clock()
  const { paths, cwd } = invocation
  const shards = readShards(paths, cwd)
  const flags = { ...invocation.flags, ...shards[0]?.flags }
  const settings = await loadRunSettings(flags, cwd)
  const options = readLintOptions(flags, settings.config, resolve(cwd), process.stdout.isTTY === true)
  const linted = await mergeShards(shards, settings, cwd)
  const missing = [...new Set(shards.flatMap((shard) => shard.missing))]
  return (await reportLint({ linted, missing, settings, options, started }, { ...invocation, flags })).code
}
