import type { Phase } from './server.ts'

/** What the status item is told of. */
export interface StatusFacts {
  readonly phase: Phase
  /** How far the workspace is read, as `12 of 40`; null once it is. */
  readonly indexing: string | null
  readonly isGuide: boolean
  /** Findings in the guide in front. */
  readonly problems: number
  /** Findings in all guides. */
  readonly all: number
  /** What is wrong with the configuration; null where nothing is. */
  readonly configError: string | null
  readonly isTrusted: boolean
}

export interface Status {
  readonly text: string
  readonly detail: string
  readonly severity: 'information' | 'warning' | 'error'
  readonly isBusy: boolean
  readonly command: 'restart' | 'openConfig' | 'trust' | 'problems'
}

const count = (problems: number): string => `${problems} problem${problems === 1 ? '' : 's'}`

/** What the status item says: the most pressing thing first. */
export const statusOf = ({ phase, indexing, isGuide, problems, all, configError, isTrusted }: StatusFacts): Status => {
  const calm = { severity: 'information', isBusy: false, command: 'problems' } as const
  if (phase === 'stopped') {
    return { text: 'Guidelint: stopped', detail: 'The server has ended', severity: 'error', isBusy: false, command: 'restart' }
  }
  if (configError !== null) {
    return { text: 'Guidelint: config error', detail: configError, severity: 'error', isBusy: false, command: 'openConfig' }
  }
  if (phase === 'starting') return { ...calm, text: 'Guidelint: starting', detail: '', isBusy: true }
  if (indexing !== null)
    return { ...calm, text: `Guidelint: indexing ${indexing}`.trimEnd(), detail: 'Reading the guides of the workspace', isBusy: true }
  const here = isGuide ? (problems === 0 ? 'ok' : count(problems)) : 'no guide'
  const detail = `${count(all)} in the workspace`
  if (!isTrusted) {
    return { ...calm, text: `Guidelint: ${here}, restricted`, detail: `${detail}; configuration that is code is off`, command: 'trust' }
  }
  return { ...calm, text: `Guidelint: ${here}`, detail }
}
