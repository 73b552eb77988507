/** Files that a run reads besides guides, by name: each makes the run end in words, or does no harm. */
export interface HostileFiles {
  readonly name: string
  readonly make: () => Readonly<Record<string, string | Uint8Array>>
  readonly args?: readonly string[]
}

const CONFIG = 'guidelint.config.json'
const BASELINE = 'guidelint-baseline.json'
const json = (value: unknown): Readonly<Record<string, string>> => ({ [CONFIG]: JSON.stringify(value) })
const entry = { file: 'sane.md', rule: 'band/inverted-range', scope: 'a', facts: 'b', message: 'c' }

export const configBombs: readonly HostileFiles[] = [
  {
    name: '__proto__ as a key',
    make: () => ({ [CONFIG]: '{"__proto__": {"polluted": true}, "rules": {"__proto__": "off", "constructor": "off"}}' }),
  },
  {
    name: 'prototypes in options',
    make: () => ({ [CONFIG]: '{"rules": {"band/total": ["error", {"__proto__": {"tolerance": 9}, "constructor": 1}]}}' }),
  },
  {
    name: 'a profile named as every object is',
    make: () => ({ [CONFIG]: '{"profile": {"headers": {"__proto__": "base", "constructor": "base"}, "regions": {"toString": "USD"}}}' }),
  },
  { name: 'deep nesting', make: () => ({ [CONFIG]: `${'{"rules":'.repeat(20_000)}1${'}'.repeat(20_000)}` }) },
  { name: 'deep lists', make: () => ({ [CONFIG]: `{"files": ${'['.repeat(100_000)}${']'.repeat(100_000)}}` }) },
  { name: 'braces in a glob', make: () => json({ files: [`${'{a,b}'.repeat(40)}.md`, '*.md'] }) },
  { name: 'braces in braces', make: () => json({ files: [`${'{a,'.repeat(500)}b${'}'.repeat(500)}.md`, '*.md'] }) },
  { name: 'ranges in a glob', make: () => json({ files: ['{1..100000000}.md', '*.md'] }) },
  { name: 'stars in a glob', make: () => json({ files: [`${'**/'.repeat(60)}*.md`, '*.md'] }) },
  {
    name: 'stars and letters in a glob',
    make: () => ({ ...json({ files: [`${'*a'.repeat(30)}b.md`, '*.md'] }), [`${'a'.repeat(120)}.md`]: '# a\n' }),
  },
  {
    name: 'groups in a glob',
    make: () => ({ ...json({ files: [`${'+('.repeat(20)}a${')'.repeat(20)}b.md`, '*.md'] }), [`${'a'.repeat(60)}.md`]: '# a\n' }),
  },
  { name: 'parentheses that never close', make: () => json({ files: ['('.repeat(5000), '*.md'] }) },
  { name: 'brackets that never close', make: () => json({ files: ['['.repeat(5000), '*.md'] }) },
  { name: 'a glob of a megabyte', make: () => json({ files: [`${'a'.repeat(1_000_000)}*`, '*.md'] }) },
  { name: 'globs in overrides', make: () => json({ overrides: [{ files: `${'{a,b}'.repeat(40)}.md`, rules: { 'band/total': 'off' } }] }) },
  { name: 'files out of the tree', make: () => json({ files: ['../../../../../../../nowhere/**/*.md', '*.md'] }) },
  {
    name: 'extends in a circle',
    make: () => ({ ...json({ extends: './other.json' }), 'other.json': JSON.stringify({ extends: `./${CONFIG}` }) }),
  },
  { name: 'extends itself', make: () => json({ extends: `./${CONFIG}` }) },
  { name: 'extends out of the tree', make: () => json({ extends: '../../../../../../../../etc/hostname' }) },
  { name: 'extends a device', make: () => json({ extends: '/dev/zero' }) },
  { name: 'extends a folder', make: () => ({ ...json({ extends: './inner' }), 'inner/a.txt': '' }) },
  { name: 'extends thousands', make: () => json({ extends: Array(5000).fill('recommended') }) },
  {
    name: 'a configuration of 5 MB',
    make: () => json({ files: Array.from({ length: 100_000 }, (_, index) => `guides/nobody/wrote/this/${index}/x.md`) }),
  },
  {
    name: 'thousands of rules that are none',
    make: () => json({ rules: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`no/rule${index}`, 'off'])) }),
  },
  { name: 'a byte-order mark', make: () => ({ [CONFIG]: '\ufeff{"rules": {"band/total": "off"}}' }) },
  { name: 'UTF-16', make: () => ({ [CONFIG]: Buffer.from('\ufeff{"rules": {}}', 'utf16le') }) },
  { name: 'NULs', make: () => ({ [CONFIG]: '\0'.repeat(1000) }) },
  { name: 'no object', make: () => ({ [CONFIG]: '[[[1]]]' }) },
  { name: 'a folder in its place', make: () => ({ [`${CONFIG}/a.txt`]: '' }) },
  { name: 'escapes in a key', make: () => json({ '\u001b[31mred\n::error::injected': 1 }) },
  {
    name: 'aliases of aliases in YAML',
    make: () => ({
      'guidelint.config.yaml': [
        'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
        ...Array.from({ length: 10 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(', ')}]`),
      ].join('\n'),
    }),
  },
  { name: 'lists in lists in YAML', make: () => ({ 'guidelint.config.yaml': `rules: ${'['.repeat(50_000)}` }) },
  { name: 'tags in YAML', make: () => ({ 'guidelint.config.yaml': 'rules: !!js/function "function () { process.exit(9) }"' }) },
  { name: 'a module that throws', make: () => ({ 'guidelint.config.mjs': 'throw new Error("no\\n::error::injected")' }) },
  {
    name: 'a module that exports odd things',
    make: () => ({ 'guidelint.config.mjs': 'export default new Proxy({}, { ownKeys() { throw 7 } })' }),
  },
  {
    name: 'ignore patterns that explode',
    make: () => ({
      '.guidelintignore': `${'*a'.repeat(30)}b\n${'**/'.repeat(200)}x\n${'['.repeat(1000)}\n`,
      [`${'a'.repeat(100)}.md`]: '# a\n',
    }),
  },
  { name: 'a broken package.json', make: () => ({ 'package.json': '{"guidelint": {' }) },
  { name: 'a broken baseline', make: () => ({ [BASELINE]: '{"version": 1, "entries": [' }) },
  {
    name: 'a baseline of wrong types',
    make: () => ({ [BASELINE]: JSON.stringify({ version: 1, entries: [{ ...entry, facts: {}, since: 7, text: [] }] }) }),
  },
  {
    name: 'a baseline whose optional texts are none',
    make: () => ({ [BASELINE]: JSON.stringify({ version: 1, entries: [{ ...entry, since: 7, text: [] }] }) }),
  },
  { name: 'a baseline of nulls', make: () => ({ [BASELINE]: JSON.stringify({ version: 1, entries: [null] }) }) },
  {
    name: 'a baseline with prototype keys',
    make: () => ({
      [BASELINE]: `{"version": 1, "__proto__": {"entries": []}, "entries": [{"__proto__": {"file": "a"}, "file": "__proto__", "rule": "constructor", "scope": "__proto__", "facts": "toString", "message": "valueOf"}]}`,
    }),
  },
  {
    name: 'a baseline of 100,000 entries',
    make: () => ({
      [BASELINE]: JSON.stringify({
        version: 1,
        entries: Array.from({ length: 100_000 }, (_, index) => ({ ...entry, scope: `s${index}`, facts: `f${index}`, text: `t ${index}` })),
      }),
    }),
  },
  {
    name: 'a baseline that points out of the tree',
    make: () => ({
      [BASELINE]: JSON.stringify({
        version: 1,
        entries: [
          { ...entry, file: '../../../../etc/passwd' },
          { ...entry, file: '\u001b[31m\n::error::x' },
        ],
      }),
    }),
  },
  {
    name: 'a cache of nonsense',
    make: () => ({ '.guidelint-cache/seen.json': 'null', '.guidelint-cache/guides.json': '{"code": 1}' }),
    args: ['--cache'],
  },
  { name: 'a cache that is a file', make: () => ({ '.guidelint-cache': 'a' }), args: ['--cache'] },
  {
    name: 'a cache of folders',
    make: () => ({ '.guidelint-cache/seen.json/a': '', '.guidelint-cache/guides.json/a': '' }),
    args: ['--cache'],
  },
]
