import { sha1 } from '../cache/settings-key.ts'
import type { Invocation } from '../commands.ts'
import type { GatheredFile, GatheredFiles } from '../gather-files.ts'
import { type LintAloneOptions, lintAlone, readFile } from '../lint-alone.ts'
import { compareGuides, type LintedFiles } from '../lint-files.ts'
import type { FileBytes } from '../read-guide-file.ts'
import { UsageError } from '../usage-error.ts'
import { decisiveFlags, readShardFlag } from './shard.ts'

/** Lints every n-th file; rules across guides wait for `guidelint merge`. */
export const lintShard = async (
  { files, failures: missing }: GatheredFiles,
  { flags }: Invocation,
  text: string,
  options: LintAloneOptions,
): Promise<LintedFiles> => {
  const { index, count } = readShardFlag(text)
  if (!flags.format?.some((format) => format === 'json' || format.startsWith('json:'))) {
    throw new UsageError('--shard needs --format json:FILE, which guidelint merge reads.')
  }
  const hashes = new Map<string, string>()
  const read = async (file: GatheredFile): Promise<FileBytes> => {
    const content = await readFile(file)
    if (content.kind === 'bytes') hashes.set(file.path, sha1(content.bytes))
    return content
  }
  const own = files.filter((_, at) => at % count === index - 1)
  const { guides, skipped, failures } = await lintAlone(own, { ...options, read })
  const shard = {
    index,
    count,
    flags: decisiveFlags(flags),
    guides: guides.map(({ file: { path, isNamed }, linted }) => ({ hash: hashes.get(path) ?? '', isNamed, linted })),
    skipped,
    failures,
    missing,
  }
  const apart = guides.map((guide) => ({ ...guide, linted: { ...guide.linted, library: null, isSuppressing: false } }))
  return { ...(await compareGuides(apart, { skipped, failures, around: options.around, read })), shard }
}
