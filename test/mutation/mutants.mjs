import { parseSync } from 'oxc-parser'
import { looksLikeRegex, regexMutants } from './regex-mutants.mjs'

const BINARY = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '|': ['&'],
  '&': ['|'],
}
const LOGICAL = { '&&': ['||'], '||': ['&&'], '??': [] }
const ASSIGNMENT = { '+=': '-=', '-=': '+=', '*=': '/=', '/=': '*=', '??=': '=' }
const SWAPPED = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  find: 'findLast',
  findIndex: 'findLastIndex',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
  trimStart: 'trimEnd',
  trimEnd: 'trimStart',
  flatMap: 'map',
}
const DROPPED = new Set([
  'filter',
  'map',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'trim',
  'trimStart',
  'trimEnd',
  'concat',
  'replace',
  'replaceAll',
])
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

const isNode = (value) => typeof value === 'object' && value !== null && typeof value.type === 'string' && typeof value.start === 'number'

const childrenOf = (node) =>
  Object.entries(node).flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).filter(isNode).map((child) => ({ key, child })))

/** Whether an expression may be put in parentheses where it stands. */
const mayStandInParentheses = (node, parent, key) => {
  if (!/Expression$|Literal$|^Identifier$/.test(node.type) || node.type === 'TSInstantiationExpression') return false
  switch (parent.type) {
    case 'MemberExpression':
      return key === 'object' ? node.type !== 'Super' && !node.inChain : parent.computed
    case 'CallExpression':
      return key === 'arguments' || (key === 'callee' && !node.inChain && node.type !== 'MemberExpression' && node.type !== 'Super')
    case 'NewExpression':
      return key === 'arguments'
    case 'Property':
      return key === 'value' && !parent.shorthand && !parent.inPattern
    case 'PropertyDefinition':
    case 'VariableDeclarator':
    case 'AssignmentPattern':
    case 'AssignmentExpression':
    case 'ForOfStatement':
    case 'ForInStatement':
      return ['value', 'init', 'right'].includes(key)
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return key === 'body'
    case 'TSNonNullExpression':
      return !node.inChain
    case 'ArrayPattern':
    case 'RestElement':
    case 'TaggedTemplateExpression':
    case 'UpdateExpression':
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportSpecifier':
    case 'ExportSpecifier':
    case 'ImportExpression':
    case 'MethodDefinition':
    case 'MetaProperty':
    case 'LabeledStatement':
    case 'BreakStatement':
      return false
    case 'UnaryExpression':
      return parent.operator !== 'delete' && parent.operator !== 'typeof'
    case 'ExpressionStatement':
      return parent.directive === undefined || parent.directive === null
    default:
      return !parent.type.startsWith('TS') || key === 'expression'
  }
}

/**
 * All mutants of a TypeScript file. Each changes the text from `start` to `end`; it is chosen at its `host`: an expression around
 * it that may be replaced by a conditional one, or a statement.
 */
