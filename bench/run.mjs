// `npm run bench -- <name> [options]`: one of the files here, by its name.
const [name] = process.argv.splice(2, 1)
if (!name || !/^[a-z-]+$/.test(name)) {
  console.error(
    'npm run bench -- agreement-pdf | chat [--clients 5000] | search [--businesses 1000000] | match | match-fresh | match-country',
  )
  process.exit(1)
}
await import(`./${name}.mjs`)
