export * from './guide.ts'
export * from './span.ts'
