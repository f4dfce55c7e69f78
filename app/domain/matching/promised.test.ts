import { expect, test } from 'vitest'
import { aCapability } from '#tests/factories/business'
import { aWantedItem } from '#tests/factories/opportunity'
import { freeCapacity, promisedOf } from './promised'

const tempe = aCapability({ id: 'tempe', term: 'tempeh', unit: 'kilogram', capacityPerMonth: 1500 })
const delivery = aCapability({ id: 'delivery', kind: 'process', term: 'trucking', unit: 'trip', capacityPerMonth: 20 })
const of = (perMonth: number, unit: 'kilogram' | 'ton' | 'piece', term: string | null = 'tempeh') => ({
  quantity: { perMonth, unit },
  wanted: [aWantedItem({ term, unit })],
})

test('what running agreements bind stands on the capability that makes it, in its own unit', () => {
  const promised = promisedOf([delivery, tempe], [of(400, 'kilogram'), of(0.5, 'ton')])
  expect([...promised]).toEqual([
    ['delivery', 0],
    ['tempe', 900],
  ])
})

test('what nothing of theirs makes, or counts otherwise, binds nothing', () => {
  const promised = promisedOf([tempe], [of(10, 'piece'), of(400, 'kilogram', 'coffee'), of(400, 'kilogram', null)])
  expect([...promised.values()]).toEqual([0])
})

test('what is left is never less than nothing, and unknown stays unknown', () => {
  expect(freeCapacity({ ...tempe, promisedPerMonth: 1000 })).toBe(500)
  expect(freeCapacity({ ...tempe, promisedPerMonth: 2000 })).toBe(0)
  expect(freeCapacity(tempe)).toBe(1500)
  expect(freeCapacity({ capacityPerMonth: null, promisedPerMonth: 5 })).toBeNull()
})
