// `npm run check`: types, lint, import rules, dead code and formatting, in well under a minute.
import { runChecks } from './checks.mjs'

await import('./ensure.mjs')
const { failed } = await runChecks((line) => console.log(line))
process.exit(failed ? 1 : 0)
