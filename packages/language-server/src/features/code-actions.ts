import { overlaps, type Span } from '@guidelint/guide'
import { type Finding, type Fix, type FixLevel, LineIndex, suppressHere } from '@guidelint/lint'
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver'
import { COMMANDS } from '../commands.ts'
import { type Telling, toDiagnostic } from '../diagnostic.ts'
import { type FixRequest, fixEdits, isCut } from '../fix-edits.ts'
import type { GuideView, Session } from '../session.ts'
import { documentEdit } from '../workspace-edit.ts'
import { rewriteActions } from './rewrite-actions.ts'

/** Safe fixes of all rules; what editors run on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.guidelint`

export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL, CodeActionKind.RefactorRewrite]

/** What a code action carries until its edit is asked for. */
export interface FixAllData extends FixRequest {
  readonly uri: string
}

/** Whether an action that a client gave back carries what a server of ours put there. */
export const isFixAllData = (data: unknown): data is FixAllData =>
  typeof data === 'object' &&
  data !== null &&
  'uri' in data &&
  typeof data.uri === 'string' &&
  'levels' in data &&
  Array.isArray(data.levels)

interface Context {
  readonly view: GuideView
  readonly session: Session
  readonly telling: Telling
}

const touches = (a: Span, b: Span): boolean => overlaps(a, b) || a.end === b.start || b.end === a.start

/** Whether a kind is asked for; the empty kind stands for all. */
const wants = ({ context }: CodeActionParams, kind: string): boolean =>
  context.only === undefined || context.only.some((one) => one === CodeActionKind.Empty || kind === one || kind.startsWith(`${one}.`))

/** What can be done at a place of a guide. */
export const codeActions = (view: GuideView, params: CodeActionParams, session: Session, telling: Telling): CodeAction[] => {
  const context = { view, session, telling }
  const place = view.document.places.span(params.range)
  const actions: CodeAction[] = []
  if (wants(params, CodeActionKind.QuickFix)) {
    for (const finding of view.analysis.findings) if (touches(finding.span, place)) actions.push(...actionsFor(finding, context))
  }
  // Fixing everything is no answer to the question what can be done here; it is offered where it is asked for.
  if (params.context.only !== undefined && wants(params, FIX_ALL)) actions.push(...fixAllAction(context))
  if (wants(params, CodeActionKind.RefactorRewrite)) actions.push(...rewriteActions(view, place, session))
  return actions
}

const actionsFor = (finding: Finding, context: Context): CodeAction[] => {
  const { document, analysis } = context.view
  const diagnostic = toDiagnostic(analysis, finding, document.uri, document.places, context.telling)
  const fixes = finding.fixes.filter(({ level }) => level !== 'unsafe' || context.session.options.unsafeFixes)
  return [
    ...fixes.map((fix) => quickFix(fix, fixes.length === 1, diagnostic, context)),
    ...fixes.flatMap((fix) => fixRule(finding, fix, diagnostic, context)),
    suppressAction(finding, diagnostic, context),
    ...acceptAction(finding, diagnostic, context),
    ...pageAction(finding, diagnostic, context),
  ]
}

const CHANGES: Readonly<Record<FixLevel, string>> = { safe: '', unsafe: 'changes a value', choice: '' }

/** A client that can't ask back is told in the title what a fix does. */
const titleOf = (title: string, level: FixLevel, { client }: Session): string =>
  level === 'unsafe' && !client.changeAnnotations ? `${title} (${CHANGES.unsafe})` : title

const confirmationOf = (title: string, level: FixLevel) =>
  level === 'unsafe' ? { label: title, description: 'This changes a value that the guide states.' } : null

const quickFix = (fix: Fix, isOnly: boolean, diagnostic: Diagnostic, { view, session }: Context): CodeAction => ({
  title: titleOf(fix.title, fix.level, session),
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  ...(isOnly && fix.level === 'safe' && { isPreferred: true }),
  edit: documentEdit(view.document, fix.edits, session.client, confirmationOf(fix.title, fix.level)),
})

const LEVELS: Readonly<Record<FixLevel, readonly FixLevel[]>> = { safe: ['safe'], unsafe: ['safe', 'unsafe'], choice: ['choice'] }

/** All findings of a rule at once, where there are several that this fix can be made for. */
const fixRule = (finding: Finding, fix: Fix, diagnostic: Diagnostic, context: Context): CodeAction[] => {
  const { rule } = finding
  const same = context.view.analysis.findings.filter(
    (one) => one.rule === rule && one.fixes.some(({ name, level }) => name === fix.name && level === fix.level),
  )
  // What takes seconds is made when it is chosen, or not at all.
  if (same.length < 2 || (isCut(context.view.analysis) && !context.session.client.resolvesCodeActions)) return []
  const title = fix.level === 'choice' ? `${fix.title}, wherever ${rule} offers it (${same.length})` : `Fix all ${same.length} of ${rule}`
  const data = { uri: context.view.document.uri, rule, levels: LEVELS[fix.level], choose: fix.level === 'choice' ? fix.name : null }
  return [fixAll(titleOf(title, fix.level, context.session), CodeActionKind.QuickFix, data, [diagnostic], context)]
}

const fixAllAction = (context: Context): CodeAction[] => {
  const isFixable = context.view.analysis.findings.some(({ fixes }) => fixes.some(({ level }) => level === 'safe'))
  const data = { uri: context.view.document.uri, rule: null, levels: LEVELS.safe, choose: null }
  return isFixable ? [fixAll('Fix all that can be fixed safely', FIX_ALL, data, [], context)] : []
}

const fixAll = (title: string, kind: string, data: FixAllData, diagnostics: Diagnostic[], { view, session }: Context): CodeAction => {
  const action: CodeAction = { title, kind, data, ...(diagnostics.length > 0 && { diagnostics }) }
  return session.client.resolvesCodeActions ? action : resolveCodeAction(action, view, session)
}

/** Adds the edit to an action that fixes many findings. */
export const resolveCodeAction = (action: CodeAction, { document, analysis }: GuideView, { client }: Session): CodeAction => {
  // Some clients give back what was null as absent.
  const { levels, rule = null, choose = null } = action.data as Pick<FixAllData, 'levels'> & Partial<FixAllData>
  const edits = fixEdits(analysis, { levels, rule, choose })
  const level: FixLevel = levels.includes('unsafe') ? 'unsafe' : 'safe'
  return { ...action, edit: documentEdit(document, edits, client, confirmationOf(action.title, level)) }
}

const suppressAction = (finding: Finding, diagnostic: Diagnostic, { view: { document, analysis }, session }: Context): CodeAction => ({
  title: `Suppress ${finding.rule} here`,
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  edit: documentEdit(document, [suppressHere(analysis.guide, finding, new LineIndex(document.text))], session.client),
})

const acceptAction = (finding: Finding, diagnostic: Diagnostic, { view: { document, analysis }, session }: Context): CodeAction[] => {
  if (session.host.write === undefined || analysis.configured.baseline === null) return []
  const title = `Accept this ${finding.rule} into the baseline`
  const command = { title, command: COMMANDS.accept, arguments: [document.uri, finding.identity] }
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command }]
}

const pageAction = ({ rule }: Finding, diagnostic: Diagnostic, { session }: Context): CodeAction[] => {
  if (!session.client.showsDocuments || session.host.rulePage(rule) === null) return []
  const title = `Open the page of ${rule}`
  return [
    { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: { title, command: COMMANDS.openPage, arguments: [rule] } },
  ]
}
