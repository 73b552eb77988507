import { after, type HostileGuide, MEGABYTE } from './hostile-guide.ts'

const yaml = (text: string): string => after(`---\n${text}\n---\n`)

const billionLaughs = (): string =>
  [
    'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(', ')}]`),
  ].join('\n')

/** Frontmatter that unfolds, nests or pretends. */
export const frontmatterBombs: readonly HostileGuide[] = [
  { name: 'aliases of aliases', make: () => yaml(billionLaughs()) },
  { name: 'an alias of itself', make: () => yaml('a: &a\n  b: *a') },
  { name: 'merge keys', make: () => yaml('a: &a {x: 1}\nb: &b\n  <<: [*a, *a]\nrole:\n  <<: *b') },
  { name: 'aliases to nothing', make: () => yaml(Array.from({ length: 5000 }, (_, index) => `k${index}: *a${index}`).join('\n')) },
  { name: 'anchors', make: () => yaml(Array.from({ length: 20_000 }, (_, index) => `k${index}: &a${index} v`).join('\n')) },
  { name: 'lists in lists in YAML', make: () => yaml(`a: ${'['.repeat(50_000)}${']'.repeat(50_000)}`) },
  { name: 'lists that never close', make: () => yaml(`a: ${'['.repeat(50_000)}`) },
  { name: 'maps in maps in YAML', make: () => yaml(`a: ${'{b: '.repeat(20_000)}${'}'.repeat(20_000)}`) },
  { name: 'maps in maps, a line each', make: () => yaml(Array.from({ length: 1500 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')) },
  { name: 'one key twice', make: () => yaml('company: a\ncompany: b') },
  { name: 'one key 10,000 times', make: () => yaml('company: a\n'.repeat(10_000)) },
  { name: '100,000 keys', make: () => yaml(Array.from({ length: 100_000 }, (_, index) => `k${index}: v`).join('\n')) },
  {
    name: 'keys of every object',
    make: () => yaml('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\ntoString: a\nhasOwnProperty: b\nvalueOf: 1'),
  },
  {
    name: 'bands named as every object is',
    make: () =>
      yaml(
        'company: constructor\nrole: __proto__\ncompensation:\n  - __proto__: a\n    region: toString\n    currency: constructor\n    hasOwnProperty: 1',
      ),
  },
  {
    name: 'tags that run code',
    make: () => yaml('a: !!js/function "function () { process.exit(9) }"\nb: !!python/object/apply:os.system ["exit"]\nc: !<tag:a> d'),
  },
  { name: 'huge numbers in YAML', make: () => yaml(`a: ${'9'.repeat(100_000)}\nb: 1e999\nc: 0x${'f'.repeat(10_000)}\nd: -.inf\ne: .nan`) },
  { name: 'tabs in YAML', make: () => yaml('a:\n\tb: c\n\t\td: e') },
  { name: 'complex keys', make: () => yaml('? [a, b]\n: c\n? {d: e}\n: f\n[g]: h\nnull: i\n1: j') },
  { name: 'keys in keys', make: () => yaml('? '.repeat(20_000)) },
  { name: 'not a map', make: () => yaml('- a\n- b') },
  { name: 'several documents', make: () => yaml('a: b\n...\nc: d\n%YAML 1.1') },
  { name: 'directives', make: () => yaml('%TAG ! tag:a,2000:\n'.repeat(5000)) },
  { name: 'a string without an end', make: () => yaml(`a: "${'b\\n'.repeat(100_000)}`) },
  { name: 'frontmatter of 5 MB', make: () => yaml(`notes: |\n${'  a line of notes that says nothing\n'.repeat(150_000)}`) },
  {
    name: 'frontmatter of 5 MB of bands',
    make: () => yaml(`compensation:\n${'  - region: Denver, CO\n    base_low: 180000\n'.repeat(110_000)}`),
  },
  { name: 'frontmatter that never closes', make: () => after(`---\n${'a: b\n'.repeat(200_000)}`) },
  { name: 'comments in YAML', make: () => yaml('# a\n'.repeat(200_000)) },
  { name: 'a megabyte of question marks', make: () => yaml('? '.repeat(MEGABYTE / 2)) },
]