export const mutantsOf = (file, text) => {
  const { program, errors } = parseSync(file, text, { lang: 'ts', preserveParens: false })
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`)
  const mutants = []
  const constants = new Set()
  const statements = []

  const visit = (node, hosts, scope) => {
    const host = hosts.at(-1)
    const put = (kind, start, end, replacement) => {
      if (!host || text.slice(start, end) === replacement) return
      mutants.push({ kind, start, end, replacement, host, top: scope.top })
    }
    const whole = (kind, replacement) => put(kind, node.start, node.end, replacement)
    const source = ({ start, end }) => text.slice(start, end)
    const operatorBetween = (left, right, operator) => {
      const from = left.end + text.slice(left.end, right.start).indexOf(operator)
      return [from, from + operator.length]
    }
    const condition = (test) => {
      put('condition true', test.start, test.end, 'true')
      put('condition false', test.start, test.end, 'false')
    }
    const regex = (cooked, write) => {
      for (const { kind, start, end, text: other } of regexMutants(cooked)) write(kind, cooked.slice(0, start) + other + cooked.slice(end))
    }
    switch (node.type) {
      case 'BinaryExpression':
        for (const other of BINARY[node.operator] ?? [])
          put(`operator ${node.operator}`, ...operatorBetween(node.left, node.right, node.operator), other)
        break
      case 'LogicalExpression':
        for (const other of LOGICAL[node.operator])
          put(`operator ${node.operator}`, ...operatorBetween(node.left, node.right, node.operator), other)
        if (node.operator === '??') for (const side of [node.left, node.right]) whole('operator ??', `(${source(side)})`)
        break
      case 'AssignmentExpression':
        if (ASSIGNMENT[node.operator])
          put('assignment', ...operatorBetween(node.left, node.right, node.operator), ASSIGNMENT[node.operator])
        break
      case 'UpdateExpression':
        whole(
          'update',
          source(node).replace(/\+\+|--/, (sign) => (sign === '++' ? '--' : '++')),
        )
        break
      case 'UnaryExpression':
        if (node.operator === '!') whole('not', `(${source(node.argument)})`)
        if (node.operator === '-') whole('minus', `(${source(node.argument)})`)
        break
      case 'ConditionalExpression':
        condition(node.test)
        break
      case 'IfStatement':
        break
      case 'Literal':
        if (node.regex) {
          const { pattern, flags } = node.regex
          const write = (kind, other, otherFlags = flags) => {
            try {
              new RegExp(other, otherFlags)
              whole(kind, `/${other === '' ? '(?:)' : other}/${otherFlags}`)
            } catch {}
          }
          regex(pattern, write)
          for (const flag of ['i', 'm', 's']) if (flags.includes(flag)) write('regex flag', pattern, flags.replace(flag, ''))
        } else if (typeof node.value === 'string') {
          whole('string', node.value === '' ? "'mutant'" : "''")
          if (looksLikeRegex(node.value)) regex(node.value, (kind, other) => whole(kind, JSON.stringify(other)))
        } else if (typeof node.value === 'number') {
          whole('number', String(node.value + 1))
          whole('number', `(${node.value - 1})`)
        } else if (typeof node.value === 'boolean') whole('boolean', String(!node.value))
        break
      case 'TemplateLiteral':
        if (node.expressions.length === 0 || source(node).length > 2) whole('string', '``')
        for (const quasi of node.quasis) {
          const from = quasi.start + (text[quasi.start] === '`' || text[quasi.start] === '}' ? 1 : 0)
          const raw = quasi.value.raw
          const cooked = scope.isRaw ? raw : quasi.value.cooked
          const at = text.indexOf(raw, from)
          if (cooked === undefined || !looksLikeRegex(cooked)) continue
          regex(cooked, (kind, other) =>
            put(kind, at, at + raw.length, scope.isRaw ? other : other.replaceAll('\\', '\\\\').replaceAll('`', '\\`')),
          )
        }
        break
      case 'ArrayExpression':
        if (node.elements.length > 0) whole('array emptied', '[]')
        break
      case 'MemberExpression':
        if (node.optional) {
          const at = text.indexOf('?.', node.object.end)
          put('optional chain', at, at + 2, node.computed ? '' : '.')
        }
        break
      case 'CallExpression': {
        const { callee } = node
        if (node.optional) {
          const at = text.indexOf('?.', callee.end)
          put('optional chain', at, at + 2, '')
        }
        if (callee.type !== 'MemberExpression' || callee.computed) break
        const { name } = callee.property
        if (Object.hasOwn(SWAPPED, name)) put(`method ${name}`, callee.property.start, callee.property.end, SWAPPED[name])
        // From the dot on: what the method is called on may stand in parentheses.
        const dot = text.lastIndexOf('.', callee.property.start)
        if (DROPPED.has(name)) put(`method ${name} dropped`, callee.optional ? dot - 1 : dot, node.end, '')
        break
      }
      case 'ReturnStatement':
        break
      case 'ArrowFunctionExpression':
        break
      default:
    }

    const isFunction = FUNCTIONS.has(node.type)
    for (const { key, child } of childrenOf(node)) {
      if (/^(?:TS(?!As|NonNull|Satisfies)|ImportDeclaration$|TemplateElement$)/.test(child.type)) continue
      if (key === 'key' && !node.computed) continue
      if (key === 'typeAnnotation' || key === 'returnType' || key === 'typeParameters' || key === 'typeArguments') continue
      if (child.type === 'ObjectPattern') for (const property of child.properties) property.inPattern = true
      const inner = {
        top: node.type === 'Program' ? constantOf(child) : scope.top,
        isRaw: node.type === 'TaggedTemplateExpression' && source(node.tag) === 'String.raw',
      }
      if (node.type === 'Program' && inner.top) constants.add(inner.top)
      const next = [...hosts]
      // What hangs on an optional chain can't be taken out of it.
      if (node.type === 'ChainExpression' || (node.inChain && (key === 'object' || key === 'callee' || key === 'expression')))
        child.inChain = true
      const isSpine = child.inChain
      if (!isSpine && mayStandInParentheses(child, node, key)) next.push({ kind: 'expression', start: child.start, end: child.end })
      const expression = next.at(-1) === hosts.at(-1) ? null : next.at(-1)
      const extra = (kind, replacement) =>
        expression && mutants.push({ kind, start: child.start, end: child.end, replacement, host: expression, top: inner.top })
      if (key === 'test' && expression && node.type !== 'ConditionalExpression') {
        if (node.type === 'IfStatement') extra('condition true', 'true')
        extra('condition false', 'false')
      }
      const isNothing = child.type === 'Identifier' && child.name === 'undefined'
      if (node.type === 'ReturnStatement' && !isNothing) extra('return', 'undefined')
      if (node.type === 'ArrowFunctionExpression' && key === 'body' && child.type !== 'BlockStatement' && !isNothing)
        extra('return', 'undefined')
      if (child.type === 'BlockStatement' && child.body.length > 0) {
        const block = { kind: isFunction ? 'body' : 'block', start: child.start, end: child.end }
        mutants.push({ kind: 'block emptied', start: child.start, end: child.end, replacement: '{}', host: block, top: inner.top })
      }
      if (child.type === 'ExpressionStatement' && node.type !== 'Program')
        statements.push({ kind: 'statement', start: child.start, end: child.end })
      if (child.type === 'ExpressionStatement' && child.expression.type !== 'Literal' && node.type !== 'Program') {
        const statement = { kind: 'statement', start: child.start, end: child.end }
        mutants.push({ kind: 'statement removed', start: child.start, end: child.end, replacement: '', host: statement, top: inner.top })
      }
      visit(child, next, inner)
    }
  }

  /** The name of a constant of the module, for what is computed when it is loaded. */
  const constantOf = (statement) => {
    const declaration = statement.declaration ?? statement
    return declaration?.type === 'VariableDeclaration' && declaration.declarations[0]?.id.type === 'Identifier'
      ? declaration.declarations[0].id.name
      : null
  }

  /** The constants of the module with the names that each is made of. */
  const madeOf = () =>
    program.body.flatMap((statement) => {
      const name = constantOf(statement)
      const names = new Set()
      const look = (node) => {
        if (node.type === 'Identifier') names.add(node.name)
        for (const { child } of childrenOf(node)) look(child)
      }
      look(statement)
      return name ? [{ name, names }] : []
    })

  /** Where module constants are read, outside of patterns and keys. */
  const usesOf = (names) => {
    const uses = []
    const look = (node, parent, key, isInside) => {
      if (node.type === 'Identifier' && isInside && names.has(node.name) && mayStandInParentheses(node, parent, key))
        uses.push({ name: node.name, start: node.start, end: node.end })
      for (const { key: own, child } of childrenOf(node)) {
        if (/^(?:TS(?!As|NonNull|Satisfies)|ImportDeclaration$|TemplateElement$)/.test(child.type)) continue
        if (['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'params'].includes(own)) continue
        look(child, node, own, isInside || FUNCTIONS.has(node.type))
      }
    }
    look(program, program, '', false)
    return uses
  }
  visit(program, [], { top: null, isRaw: false })
  for (const mutant of mutants) {
    mutant.file = file
    mutant.line = text.slice(0, mutant.start).split('\n').length
  }
  return { mutants, constants, statements, usesOf, madeOf: madeOf() }
}
