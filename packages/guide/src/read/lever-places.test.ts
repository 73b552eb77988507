import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readLevers } from './levers.ts'
import { readSections } from './sections.ts'

/** Each lever as its number, the number and the whole as their spans cut them out, and its title. */
const read = (text: string): string[] => {
  const document = parseMarkdown(text)
  return readLevers(document, readSections(document, [])).map(({ number, numberSpan, span, raw, text: title }) => {
    expect(text.slice(span.start, span.end)).toBe(raw)
    return [number, numberSpan ? text.slice(numberSpan.start, numberSpan.end) : '–', raw, title].join('¦')
  })
}

test.each([
  ['**Global Levers**\n\n', []],
  ['**Global Levers**\n\n1. a', ['1¦1¦1. a¦a']],
  ['**Global Levers**\n\n10. Ten: x', ['10¦10¦10. Ten¦Ten']],
  ['**Global Levers**\n\n1000. x', []],
  ['**Global Levers**\n\n1) **A:** a\n2) **B** b', ['1¦1¦1) **A:**¦A', '2¦2¦2) **B**¦B']],
  ['**Global Levers**\n\n1.a', []],
  ['**Global Levers**\n\n1.  Spaced title', ['1¦1¦1.  Spaced title¦Spaced title']],
  ['**Global Levers**\n\n**1. A** x\n\n**2) B**', ['1¦1¦**1. A**¦A', '2¦2¦**2) B**¦B']],
  ['**Global Levers**\n\n**1: A**', ['1¦1¦**1: A**¦A']],
  ['**Global Levers**\n\n__3. C__', ['3¦3¦__3. C__¦C']],
  ['**Global Levers**\n\n### 1. A', ['1¦1¦### 1. A¦A']],
  ['**Global Levers**\n\n### **1. A**', ['1¦1¦### **1. A**¦A']],
  ['**Global Levers**\n\n#### 12) A: b', ['12¦12¦#### 12) A: b¦A: b']],
  ['**Global Levers**\n\n- **A:** a\n- **B**', ['¦–¦- **A:**¦A', '¦–¦- **B**¦B']],
  ['**Global Levers**\n\n* **A** a', ['¦–¦* **A**¦A']],
  ['**Global Levers**\n\n+ **A:** "x"', ['¦–¦+ **A:**¦A']],
  ['**Global Levers**\n\n- A: a', []],
  ['**Global Levers**\n\n**A:** a\n\n**B:** b', ['¦–¦**A:**¦A', '¦–¦**B:**¦B']],
  ['**Global Levers**\n\n**A** text: x', ['¦–¦**A**¦A']],
  ['**Global Levers**\n\n**A: b** c', ['¦–¦**A: b**¦A: b']],
  ['**Global Levers**\n\nLever 1: Scope', ['1¦1¦Lever 1: Scope¦Scope']],
  ['**Global Levers**\n\nlever 2 - Scope: "x"', ['2¦2¦lever 2 - Scope¦Scope']],
  ['**Global Levers**\n\nLever #3: Scope', ['3¦3¦Lever #3: Scope¦Scope']],
  ['**Global Levers**\n\nLever 4 Scope', ['4¦4¦Lever 4 Scope¦Scope']],
  ['**Global Levers**\n\nLever 4Scope', []],
  ['**Global Levers**\n\nLevers 4: x', []],
  ['**Global Levers**\n\n**Lever 1: Scope** x', ['1¦1¦**Lever 1: Scope**¦Scope']],
  ['**Global Levers**\n\n**Global Lever 1 — Scope:** "x"', ['1¦1¦**Global Lever 1 — Scope:**¦Scope']],
  ['**Global Levers**\n\nGlobal  Lever  1: Scope', ['1¦1¦Global  Lever  1: Scope¦Scope']],
  ['**Global Levers**\n\n- Lever 1: Scope', ['1¦1¦- Lever 1: Scope¦Scope']],
  ['**Global Levers**\n\n1. Lever 2: Scope', ['2¦2¦1. Lever 2: Scope¦Scope']],
  ['**Global Levers**\n\n1. **Lever 2: Scope:** x', ['2¦2¦1. **Lever 2: Scope:**¦Scope']],
  ['**Global Levers**\n\n#### 🔥 Lever 1: Scope', ['1¦1¦#### 🔥 Lever 1: Scope¦Scope']],
  ['**Global Levers**\n\n🔥 **Lever 1: Scope**', ['1¦1¦🔥 **Lever 1: Scope**¦Scope']],
  ['**Global Levers**\n\nx Lever 1: Scope', []],
  ['**Global Levers**\n\n| Lever 1: Scope', []],
  ['**Global Levers**\n\n> Lever 1: Scope', []],
  ['**Global Levers**\n\n__Lever 1: Scope__', ['1¦1¦__Lever 1: Scope__¦Scope']],
  ['**Global Levers**\n\nLever 1 —: Scope', ['1¦1¦Lever 1 —: Scope¦Scope']],
  ['**Global Levers**\n\nLever 12) Scope "quote" x', ['12¦12¦Lever 12) Scope¦Scope']],
  ['**Global Levers**\n\nLever 1: Scope “x”', ['1¦1¦Lever 1: Scope¦Scope']],
  ['**Global Levers**\n\n#### Lever 1: Scope: more "x"', ['1¦1¦#### Lever 1: Scope: more "x"¦Scope: more "x"']],
  ['**Global Levers**\n\n  1. a: b', []],
  ['**Global Levers**\n\n   1. a\n1. b', ['1¦1¦1. b¦b']],
  ['**Global Levers**\n\n  1. a\n\n1. b', ['1¦1¦1. b¦b']],
  ['**Global Levers**\n\n1. [A](x): b', ['1¦1¦1. [A](x)¦A']],
  ['**Global Levers**\n\n1. **A** and **B**: c', ['1¦1¦1. **A**¦A']],
  ['**Global Levers**\n\n1. `A`: x', ['1¦1¦1. `A`¦A']],
  ['**Global Levers**\n\n- **A:** a\n1. b: c', ['1¦1¦1. b¦b']],
  ['**Global Levers**\n\nLever 1: A\n1. b\n- **c:** d\nLever 2: B', ['1¦1¦Lever 1: A¦A', '2¦2¦Lever 2: B¦B']],
  ['**Global Levers**\n\n1. 1 in 10: x', ['1¦1¦1. 1 in 10¦1 in 10']],
  ['**Global Levers**\n\n**1. 1 in 10** x', ['1¦1¦**1. 1 in 10**¦1 in 10']],
  [
    '#### Global Levers\n\n#### Global Lever 1: A\n\n#### Global Lever 2: B',
    ['1¦1¦#### Global Lever 1: A¦A', '2¦2¦#### Global Lever 2: B¦B'],
  ],
  ['#### Global Lever 1: A\n\n#### Global Lever 2: B', ['1¦1¦#### Global Lever 1: A¦A', '2¦2¦#### Global Lever 2: B¦B']],
  ['**Global Levers:** none\n\n## Level Mapping\n\n1. x', []],
  ['**Global Levers**\n\n## Global Levers\n\n1. A: b', ['1¦1¦1. A¦A']],
  ['**Lever 1: A** b\n\n**Lever 2: B** c', []],
  ['no section\n\n1. x', []],
])('%j', (text, expected) => expect(read(text)).toEqual(expected))
