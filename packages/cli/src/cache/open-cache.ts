// What a cached run needs, in one chunk that others don't load.
export { openCacheFiles } from './cache-files.ts'
export { codeKey } from './code-key.ts'
export { createResultCache } from './result-cache.ts'
