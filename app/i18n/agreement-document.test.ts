import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { someParties } from '#tests/factories/agreement'
import { anyTerms, signableTerms } from '#tests/factories/any-terms'
import { someTerms } from '#tests/factories/partnership'
import type { FrameAgreement } from '../domain/agreement/annexes'
import { missingClauses } from '../domain/agreement/clauses'
import type { AgreementDocument } from '../domain/agreement/document'
import { NO_TERMS } from '../domain/agreement/terms'
import { PATTERNS } from '../domain/partnership/patterns'
import {
  type AgreementInput,
  canonicalText,
  clauseChanges,
  documentOf,
  frameDocumentOf,
  plainText,
  statementLines,
} from './agreement-document'
import { agreementText } from './agreement-text'
import { LOCALES } from './locale'

const AGREEMENT: AgreementInput = {
  reference: 'JJ-2026-000123',
  pattern: 'subcontracting',
  parties: someParties(),
  terms: someTerms(),
}
const written = (changes: Partial<AgreementInput> = {}) => plainText(documentOf({ ...AGREEMENT, ...changes }, 'id'))
const headings = ({ articles, annexes }: AgreementDocument) => [...articles, ...annexes].map(({ heading }) => heading)

test('a whole agreement has an article for every clause, numbered, with what closes it', () => {
  expect(headings(documentOf(AGREEMENT, 'id'))).toEqual([
    'Pasal 1. Para pihak',
    'Pasal 2. Kegiatan usaha',
    'Pasal 3. Hak dan kewajiban',
    'Pasal 4. Bentuk pembinaan',
    'Pasal 5. Jangka waktu',
    'Pasal 6. Waktu dan cara pembayaran',
    'Pasal 7. Penyelesaian perselisihan',
    'Pasal 8. Harga dan jumlah',
    'Pasal 9. Mutu dan pengiriman',
    'Pasal 10. Bahan baku',
    'Pasal 11. Penanggung jawab kemitraan',
    'Pasal 12. Pernyataan tidak saling memiliki',
    'Pasal 13. Pengakhiran',
    'Pasal 14. Penutup',
  ])
})

test('it reads as an agreement', () => {
  const text = written()
  expect(text.startsWith('PERJANJIAN KEMITRAAN\nNomor: JJ-2026-000123\n\nPerjanjian ini dibuat secara tertulis')).toBe(
    true,
  )
  expect(text).toContain(
    'Pasal 6. Waktu dan cara pembayaran\n(1) Pembayaran paling lambat 14 (empat belas) hari setelah barang diterima. Caranya: Transfer bank.',
  )
  expect(text.endsWith('naskah ini yang berlaku.\n')).toBe(true)
})

test('what is not agreed is left out, but never a part that the law requires', () => {
  const silent = written({ terms: someTerms({ materials: null, termination: null, quantity: null, price: null }) })
  expect(silent).not.toContain('Bahan baku')
  expect(silent).toContain('Pasal 11. Penutup')
  expect(written({ terms: NO_TERMS })).toContain(`Pasal 5. Jangka waktu\n(1) ${agreementText.id.missing}`)
})

test('half an optional clause stands without a word that it is half', () => {
  const text = written({ terms: someTerms({ quality: null }) })
  expect(text).toContain('Mutu dan pengiriman\n(1) Pengiriman: Setiap Jumat')
  expect(text).not.toContain(agreementText.id.missing)
})

// Signed today, checked in ten years: this hash changes only when somebody means to change the words.
test('the canonical text gives the same bytes every time', () => {
  const text = canonicalText((locale) => documentOf(AGREEMENT, locale))
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    '1da4e6dcd23c97fdd6174cfde47a9ea0db3f18e121cc99e15cb97f0136d43ba5',
  )
})

test('the canonical text is Indonesian first, then English', () => {
  const text = canonicalText((locale) => documentOf(AGREEMENT, locale))
  expect(text.indexOf('PERJANJIAN KEMITRAAN')).toBe(0)
  expect(text.indexOf('PARTNERSHIP AGREEMENT')).toBeGreaterThan(text.indexOf('Penutup'))
  expect(text).toContain('Rp28,500 (twenty-eight thousand five hundred rupiah) per pcs')
})

const anyPattern = fc.constantFrom(...PATTERNS)

test('for any terms that may be signed the text is whole: no gap, no placeholder, no line that is not ours', () => {
  fc.assert(
    fc.property(signableTerms, anyPattern, fc.constantFrom(...LOCALES), (terms, pattern, locale) => {
      expect(missingClauses(terms).filter((clause) => clause.required)).toEqual([])
      const document = documentOf({ ...AGREEMENT, terms, pattern, parties: someParties(pattern) }, locale)
      const text = plainText(document)
      expect(text).not.toMatch(/[\t\r\u200b\u2028]| {2}/)
      // Whatever people typed begins with this word.
      const ours = text.split('\n').filter((line) => !line.includes('Kain'))
      expect(ours.join('\n')).not.toMatch(/undefined|null|NaN|\[object|\$\{|: \.|\(\)/)
      expect(text).not.toContain(agreementText[locale].missing)
      const sentences = document.articles.reduce((sum, { lines }) => sum + lines.length, 0)
      // Title and number, preamble, a blank before each part, and one line for each heading and sentence.
      expect(text.split('\n')).toHaveLength(2 + 2 + document.articles.length * 2 + sentences + 1)
    }),
  )
})

test('terms that differ in anything said give another text', () => {
  fc.assert(
    fc.property(signableTerms, fc.integer({ min: 1, max: 365 }), (terms, days) => {
      const payment = { ...terms.payment, days: (terms.payment?.days ?? 0) + days, mechanism: 'transfer' } as const
      expect(written({ terms: { ...terms, payment } })).not.toBe(written({ terms }))
    }),
  )
})

test('the text says whether a required clause is missing, for any terms', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const required = missingClauses(terms).filter((clause) => clause.required)
      expect(written({ terms }).split(agreementText.id.missing)).toHaveLength(required.length + 1)
    }),
  )
})

