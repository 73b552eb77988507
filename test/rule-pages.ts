import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rule } from '../packages/lint/src/index.ts'

/** One fence of a rule's page: a guide that fails, what the first fix makes of the failing one before it, or a guide that passes. */
export interface PageExample {
  readonly kind: 'fails' | 'fixed' | 'passes'
  readonly text: string
  /** `path=acme/data-engineer.md` of the fence's info string, for rules on names of files. */
  readonly path: string | undefined
  /** `as-of=2026-11-22` of the info string, for rules on age. */
  readonly asOf: string | undefined
  /** `options={"count":5}` of the info string. */
  readonly options: Readonly<Record<string, unknown>>
}

/** Where a rule's page lies, from the root of the project. */
export const pagePath = (rule: Rule): string => `packages/lint/src/rules/${rule.id}.md`

/** The text of a rule's page; undefined where it has none. */
export const readPage = (rule: Rule): string | undefined => {
  const path = join(import.meta.dirname, '..', pagePath(rule))
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

const FENCE = /^(`{3,})md (fails|fixed|passes)(.*)\n([^]*?)^\1$/gm

export const settingOf = (info: string, name: string): string | undefined => new RegExp(` ${name}=(\\S+)`).exec(info)?.[1]

export const examplesOf = (page: string): PageExample[] =>
  [...page.matchAll(FENCE)].map(([, , kind, info = '', text = '']) => ({
    kind: kind as PageExample['kind'],
    text,
    path: settingOf(info, 'path'),
    asOf: settingOf(info, 'as-of'),
    options: JSON.parse(settingOf(info, 'options') ?? '{}') as Record<string, unknown>,
  }))

/** Text under a `## ` heading, up to the next; undefined where there is none. */
export const chapterOf = (page: string, heading: string): string | undefined =>
  page
    .split(/^## /m)
    .find((chapter) => chapter.startsWith(`${heading}\n`))
    ?.slice(heading.length)
