import { expect, test } from 'vitest'
import { lintWith } from '../../testing/lint-with.ts'
import { fileName } from './file-name.ts'

const places = (role: string, company: string, path: string): string[] => {
  const text = `### ${role} | ${company} Global Negotiation Guide\n`
  return lintWith(fileName, text, { path }).findings.map(({ span }) => text.slice(span.start, span.end))
}

test.each([
  ['Data Engineer', 'Larkspur', 'larkspur/software-engineer.md', ['Data Engineer']],
  ['Senior Data Engineer', 'Larkspur', 'larkspur/data-engineer.md', ['Senior Data Engineer']],
  ['Data Engineer', 'Larkspur', 'larkspur/senior-data-engineer.md', ['Data Engineer']],
  ['Data Engineer', 'Larkspur', 'larkspur/data-scientist.md', ['Data Engineer']],
  ['Data Engineer', 'Larkspur', 'guides/bluebell/data-engineer.md', ['Larkspur']],
  ['Data Engineer', 'American Larkspur', 'american-bluebell/data-engineer.md', ['American Larkspur']],
  ['Security Engineer', 'Larkspur', 'bluebell/product-manager.md', ['Security Engineer', 'Larkspur']],
])('%s at %s in %s', (role, company, path, found) => expect(places(role, company, path)).toEqual(found))

test.each([
  ['Data Engineer (L4-L5)', 'Larkspur', 'larkspur/data-engineer.md'],
  ['Site Reliability Engineer', 'Larkspur', 'larkspur/devops-engineer.md'],
  ['DevOps / Platform Engineer', 'Larkspur', 'larkspur/devops-engineer.md'],
  ['ML/AI Engineer', 'L&S', 'ls/ml-ai-engineer.md'],
  ['Data Engineer', 'Larkspur (Bluebell)', 'larkspur/data-engineer.md'],
  ['Data Engineer', 'Larkspur Holding', 'larkspur/data-engineer.md'],
  ['Data Engineer', 'Lark Spur', 'larkspur/data-engineer.md'],
  ['Data Engineer', 'Larkspur.com', 'larkspur/data-engineer.md'],
  ['Data Engineer', 'Société Larkspur', 'societe-larkspur/data-engineer.md'],
  ['Data Engineer', 'Blue Bell Larkspur', 'bbl/data-engineer.md'],
  ['Data Engineer', 'Larkspur', 'guide.txt'],
])('forgives %s at %s in %s', (role, company, path) => expect(places(role, company, path)).toEqual([]))

test('silent without a path', () =>
  expect(lintWith(fileName, '### Data Engineer | Larkspur Global Negotiation Guide\n').findings).toEqual([]))
