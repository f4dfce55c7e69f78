import { expect, test } from 'vitest'
import { type Reading, readQuery } from './reading'

const NOTHING: Reading = { words: '', place: null, nearMe: false, capacity: null, size: null, certificate: null }
const around = (code: string) => ({ kind: 'around', code }) as const

test.each<[string, Partial<Reading>]>([
  ['jahit seragam kapasitas 500 Bandung', { words: 'jahit seragam', capacity: 500, place: around('3273') }],
  ['tempe di kab. Bandung', { words: 'tempe', place: { kind: 'regency', code: '3204' } }],
  ['las Solo', { words: 'las', place: around('3372') }],
  ['kerupuk Jawa Timur', { words: 'kerupuk', place: { kind: 'province', code: '35' } }],
  ['roti jatim', { words: 'roti', place: { kind: 'province', code: '35' } }],
  ['kopi Bandung Barat', { words: 'kopi', place: around('3217') }],
  ['jas bandng', { words: 'jas', place: around('3273') }],
  ['tuna maluku tngah', { words: 'tuna', place: around('8101') }],
  ['bandeng', { words: 'bandeng' }],
  ['tahu sumedang', { words: 'tahu sumedang' }],
  ['batu bata', { words: 'batu bata' }],
  ['bata di Batu', { words: 'bata', place: around('3579') }],
  ['las dekat saya', { words: 'las', nearMe: true }],
  ['bengkel las terdekat', { words: 'bengkel las', nearMe: true }],
  ['seragam 100 lusin', { words: 'seragam', capacity: 1200 }],
  ['sepatu 1.000 pasang sebulan', { words: 'sepatu', capacity: 1000 }],
  ['stamping 50rb pcs', { words: 'stamping', capacity: 50_000 }],
  ['cor logam 2,5 ton', { words: 'cor logam', capacity: 2500 }],
  ['kopi 3 in 1', { words: 'kopi 3 in 1' }],
  ['stamping ISO 9001', { words: 'stamping', certificate: 'iso-9001' }],
  ['tempe bersertifikat halal', { words: 'tempe', certificate: 'halal' }],
  ['kerupuk P-IRT', { words: 'kerupuk', certificate: 'pirt' }],
  ['pupuk organik', { words: 'pupuk organik' }],
  ['sayur organik', { words: 'sayur', certificate: 'organic' }],
  ['konveksi usaha kecil', { words: 'konveksi', size: 'small' }],
  ['tas kecil', { words: 'tas kecil' }],
  ['', {}],
])('“%s” is read', (text, reading) => {
  expect(readQuery(text, 'business')).toEqual({ ...NOTHING, ...reading })
})

test('who looks for opportunities means no capacity, size or paper of a maker', () => {
  expect(readQuery('500 seragam halal usaha kecil di Bandung', 'opportunity')).toEqual({
    ...NOTHING,
    words: '500 seragam halal usaha kecil',
    place: around('3273'),
  })
})
