import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readLevers } from './levers.ts'
import { readSections } from './sections.ts'

/** Levers as `number title “raw”`. */
const read = (list: string, heading = '**Global Levers**\n\n') => {
  const text = `${heading}${list}\n`
  const document = parseMarkdown(text)
  return readLevers(document, readSections(document, [])).map(({ number, numberSpan, span, raw, text: title }) => {
    expect(text.slice(span.start, span.end)).toBe(raw)
    if (numberSpan) expect(Number(text.slice(numberSpan.start, numberSpan.end))).toBe(number)
    return `${number ?? '–'} ${title} “${raw}”`
  })
}

test.each([
  ['1. **Scope:** all', ['1 Scope “1. **Scope:**”']],
  ['1) **Scope** — all', ['1 Scope “1) **Scope**”']],
  ['12. Scope: all', ['12 Scope “12. Scope”']],
  ['1. Scope "all"', ['1 Scope “1. Scope”']],
  ['1. Scope “all”', ['1 Scope “1. Scope”']],
  ['1. Scope', ['1 Scope “1. Scope”']],
  ['1. : all', ['1 : all “1. : all”']],
  ['1. **Scope', ['1 Scope “1. **Scope”']],
  ['**1. Scope:** all', ['1 Scope “**1. Scope:**”']],
  ['__1) Scope', ['1 Scope “__1) Scope”']],
  ['### 1: Scope: all', ['1 Scope: all “### 1: Scope: all”']],
  ['### **2. Scope** all', ['2 Scope “### **2. Scope**”']],
  ['- **Scope:** all', ['– Scope “- **Scope:**”']],
  ['* **Scope** — all', ['– Scope “* **Scope**”']],
  ['+ **Scope** — all', ['– Scope “+ **Scope**”']],
  ['- Scope', []],
  ['**Scope:** all', ['– Scope “**Scope:**”']],
  ['Lever 1: Scope: all', ['1 Scope “Lever 1: Scope”']],
  ['Lever #1 – Scope', ['1 Scope “Lever #1 – Scope”']],
  ['**Lever 1 — Scope:** all', ['1 Scope “**Lever 1 — Scope:**”']],
  ['__Lever 1) Scope', ['1 Scope “__Lever 1) Scope”']],
  ['**Global Lever 1. Scope** all', ['1 Scope “**Global Lever 1. Scope**”']],
  ['1. **Lever 7: Scope** all', ['7 Scope “1. **Lever 7: Scope**”']],
  ['1) Lever 7: Scope', ['7 Scope “1) Lever 7: Scope”']],
  ['- **LEVER 1: Scope** all', ['1 Scope “- **LEVER 1: Scope**”']],
  ['#### Lever 1: Scope: all', ['1 Scope: all “#### Lever 1: Scope: all”']],
  ['🔑 **Lever 1: Scope** all', ['1 Scope “🔑 **Lever 1: Scope**”']],
  ['Lever 1st', []],
  ['Leverage 1: Scope', []],
  ['1. **A:** a\n- **B:** b\n2. **C:** c', ['1 A “1. **A:**”', '2 C “2. **C:**”']],
  ['1. **A:** a\n\n  1. deeper\n2. **C:** c', ['1 A “1. **A:**”', '2 C “2. **C:**”']],
  ['Nothing but prose.', []],
  ['see Lever 1: Scope', []],
  ['a 1. **Scope:** all', []],
  ['see **1. Scope**', []],
  ['see **Scope:** all', []],
  ['. Scope', []],
  ['- Lever 1: Scope: all', ['1 Scope “- Lever 1: Scope”']],
  ['#### Lever 1: A', ['1 A “#### Lever 1: A”']],
  ['#### 1. A', ['1 A “#### 1. A”']],
  ['1. A', ['1 A “1. A”']],
  ['Global  Lever  1  :  Scope', ['1 Scope “Global  Lever  1  :  Scope”']],
  ['Lever 11: Scope 11', ['11 Scope 11 “Lever 11: Scope 11”']],
  ['1. **A** and **B:** b', ['1 A “1. **A**”']],
  ['1. A **B:** b', ['1 A B “1. A **B”']],
  ['1. A “b”: c', ['1 A “1. A”']],
  ['**Lever 1: A** and **B**', ['1 A “**Lever 1: A**”']],
  ['12345. Scope', []],
  ['1.Scope', []],
  ['-**Scope:** all', []],
])('%j', (list, levers) => expect(read(list)).toEqual(levers))

