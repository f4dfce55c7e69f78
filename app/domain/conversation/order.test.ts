import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeMessages, type Sequenced, wholeUpTo } from './order'

const messages = (...sequences: number[]) =>
  sequences.map((sequence) => ({ sequence, version: 0, body: `pesan ${sequence}` }))

test('what comes in late takes its place', () => {
  expect(mergeMessages(messages(1, 2, 5), messages(4, 3))).toEqual(messages(1, 2, 3, 4, 5))
})

test('a repeat adds nothing, and what was shown stays the same object', () => {
  const known = messages(1, 2)
  const merged = mergeMessages(known, messages(2, 1))
  expect(merged).toHaveLength(2)
  expect(merged[0]).toBe(known[0])
})

test('of two versions of a message the newer stays, whichever came first', () => {
  const changed = [{ sequence: 2, version: 1, body: 'diubah' }]
  expect(mergeMessages(messages(1, 2), changed)).toEqual([...messages(1), ...changed])
  expect(mergeMessages(changed, messages(1, 2))).toEqual([...messages(1), ...changed])
})

test.each([
  [messages(7, 8, 11, 20), 6, 8],
  [messages(7, 8, 9), 6, 9],
  // The hole may be in front of the first message that came.
  [messages(7, 8), 2, 2],
  [[], 4, 4],
])('the list is whole up to its first hole', (list, from, whole) => {
  expect(wholeUpTo(list, from)).toBe(whole)
})

test('for any mix of batches the list equals the table: in order, no double, no gap once all came', () => {
  const room = fc.integer({ min: 1, max: 30 }).chain((size) => {
    const table = Array.from({ length: size }, (_, index) => index + 1)
    const someOf = fc.array(fc.constantFrom(...table), { maxLength: size * 2 })
    return fc.record({ table: fc.constant(table), batches: fc.array(someOf, { maxLength: 8 }) })
  })
  fc.assert(
    fc.property(room, ({ table, batches }) => {
      let list: readonly Sequenced[] = []
      for (const batch of batches) {
        list = mergeMessages(list, messages(...batch))
        const sequences = list.map(({ sequence }) => sequence)
        expect(sequences).toEqual([...new Set(sequences)].toSorted((left, right) => left - right))
        const holes = sequences.some((sequence, index) => index > 0 && sequence !== (sequences[index - 1] ?? 0) + 1)
        expect(wholeUpTo(list, (sequences[0] ?? 1) - 1) < (sequences.at(-1) ?? 0)).toBe(holes)
      }
      expect(mergeMessages(list, messages(...table))).toEqual(messages(...table))
    }),
  )
})
