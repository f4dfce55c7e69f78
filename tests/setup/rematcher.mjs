// A process that goes on with a rematch, and says so after every step: `node tests/setup/rematcher.mjs DATABASE_URL`.
// Whoever starts it kills it.
import { load } from '../../tools/load.mjs'

const [url] = process.argv.slice(2)
const { module: house } = await load('/tests/setup/house.ts')
const { module: rematch } = await load('/app/services/match/rematch.server.ts')
const { context } = house.houseOver(url)
while (await rematch.rematchSome(context)) console.log('a step')
