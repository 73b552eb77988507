import { type GatheredFile, readStdin } from '../gather-files.ts'
import { readAhead } from '../read-ahead.ts'
import { type ReadFile, readGuideFile, readText } from '../read-guide-file.ts'
import type { RunSettings } from '../run-settings.ts'
import { groupRoles } from './group-roles.ts'
import { type GuideCard, readGuideCard } from './read-guide.ts'

/** Reads what the page shows of each guide that was linted. */
export const readCards = async (
  files: readonly GatheredFile[],
  linted: ReadonlySet<string>,
  { settingsFor }: RunSettings,
): Promise<readonly GuideCard[]> => {
  const cards: GuideCard[] = []
  const chosen = files.filter(({ path }) => linted.has(path))
  const read = async ({ file, isStdin }: GatheredFile): Promise<ReadFile> => (isStdin ? readText(await readStdin()) : readGuideFile(file))
  for await (const [{ file, path }, content] of readAhead(chosen, read)) {
    const text = content.kind === 'text' ? content.decoded.text : ''
    cards.push(readGuideCard(path, text, (await settingsFor(file)).profile))
  }
  return groupRoles(cards)
}
