import type { BaselineEntry } from './baseline.ts'
import { ConfigError } from './config-error.ts'

const TEXTS = ['file', 'rule', 'scope', 'facts', 'message'] as const

/**
 * Reads a baseline. `folder` is put before each file (for a baseline in a folder below), with its slash.
 * @throws ConfigError where the text is no baseline, with the path to what is wrong.
 */
export const parseBaseline = (text: string, file: string, folder = ''): readonly BaselineEntry[] => {
  const { version, entries } = readObject(parseJson(text, file), file, [])
  if (version !== 1)
    throw new ConfigError({
      file,
      path: ['version'],
      value: version,
      message:
        version === undefined
          ? 'No version is given; 1 can be read.'
          : `Version ${JSON.stringify(version)} is not 1, the one that can be read.`,
    })
  if (!Array.isArray(entries)) throw new ConfigError({ file, path: ['entries'], value: entries, message: 'This is no list of entries.' })
  return entries.map((value: unknown, index) => {
    const path = ['entries', index]
    const entry = readObject(value, file, path)
    for (const key of TEXTS) {
      if (typeof entry[key] !== 'string')
        throw new ConfigError({ file, path: [...path, key], value: entry[key], message: 'This is no text.' })
    }
    return { text: '', since: '', ...entry, file: `${folder}${String(entry['file'])}` } as BaselineEntry
  })
}

const parseJson = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new ConfigError({ file, message: `This is no JSON: ${error instanceof Error ? error.message : String(error)}` })
  }
}

const readObject = (value: unknown, file: string, path: readonly PropertyKey[]): Readonly<Record<string, unknown>> => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>
  throw new ConfigError({ file, path, value, message: 'This is no object.' })
}
