import { sampleGuide } from '../cli/sample-guide.ts'
import { around, type HostileGuide, table } from './hostile-guide.ts'

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'prototype']
const FIGURES = '$200K–$240K | $320K–$400K | 10–15% | $300K–$375K |'

/** Names that every JavaScript object has, where a guide names its own things. */
export const namesOfObjects: readonly HostileGuide[] = [
  { name: 'regions', make: () => sampleGuide(NAMES.map((name) => `| ${name} | ${FIGURES}`)) },
  { name: 'countries', make: () => sampleGuide(NAMES.map((name) => `| Oslo, ${name} (${name}) | ${FIGURES}`)) },
  { name: 'headers', make: () => around(table(['Region', 'Base Salary', ...NAMES], [['Denver, CO', '$200K', ...NAMES.map(() => '$1K')]])) },
  {
    name: 'units and currencies',
    make: () => sampleGuide(NAMES.map((name) => `| Denver, CO | ${name} 200K | $1K/${name} | ${name} | $1K ${name} |`)),
  },
  { name: 'section headings', make: () => around(NAMES.map((name) => `#### ${name}\n\na\n\n**${name}:** b`).join('\n\n')) },
  { name: 'companies and levels', make: () => around(`**Level Mapping:** ${NAMES.map((name) => `${name} L5`).join(' = ')}`) },
  {
    name: 'components of asks',
    make: () => around(`> **Negotiate Up Strategy:** "${NAMES.map((name) => `a ${name} of $225K`).join(', ')}."`),
  },
  { name: 'the title', make: () => sampleGuide().replace('Staff Engineer | Acme', '__proto__ | constructor') },
  { name: 'months and entities', make: () => around('- Pay survey, constructor 2026\n- &constructor; &__proto__; :toString:') },
]
