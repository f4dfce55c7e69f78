import { expect, test } from 'vitest'
import { aBusiness, aCapability } from '#tests/factories/business'
import { anOpportunity, aWantedItem } from '#tests/factories/opportunity'
import { aPair } from '#tests/factories/pair'
import { match } from '~/domain/matching/match'
import { shortlist } from './shortlist'

const tailor = aBusiness({
  name: 'Konveksi Soreang',
  regency: '3273',
  size: 'small',
  capabilities: [
    aCapability({ term: 'uniform-sewing', label: 'Jahit seragam', capacityPerMonth: 2500, unit: 'piece' }),
    aCapability({ term: 'tempeh', label: 'Tempe' }),
  ],
})
const rows = [
  {
    rank: 1,
    business: tailor,
    match: match(aPair()),
    interested: false,
    linked: false,
    proposed: false,
    mayPropose: false,
  },
]
const of = (wanted = [aWantedItem()]) =>
  shortlist({ opportunity: anOpportunity({ wanted }), poster: { name: 'Garmen', regency: '3204' }, rows }, 'id')

test('a shortlist names who, how far, with what capacity and the score, in the columns of its headings', () => {
  const [headings = [], row = []] = of()
  expect(row).toHaveLength(headings.length)
  expect(row.slice(0, 5)).toEqual([1, 'Konveksi Soreang', 'Kecil', 'Kota Bandung', 'Jawa Barat'])
  expect(row[5]).toBeGreaterThan(0)
  expect(row[6]).toBe('Jahit seragam: 2.500\u00a0buah')
  expect(row[8]).toBe(rows[0]?.match.score)
})

test('every rule has its column with its sentence', () => {
  const [headings = [], row = []] = of()
  expect(row[headings.indexOf('Kemampuan')]).toBe('Melayani jahit seragam.')
  expect(row.slice(9).every((cell) => typeof cell === 'string' && cell.endsWith('.'))).toBe(true)
})

test('when nothing wanted is recognised, every capability is listed', () => {
  const [, row = []] = of([aWantedItem({ term: null })])
  expect(row[6]).toBe('Jahit seragam: 2.500\u00a0buah, Tempe: 3.000\u00a0kg')
})

test('what is not known is said or left empty', () => {
  const unknown = { ...tailor, capabilities: [aCapability({ term: 'suit', label: 'Jas', capacityPerMonth: null })] }
  const far = { opportunity: anOpportunity(), poster: { name: 'Garmen', regency: '0000' } }
  const [, row = []] = shortlist({ ...far, rows: rows.map((one) => ({ ...one, business: unknown })) }, 'id')
  expect(row.slice(5, 7)).toEqual([null, 'Jas: Belum diketahui'])
})
