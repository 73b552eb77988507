import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sha1 } from '../cache/settings-key.ts'
import { comparePaths } from '../compare-paths.ts'
import type { LintedGuide } from '../lint-across.ts'
import { compareGuides, type LintedFiles } from '../lint-files.ts'
import { type FileBytes, readGuideBytes } from '../read-guide-file.ts'
import { reasonOf } from '../reason-of.ts'
import type { RunSettings } from '../run-settings.ts'
import { UsageError } from '../usage-error.ts'
import { toolName } from '../version.ts'
import type { Shard } from './shard.ts'

/**
 * Reads the reports of all shards of one run, in their order.
 * @throws UsageError where one is missing, twice there, of another run or of other code.
 */
export const readShards = (paths: readonly string[], cwd: string): readonly Shard[] => {
  const shards = paths.map((path) => readShard(path, cwd)).sort((a, b) => a.index - b.index)
  const [first] = shards
  if (first === undefined) throw new UsageError('guidelint merge takes the JSON reports of all shards.')
  for (const [at, { index, count, flags }] of shards.entries()) {
    if (count !== first.count) throw new UsageError(`A shard of ${first.count} and one of ${count} belong to different runs.`)
    if (index !== at + 1)
      throw new UsageError(index <= at ? `Shard ${index}/${count} is there twice.` : `Shard ${at + 1}/${count} is missing.`)
    if (JSON.stringify(flags) !== JSON.stringify(first.flags))
      throw new UsageError(`Shards 1/${count} and ${index}/${count} were linted with different flags.`)
  }
  if (shards.length < first.count) throw new UsageError(`Shard ${shards.length + 1}/${first.count} is missing.`)
  return shards
}

const readShard = (path: string, cwd: string): Shard => {
  let report: { readonly tool?: unknown; readonly shard?: Shard }
  try {
    report = JSON.parse(readFileSync(resolve(cwd, path), 'utf8'))
  } catch (error) {
    throw new UsageError(`${path} can't be read: ${reasonOf(error)}.`)
  }
  if (report?.shard === undefined) throw new UsageError(`${path} is no report of a shard (lint --shard I/N --format json:FILE).`)
  if (report.tool !== toolName()) throw new UsageError(`${path} was written by ${String(report.tool)}, and this is ${toolName()}.`)
  return report.shard
}

/** The result of the whole run; guides are read again only where rules across guides report in them. */
export const mergeShards = async (shards: readonly Shard[], settings: RunSettings, cwd: string): Promise<LintedFiles> => {
  const all = shards.flatMap(({ guides }) => guides).sort((a, b) => comparePaths(a.linted.path, b.linted.path))
  const hashes = new Map(all.map(({ hash, linted }) => [linted.path, hash]))
  const guides = await Promise.all(
    all.map(async ({ isNamed, linted }): Promise<LintedGuide> => {
      const file = resolve(cwd, linted.path)
      return { file: { file, path: linted.path, isNamed, isStdin: false }, linted, settings: await settings.settingsFor(file) }
    }),
  )
  const read = async ({ file, path }: LintedGuide['file']): Promise<FileBytes> => {
    const content = await readGuideBytes(file)
    if (content.kind !== 'bytes' || sha1(content.bytes) === hashes.get(path)) return content
    return { kind: 'unreadable', reason: 'it is not as its shard found it' }
  }
  const skipped = shards.reduce((sum, shard) => sum + shard.skipped, 0)
  const failures = shards.flatMap((shard) => shard.failures).sort(comparePaths)
  return compareGuides(guides, { skipped, failures: [...new Set(failures)], read })
}
