import { expect, test } from 'vitest'
import { answerClock } from './answer-clock'
import type { RoomSide } from './delivery'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour))
const said = (side: RoomSide, hour: number) => ({ side, createdAt: at(hour) })

test('an empty room has no clock', () => {
  expect(answerClock([], at(0))).toBeNull()
})

test.each([
  [11.99, 'fresh'],
  [12, 'shown'],
  [47.99, 'shown'],
  [48, 'overdue'],
  [400, 'overdue'],
] as const)('after %d hours it is %s', (hours, state) => {
  const now = new Date(at(0).getTime() + hours * 3_600_000)
  expect(answerClock([said('a', 0)], now)).toMatchObject({ state, side: 'a', since: at(0), hours: Math.floor(hours) })
})

test('the clock starts with the first words after the last answer, not with a reminder', () => {
  const talk = [said('b', 0), said('a', 1), said('b', 2), said('b', 40)]
  expect(answerClock(talk, at(50))).toEqual({ state: 'overdue', side: 'b', since: at(2), hours: 48 })
})

test('an answer starts it anew for the other side', () => {
  expect(answerClock([said('a', 0), said('broker', 60)], at(61))).toMatchObject({ state: 'fresh', side: 'broker' })
})

test('a clock that runs behind the sender waits for nothing less than zero', () => {
  expect(answerClock([said('a', 5)], at(4))?.hours).toBe(0)
})
