import type { Environment, Inputs } from './inputs.ts'

/** The part of an event that says what a change starts from. */
export interface Event {
  readonly before?: string
  readonly pull_request?: { readonly base?: { readonly sha?: string }; readonly head?: { readonly sha?: string } }
  readonly merge_group?: { readonly base_sha?: string }
}

/** What the step compares with. */
export interface Base {
  /** For `--since`; null where all findings count. */
  readonly since: string | null
  /** For the changed bands; null where nothing is compared. */
  readonly diff: string | null
}

/** The commit that a revision names in the checkout; null where it isn't there. */
export type FindCommit = (revision: string) => string | null

const NO_COMMIT = /^0*$/

/**
 * Chooses what to compare with: in a pull request what it would be merged into, after a push what was there before, and then all
 * findings count.
 * @throws Error where a pull request's base isn't in the checkout.
 */
export const chooseBase = ({ since }: Inputs, env: Environment, event: Event, find: FindCommit): Base => {
  if (since !== 'auto') return since === 'none' ? { since: null, diff: null } : { since, diff: since }
  const target = event.merge_group?.base_sha ?? event.pull_request?.base?.sha
  if (target !== undefined) {
    const base = mergedInto(env, find) ?? (find(target) === null ? null : target)
    if (base === null) throw new Error(`The commit ${target} that this change starts from is not in the checkout: ${HINT}`)
    return { since: base, diff: base }
  }
  const before = event.before ?? ''
  return { since: null, diff: NO_COMMIT.test(before) || find(before) === null ? null : before }
}

const HINT = 'give actions/checkout "fetch-depth: 0", or 2 where it checks out the merge commit.'

/** A pull request is checked out as the merge that it would be; its first parent is what it is merged into, and needs two commits only. */
const mergedInto = ({ GITHUB_REF: ref = '' }: Environment, find: FindCommit): string | null =>
  /^refs\/pull\/\d+\/merge$/.test(ref) && find('HEAD^2') !== null ? find('HEAD^1') : null
