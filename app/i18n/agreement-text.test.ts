import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { someTerms } from '#tests/factories/partnership'
import { ASSISTANCE_ITEMS } from '../domain/agreement/assistance'
import { draftAgreement, type Parties } from '../domain/agreement/draft'
import { DISPUTE_STEPS, NO_TERMS, PAYMENT_MECHANISMS, PRICE_BASES, SIDES, type Terms } from '../domain/agreement/terms'
import { UNITS, type Unit } from '../domain/business/units'
import { PATTERN_TABLE, PATTERNS, type Pattern } from '../domain/partnership/patterns'
import { agreementText, clauseText } from './agreement-text'
import { LOCALES, type Locale } from './locale'

const partiesOf = (pattern: Pattern): Parties => ({
  a: {
    name: 'Garmen Priangan Utama',
    place: 'Kabupaten Bandung',
    nib: '1234567890123',
    role: PATTERN_TABLE[pattern].larger,
  },
  b: { name: 'Jahit Ibu Siti', place: 'Kota Ambon', nib: null, role: PATTERN_TABLE[pattern].smaller },
})

const written = (terms: Terms, locale: Locale = 'id', pattern: Pattern = 'subcontracting') =>
  Object.fromEntries(
    draftAgreement(terms, partiesOf(pattern), pattern).map((clause) => [clause.code, clauseText(clause, locale)]),
  )

test('whole terms read as an agreement in Indonesian', () => {
  expect(written(someTerms())).toMatchObject({
    parties: [
      'Sisi A: Garmen Priangan Utama, Kabupaten Bandung, NIB 1234567890123, sebagai Pemberi pekerjaan.',
      'Sisi B: Jahit Ibu Siti, Kota Ambon, NIB belum diisi, sebagai Penerima pekerjaan.',
    ],
    activity: ['Kedua pihak bermitra dengan pola Subkontrak: Menjahit seragam kerja dari kain pabrik.'],
    coaching: ['Sistem produksi dan kendali mutu.', 'Pendidikan dan pelatihan.'],
    duration: ['Perjanjian berlaku 12 bulan, mulai 4 Jan 2027.'],
    payment: ['Pembayaran paling lambat 14 hari setelah barang diterima. Caranya: Transfer bank.'],
    disputes: ['Langkah 1: Musyawarah.', 'Langkah 2: Mediasi oleh pialang.', 'Langkah 3: Pengadilan negeri.'],
    'price-and-quantity': [
      'Jumlah: 1.500\u00a0buah setiap bulan.',
      'Harga: Harga tetap, Rp28.500 per buah. Ditentukan oleh kedua pihak bersama.',
    ],
    materials: ['Mitra memberi bahan tanpa biaya: Kain, benang, kancing.'],
    'persons-in-charge': ['Penanggung jawab Sisi A: Rina Kartika.', 'Penanggung jawab Sisi B: Siti Aminah.'],
    'no-ownership-tie': ['Kedua pihak menyatakan tidak saling memiliki atau menguasai.'],
    termination: ['Setiap pihak boleh mengakhiri dengan pemberitahuan 30 hari.'],
  })
})

test('duties stand with their law, and what was not read is marked', () => {
  const lines = written(someTerms())['rights-and-duties']
  expect(lines).toContain(
    'Kewajiban Sisi A: Memberi kesempatan mengerjakan sebagian produksi atau komponen (PP 44/1997, pasal 4 (1), dokumen 002)',
  )
  expect(lines).toContain(
    'Kewajiban Sisi B: Menepati apa yang telah disepakati (KUH Perdata, pasal 1338; belum diverifikasi)',
  )
})

test.each(LOCALES)('empty terms say in %s what is not filled in', (locale) => {
  const clauses = written(NO_TERMS, locale)
  expect(clauses.payment).toEqual([agreementText[locale].missing])
  expect(clauses.parties).not.toContain(agreementText[locale].missing)
})

test('a half-filled clause shows its half, and that it is not finished', () => {
  const { 'price-and-quantity': clause } = written(
    someTerms({ quantity: null, price: { basis: 'fixed', amount: 5000n, setBy: 'b' } }),
  )
  expect(clause).toEqual(['Harga: Harga tetap, Rp5.000. Ditentukan oleh Sisi B.', 'Bagian ini belum diisi.'])
})

test('stops that people typed are not doubled', () => {
  expect(written(someTerms({ activity: 'Menjahit seragam. ' })).activity).toEqual([
    'Kedua pihak bermitra dengan pola Subkontrak: Menjahit seragam.',
  ])
})

test('payment on delivery is not called zero days', () => {
  expect(written(someTerms({ payment: { days: 0, mechanism: 'cash' } }), 'en').payment).toEqual([
    'Payment is made on delivery. How: Cash.',
  ])
})

const words = fc.string({ minLength: 1, maxLength: 40 })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const someDays = fc.integer({ min: 0, max: 365 })

const anyTerms: fc.Arbitrary<Terms> = fc.record({
  activity: maybe(words),
  gives: fc.record({ a: maybe(words), b: maybe(words) }),
  quantity: maybe(
    fc.record({
      perMonth: fc.integer({ min: 1, max: 1_000_000 }),
      unit: fc.constantFrom(...(Object.keys(UNITS) as Unit[])),
    }),
  ),
  price: maybe(
    fc.record({
      basis: fc.constantFrom(...PRICE_BASES),
      amount: maybe(fc.bigInt({ min: 0n, max: 10n ** 15n })),
      setBy: fc.constantFrom('both', ...SIDES),
    }),
  ),
  payment: maybe(fc.record({ days: someDays, mechanism: fc.constantFrom(...PAYMENT_MECHANISMS) })),
  quality: maybe(words),
  delivery: maybe(words),
  materials: maybe(
    fc.oneof(
      fc.record({ kind: fc.constant('none') }),
      fc.record({ kind: fc.constant('free'), description: words }),
      fc.record({
        kind: fc.constant('sold'),
        description: words,
        payment: fc.constantFrom('cash', 'credit', 'deducted'),
        tied: fc.boolean(),
      }),
    ),
  ),
  coaching: fc.subarray(ASSISTANCE_ITEMS),
  duration: maybe(
    fc.record({
      start: fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      months: fc.integer({ min: 1, max: 120 }),
    }),
  ),
  disputes: fc.subarray([...DISPUTE_STEPS]),
  termination: maybe(fc.record({ noticeDays: someDays, by: fc.constantFrom('either', 'mutual', ...SIDES) })),
  personsInCharge: fc.record({ a: maybe(words), b: maybe(words) }),
})

test('any terms in any pattern can be written in both languages, and no clause is left blank', () => {
  fc.assert(
    fc.property(anyTerms, fc.constantFrom(...PATTERNS), fc.constantFrom(...LOCALES), (terms, pattern, locale) => {
      for (const clause of draftAgreement(terms, partiesOf(pattern), pattern)) {
        const lines = clauseText(clause, locale)
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.join(' ')).not.toMatch(/undefined|null|\[object/)
        expect(lines.includes(agreementText[locale].missing)).toBe(clause.status === 'missing')
      }
    }),
  )
})
