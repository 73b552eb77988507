import { expect, test } from 'vitest'
import { type StatusFacts, statusOf } from './status.ts'

const CALM: StatusFacts = { phase: 'running', indexing: null, isGuide: true, problems: 0, all: 0, configError: null, isTrusted: true }

test.each<[Partial<StatusFacts>, string]>([
  [{}, 'Guidelint: ok'],
  [{ problems: 1, all: 5 }, 'Guidelint: 1 problem'],
  [{ problems: 3, all: 5 }, 'Guidelint: 3 problems'],
  [{ isGuide: false }, 'Guidelint: no guide'],
  [{ indexing: '12 of 40' }, 'Guidelint: indexing 12 of 40'],
  [{ isTrusted: false }, 'Guidelint: ok, restricted'],
  [{ configError: 'There is no rule band/totl.', indexing: '1 of 2' }, 'Guidelint: config error'],
  [{ phase: 'stopped', configError: 'broken' }, 'Guidelint: stopped'],
  [{ phase: 'starting' }, 'Guidelint: starting'],
])('%o', (facts, text) => {
  expect(statusOf({ ...CALM, ...facts }).text).toBe(text)
})
