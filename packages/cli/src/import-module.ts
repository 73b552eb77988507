import type { ImportModule } from '@guidelint/lint/node'

let known: ImportModule = (url) => import(url)

/** Imports a module by its URL. */
export const importModule: ImportModule = (url) => known(url)

/** Says how: code that was compiled before can't import modules itself, since Node doesn't know it as a file. */
export const importModulesBy = (importer: ImportModule): void => {
  known = importer
}
