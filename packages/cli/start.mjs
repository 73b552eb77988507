// What `pnpm start` runs once everything is built. pnpm hands over the dashes of `pnpm start -- PATH…` too; they are not the command's.
if (process.argv[2] === '--') process.argv.splice(2, 1)
await import('./dist/guidelint.js')
