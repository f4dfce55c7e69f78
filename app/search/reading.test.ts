import { expect, test } from 'vitest'
import { type Reading, readQuery } from './reading'

const NOTHING: Reading = {
  words: '',
  place: null,
  nearMe: false,
  capacity: null,
  size: null,
  certificate: null,
  pattern: null,
}
const around = (code: string) => ({ kind: 'around', code }) as const

test.each<[string, Partial<Reading>]>([
  [
    'jahit seragam kapasitas 500 Bandung',
    { words: 'jahit seragam', capacity: { amount: 500, unit: null }, place: around('3273') },
  ],
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
  ['welding near me', { words: 'welding', nearMe: true }],
  ['seragam 100 lusin', { words: 'seragam', capacity: { amount: 100, unit: 'dozen' } }],
  ['sepatu 1.000 pasang sebulan', { words: 'sepatu', capacity: { amount: 1000, unit: 'piece' } }],
  ['stamping 50rb pcs', { words: 'stamping', capacity: { amount: 50_000, unit: 'piece' } }],
  ['cor logam 2,5 ton', { words: 'cor logam', capacity: { amount: 2.5, unit: 'ton' } }],
  ['tempe kapasitas 500 kg', { words: 'tempe', capacity: { amount: 500, unit: 'kilogram' } }],
  ['kaos 5 kodi', { words: 'kaos', capacity: { amount: 100, unit: 'piece' } }],
  ['las 0811-0000-0001', { words: 'las' }],
  ['wa +62 811 2345 6789', { words: 'wa' }],
  ['kapasitas 08123456789', { words: 'kapasitas' }],
  ['(021) 555 1234', {}],
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

test.each<[string, Partial<Reading>]>([
  ['inti plasma sawit', { words: 'sawit', pattern: 'inti-plasma' }],
  ['nucleus estate', { words: '', pattern: 'inti-plasma' }],
  ['nucleus plasma', { words: '', pattern: 'inti-plasma' }],
  ['kemitraan inti-plasma', { words: '', pattern: 'inti-plasma' }],
  ['subkontrak jahit Solo', { words: 'jahit', pattern: 'subcontracting', place: around('3372') }],
  ['keagenan kopi', { words: 'kopi', pattern: 'distribution-agency' }],
  ['tukar kerja sama', { words: '', pattern: 'cooperative-exchange' }],
])('“%s” names a form of partnership among opportunities', (text, reading) => {
  expect(readQuery(text, 'opportunity')).toEqual({ ...NOTHING, ...reading })
  expect(readQuery(text, 'business').pattern).toBeNull()
})
