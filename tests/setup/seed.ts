import fc from 'fast-check'

/**
 * Where random examples begin. `npm test` draws the same ones every time, so that a change is judged by what it changed;
 * `SEED=random` draws others and `SEED=<number>` draws those of a failure again.
 */
const read = (said = '20261122'): number => (said === 'random' ? Date.now() % 2 ** 31 : Number(said))

export const SEED = read(process.env.SEED)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED })
