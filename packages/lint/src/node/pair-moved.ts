/** A file that is gone or has come, with its content. */
export interface LooseFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Share of lines that two versions of a moved file have in common. */
const ALIKE = 0.5

const linesOf = ({ bytes }: LooseFile): ReadonlySet<string> =>
  new Set(
    new TextDecoder()
      .decode(bytes)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== ''),
  )

/** New paths of files that are gone, by their old paths: each to the new file that has most of its lines, where that is half. */
export const pairMoved = (gone: readonly LooseFile[], fresh: readonly LooseFile[]): ReadonlyMap<string, string> => {
  const lines = new Map([...gone, ...fresh].map((file) => [file, linesOf(file)]))
  const holders = new Map<string, LooseFile[]>()
  for (const file of fresh) for (const line of lines.get(file) ?? []) holders.set(line, [...(holders.get(line) ?? []), file])
  const candidates = gone.flatMap((old) => candidatesFor(old, lines, holders))
  const moved = new Map<string, string>()
  const taken = new Set<string>()
  for (const { old, now } of candidates.sort((a, b) => b.share - a.share || (a.old + a.now < b.old + b.now ? -1 : 1))) {
    if (moved.has(old) || taken.has(now)) continue
    moved.set(old, now)
    taken.add(now)
  }
  return moved
}

interface Candidate {
  readonly old: string
  readonly now: string
  readonly share: number
}

/** Lines that stand in very many files, as `**Global Levers**`, tell nothing and would cost much. */
const COMMON = 20

const candidatesFor = (
  old: LooseFile,
  lines: ReadonlyMap<LooseFile, ReadonlySet<string>>,
  holders: ReadonlyMap<string, readonly LooseFile[]>,
): Candidate[] => {
  const counts = new Map<LooseFile, number>()
  const own = lines.get(old) ?? new Set()
  let telling = 0
  for (const line of own) {
    const files = holders.get(line) ?? []
    if (files.length > COMMON) continue
    telling += 1
    for (const file of files) counts.set(file, (counts.get(file) ?? 0) + 1)
  }
  return [...counts]
    .map(([file, count]) => ({ old: old.path, now: file.path, share: count / telling }))
    .filter(({ share }) => share >= ALIKE)
}
