import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** Packs the extension that only tests install; gives the package's path. */
export const packProbe = (): string => {
  const out = join(mkdtempSync(join(tmpdir(), 'guidelint-probe-')), 'probe.vsix')
  const vsce = join(ROOT, 'packages/vscode/node_modules/@vscode/vsce/vsce')
  const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--allow-star-activation']
  execFileSync(process.execPath, [vsce, 'package', ...flags, '--out', out], {
    cwd: join(import.meta.dirname, 'probe'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return out
}
