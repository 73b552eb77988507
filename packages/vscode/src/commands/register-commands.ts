import { commands, type Disposable, type ExtensionContext } from 'vscode'
import type { BandsView } from '../bands/bands-view.ts'
import type { Server } from '../server.ts'
import { acceptFinding } from './accept-finding.ts'
import { explainRule } from './explain-rule.ts'
import { newGuide } from './new-guide.ts'
import { openConfig } from './open-config.ts'
import { recomputeTotals } from './recompute-totals.ts'
import { showSums } from './show-sums.ts'
import { syncFrontmatter } from './sync-frontmatter.ts'

/** What commands work with. */
export interface Parts {
  readonly context: ExtensionContext
  readonly server: Server
  readonly bands: BandsView
}

const FIX_ALL = { kind: 'source.fixAll.guidelint', apply: 'first' }

/** All commands of the extension, by their names in the manifest. */
export const registerCommands = ({ context, server, bands }: Parts): readonly Disposable[] => {
  const all: Readonly<Record<string, () => unknown>> = {
    fixAll: () => commands.executeCommand('editor.action.sourceAction', FIX_ALL),
    checkWorkspace: async () => {
      await server.run('guidelint.rereadWorkspace')
      await commands.executeCommand('workbench.actions.view.problems')
    },
    recomputeTotals,
    syncFrontmatter,
    newGuide: () => newGuide(context.extensionUri),
    showSums: () => showSums(server),
    showBands: () => bands.show(),
    openConfig,
    acceptFinding: () => acceptFinding(server),
    explainRule: () => explainRule(context.extensionUri),
    restart: () => server.restart(),
    showOutput: () => server.showOutput(),
  }
  return Object.entries(all).map(([name, run]) => commands.registerCommand(`guidelint.${name}`, run))
}
