import { expect, test } from 'vitest'
import { createPresence } from './presence'

const [rina, siti] = [
  { roomId: 'room', userId: 'rina' },
  { roomId: 'room', userId: 'siti' },
]

test('somebody is there from the first word of them until they go, and coming again is no news', () => {
  const presence = createPresence(() => 0)
  expect([presence.see(rina), presence.see(rina), presence.sees(rina), presence.sees(siti)]).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect([presence.sees({ ...rina, roomId: 'caucus' }), presence.forget(rina), presence.forget(rina)]).toEqual([
    false,
    true,
    false,
  ])
  expect(presence.sees(rina)).toBe(false)
})

test('who is not heard of for 35 seconds is gone; who is stays, and others with them', () => {
  let now = 0
  const presence = createPresence(() => now)
  presence.see(rina)
  presence.see(siti)
  now = 25_000
  presence.see(rina)
  now = 36_000
  expect([presence.sees(rina), presence.sees(siti)]).toEqual([true, false])
  expect(presence.see(siti)).toBe(true)
})
