import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../cli/command.ts'

/** A command that writes, with what has to be there before it. */
export interface WritingCommand {
  readonly args: readonly string[]
  /** Exit codes of an undisturbed run. */
  readonly codes: readonly number[]
  /** Runs before, one after the other. */
  readonly before?: readonly (readonly string[])[]
  /** Whether some guides change between those and the run. */
  readonly isEdited?: boolean
}

// A date in the run, so that two runs write the same on any day.
const AS_OF = ['--as-of', '2026-06-01']
const FOUND = [0, 1]

export const writingCommands: Readonly<Record<string, WritingCommand>> = {
  fix: { args: ['fix', '--quiet', ...AS_OF], codes: FOUND },
  'fix --unsafe': { args: ['fix', '--unsafe', '--quiet', ...AS_OF], codes: FOUND },
  sync: { args: ['sync', ...AS_OF], codes: [0] },
  'baseline create': {
    args: ['baseline', 'create', '--force', ...AS_OF],
    codes: [0],
    before: [['baseline', 'create', '--as-of', '2026-05-01']],
  },
  'baseline prune': { args: ['baseline', 'prune', ...AS_OF], codes: [0], before: [['baseline', 'create', ...AS_OF]], isEdited: true },
  'baseline accept': {
    args: ['baseline', 'accept', ...AS_OF],
    codes: [0],
    before: [['baseline', 'create', '.', '--rule', 'text/*', ...AS_OF]],
  },
  'lint --cache': {
    args: ['lint', '--cache', '--quiet', ...AS_OF],
    codes: FOUND,
    before: [['lint', '--cache', '--quiet', ...AS_OF]],
    isEdited: true,
  },
  'report --out': {
    args: ['report', '--out', 'out/page.html', ...AS_OF],
    codes: FOUND,
    before: [['report', '--out', 'out/page.html']],
    isEdited: true,
  },
  '--format X:FILE': {
    args: ['lint', '--quiet', '--format', 'json:out/report.json', '--format', 'sarif:out/report.sarif', ...AS_OF],
    codes: FOUND,
    before: [['lint', '--quiet', '--format', 'json:out/report.json']],
    isEdited: true,
  },
}

/** Of each third guide something else stands there afterwards, or nothing. */
const editSome = (folder: string, guides: readonly string[]): void => {
  for (const [index, name] of guides.entries()) {
    if (index % 3 !== 1) continue
    const file = join(folder, name)
    if (index % 2 === 1) rmSync(file)
    else writeFileSync(file, readFileSync(file, 'utf8').replace('Negotiation DNA', 'Negotiation  DNA'))
  }
}

/** Brings a folder to where the command starts. */
export const prepare = async (command: Command, folder: string, { before = [], isEdited }: WritingCommand, guides: readonly string[]) => {
  for (const args of before) await command.runIn(folder, args)
  if (isEdited === true) editSome(folder, guides)
}
