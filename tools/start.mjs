// `npm start`, with Node alone: checks Node, makes what is missing, runs the server in this very process.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Jejaring needs Node 20.19 or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}
await import('./ensure.mjs')
await import('../server/main.js')
