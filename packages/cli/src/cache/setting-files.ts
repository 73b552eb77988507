import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CONFIG_FILE_NAMES } from '@guidelint/lint/node'
import { BASELINE_NAME } from '../baseline-name.ts'

const WITH_CONFIG = [...CONFIG_FILE_NAMES, 'package.json', BASELINE_NAME]

/** The baselines, and the files of configuration where they count, in the folders of these files (absolute) and all above them. */
export const settingFilesAbove = (files: readonly string[], cwd: string, isConfigured: boolean): string[] => {
  const folders = new Set<string>()
  for (const start of [cwd, ...new Set(files.map((file) => dirname(file)))]) {
    for (let folder = start; !folders.has(folder); folder = dirname(folder)) folders.add(folder)
  }
  const names = isConfigured ? WITH_CONFIG : [BASELINE_NAME]
  return [...folders].flatMap((folder) => names.map((name) => join(folder, name)).filter((file) => existsSync(file)))
}
