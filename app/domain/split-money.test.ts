import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_MONEY } from './money'
import { splitMoney } from './split-money'

test.each([
  [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  [1_250_000n, [50n, 30n, 20n], [625_000n, 375_000n, 250_000n]],
  [10n, [1n, 2n], [3n, 7n]],
  [2n, [1n, 1n, 1n], [1n, 1n, 0n]],
  [5n, [0n, 3n], [0n, 5n]],
  [0n, [1n, 1n], [0n, 0n]],
])('%d split by %s is %s', (total, weights, parts) => {
  expect(splitMoney(total, weights)).toEqual({ ok: true, value: parts })
})

test('without weights there is nothing to split by', () => {
  expect(splitMoney(100n, [])).toMatchObject({ refusal: { code: 'no-weights' } })
  expect(splitMoney(100n, [0n, 0n])).toMatchObject({ refusal: { code: 'no-weights' } })
})

test('nothing negative is split', () => {
  expect(splitMoney(-1n, [1n])).toMatchObject({ refusal: { code: 'negative' } })
  expect(splitMoney(1n, [2n, -1n])).toMatchObject({ refusal: { code: 'negative' } })
})

const money = fc.bigInt({ min: 0n, max: MOST_MONEY })
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 })
  .filter((some) => some.some((weight) => weight > 0n))

test('no rupiah is lost or made, and each part is within one rupiah of its share', () => {
  fc.assert(
    fc.property(money, weights, (total, some) => {
      const split = splitMoney(total, some)
      if (!split.ok) throw new Error(split.refusal.code)
      const whole = some.reduce((sum, weight) => sum + weight, 0n)
      expect(split.value.reduce((sum, part) => sum + part, 0n)).toBe(total)
      expect(split.value).toHaveLength(some.length)
      for (const [index, part] of split.value.entries()) {
        const distance = part * whole - total * (some[index] ?? 0n)
        expect(distance < whole && distance > -whole).toBe(true)
      }
    }),
  )
})

test('who weighs more never gets less', () => {
  fc.assert(
    fc.property(money, weights, (total, some) => {
      const split = splitMoney(total, some)
      if (!split.ok) throw new Error(split.refusal.code)
      const pairs = some.map((weight, index) => ({ weight, part: split.value[index] ?? 0n }))
      for (const one of pairs)
        for (const other of pairs) if (one.weight > other.weight) expect(one.part >= other.part).toBe(true)
    }),
  )
})
