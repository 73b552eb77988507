export { CONFIG_FILE_NAMES, type ConfigLoader, createConfigLoader, type LoaderOptions } from './load-config.ts'
export { type FoundFile, type FoundFiles, findFiles, isGlob, shownPath } from './find-files.ts'
