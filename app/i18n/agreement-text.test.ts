import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { someParties } from '#tests/factories/agreement'
import { anyTerms } from '#tests/factories/any-terms'
import { someTerms } from '#tests/factories/partnership'
import { draftAgreement } from '../domain/agreement/draft'
import { NO_TERMS, type Terms } from '../domain/agreement/terms'
import { PATTERNS, type Pattern } from '../domain/partnership/patterns'
import { agreementText, clauseText } from './agreement-text'
import { LOCALES, type Locale } from './locale'

const written = (terms: Terms, locale: Locale = 'id', pattern: Pattern = 'subcontracting') =>
  Object.fromEntries(
    draftAgreement(terms, someParties(pattern), pattern).map((clause) => [clause.code, clauseText(clause, locale)]),
  )

test('whole terms read as an agreement in Indonesian', () => {
  expect(written(someTerms())).toMatchObject({
    parties: [
      'Sisi A: Garmen Priangan Utama, Kabupaten Bandung, NIB 1234567890123, sebagai Pemberi pekerjaan.',
      'Sisi B: Jahit Ibu Siti, Kota Ambon, NIB belum diisi, sebagai Penerima pekerjaan.',
    ],
    activity: ['Kedua pihak bermitra dengan pola Subkontrak: Menjahit seragam kerja dari kain pabrik.'],
    coaching: ['Sistem produksi dan kendali mutu.', 'Pendidikan dan pelatihan.'],
    duration: ['Perjanjian berlaku 12 (dua belas) bulan, mulai 4 Januari 2027 sampai dengan 3 Januari 2028.'],
    payment: ['Pembayaran paling lambat 14 (empat belas) hari setelah barang diterima. Caranya: Transfer bank.'],
    disputes: ['Langkah 1: Musyawarah.', 'Langkah 2: Mediasi oleh pialang.', 'Langkah 3: Pengadilan negeri.'],
    'price-and-quantity': [
      'Jumlah: 1.500 buah setiap bulan.',
      'Harga: Harga tetap, Rp28.500 (dua puluh delapan ribu lima ratus rupiah) per buah. Ditentukan oleh kedua pihak bersama.',
    ],
    materials: ['Mitra memberi bahan tanpa biaya: Kain, benang, kancing.'],
    'persons-in-charge': ['Penanggung jawab Sisi A: Rina Kartika.', 'Penanggung jawab Sisi B: Siti Aminah.'],
    'no-ownership-tie': ['Kedua pihak menyatakan tidak saling memiliki atau menguasai.'],
    termination: ['Setiap pihak boleh mengakhiri dengan pemberitahuan 30 (tiga puluh) hari.'],
  })
})

test('duties stand without their source: it is shown beside the paper', () => {
  const lines = written(someTerms())['rights-and-duties']
  expect(lines).toContain('Kewajiban Sisi A: Memberi kesempatan mengerjakan sebagian produksi atau komponen.')
  expect(lines).toContain('Kewajiban Sisi B: Menepati apa yang telah disepakati.')
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
  expect(clause).toEqual([
    'Harga: Harga tetap, Rp5.000 (lima ribu rupiah). Ditentukan oleh Sisi B.',
    'Bagian ini belum diisi.',
  ])
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

test('any terms in any pattern can be written in both languages, and no clause is left blank', () => {
  fc.assert(
    fc.property(anyTerms, fc.constantFrom(...PATTERNS), fc.constantFrom(...LOCALES), (terms, pattern, locale) => {
      for (const clause of draftAgreement(terms, someParties(pattern), pattern)) {
        const lines = clauseText(clause, locale)
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.every((line) => line.trim() !== '' && !/undefined|NaN|\[object|[\n\r]/.test(line))).toBe(true)
        expect(lines.includes(agreementText[locale].missing)).toBe(clause.status === 'missing')
      }
    }),
  )
})
