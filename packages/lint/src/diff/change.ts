import type { Span } from '@guidelint/guide'

export type ChangeSubject =
  | 'title'
  | 'figure'
  | 'band'
  | 'region'
  | 'currency'
  | 'period'
  | 'level'
  | 'ask'
  | 'source'
  | 'section'
  | 'lever'
export type ChangeAction = 'added' | 'removed' | 'changed' | 'renamed'

/** One side of a change: what was or is written, and where. */
export interface ChangeSide {
  readonly text: string
  /** In that side's text; null where the change is about more than one place. */
  readonly span: Span | null
}

/** How far figures moved, as shares of what they were: 0.1 is 10 % more. Null at an end that was zero. */
export interface Movement {
  readonly low: number | null
  readonly high: number | null
}

/** One thing that a guide says otherwise than before. */
export interface Change {
  readonly subject: ChangeSubject
  readonly action: ChangeAction
  /** What changed, as `Austin, Senior: base`. */
  readonly name: string
  /** Region, level and component of a figure; null where they don't apply. */
  readonly region: string | null
  readonly level: string | null
  readonly component: string | null
  readonly before: ChangeSide | null
  readonly after: ChangeSide | null
  readonly movement: Movement | null
  /** `note` and `review` where the larger movement reaches that limit. */
  readonly flag: 'note' | 'review' | null
}

/** Shares from which a movement is flagged. */
export interface ChangeLimits {
  readonly note: number
  readonly review: number
}

export const defaultLimits: ChangeLimits = { note: 0.1, review: 0.2 }

type Given = Partial<Change> & Pick<Change, 'subject' | 'action' | 'name'>

export const change = (given: Given): Change => ({
  region: null,
  level: null,
  component: null,
  before: null,
  after: null,
  movement: null,
  flag: null,
  ...given,
})

/** Text of a change on one line, and at most so long that it fits a report's cell. */
export const side = (text: string, span: Span | null): ChangeSide => {
  const line = text.replace(/\s+/g, ' ').trim()
  return { text: line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line, span }
}

const LONGEST = 120

/** The action that the sides tell. */
export const actionOf = (before: unknown, after: unknown): ChangeAction =>
  before === null ? 'added' : after === null ? 'removed' : 'changed'

type Ends = readonly [number, number]

const share = (before: number, after: number): number | null => (before === 0 ? (after === 0 ? 0 : null) : after / before - 1)

export const movementOf = (before: Ends, after: Ends): Movement => ({ low: share(before[0], after[0]), high: share(before[1], after[1]) })

export const flagOf = ({ low, high }: Movement, { note, review }: ChangeLimits): Change['flag'] => {
  // A hair below a limit by the arithmetic of fractions is at it.
  const most = Math.max(Math.abs(low ?? Number.POSITIVE_INFINITY), Math.abs(high ?? Number.POSITIVE_INFINITY)) + 1e-9
  return most >= review ? 'review' : most >= note ? 'note' : null
}