test('what people type cannot pass for a clause of the agreement', () => {
  const text = written({ terms: someTerms({ activity: 'Menjahit.\n\nPasal 2. Palsu\n(1) Semua gratis' }) })
  expect(text).toContain(': Menjahit. Pasal 2. Palsu (1) Semua gratis.\n')
  const named = { ...AGREEMENT.parties, b: { ...AGREEMENT.parties.b, name: 'Jahit\u2028Ibu  Siti' } }
  expect(written({ parties: named })).toContain('Sisi B: Jahit Ibu Siti, Kota Ambon')
})

const { a: lead, b: party } = someParties()
const annexTerms = someTerms({ quantity: { perMonth: 400, unit: 'piece' }, materials: null })
const FRAME: FrameAgreement = {
  pattern: 'subcontracting',
  lead,
  terms: someTerms(),
  annexes: [
    { number: 1, businessId: 'tailor-1', party, terms: annexTerms },
    { number: 2, businessId: 'tailor-2', party: { ...party, name: 'Jahit Pak Hasan' }, terms: someTerms() },
  ],
}

const FOLLOWS = 'Bagian yang tidak ditulis di sini mengikuti perjanjian induk. Bila berbeda, lampiran ini yang berlaku.'

test('a frame names its lead, and each partner in its annex with what differs', () => {
  const document = frameDocumentOf({ reference: 'JJ-2026-000124', frame: FRAME }, 'id')
  expect(document.articles[0]?.lines).toEqual([
    'Sisi A: Garmen Priangan Utama, Kabupaten Bandung, NIB 1234567890123, sebagai Pemberi pekerjaan.',
    'Sisi B: para mitra dalam lampiran, masing-masing sebagai Penerima pekerjaan.',
  ])
  expect(document.annexes.map(({ heading }) => heading)).toEqual([
    'Lampiran 1. Jahit Ibu Siti',
    'Lampiran 2. Jahit Pak Hasan',
  ])
  const [first, second] = document.annexes
  expect(first?.lines.slice(2)).toEqual([
    'Jumlah: 400 buah setiap bulan.',
    'Harga: Harga tetap, Rp28.500 (dua puluh delapan ribu lima ratus rupiah) per buah. Ditentukan oleh kedua pihak bersama.',
    'Bahan baku: Bagian ini tidak berlaku bagi mitra dalam lampiran ini.',
    FOLLOWS,
  ])
  expect(second?.lines.slice(2)).toEqual([FOLLOWS])
})

test('a frame has no hole where each annex says its own, and says so where nobody has said it yet', () => {
  const open = someTerms({ duration: null, quality: null, delivery: null })
  const durationOf = (annexes: FrameAgreement['annexes']) =>
    frameDocumentOf({ reference: 'JJ-2026-000124', frame: { ...FRAME, terms: open, annexes } }, 'id').articles.find(
      ({ heading }) => heading.includes('Jangka waktu'),
    )?.lines
  expect(durationOf(FRAME.annexes)).toEqual(['Bagian ini ditulis dalam lampiran setiap mitra.'])
  expect(durationOf([])).toEqual(['Bagian ini belum diisi.'])
})

test('a partner reads the frame and its own annex, whoever else joins', () => {
  const own = { ...FRAME, annexes: FRAME.annexes.slice(0, 1) }
  const text = (frame: FrameAgreement) => plainText(frameDocumentOf({ reference: 'JJ-2026-000124', frame }, 'en'))
  expect(text(FRAME).startsWith(text(own).trimEnd())).toBe(true)
  expect(text(own)).not.toContain('Hasan')
})

test('two versions are told apart by the sentences that went and came', () => {
  const after = someTerms({ payment: { days: 7, mechanism: 'transfer' }, quality: null, coaching: [] })
  expect(clauseChanges(AGREEMENT, after, 'id')).toEqual([
    {
      heading: 'Bentuk pembinaan',
      removed: ['Sistem produksi dan kendali mutu.', 'Pendidikan dan pelatihan.'],
      added: [],
    },
    {
      heading: 'Waktu dan cara pembayaran',
      removed: ['Pembayaran paling lambat 14 (empat belas) hari setelah barang diterima. Caranya: Transfer bank.'],
      added: ['Pembayaran paling lambat 7 (tujuh) hari setelah barang diterima. Caranya: Transfer bank.'],
    },
    {
      heading: 'Mutu dan pengiriman',
      removed: ['Mutu: Jahitan rantai, paling banyak dua dari seratus ditolak.'],
      added: [],
    },
  ])
  expect(clauseChanges(AGREEMENT, AGREEMENT.terms, 'en')).toEqual([])
})

test('one statement is said by itself, and says nothing where it is left open', () => {
  expect(statementLines(AGREEMENT, { field: 'gives.a', value: 'Kain' }, 'id')).toEqual(['Sisi A memberikan: Kain.'])
  expect(statementLines(AGREEMENT, { field: 'quality', value: 'Neat' }, 'en')).toEqual(['Quality: Neat.'])
  expect(statementLines(AGREEMENT, { field: 'payment', value: null }, 'id')).toEqual([])
})
