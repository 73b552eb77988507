export { CONFIG_FILE_NAMES, type ConfigLoader, createConfigLoader, type LoaderOptions } from './load-config.ts'
