import { afterAll, beforeAll } from 'vitest'
import { createHouse, type House } from '#server/context'
import { readEnv } from '#server/env'
import { useDatabase } from './database'

/** Says nothing: tests look at what is done. */
export const silent = { info: () => {}, warn: () => {}, error: () => {} }

const env = readEnv({ NODE_ENV: 'test', PORT: '0', MATCHING: 'sql', ORIGIN: 'http://localhost:3000' })

/** The house over a database, as one process has it. */
export const houseOver = (url: string): House =>
  createHouse({ env, url, secret: 'a secret for tests, thirty-two long', log: silent })

/** The house over a database of this test file's own; `clock.now` is where its time stands (null: real time). */
export function useHouse() {
  const database = useDatabase()
  const clock: { now: Date | null } = { now: null }
  const it = { clock } as { clock: typeof clock; house: House; context: House['context']; url: string }
  beforeAll(() => {
    it.url = database.url
    it.house = houseOver(database.url)
    const { solve } = it.house.context
    it.context = {
      ...it.house.context,
      now: () => clock.now ?? new Date(),
      // A busy machine finds the same set, later.
      solve: (model, limitMs) => solve(model, 20 * limitMs),
    }
  })
  afterAll(() => it.house.close())
  return it
}
