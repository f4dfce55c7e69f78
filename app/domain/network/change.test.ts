import { expect, test } from 'vitest'
import { changesOf, type KnownNetwork } from './change'
import type { KeyedNetwork } from './find'

const found = (key: string, ...ids: string[]): KeyedNetwork => ({
  key,
  type: 'scale',
  sign: 'pooled-capacity',
  subject: 'tofu',
  centre: '8171',
  members: ids.map((businessId) => ({ businessId, brings: ['tofu'] })),
  opportunityId: null,
  gain: { kind: 'joint-order', buyers: ids.length },
  grounds: { nearness: 0, knowledge: 0, demand: 0, breadth: 0 },
  confidence: 0,
})
const known = (key: string, memberIds: string[], gone = false): KnownNetwork => ({
  id: `id of ${key}`,
  key,
  memberIds,
  gone,
})
const events = (before: readonly KnownNetwork[], now: readonly KeyedNetwork[]) =>
  changesOf(before, now).map(({ event, network, known: was }) => [network?.key ?? was?.key, event])

test('what was not known is found', () => {
  expect(events([], [found('x', 'a')])).toEqual([['x', 'found']])
})

test('the same members in another order are no change, others are', () => {
  expect(events([known('x', ['a', 'b'])], [found('x', 'b', 'a')])).toEqual([['x', null]])
  expect(events([known('x', ['a', 'b'])], [found('x', 'a', 'c')])).toEqual([['x', 'changed']])
  expect(events([known('x', ['a', 'b'])], [found('x', 'a')])).toEqual([['x', 'changed']])
})

test('what is not found again is gone once, and may come back', () => {
  expect(events([known('x', ['a'])], [])).toEqual([['x', 'gone']])
  expect(events([known('x', ['a'], true)], [])).toEqual([])
  expect(events([known('x', ['a'], true)], [found('x', 'a')])).toEqual([['x', 'back']])
})
