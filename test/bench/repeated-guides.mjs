import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

const write = (path, text) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** A guide as another company would have it: the company's name, where the folder says it, gets a number everywhere. */
const renamed = (text, company, copy) =>
  copy === 0 ? text : text.replaceAll(new RegExp(company.replaceAll('-', '[ -]'), 'gi'), (name) => `${name}-${copy}`)

/**
 * Libraries of growing size, written from guides over and over, each copy for a company of its own: otherwise every guide would
 * be another one's duplicate and the rules that compare guides would have nothing else to do. A library holds those before it.
 */
export const growingLibraries = (files, folder, sizes) => {
  const guides = files.map((file) => {
    const [set, company, role] = file.split(sep).slice(-3)
    return { set, company, role, text: readFileSync(file, 'utf8') }
  })
  let at = 0
  const paths = []
  return sizes.map((size) => {
    const step = join(folder, `to-${size}`)
    for (; at < size; at += 1) {
      const { set, company, role, text } = guides[at % guides.length]
      const copy = Math.floor(at / guides.length)
      write(join(step, set, copy === 0 ? company : `${company}-${copy}`, role), renamed(text, company, copy))
    }
    paths.push(step)
    return { size, paths: [...paths] }
  })
}

/** One guide of growing length: whole guides one after another, again and again. */
export const growingGuides = (files, folder, sizes) => {
  const texts = files.map((file) => readFileSync(file, 'utf8'))
  return sizes.map((size) => {
    let text = ''
    for (let at = 0; text.length < size; at += 1) text += `${texts[at % texts.length]}\n\n`
    const path = join(folder, `length-${size}`, 'role.md')
    write(path, text)
    return { size: Buffer.byteLength(text), paths: [path] }
  })
}
