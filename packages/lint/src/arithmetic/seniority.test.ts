import { expect, test } from 'vitest'
import { isListedDownwards } from './seniority.ts'

test.each([
  [['L6', 'L5', 'L4']],
  [['Staff Engineer', 'Senior Engineer', 'Junior Engineer']],
  [['Principal (L7)', 'Senior (L5)']],
  [['IC 5', 'IC 4']],
])('from the highest down: %s', (levels) => expect(isListedDownwards(levels)).toBe(true))

test.each([
  [['L4', 'L5']],
  [['Mid', 'Senior', 'Staff']],
  // Names that don't tell.
  [['Blue', 'Red']],
  [['L6', 'M4']],
  [['Senior', 'Manager']],
  [['L5', 'L5']],
  [[]],
])('from the lowest up, or not told: %s', (levels) => expect(isListedDownwards(levels)).toBe(false))
