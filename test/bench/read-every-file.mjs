// A floor to measure against: reads every Markdown file below the folders named, and does nothing with it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

for (const folder of process.argv.slice(2))
  for (const entry of readdirSync(folder, { recursive: true })) if (entry.endsWith('.md')) readFileSync(join(folder, entry), 'utf8')