describe('a lever that is called so is read behind any marker and emoji', () => {
  test.each([
    ['# 🔥 Lever 1: Scope', ['1 Scope “# 🔥 Lever 1: Scope”']],
    ['###### 🔥 Lever 1: Scope', ['1 Scope “###### 🔥 Lever 1: Scope”']],
    ['####Lever 1: Scope', ['1 Scope “####Lever 1: Scope”']],
    ['10. Lever 2: Scope', ['2 Scope “10. Lever 2: Scope”']],
    ['1.Lever 2: Scope', ['2 Scope “1.Lever 2: Scope”']],
    ['-  🔥 Lever 1: Scope', ['1 Scope “-  🔥 Lever 1: Scope”']],
    ['★ Lever 1: Scope', ['1 Scope “★ Lever 1: Scope”']],
    ['🔥  **Lever 1: Scope**', ['1 Scope “🔥  **Lever 1: Scope**”']],
    ['Lever 1:Scope', ['1 Scope “Lever 1:Scope”']],
    ['Lever 1', ['1  “Lever 1”']],
    ['**Lever 1** is scope: all', ['1  “**Lever 1**”']],
    ['**Lever 1: Scope *and* reach:** all', ['1 Scope and reach “**Lever 1: Scope *and* reach:**”']],
    ['.Lever 1: Scope', []],
    ['-Lever 1: Scope', []],
    ['*Lever 1: Scope*', []],
    ['“Lever 1: Scope”', []],
    ['GlobalLever 1: Scope', []],
    ['Lever1: Scope', []],
  ])('%j', (list, levers) => expect(read(list)).toEqual(levers))
})

describe('else the list’s own numbers or bold names tell its levers', () => {
  test.each([
    ['100. Scope', ['100 Scope “100. Scope”']],
    ['# 1. Scope', ['1 Scope “# 1. Scope”']],
    ['###### 1. Scope', ['1 Scope “###### 1. Scope”']],
    ['####1. Scope', ['1 Scope “####1. Scope”']],
    ['### 100. Scope', ['100 Scope “### 100. Scope”']],
    ['### 1.Scope', ['1 Scope “### 1.Scope”']],
    ['-  **Scope:** all', ['– Scope “-  **Scope:**”']],
    ['- ***Scope*** all', ['– Scope “- ***Scope***”']],
    ['1. **** Scope: all', ['1  “1. ****”']],
    ['1. **A:** a\n 2. **B:** b', ['1 A “1. **A:**”', '2 B “2. **B:**”']],
    ['### . Scope', []],
    ['see - **Scope:** all', []],
    ['- **', []],
    ['****', []],
  ])('%j', (list, levers) => expect(read(list)).toEqual(levers))
})

test('the number of a lever is the one behind its name', () => {
  const text = '**Global Levers**\n\n1. Lever 1: Scope'
  const document = parseMarkdown(text)
  expect(readLevers(document, readSections(document, []))[0]?.numberSpan).toEqual({ start: text.length - 8, end: text.length - 7 })
})

test('an indented heading of a lever begins the list as well', () => {
  expect(read('#### Global Lever 2: Reach', ' #### Global Lever 1: Scope\n\n')).toHaveLength(2)
})

test('a lever’s own heading begins the list where the section has none', () => {
  expect(read('#### Global Lever 2: Reach', '#### Global Lever 1: Scope\n\n')).toEqual([
    '1 Scope “#### Global Lever 1: Scope”',
    '2 Reach “#### Global Lever 2: Reach”',
  ])
})

test('the first section that lists any', () => {
  expect(read('Prose.\n\n#### Evidence & Sources\n\n- **a**\n\n#### Global Levers\n\n1. **Scope:** all')).toEqual([
    '1 Scope “1. **Scope:**”',
  ])
  expect(read('1. **Scope:** all', '#### Evidence & Sources\n\n')).toEqual([])
})
