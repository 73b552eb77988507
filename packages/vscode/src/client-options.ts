import { workspace } from 'vscode'
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient'
import { GUIDES } from './guides-selector.ts'

/** Settings that the server knows and no user sets. */
const withTrust = (settings: unknown): unknown =>
  typeof settings === 'object' && settings !== null ? { ...settings, trusted: workspace.isTrusted } : settings

/** What is set, without the editor's own functions on it: a worker can't be sent those. */
const plainSettings = (): Readonly<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(workspace.getConfiguration('guidelint'))) as Readonly<Record<string, unknown>>

/** How the editor speaks to the server; `onProgress` hears how far the workspace is read, and null at the end. */
export const clientOptions = (onProgress: (progress: string | null) => void): LanguageClientOptions => ({
  documentSelector: GUIDES,
  initializationOptions: { ...plainSettings(), trusted: workspace.isTrusted },
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  diagnosticPullOptions: { onChange: true, onSave: true },
  middleware: {
    handleWorkDoneProgress: (token, params, next) => {
      onProgress(params.kind === 'end' ? null : (params.message ?? ''))
      next(token, params)
    },
    workspace: {
      configuration: async (params, token, next) => {
        const answer = await next(params, token)
        return Array.isArray(answer)
          ? answer.map((settings, index) => (params.items[index]?.section === 'guidelint' ? withTrust(settings) : settings))
          : answer
      },
    },
  },
})
