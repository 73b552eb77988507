import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { libraryFacts, parseGuide } from '../packages/guide/src/index.ts'
import { applyEdits } from '../packages/lint/src/apply-edits.ts'
import { type Draft, defaultSettings, LineIndex, lintGuide, lintLibrary, type Rule } from '../packages/lint/src/index.ts'
import { defaultProfile } from '../packages/lint/src/profile.ts'
import { defaultOptions, type Settings } from '../packages/lint/src/settings.ts'
import { settingOf } from './rule-pages.ts'

const FOLDER = join(import.meta.dirname, 'findings')

/** The rule's cases, from the folder of the tests: `findings/band/total.md`. */
export const casesPath = (rule: Rule): string => `findings/${rule.id}.md`

export const readCases = (rule: Rule): string | null => {
  const path = join(FOLDER, `${rule.id}.md`)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** Ids of the rules that have cases. */
export const idsWithCases = (): string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []))

// A guide in a fence `md`, perhaps more of them for rules across guides, and behind them what was told in a fence `told`.
const CASE = /((?:^````md.*\n[^]*?^````\n\n?)+)(^````told\n[^]*?^````\n)?/gm
const FENCE = /^````md(.*)\n([^]*?)^````$/gm

/**
 * The cases with all that the rule tells of them, every word: message, place, facts, sum, related places and what each fix writes.
 * The info string of a fence takes `path=`, `as-of=`, `options={…}`, `profile={…}`, and `copies=12` for so many guides alike.
 */
export const withFindings = (rule: Rule, cases: string): string =>
  cases.replace(CASE, (_, guides: string) => {
    const told = tellAll(
      rule,
      [...guides.matchAll(FENCE)].flatMap(([, info = '', text = '']) => guidesOf(info, text)),
    )
    return `${guides.trimEnd()}\n\n\`\`\`\`told\n${told.join('\n') || 'nothing'}\n\`\`\`\`\n`
  })

interface CaseGuide {
  readonly path: string
  readonly text: string
  readonly asOf: string | undefined
  readonly settings: Settings
  readonly info: string
}

const json = (info: string, name: string): Record<string, unknown> => JSON.parse(settingOf(info, name) ?? '{}') as Record<string, unknown>

const guidesOf = (info: string, text: string): Omit<CaseGuide, 'settings'>[] => {
  const path = settingOf(info, 'path') ?? ''
  const one = { text, asOf: settingOf(info, 'as-of'), info }
  const copies = settingOf(info, 'copies')
  if (copies === undefined) return [{ ...one, path }]
  return Array.from({ length: Number(copies) }, (_, copy) => ({ ...one, path: path.replace('*', String(copy + 1)) }))
}

const settingsFor = (rule: Rule, info: string): Settings => {
  const given = settingOf(info, 'options')
  const options = given === undefined ? defaultOptions(rule) : rule.options?.().parse(JSON.parse(given))
  const severity = rule.severity === 'off' ? 'warning' : rule.severity
  const own = { rules: [{ rule, severity, options }], profile: { ...defaultProfile, ...json(info, 'profile') }, inlineConfig: true }
  // What tells of suppressions needs the rules that are suppressed.
  return rule.id.startsWith('meta/') ? { ...own, rules: defaultSettings().rules } : own
}

const tellAll = (rule: Rule, guides: readonly Omit<CaseGuide, 'settings'>[]): string[] => {
  const whole = guides.map((one) => ({ ...one, settings: settingsFor(rule, one.info) }))
  const drafts = rule.library === undefined ? alone(rule, whole) : across(whole)
  return whole.flatMap((guide, index) => (drafts[index] ?? []).flatMap((draft) => tell(draft, guide, whole)))
}

const alone = (rule: Rule, guides: readonly CaseGuide[]): (readonly Draft[])[] =>
  guides.map(({ text, settings, asOf, path }) => {
    const result = lintGuide(parseGuide(text, settings.profile), settings, { asOf, ...(path !== '' && { path }) })
    for (const { error } of result.crashed) throw error
    return result.findings.filter((finding) => finding.rule === rule.id)
  })

const across = (guides: readonly CaseGuide[]): (readonly Draft[])[] => {
  const facts = guides.map(({ path, text, settings }) => [path, libraryFacts(parseGuide(text, settings.profile))] as const)
  const { drafts, crashed } = lintLibrary(facts, guides[0]?.settings ?? { rules: [], profile: defaultProfile, inlineConfig: true })
  for (const { error } of crashed) throw error
  return guides.map(({ path }) => drafts.get(path) ?? [])
}

const tell = (draft: Draft, { path, text }: CaseGuide, guides: readonly CaseGuide[]): string[] => {
  const quote = ({ start, end }: { readonly start: number; readonly end: number }, source = text): string => {
    const { line, column } = new LineIndex(source).positionAt(start)
    return `${line}:${column} ${JSON.stringify(source.slice(start, end))}`
  }
  const elsewhere = (other: string | undefined) => guides.find((guide) => guide.path === other)?.text ?? text
  return [
    `${path === '' ? '' : `${path}:`}${quote(draft.span)} ${draft.severity}: ${draft.message}`,
    ...(Object.keys(draft.facts).length > 0 ? [`  facts ${JSON.stringify(draft.facts)}`] : []),
    ...draft.sum.map((line) => `  = ${line}`),
    ...draft.related.map(
      ({ span, message, path: other }) => `  see ${other ?? ''}${other ? ':' : ''}${quote(span, elsewhere(other))}: ${message}`,
    ),
    ...draft.fixes.flatMap(({ level, name, title, edits }) => [
      `  fix (${level}) ${name}: ${title}`,
      ...changed(text, applyEdits(text, edits)).map((line) => `    ${line}`),
    ]),
  ]
}

/** Lines that a fix takes away and puts there, ends that are the same left out. */
const changed = (before: string, after: string): string[] => {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1
  let end = 0
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  return [
    ...old.slice(start, old.length - end).map((line) => `- ${line}`),
    ...now.slice(start, now.length - end).map((line) => `+ ${line}`),
  ].map((line) => JSON.stringify(line).slice(1, -1).replaceAll('\\"', '"'))
}
