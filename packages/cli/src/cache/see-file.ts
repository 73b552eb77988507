import { readGuideBytes } from '../read-guide-file.ts'
import { type CacheMode, isAsSeen, isSettled, type Seen, stateOf } from './file-state.ts'
import { sha1 } from './settings-key.ts'

/** Reads a file, unless the system says that it is as it was seen last; null for what can't be read. */
export const seeFile = async (file: string, last?: Seen, mode: CacheMode = 'content'): Promise<Seen | null> => {
  const state = stateOf(file)
  if (state === null) return null
  if (last !== undefined && isAsSeen(last, state, mode)) return last
  const now = Date.now()
  const content = await readGuideBytes(file)
  if (content.kind === 'unreadable') return null
  const hash = content.kind === 'bytes' ? sha1(content.bytes) : `large ${state.size} ${state.modified}`
  return { hash, state, isSettled: isSettled(state, now) }
}
