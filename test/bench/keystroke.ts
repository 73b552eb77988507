import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { typing } from './typing.ts'

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0

const guides = process.argv[2] ?? ''
const texts = readdirSync(guides, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join(guides, file), 'utf8'))
  .sort((a, b) => a.length - b.length)
const small = texts.find(({ length }) => length >= 4500) ?? texts.at(-1) ?? ''
let large = ''
for (let at = 0; large.length < 500_000; at += 1) large += `${texts[at % texts.length]}\n\n`

for (const [name, text, keys] of [
  ['5 KB', small, 2000],
  ['500 KB', large, 400],
] as const) {
  await typing(text, Math.ceil(keys / 4))
  const times = await typing(text, keys)
  const [p50, p99, most] = [percentile(times, 0.5), percentile(times, 0.99), Math.max(...times)]
  console.log(JSON.stringify({ name, characters: text.length, keys, p50, p99, most }))
}
