// The thread as Vite loads it, for development and tests; `npm start` runs the built one.
import { load } from '../../tools/load.mjs'

await load('/server/matching/thread.ts')
