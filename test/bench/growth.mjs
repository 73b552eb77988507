import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bestTime } from './measure.mjs'
import { exponent } from './statistics.mjs'
import { emptyProcess, guidelint } from './subjects.mjs'

const write = (path, text) => {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
}

/** Libraries of growing size, written from real guides over and over. */
const libraries = (texts, scratch, sizes) =>
  sizes.map((size) => {
    const folder = join(scratch, `library-${size}`)
    for (let at = 0; at < size; at += 1)
      write(join(folder, `company-${Math.floor(at / 14)}`, `role-${at % 14}.md`), texts[at % texts.length])
    return { size, paths: [folder] }
  })

/** One guide of growing length: its prose again and again. */
const lengths = (text, scratch, sizes) => {
  const prose = text.slice(text.lastIndexOf('|\n') + 2)
  return sizes.map((size) => {
    const path = join(scratch, `length-${size}`, 'role.md')
    write(path, text + prose.repeat(Math.ceil(Math.max(0, size - text.length) / prose.length)))
    return { size, paths: [path] }
  })
}

const measure = async (subjects, scratch, runs) => {
  const floor = await bestTime(emptyProcess(scratch), runs)
  const points = []
  for (const { size, paths } of subjects) {
    const seconds = await bestTime(guidelint(scratch, paths, '--no-cache'), runs)
    points.push({ size, seconds, cost: Math.max(1e-3, seconds - floor) })
  }
  return points
}

/** How cost grows with the number and the length of guides: points and the exponent of their upper half, where start-up fades. */
export const measureGrowth = async (files, scratch, { most = 16_000, runs = 2 } = {}) => {
  const texts = files.slice(0, 1_000).map((file) => readFileSync(file, 'utf8'))
  const counts = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 100_000].filter((size) => size <= most)
  const bytes = [5e3, 50e3, 500e3, 1e6, 2e6, 5e6]
  const number = await measure(libraries(texts, scratch, counts), scratch, runs)
  const length = await measure(lengths(texts[0], scratch, bytes), scratch, runs)
  const upper = (points) => exponent(points.slice(-Math.max(3, Math.ceil(points.length / 2))))
  return [
    { name: 'number of guides', points: number, exponent: upper(number), target: 1.1 },
    { name: 'bytes of one guide', points: length, exponent: upper(length), target: 1.1 },
  ]
}
