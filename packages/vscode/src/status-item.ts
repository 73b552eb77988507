import { type Disposable, LanguageStatusSeverity, languages, type Uri, window, workspace } from 'vscode'
import type { GuideContext } from './guide-context.ts'
import { GUIDES } from './guides-selector.ts'
import type { Server } from './server.ts'
import { type Status, type StatusFacts, statusOf } from './status.ts'

const SEVERITIES: Readonly<Record<Status['severity'], LanguageStatusSeverity>> = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
}

const COMMANDS: Readonly<Record<Status['command'], { readonly title: string; readonly command: string }>> = {
  restart: { title: 'Restart', command: 'guidelint.restart' },
  openConfig: { title: 'Open', command: 'guidelint.openConfig' },
  trust: { title: 'Manage Trust', command: 'workbench.trust.manage' },
  problems: { title: 'Show Problems', command: 'workbench.actions.view.problems' },
}

/** How long changes of findings are gathered, in milliseconds. */
const PAUSE = 100

/** The language status item of Markdown editors. */
export class StatusItem implements Disposable {
  readonly #server: Server
  readonly #guide: GuideContext
  readonly #item = languages.createLanguageStatusItem('guidelint', GUIDES)
  readonly #subscriptions: readonly Disposable[]
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(server: Server, guide: GuideContext) {
    this.#server = server
    this.#guide = guide
    this.#item.name = 'Guidelint'
    const later = (): void => this.#later()
    this.#subscriptions = [
      this.#item,
      server.onDidChange(later),
      guide.onDidChange(later),
      languages.onDidChangeDiagnostics(later),
      window.onDidChangeActiveTextEditor(later),
      workspace.onDidGrantWorkspaceTrust(later),
    ]
    this.#show()
  }

  dispose(): void {
    clearTimeout(this.#timer)
    for (const one of this.#subscriptions) one.dispose()
  }

  #later(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#show(), PAUSE)
  }

  #show(): void {
    const { text, detail, severity, isBusy, command } = statusOf(this.#facts())
    this.#item.text = text
    this.#item.detail = detail
    this.#item.severity = SEVERITIES[severity]
    this.#item.busy = isBusy
    this.#item.command = COMMANDS[command]
  }

  #facts(): StatusFacts {
    const ours = languages
      .getDiagnostics()
      .flatMap(([uri, all]) => all.filter(({ source }) => source === 'guidelint').map((one) => ({ uri, one })))
    const isHere = (uri: Uri): boolean => uri.toString() === window.activeTextEditor?.document.uri.toString()
    const broken = ours.find(({ one }) => one.code === 'config')
    const findings = ours.filter(({ one }) => one.code !== 'config')
    return {
      phase: this.#server.phase,
      indexing: this.#server.indexing,
      isGuide: this.#guide.isGuide,
      problems: findings.filter(({ uri }) => isHere(uri)).length,
      all: findings.length,
      configError: broken?.one.message ?? null,
      isTrusted: workspace.isTrusted,
    }
  }
}
