import type { Guide, InvisibleCharacter } from '@guidelint/guide'
import * as z from 'zod'
import { lazily } from '../../lazily.ts'
import { defineRule, type Problem, replace } from '../../rule.ts'

const PLACES = ['figure', 'heading', 'key', 'prose'] as const

const optionsSchema = lazily(() =>
  z.strictObject({
    places: z
      .array(z.enum(PLACES))
      .default(['figure', 'heading', 'key'])
      .describe('Where such characters are reported: inside figures, headings, keys of the frontmatter, prose.'),
  }),
)

const WHERE: Readonly<Record<InvisibleCharacter['place'], string>> = {
  figure: 'a figure',
  heading: 'a heading',
  key: 'the frontmatter',
  prose: 'the text',
}

/** Characters of one line and kind of place are one finding: a figure that was pasted with its spaces has several. */
const byLine = (guide: Guide, characters: readonly InvisibleCharacter[]): [InvisibleCharacter, ...InvisibleCharacter[]][] => {
  const lines: [InvisibleCharacter, ...InvisibleCharacter[]][] = []
  for (const character of characters) {
    const line = lines.at(-1)
    const isBeside = line?.[0].place === character.place && !guide.source.text.slice(line[0].span.end, character.span.start).includes('\n')
    if (line && isBeside) line.push(character)
    else lines.push([character])
  }
  return lines
}

const problemOf = (characters: readonly [InvisibleCharacter, ...InvisibleCharacter[]]): Problem => {
  const [first, ...others] = characters
  const names = [...new Set(characters.map(({ name }) => name))]
  const what =
    others.length === 0 ? `A ${first.name} stands` : `${characters.length} characters that can’t be seen (${names.join(', ')}) stand`
  const isSurplus = first.replacement === ''
  const instead = isSurplus ? 'nothing' : 'a plain space'
  return {
    span: first.span,
    message: `${what} inside ${WHERE[first.place]}, where ${names.length === 1 ? `${instead} is expected` : 'plain text is expected'}.`,
    related: others.map(({ span, name }) => ({ span, message: name })),
    facts: { names, count: characters.length },
    fixes: [
      {
        level: 'safe',
        name: 'write-plain',
        title:
          others.length > 0
            ? `Replace ${characters.length} characters with plain text`
            : isSurplus
              ? 'Remove it'
              : 'Replace it with a plain space',
        edits: characters.map(({ span, replacement }) => replace(span, replacement)),
      },
    ],
  }
}

/** No-break spaces, zero-width characters, soft hyphens and byte-order marks where scripts and searches trip over them. */
export const invisibleCharacter = defineRule({
  id: 'text/invisible-character',
  summary: 'Figures, headings and keys hold no character that can’t be seen.',
  severity: 'warning',
  fix: 'safe',
  sure: 'fact',
  options: optionsSchema,
  *check(guide: Guide, { places }): Iterable<Problem> {
    const characters = guide.source.invisible.filter(({ place }) => places.includes(place))
    for (const line of byLine(guide, characters)) yield problemOf(line)
  },
})
