import { expect, test } from 'vitest'
import { deliveryState, type RoomSide, unreadOf } from './delivery'

const mark = (side: RoomSide, deliveredSequence: number, readSequence: number) => ({
  side,
  deliveredSequence,
  readSequence,
})
const message = { sequence: 5, side: 'a' } as const

test.each([
  ['nobody has come yet', [], 'sent'],
  ['one side lacks it', [mark('b', 5, 5), mark('broker', 4, 4)], 'sent'],
  ['a side has nobody in the room', [mark('b', 5, 5)], 'sent'],
  ['both got it, one read it', [mark('b', 5, 5), mark('broker', 5, 4)], 'delivered'],
  ['both read it', [mark('b', 9, 5), mark('broker', 5, 5)], 'read'],
  ['one person of a side is enough', [mark('b', 0, 0), mark('b', 5, 5), mark('broker', 6, 6)], 'read'],
  ['the sender’s own colleagues do not count', [mark('a', 0, 0), mark('b', 5, 5), mark('broker', 5, 5)], 'read'],
] as const)('%s', (_when, watermarks, state) => {
  expect(deliveryState(message, watermarks)).toBe(state)
})

test('the broker’s words are for both parties', () => {
  const watermarks = [mark('a', 5, 5), mark('b', 5, 2)]
  expect(deliveryState({ sequence: 5, side: 'broker' }, watermarks)).toBe('delivered')
})

test('unread are the words of others after the watermark', () => {
  const said = (sequence: number, senderId: string, kind: 'text' | 'event' = 'text') => ({ sequence, senderId, kind })
  const messages = [said(1, 'b'), said(2, 'broker', 'event'), said(3, 'b'), said(4, 'a'), said(5, 'broker')]
  const unread = (readSequence: number) => unreadOf(messages, { userId: 'a', readSequence }).map((one) => one.sequence)
  expect([unread(0), unread(1), unread(5)]).toEqual([[1, 3, 5], [3, 5], []])
})

test('a file is to be read as well, and what was taken back is not', () => {
  const said = (sequence: number, kind: string, change?: string) => ({ sequence, senderId: 'b', kind, change })
  const messages = [said(1, 'file'), said(2, 'text', 'edited'), said(3, 'text', 'deleted'), said(4, 'event')]
  expect(unreadOf(messages, { userId: 'a', readSequence: 0 }).map((one) => one.sequence)).toEqual([1, 2])
})
