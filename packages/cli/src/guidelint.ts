#!/usr/bin/env node
import module from 'node:module'

// Before anything else is loaded, so that all of it is cached; Node 20 has no such cache.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown }
enableCompileCache?.()
await import('./main.ts')
