import { expect, test } from 'vitest'
import type { RoomSide } from './delivery'
import { replyWaits, usualReply } from './usual-reply'

const HOUR = 3_600_000
const said = (side: RoomSide, hour: number) => ({ side, createdAt: new Date(Date.UTC(2026, 10, 21) + hour * HOUR) })

test('an answer is timed from the first words of others, and only once', () => {
  const talk = [said('b', 0), said('a', 1), said('broker', 2), said('b', 4), said('b', 5), said('a', 6), said('b', 8)]
  expect(replyWaits(talk, 'b')).toEqual([3 * HOUR, 2 * HOUR])
  expect(replyWaits(talk, 'a')).toEqual([1 * HOUR, 4 * HOUR])
  expect(replyWaits([said('a', 0)], 'b')).toEqual([])
})

test('a clock that runs behind makes no wait below nothing', () => {
  expect(replyWaits([said('a', 3), said('b', 2)], 'b')).toEqual([0])
})

test('four answers say nothing, five do', () => {
  expect(usualReply([1, 2, 3, 4])).toBeNull()
  expect(usualReply([5, 1, 100, 2, 4])).toBe(4)
})

test('half way between the two in the middle, and one slow answer moves little', () => {
  expect(usualReply([1, 2, 3, 5, 6, 9000])).toBe(4)
})

test('only the last thirty count', () => {
  expect(usualReply([...Array.from({ length: 40 }, () => 9000), ...Array.from({ length: 30 }, () => 3)])).toBe(3)
})
