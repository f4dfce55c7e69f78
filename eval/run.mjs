// `npm run eval -- <name>`: one of the files here, by its name. Each prints one JSON line about quality, not speed.
const [name] = process.argv.splice(2, 1)
if (!name || !/^[a-z-]+$/.test(name)) {
  console.error('npm run eval -- match [--seed 1] [--details], or: npm run eval -- search [--misses]')
  process.exit(1)
}
await import(`./${name}.mjs`)
