// `npm run bench -- match-country [--businesses 62900000]`: as many businesses as the country has (62,928,077 in 2017:
// document 001), drawn from a seed straight into the memory engine of one process. Prints one JSON line.
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { built } from '../tools/load.mjs'

const { values } = parseArgs({ options: { businesses: { type: 'string', default: '62900000' } } })
const { measureCountry } = await import(pathToFileURL(await built('bench/match/run.ts')).href)
const line = measureCountry({
  businesses: Number(values.businesses),
  say: (/** @type {string} */ sentence) => console.error(sentence),
})
console.log(JSON.stringify(line))
process.exitCode = line.equal_top20 === 1 ? 0 : 1
