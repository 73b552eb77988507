import type { Flags } from '../flags.ts'
import type { LintedText } from '../lint-text.ts'
import { UsageError } from '../usage-error.ts'

/** Flags that decide what is found; `guidelint merge` goes by those of its shards. */
const DECISIVE = ['rule', 'set', 'config', 'no-config', 'no-inline-config', 'as-of'] as const

type DecisiveFlags = Pick<Flags, (typeof DECISIVE)[number]>

export interface ShardGuide {
  /** Of the bytes that were linted. */
  readonly hash: string
  readonly isNamed: boolean
  readonly linted: LintedText
}

/** What one part of a run leaves for the merge: its guides as they were linted alone, with their facts. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly count: number
  readonly flags: DecisiveFlags
  readonly guides: readonly ShardGuide[]
  readonly skipped: number
  readonly failures: readonly string[]
  /** Sentences on paths that name nothing, the same in each shard. */
  readonly missing: readonly string[]
}

export const decisiveFlags = (flags: Flags): DecisiveFlags =>
  Object.fromEntries(DECISIVE.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]])))

/** @throws UsageError where `--shard` is not as `2/4`. */
export const readShardFlag = (text: string): { readonly index: number; readonly count: number } => {
  const [, index = '', count = ''] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []
  if (index === '' || Number(index) > Number(count)) throw new UsageError(`--shard takes I/N as 2/4, not "${text}".`)
  return { index: Number(index), count: Number(count) }
}
