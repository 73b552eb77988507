import { FALLING_ROW } from '../cli/sample-guide.ts'
import { after, around, type HostileGuide, withRows } from './hostile-guide.ts'

const many = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n')

/** Comments to the linter by the thousand. */
export const suppressionFloods: readonly HostileGuide[] = [
  {
    name: 'unknown rules in one comment',
    make: () => around(`<!-- guidelint-disable ${many(5000, (index) => `no/rule${index}`).replaceAll('\n', ' ')} -->`),
  },
  {
    name: 'unknown rules against globs',
    make: () =>
      around(
        `<!-- guidelint-disable ${many(4000, (index) => `no/rule${index}`).replaceAll('\n', ' ')} -->\n\n<!-- guidelint-enable ${many(4000, (index) => `*/${index}*`).replaceAll('\n', ' ')} -->`,
      ),
  },
  { name: 'comments with globs', make: () => around(many(4000, (index) => `<!-- guidelint-disable band/*${index} -->\n`)) },
  { name: 'globs of stars', make: () => around(`<!-- guidelint-disable ${'*'.repeat(2000)}x ${'*a'.repeat(2000)} -->`) },
  { name: 'comments that suppress nothing', make: () => around(many(8000, () => '<!-- guidelint-disable-next-line band/total -->\n')) },
  {
    name: '8,000 comments over 8,000 findings',
    make: () =>
      withRows(
        Array.from(
          { length: 8000 },
          (_, index) => `${FALLING_ROW.replace('London', `Town ${index}`)} <!-- guidelint-disable-line band/inverted-range -->`,
        ),
      ),
  },
  {
    name: '8,000 comments that all reach down',
    make: () => after(`${many(8000, () => '<!-- guidelint-disable band/inverted-range -->')}\n`),
  },
  {
    name: 'comments for the whole file',
    make: () => after(`${many(8000, (index) => `<!-- guidelint-disable-file band/total rows="Town ${index}" -->`)}\n`),
  },
  {
    name: 'dates that none is',
    make: () => around(many(3000, (index) => `<!-- guidelint-disable-next-line band/total until=${index}-99-99 -->\n`)),
  },
  { name: 'verbs that none is', make: () => around(many(3000, (index) => `<!-- guidelint-disble${index} band/total -->\n`)) },
  {
    name: 'rules named as every object is',
    make: () => around('<!-- guidelint-disable __proto__ constructor toString hasOwnProperty __proto__=1 rows="__proto__" -->'),
  },
]
