import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeMessages } from './order'

const messages = (...sequences: number[]) => sequences.map((sequence) => ({ sequence, body: `pesan ${sequence}` }))

test('what comes in late takes its place', () => {
  expect(mergeMessages(messages(1, 2, 5), messages(4, 3))).toEqual({ messages: messages(1, 2, 3, 4, 5), gap: null })
})

test('a repeat adds nothing, and what was shown stays the same object', () => {
  const known = messages(1, 2)
  const merged = mergeMessages(known, messages(2, 1))
  expect(merged.messages).toHaveLength(2)
  expect(merged.messages[0]).toBe(known[0])
})

test('the first hole is named', () => {
  expect(mergeMessages(messages(7, 8), messages(11, 20)).gap).toEqual({ after: 8, before: 11 })
})

test('a list that begins in the middle of the room has no hole before it', () => {
  expect(mergeMessages([], messages(40, 41)).gap).toBeNull()
  expect(mergeMessages([], [])).toEqual({ messages: [], gap: null })
})

test('for any mix of batches the list equals the table: in order, no double, no gap once all came', () => {
  const room = fc.integer({ min: 1, max: 30 }).chain((size) => {
    const table = Array.from({ length: size }, (_, index) => index + 1)
    const someOf = fc.array(fc.constantFrom(...table), { maxLength: size * 2 })
    return fc.record({ table: fc.constant(table), batches: fc.array(someOf, { maxLength: 8 }) })
  })
  fc.assert(
    fc.property(room, ({ table, batches }) => {
      let list: readonly { readonly sequence: number }[] = []
      for (const batch of batches) {
        const merged = mergeMessages(list, messages(...batch))
        list = merged.messages
        const sequences = list.map(({ sequence }) => sequence)
        expect(sequences).toEqual([...new Set(sequences)].toSorted((left, right) => left - right))
        const holes = sequences.some((sequence, index) => index > 0 && sequence !== (sequences[index - 1] ?? 0) + 1)
        expect(merged.gap !== null).toBe(holes)
      }
      expect(mergeMessages(list, messages(...table))).toEqual({ messages: messages(...table), gap: null })
    }),
  )
})
