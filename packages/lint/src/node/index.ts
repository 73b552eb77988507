export { type FoundFile, type FoundFiles, findFiles, isGlob, shownPath } from './find-files.ts'
export { type ChangedFile, GitError, openRepository, type Repository } from './git.ts'
export { isIgnoredFile } from './ignore-files.ts'
export { CONFIG_FILE_NAMES, type ConfigLoader, createConfigLoader, type LoaderOptions } from './load-config.ts'
