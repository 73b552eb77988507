import { commonEnd, commonStart, type Guide, libraryFacts, type Span } from '@guidelint/guide'
import { createLibrary, type LibraryResult, type Settings } from '@guidelint/lint'
import type { GuideSettings } from './host.ts'

/** What rules across guides found in one guide, before it is placed. */
export type Drafts = NonNullable<ReturnType<LibraryResult['drafts']['get']>>
type Draft = Drafts[number]

interface Member {
  readonly uri: string
  readonly settings: Settings
  /** The text that its facts are of, while the guide is open. */
  readonly text: string | null
}

const NOTHING: Drafts = []

/** Compares the guides of the workspace. Comparing costs tens of milliseconds, so it is done when asked, not on each key. */
export class CrossGuide {
  readonly #library = createLibrary()
  readonly #members = new Map<string, Member>()
  readonly #names = new Map<string, string>()
  #drafts = new Map<string, { readonly drafts: Drafts; readonly text: string }>()
  #isChecked = false

  /** Takes what a guide says; `text` where it is open and may be edited before the next comparison. */
  set(uri: string, guide: Guide, { settings, path }: GuideSettings, text: string | null): void {
    const name = this.#names.get(uri) ?? (path === undefined || this.#members.has(path) ? uri : path)
    this.#names.set(uri, name)
    this.#members.set(name, { uri, settings, text })
    this.#library.set(name, libraryFacts(guide))
  }

  delete(uri: string): void {
    const name = this.#names.get(uri)
    if (name === undefined) return
    this.#names.delete(uri)
    this.#members.delete(name)
    this.#library.delete(name)
    this.#drafts.delete(uri)
  }

  has(uri: string): boolean {
    return this.#names.has(uri)
  }

  /** The address behind a guide's name in a finding. */
  uriOf(name: string): string | undefined {
    return this.#members.get(name)?.uri
  }

  /** What was found last, as the same object until something else is found; undefined before the first comparison. */
  found(uri: string): Drafts | undefined {
    return this.#isChecked && this.#names.has(uri) ? (this.#drafts.get(uri)?.drafts ?? NOTHING) : undefined
  }

  /** What was found last, at its places in the text as it is now; what an edit has touched since is left out until the next comparison. */
  draftsFor(uri: string, text: string): Drafts | undefined {
    const drafts = this.found(uri)
    const before = this.#members.get(this.#names.get(uri) ?? '')?.text
    return drafts === undefined || drafts.length === 0 || before === undefined || before === null || before === text
      ? drafts
      : moved(drafts, before, text)
  }

  /** Compares the guides; gives the addresses of those in which something else is found than before, and the rules that threw. */
  check(): { readonly changed: readonly string[]; readonly crashed: LibraryResult['crashed'] } {
    const { drafts, crashed } = this.#library.check((name) => {
      const member = this.#members.get(name)
      if (member === undefined) throw new Error(`no guide is named ${name}`)
      return member.settings
    })
    const before = this.#drafts
    const wasChecked = this.#isChecked
    this.#isChecked = true
    this.#drafts = new Map()
    const changed: string[] = []
    for (const [name, { uri }] of this.#members) {
      const old = before.get(uri)
      const now = drafts.get(name)
      const text = now === undefined ? '' : JSON.stringify(now)
      if (now !== undefined) this.#drafts.set(uri, old?.text === text ? old : { drafts: now, text })
      if ((old?.text ?? '') !== text || (!wasChecked && now !== undefined)) changed.push(uri)
    }
    return { changed, crashed }
  }
}

/** Moves what lies before or behind the one place where two texts differ; drops what touches it. */
const moved = (drafts: Drafts, before: string, after: string): Drafts => {
  const start = commonStart(before, after)
  const end = before.length - commonEnd(before, after, start)
  const by = after.length - before.length
  const move = (span: Span): Span | null =>
    span.end < start ? span : span.start > end ? { start: span.start + by, end: span.end + by } : null
  return drafts.flatMap((draft) => movedDraft(draft, move) ?? [])
}

const movedDraft = (draft: Draft, move: (span: Span) => Span | null): Draft | null => {
  const span = move(draft.span)
  if (span === null) return null
  const related = draft.related.flatMap((one) => {
    const place = one.path === undefined ? move(one.span) : one.span
    return place === null ? [] : [{ ...one, span: place }]
  })
  const fixes = draft.fixes.flatMap((fix) => {
    const edits = fix.edits.map((edit) => ({ span: move(edit.span), text: edit.text }))
    return edits.every((edit): edit is { span: Span; text: string } => edit.span !== null) ? [{ ...fix, edits }] : []
  })
  return { ...draft, span, related, fixes }
}
