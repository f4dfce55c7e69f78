import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { byStanding, lotOf, type Standing, scoreOf, tieOf } from './order'

const standings: fc.Arbitrary<Standing[]> = fc.uniqueArray(
  fc.record({ id: fc.uuid({ version: 7 }), total: fc.oneof(fc.nat(30), fc.nat(4095)) }),
  { selector: ({ id }) => id, maxLength: 12 },
)
const order = fc.record({ spread: fc.constantFrom(1, 5, 50), lot: fc.nat(0x7fff_ffff) })

test('the order of a list does not depend on the order given', () => {
  fc.assert(
    fc.property(standings, order, fc.infiniteStream(fc.nat()), (rows, by, keys) => {
      const shuffled = rows.map((row) => ({ row, key: keys.next().value })).toSorted((a, b) => a.key - b.key)
      const ranked = shuffled.map(({ row }) => row).toSorted(byStanding(by))
      expect(ranked).toEqual(rows.toSorted(byStanding(by)))
    }),
  )
})

test('it is a total order: one of two stands first, and what stands before what stands before stands before', () => {
  fc.assert(
    fc.property(standings, order, (rows, by) => {
      const compare = byStanding(by)
      const ranked = rows.toSorted(compare)
      for (const [at, one] of ranked.entries()) {
        expect(compare(one, one)).toBe(0)
        for (const other of ranked.slice(at + 1)) {
          expect(compare(one, other)).toBeLessThan(0)
          expect(compare(other, one)).toBeGreaterThan(0)
        }
      }
    }),
  )
})

test('who fits stands before who nearly does, and merit before the draw, beyond the spread', () => {
  fc.assert(
    fc.property(standings, order, (rows, by) => {
      const ranked = rows.toSorted(byStanding(by))
      for (const [at, { total }] of ranked.entries()) {
        const next = ranked[at + 1]?.total ?? total
        const [refusals, after] = [total, next].map((sum) => Math.min(2, Math.floor(sum / 1024)))
        expect(after).toBeGreaterThanOrEqual(refusals ?? 0)
        if (after === refusals) expect(scoreOf(next) - scoreOf(total)).toBeLessThan(by.spread)
      }
    }),
  )
})

test('equals take turns: over many opportunities each of ten stands first about as often', () => {
  const rows = Array.from({ length: 10 }, (_, at) => ({
    id: `01930000-0000-7000-8000-${(at * 77_777_777).toString(16).padStart(12, '0')}`,
    total: 700,
  }))
  const firsts = new Map<string, number>()
  for (let each = 0; each < 1000; each += 1) {
    const [first] = rows.toSorted(byStanding({ spread: 1, lot: Math.imul(each, 48_271) & 0x7fff_ffff }))
    if (first) firsts.set(first.id, (firsts.get(first.id) ?? 0) + 1)
  }
  expect(firsts.size).toBe(10)
  expect(Math.max(...firsts.values())).toBeLessThan(200)
})

test('lots and draws have 31 bits, and the draw is the same from both sides', () => {
  expect(lotOf('01930000-0000-7000-8000-0000ffffffff')).toBe(0x7fff_ffff)
  expect(lotOf('no id')).toBe(0)
  fc.assert(
    fc.property(fc.nat(0x7fff_ffff), fc.nat(0x7fff_ffff), (one, other) => {
      expect(tieOf(one, other)).toBe(tieOf(other, one))
      expect(tieOf(one, other)).toBe(Number(((BigInt(one ^ other) * 2_654_435_761n) & 0xffff_ffffn) >> 1n))
    }),
  )
})
