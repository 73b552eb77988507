import type { TestProject } from 'vitest/node'
import { buildExtension, packExtension, VSIX } from '../../packages/vscode/build.mjs'
import { installEditor } from './install-editor.ts'

/** What tests are given: an editor to start and the package to install in it, or why there is none. */
export interface Prepared {
  readonly editor: { readonly node: string; readonly entry: string; readonly chromium: string } | null
  readonly missing: string
  readonly vsix: string
  /** Of the package, in bytes. */
  readonly size: number
}

declare module 'vitest' {
  export interface ProvidedContext {
    prepared: Prepared
  }
}

/** Builds the package and installs the editor, both once for all tests. */
export const setup = async (project: TestProject): Promise<void> => {
  const started = performance.now()
  const editor = installEditor()
  if (typeof editor === 'string') console.warn(`The tests in a real VS Code are skipped: ${editor}.`)
  else console.log(`The editor is there after ${Math.round((performance.now() - started) / 1000)} s.`)
  await buildExtension()
  const size = packExtension()
  console.log(`The package has ${Math.round(size / 1024)} KiB.`)
  project.provide(
    'prepared',
    typeof editor === 'string' ? { editor: null, missing: editor, vsix: VSIX, size } : { editor, missing: '', vsix: VSIX, size },
  )
}
