// A file system that exists in the browser's memory alone.
const vscode = require('vscode')

const GUIDE = `### Role | Acme Global Negotiation Guide

**Negotiation DNA:** Keeps the ledger right | Every invoice passes here

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| San Francisco, CA (HQ) | $200K–$250K | $200K–$300K | 10% | $330K–$450K |
| Austin, TX | $180K–$225K | $160K–$240K | 10% | $238K–$308K |
| London, UK | £130K–£170K | £120K–£200K | 10% | £173K–£237K |
`

const files = new Map([['/guides/ledger.md', new TextEncoder().encode(GUIDE)]])
const isFolder = (path) => path === '/' || [...files.keys()].some((file) => file.startsWith(`${path.replace(/\/$/, '')}/`))
const missing = (uri) => vscode.FileSystemError.FileNotFound(uri)
const changed = new vscode.EventEmitter()

const provider = {
  onDidChangeFile: changed.event,
  watch: () => new vscode.Disposable(() => undefined),
  stat(uri) {
    const file = files.get(uri.path)
    if (file !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: Date.now(), size: file.byteLength }
    if (isFolder(uri.path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
    throw missing(uri)
  },
  readDirectory(uri) {
    const prefix = `${uri.path.replace(/\/$/, '')}/`
    const names = [...files.keys()].filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length).split('/'))
    return [...new Map(names.map(([name, ...rest]) => [name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File]))]
  },
  readFile(uri) {
    const file = files.get(uri.path)
    if (file === undefined) throw missing(uri)
    return file
  },
  writeFile(uri, content) {
    files.set(uri.path, content)
    changed.fire([{ type: vscode.FileChangeType.Changed, uri }])
  },
  createDirectory: () => undefined,
  delete: (uri) => void files.delete(uri.path),
  rename: () => undefined,
}

exports.activate = (context) => {
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memory', provider))
}
