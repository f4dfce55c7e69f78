import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Loop, startLoop } from './loop'

const HOUR_MS = 3_600_000

test('a wake during a round begins the next at once, since the round may have missed what it announces', async () => {
  let rounds = 0
  const loop: Loop = startLoop(HOUR_MS, async () => {
    rounds += 1
    await turn()
    if (rounds === 1) loop.wake()
    await turn()
    return 'rest'
  })
  await expect.poll(() => rounds).toBe(2)
  await loop.stop()
  expect(rounds).toBe(2)
})

test('a wake during the rest ends it', async () => {
  let rounds = 0
  const loop = startLoop(HOUR_MS, async () => {
    rounds += 1
    return 'rest'
  })
  await turn()
  expect(rounds).toBe(1)
  loop.wake()
  await expect.poll(() => rounds).toBe(2)
  await loop.stop()
})

test('stopping waits for the round under way, and no other begins', async () => {
  const seen: string[] = []
  const loop = startLoop(0, async () => {
    seen.push('begun')
    await turn()
    seen.push('ended')
    return 'again'
  })
  await loop.stop()
  await turn()
  expect(seen).toEqual(['begun', 'ended'])
})
