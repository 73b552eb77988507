import type { Change, GuideDiff } from '@guidelint/lint'

export interface DiffSummary {
  readonly added: number
  readonly removed: number
  readonly renamed: number
  readonly changed: number
  readonly changes: number
  readonly notes: number
  readonly reviews: number
}

export const summariseDiff = (guides: readonly GuideDiff[]): DiffSummary => {
  const count = (status: GuideDiff['status']): number => guides.filter((guide) => guide.status === status).length
  const changes = guides.flatMap((guide) => guide.changes)
  const flagged = (flag: Change['flag']): number => changes.filter((change) => change.flag === flag).length
  return {
    added: count('added'),
    removed: count('removed'),
    renamed: count('renamed'),
    changed: count('changed'),
    changes: changes.length,
    notes: flagged('note'),
    reviews: flagged('review'),
  }
}

const percent = (share: number | null): string => {
  if (share === null) return 'new'
  const rounded = Math.round(share * 1000) / 10
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${Math.abs(rounded)} %`
}

/** How far a figure moved, as `+3.3 %`, or `+3.3 % / ±0 %` where its ends moved differently; empty where that can't be told. */
export const movementText = ({ movement }: Change): string => {
  if (movement === null) return ''
  const [low, high] = [percent(movement.low), percent(movement.high)]
  return low === high ? low : `${low} / ${high}`
}

const plural = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

/** The one line that tells how much changed. */
export const summaryText = (guides: readonly GuideDiff[]): string => {
  if (guides.length === 0) return 'Nothing changed.'
  const { added, removed, renamed, changed, changes, notes, reviews } = summariseDiff(guides)
  const kinds = [
    [changed, 'changed'],
    [renamed, 'renamed'],
    [added, 'added'],
    [removed, 'removed'],
  ] as const
  const parts = kinds.filter(([number]) => number > 0).map(([number, name]) => `${number} ${name}`)
  const flags = [reviews > 0 ? `${reviews} to review` : '', notes > 0 ? `${notes} to note` : ''].filter((part) => part !== '')
  return `${plural(guides.length, 'guide')} (${parts.join(', ')}), ${plural(changes, 'change')}${flags.length === 0 ? '' : `: ${flags.join(', ')}`}.`
}
