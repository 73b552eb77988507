import { expect, test } from 'vitest'
import { configJsonSchema, profileSchema, type Rule, ruleList } from '../packages/lint/src/index.ts'

const FOLDER = '../packages/lint'

const row = ({ id, severity, fix, sure, summary }: Rule): string =>
  `| [\`${id}\`](src/rules/${id}.md) | ${severity} | ${fix ?? '–'} | ${sure} | ${summary.replaceAll('|', '\\|')} |`

const groupOf = ({ id }: Rule): string => id.slice(0, id.indexOf('/'))

const table = (group: string): string =>
  [
    `## ${group}`,
    '',
    '| rule | severity | fix | sure | a guide that satisfies it |',
    '|---|---|---|---|---|',
    ...ruleList.filter((rule) => groupOf(rule) === group).map(row),
    '',
  ].join('\n')

const HEAD = `# Rules

The list is generated from the rules; \`npx vitest run test/generated.test.ts -u\` writes it anew. *Severity* is the default. *Fix* is the
strongest that a rule offers: **safe** changes no figure, unit, currency, date or region, **unsafe** changes a value, **choice** offers
several in the editor. *Sure* is how certain a finding is.
`

test('RULES.md lists the rules as they are', async () => {
  const groups = [...new Set(ruleList.map(groupOf))]
  await expect([HEAD, ...groups.map(table)].join('\n')).toMatchFileSnapshot(`${FOLDER}/RULES.md`)
})

test('schema.json describes the configuration as it is read', async () => {
  await expect(`${JSON.stringify(configJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(`${FOLDER}/schema.json`)
})

test('defaults.json holds the defaults that the schemas state', async () => {
  const options = Object.fromEntries(ruleList.flatMap(({ id, options }) => (options === undefined ? [] : [[id, options().parse({})]])))
  const defaults = { profile: profileSchema().parse({}), options }
  await expect(`${JSON.stringify(defaults, null, 2)}\n`).toMatchFileSnapshot(`${FOLDER}/src/defaults.json`)
})
