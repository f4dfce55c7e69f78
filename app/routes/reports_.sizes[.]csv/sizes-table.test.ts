import { expect, test } from 'vitest'
import { NATIONAL_2017, stratify } from '~/domain/business/stratify'
import { sizesTable } from './sizes-table'

const shown = {
  regions: ['81', '3204'],
  asked: { region: null, definition: 'pp-7-2021' },
  here: stratify({ micro: 2, small: 1, unknown: 1 }),
  national: stratify(NATIONAL_2017.counts),
} as const

test('every class is a row with its place, its definition and the figures of the whole country', () => {
  const [headings, micro, ...rest] = sizesTable(shown, 'id')
  expect(headings).toEqual([
    'Daerah',
    'Aturan ukuran',
    'Ukuran',
    'Jumlah',
    'Persen',
    'Indonesia 2017',
    'Persen Indonesia',
  ])
  const where = ['Maluku dan Kabupaten Bandung, Jawa Barat', 'Aturan yang berlaku sekarang']
  expect(micro).toEqual([...where, 'Usaha mikro', 2, '50', 62_106_900, '98,7'])
  expect(rest.at(-2)).toEqual([...where, 'Belum diketahui', 1, '25', null, null])
  expect(rest.at(-1)).toEqual([...where, 'Semua', 4, null, 62_928_077, null])
})
