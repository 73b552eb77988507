import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { hasCorpus } from '../corpus-guides.ts'
import { differences, type FolderState, halfWritten, isTemporary, restore, stateOf } from './folder-state.ts'
import { killedAtStep, killedRun, type Moment } from './killed-run.ts'
import { manyGuides, realGuides } from './many-guides.ts'
import { prepare, type WritingCommand, writingCommands } from './writing-commands.ts'

const command = useCommand()
const names = Object.keys(writingCommands)

/** Kills over all commands together, and the seed of their moments: GUIDELINT_KILLS=100 GUIDELINT_SEED=7 npx vitest run test/robustness/killed.test.ts */
const KILLS = Number(process.env['GUIDELINT_KILLS'] ?? 9)
const SEED = Number(process.env['GUIDELINT_SEED'] ?? Date.now() % 1_000_000)

interface Course {
  readonly folder: string
  readonly before: FolderState
  readonly after: FolderState
  /** Of the undisturbed run. */
  readonly milliseconds: number
}

/** What a command does to a folder when nobody disturbs it; the folder is as before it. */
const courseOf = async (writing: WritingCommand, guides: Readonly<Record<string, string>>): Promise<Course> => {
  const folder = command.folder(guides)
  await prepare(command, folder, writing, Object.keys(guides))
  const before = stateOf(folder)
  const started = performance.now()
  const { code, err } = await command.runIn(folder, writing.args)
  const milliseconds = performance.now() - started
  expect(writing.codes, err).toContain(code)
  const after = stateOf(folder)
  expect(differences(after, before)).not.toEqual([])
  restore(folder, after, before)
  return { folder, before, after, milliseconds }
}

/** After a kill nothing is half-written, and the same command ends as if nothing had been. */
const expectWhole = (course: Course, words: string): void => {
  expect(halfWritten(stateOf(course.folder), course.before, course.after), words).toEqual([])
}

const expectNextRunWorks = async ({ folder, after }: Course, { args, codes }: WritingCommand, words: string): Promise<void> => {
  const { code, err } = await command.runIn(folder, args)
  expect(codes, `${words}\n${err}`).toContain(code)
  expect(differences(stateOf(folder), after), words).toEqual([])
}

/** Steps are the same for each guide, so that few have them all. */
const fewGuides = Object.fromEntries(Object.entries(manyGuides(1)).slice(0, 5))

describe('killed at each step of writing', () => {
  test.each(names)('%s leaves every file whole, and the next run takes away what is left', async (name) => {
    const writing = writingCommands[name] as WritingCommand
    const course = await courseOf(writing, fewGuides)
    let step = 0
    for (; step < 12; step += 1) {
      if (!(await killedAtStep(command.entry, course.folder, writing.args, step))) break
      const words = `${name}, killed at step ${step}`
      expectWhole(course, words)
      const left = [...stateOf(course.folder).keys()].filter(isTemporary)
      if (left.length > 0) {
        await expectNextRunWorks(course, writing, words)
        expect([...stateOf(course.folder).keys()].filter(isTemporary), words).toEqual([])
      }
      restore(course.folder, stateOf(course.folder), course.before)
    }
    expect(step).toBeGreaterThan(3)
  })
})

/** Numbers from 0 to 1 that a seed repeats. */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 2 ** 32
  }
}

/** Over the whole run, and most often around its writes, which are short. */
const momentOf = (random: () => number, { folder, after, before, milliseconds }: Course): Moment => {
  const written = [...after].filter(([name, bytes]) => before.get(name)?.equals(bytes) !== true).map(([name]) => name)
  const one = written[Math.floor(random() * written.length)] ?? ''
  const isEarly = random() < 0.4
  return {
    after: isEarly ? 'start' : 'first change',
    milliseconds: random() * (isEarly ? milliseconds : 2),
    folder: join(folder, one, '..'),
  }
}

const killOften = async (guides: Readonly<Record<string, string>>, kills: number): Promise<string> => {
  const random = randomFrom(SEED)
  const counts = { killed: 0, ended: 0, temporary: 0, between: 0 }
  for (const [index, name] of names.entries()) {
    const writing = writingCommands[name] as WritingCommand
    const course = await courseOf(writing, guides)
    const share = Math.ceil((kills - index) / names.length)
    for (let kill = 0; kill < share; kill += 1) {
      const moment = momentOf(random, course)
      const signal = await killedRun(command.entry, course.folder, writing.args, moment)
      const words = `${name}, kill ${kill} of seed ${SEED}, ${moment.milliseconds.toFixed(1)} ms after ${moment.after}`
      const state = stateOf(course.folder)
      counts[signal === null ? 'ended' : 'killed'] += 1
      if ([...state.keys()].some(isTemporary)) counts.temporary += 1
      if (differences(state, course.before).length > 0 && differences(state, course.after).length > 0) counts.between += 1
      expectWhole(course, words)
      if (kill % 4 === 0) await expectNextRunWorks(course, writing, words)
      restore(course.folder, stateOf(course.folder), course.before)
    }
  }
  return `seed ${SEED}: ${counts.killed} killed (${counts.between} with some files written and others not, ${counts.temporary} within a write), ${counts.ended} ended first`
}

test(`killed at ${KILLS} moments, every file is whole and the next run works`, async () => {
  const told = await killOften(manyGuides(2), KILLS)
  console.info(told)
})

test.skipIf(!hasCorpus || process.env['GUIDELINT_KILLS'] === undefined)(
  `killed at ${KILLS} moments over real guides`,
  async () => {
    const told = await killOften(realGuides(Number(process.env['GUIDELINT_STEP'] ?? 1)), KILLS)
    console.info(told)
  },
  7_200_000,
)
