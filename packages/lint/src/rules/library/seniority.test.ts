import { expect, test } from 'vitest'
import { lintAcross, markedAcross } from '../../testing/marked-across.ts'
import { smallGuide } from '../../testing/small-guide.ts'
import { librarySeniority } from './seniority.ts'

const guide = (role: string, base: string, region = 'Austin') =>
  smallGuide({ role, rows: [`| ${region} | ${base} | $100K–$120K | 10% | $170K–$230K |`] })

test('reports the guide that disagrees with both others once', () => {
  const guides = {
    'acme/software-engineer.md': guide('Software Engineer', '⟦$260K–$300K⟧'),
    'acme/senior-software-engineer.md': guide('Senior Software Engineer', '$180K–$210K'),
    'acme/staff-software-engineer.md': guide('Staff Software Engineer', '$220K–$250K'),
  }
  expect(markedAcross(librarySeniority, guides)).toEqual(guides)
})

test('reports the senior of two, with both figures', () => {
  const guides = {
    'acme/junior.md': guide('Data Engineer', '$150K–$180K'),
    'acme/senior.md': guide('Senior Data Engineer', '⟦$140K–$190K⟧'),
  }
  expect(markedAcross(librarySeniority, guides)).toEqual(guides)
  expect(lintAcross(librarySeniority, guides).get('acme/senior.md')?.[0]).toMatchObject({
    message:
      'Senior Data Engineer has a base of $140K–$190K in Austin, at the low end below the more junior Data Engineer with $150K–$180K.',
    related: [{ path: 'acme/junior.md' }],
  })
})

test.each<[string, Record<string, string>]>([
  ['equal pay', { 'a/a.md': guide('Data Engineer', '$150K–$180K'), 'a/b.md': guide('Senior Data Engineer', '$150K–$180K') }],
  ['another family', { 'a/a.md': guide('Data Engineer', '$150K–$180K'), 'a/b.md': guide('Senior Designer', '$100K–$120K') }],
  ['another region', { 'a/a.md': guide('Data Engineer', '$150K–$180K'), 'a/b.md': guide('Senior Data Engineer', '$100K–$120K', 'Denver') }],
  ['another currency', { 'a/a.md': guide('Data Engineer', '$150K–$180K'), 'a/b.md': guide('Senior Data Engineer', '£100K–£120K') }],
  ['a slip of scale', { 'a/a.md': guide('Data Engineer', '$150K–$180K'), 'a/b.md': guide('Senior Data Engineer', '$17K–$20K') }],
  ['a falling range', { 'a/a.md': guide('Data Engineer', '$150K–$180K'), 'a/b.md': guide('Senior Data Engineer', '$190K–$160K') }],
  ['an unranked title', { 'a/a.md': guide('Data Engineer', '$150K–$180K'), 'a/b.md': guide('Lead Data Engineer', '$100K–$120K') }],
  [
    'another company',
    { 'a/a.md': guide('Data Engineer', '$150K–$180K'), 'b/b.md': guide('Senior Data Engineer', '$100K–$120K').replace('Acme', 'Bolt') },
  ],
])('passes %s', (_name, guides) => expect(markedAcross(librarySeniority, guides)).toEqual(guides))

test('compares the lowest levels of two matrices', () => {
  const header = '| Level | Austin (USD) | London (GBP £) |'
  const matrix = (role: string, rows: readonly string[]) =>
    `${smallGuide({ role, header, rows })}*Total compensation includes everything.*\n`
  const guides = {
    'a/a.md': matrix('Engineer', ['| Mid | $150K–$180K | £80K–£90K |', '| Senior | $200K–$260K | £100K–£120K |']),
    'a/b.md': matrix('Senior Engineer', ['| Senior | $190K–$240K | ⟦£70K–£95K⟧ |', '| Staff | $250K–$300K | £130K–£150K |']),
  }
  expect(markedAcross(librarySeniority, guides)).toEqual(guides)
})
