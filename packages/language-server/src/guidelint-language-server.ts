#!/usr/bin/env node
import { startServer } from './node.ts'

startServer(process.argv.includes('--node-ipc') ? 'ipc' : 'stdio')
