import { expect, test } from 'vitest'
import { aBusiness, aCapability, aFirm } from '#tests/factories/business'
import { aWantedItem } from '#tests/factories/opportunity'
import { aPair } from '#tests/factories/pair'
import { CERTIFICATES } from '~/domain/business/certificates'
import { DIVISIONS } from '~/domain/business/sectors'
import { TERMS } from '~/domain/business/terms'
import { match } from '~/domain/matching/match'
import type { Said } from '~/domain/matching/rule'
import { LOCALES } from './locale'
import { explain, explainStep, matching } from './matching'

/** Every reason at least once, with evidence at both ends where the sentence changes. */
const SAID: readonly Said[] = [
  { reason: 'pattern-fits', evidence: { pattern: 'subcontracting' } },
  { reason: 'pattern-fits', evidence: { pattern: 'cooperative-exchange' } },
  { reason: 'pattern-refused', evidence: { pattern: 'inti-plasma' } },
  { reason: 'size-unknown', evidence: { pattern: 'inti-plasma' } },
  { reason: 'no-tie', evidence: {} },
  { reason: 'ownership-tie', evidence: {} },
  { reason: 'same-business', evidence: {} },
  ...TERMS.flatMap(({ code }): Said[] => [
    { reason: 'capability-full', evidence: { term: code, others: 0 } },
    { reason: 'capability-full', evidence: { term: code, others: 3 } },
    { reason: 'capability-near', evidence: { wanted: code, offered: code } },
    { reason: 'capability-none', evidence: { wanted: code } },
  ]),
  { reason: 'capability-some', evidence: { covered: 1, asked: 3 } },
  { reason: 'capability-not-asked', evidence: {} },
  { reason: 'capability-not-heard', evidence: { label: 'sampeu' } },
  ...DIVISIONS.flatMap(({ code }): Said[] => [
    { reason: 'sector-same', evidence: { division: code } },
    { reason: 'sector-chain', evidence: { poster: '14', candidate: code } },
    { reason: 'sector-kin', evidence: { poster: '14', candidate: code } },
    { reason: 'sector-apart', evidence: { poster: '14', candidate: code } },
    { reason: 'exchange-sought', evidence: { division: code } },
    { reason: 'exchange-not-sought', evidence: { division: code } },
  ]),
  { reason: 'sector-unknown', evidence: {} },
  { reason: 'exchange-different', evidence: { poster: '01', candidate: '46' } },
  { reason: 'exchange-same-sector', evidence: { division: '01' } },
  { reason: 'capacity-ample', evidence: { capacity: 3000, unit: 'kilogram', promised: 0 } },
  { reason: 'capacity-enough', evidence: { capacity: 300, most: 2000, unit: 'square-metre', promised: 200 } },
  { reason: 'capacity-some', evidence: { fitting: 1, asked: 2 } },
  { reason: 'capacity-short', evidence: { capacity: 100, least: 500, unit: 'piece', promised: 0 } },
  { reason: 'order-too-small', evidence: { smallest: 100, most: 50, unit: 'dozen' } },
  { reason: 'capacity-unknown', evidence: {} },
  { reason: 'certificates-held', evidence: { count: 2 } },
  { reason: 'certificates-not-asked', evidence: {} },
  ...CERTIFICATES.flatMap((certificate): Said[] => [
    { reason: 'certificates-in-progress', evidence: { certificate, others: 0 } },
    { reason: 'certificates-in-progress', evidence: { certificate, others: 2 } },
    { reason: 'certificates-missing', evidence: { certificate, others: 0 } },
    { reason: 'certificates-missing', evidence: { certificate, others: 2 } },
  ]),
  { reason: 'distance-near', evidence: { km: 0 } },
  { reason: 'distance-near', evidence: { km: 12 } },
  { reason: 'distance-far', evidence: { km: 2390 } },
  { reason: 'distance-beyond', evidence: { km: 2390, most: 100 } },
  { reason: 'distance-other-province', evidence: { province: '34' } },
  { reason: 'distance-unknown', evidence: {} },
  { reason: 'assistance-all', evidence: { met: 2 } },
  { reason: 'assistance-some', evidence: { met: 1, needs: 2 } },
  { reason: 'assistance-none', evidence: { needs: 2 } },
  { reason: 'assistance-no-needs', evidence: {} },
  { reason: 'payment-within', evidence: { term: 14, longest: 30 } },
  { reason: 'payment-cash', evidence: {} },
  { reason: 'payment-usual', evidence: { term: 14 } },
  { reason: 'payment-strains', evidence: { term: 60 } },
  { reason: 'payment-too-long', evidence: { term: 60, longest: 14 } },
  { reason: 'payment-too-long', evidence: { term: 60, longest: 0 } },
  { reason: 'payment-open', evidence: {} },
  { reason: 'price-within', evidence: {} },
  { reason: 'price-above', evidence: { percent: 19 } },
  { reason: 'price-unknown', evidence: {} },
  { reason: 'lead-in-time', evidence: { days: 5 } },
  { reason: 'lead-late', evidence: { days: 30, left: 12 } },
  { reason: 'lead-late', evidence: { days: 30, left: 0 } },
  { reason: 'lead-unknown', evidence: {} },
  { reason: 'track-kept', evidence: { kept: 9, due: 10 } },
  { reason: 'track-lacking', evidence: { kept: 2, due: 10 } },
  { reason: 'track-pays-late', evidence: { days: 12 } },
  { reason: 'track-you-pay-late', evidence: { days: 12 } },
  { reason: 'track-new', evidence: {} },
  { reason: 'leading-here', evidence: { term: 'rice', regency: '5108', study: 'KPJU Buleleng 2022' } },
  { reason: 'leading-here', evidence: { term: 'rice', regency: '0000', study: 'KPJU Buleleng 2022' } },
  { reason: 'leading-not', evidence: {} },
  { reason: 'reply-quick', evidence: { hours: 3 } },
  { reason: 'reply-unhurried', evidence: {} },
  { reason: 'reply-unknown', evidence: {} },
  { reason: 'programme-women', evidence: {} },
  { reason: 'programme-group', evidence: {} },
  { reason: 'programme-others', evidence: {} },
  { reason: 'programme-none', evidence: {} },
  { reason: 'standing-good', evidence: { days: 0 } },
  { reason: 'standing-good', evidence: { days: 12 } },
  { reason: 'standing-thin', evidence: { missing: 2 } },
  { reason: 'standing-old', evidence: { days: 200 } },
  { reason: 'standing-hidden', evidence: {} },
  { reason: 'standing-closed', evidence: {} },
]

test('every reason is said here', () => {
  expect([...new Set(SAID.map(({ reason }) => reason))].toSorted()).toEqual(Object.keys(matching.id.reasons).toSorted())
})

test.each(LOCALES)('every sentence in %s is short, whole and knows its codes', (locale) => {
  for (const said of SAID) {
    const sentence = explain(said, locale)
    const names =
      'wanted' in said.evidence ||
      'division' in said.evidence ||
      'candidate' in said.evidence ||
      'study' in said.evidence
    expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u)
    expect(sentence).not.toMatch(/undefined|NaN|\[object/)
    // Names of sectors and terms may run long; what we say around them may not.
    for (const one of sentence.split(/(?<=\.)\s+/))
      expect(one.split(/\s+/).length, one).toBeLessThanOrEqual(names ? 14 : 12)
  }
})

test('a code nobody knows is shown as it is', () => {
  expect(explain({ reason: 'capability-none', evidence: { wanted: 'gone-term' } }, 'id')).toContain('gone-term')
  expect(explain({ reason: 'sector-same', evidence: { division: '00' } }, 'en')).toContain('00')
  expect(explain({ reason: 'distance-other-province', evidence: { province: '00' } }, 'id')).toContain('00')
})

test('steps name what is missing', () => {
  expect(explainStep({ step: 'get-certificate', missing: ['nib', 'halal'] }, 'candidate', 'id')).toBe(
    'Urus NIB dan sertifikat halal dulu.',
  )
  expect(explainStep({ step: 'get-certificate', missing: ['halal'] }, 'candidate', 'en')).toBe(
    'Get halal certificate first.',
  )
  expect(explainStep({ step: 'raise-capacity', missing: ['tempeh'] }, 'candidate', 'id')).toBe(
    'Tambah kapasitas tempe, atau kerjakan bersama usaha lain.',
  )
  expect(explainStep({ step: 'raise-capacity', missing: ['tempeh'] }, 'candidate', 'en')).toBe(
    'Raise the capacity for tempeh, or join others.',
  )
  expect(explainStep({ step: 'lower-smallest-order', missing: ['suit'] }, 'candidate', 'id')).toBe(
    'Terima pesanan jas yang lebih kecil.',
  )
  expect(explainStep({ step: 'lower-smallest-order', missing: ['suit'] }, 'candidate', 'en')).toBe(
    'Accept smaller orders of suits.',
  )
  expect(explainStep({ step: 'show-profile', missing: [] }, 'candidate', 'id')).toBe('Tampilkan profil usaha.')
  expect(explainStep({ step: 'show-profile', missing: [] }, 'candidate', 'en')).toBe('Show the business profile.')
})

test('whoever looks at the business of another reads what it can do itself', () => {
  expect(explainStep({ step: 'get-certificate', missing: ['pirt'] }, 'poster', 'id')).toBe(
    'Tunggu sampai usaha ini punya izin P-IRT, atau bantu mengurusnya.',
  )
  expect(explainStep({ step: 'make-it-too', missing: ['tempeh'] }, 'poster', 'id')).toBe(
    'Tanyakan apakah usaha ini juga bisa menyediakan tempe.',
  )
  expect(explainStep({ step: 'make-it-too', missing: ['tempeh'] }, 'poster', 'en')).toBe(
    'Ask whether this business can supply tempeh too.',
  )
})

test.each(LOCALES)('no step in %s reads the same to both sides, and none is long', (locale) => {
  const { candidate, poster } = matching[locale].steps
  const said = Object.values(poster).map((sentence) => sentence('tempe'))
  for (const sentence of said) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(12)
  expect(Object.values(candidate).filter((sentence) => said.includes(sentence('tempe')))).toEqual([])
})

/** A catering firm of Ambon wants tempe every day; the tempe maker of Waiheru is around the corner (document 003). */
const wantsTempe = {
  title: 'Tempe untuk katering rumah sakit',
  details: { pattern: 'subcontracting', specification: 'Tempe 500 gram, daun pisang.', materialsSupplied: 'Kedelai' },
  wanted: [aWantedItem({ term: 'tempeh', label: 'Tempe', least: 600, most: 4000, unit: 'kilogram' })],
  certificatesRequired: ['nib', 'halal', 'pirt'],
  area: { kind: 'within', km: 60 },
  assistanceOffered: ['technology.quality-control'],
  paymentTermDays: 7,
} as const
const catering = aFirm({
  name: 'Katering Pattimura',
  regency: '8171',
  sector: { edition: '2020', division: '56' },
  size: 'medium',
})

test('the tempe maker and the caterer: why, in Indonesian', () => {
  const candidate = aBusiness({
    certificates: [
      { certificate: 'nib', state: 'held' },
      { certificate: 'halal', state: 'held' },
      { certificate: 'pirt', state: 'in-progress' },
    ],
  })
  const { eligible, score, verdicts } = match(aPair({ opportunity: wantsTempe, poster: catering, candidate }))

  expect(eligible).toBe(true)
  expect(verdicts.map((verdict) => `${verdict.points} ${explain(verdict, 'id')}`)).toEqual([
    '0 Pola subkontrak boleh untuk ukuran kedua usaha.',
    '0 Tidak ada hubungan kepemilikan yang dinyatakan.',
    '230 Bisa menyediakan tempe.',
    '100 Sanggup 3.000 dari paling banyak 4.000\u00a0kg per bulan.',
    '74 Izin P-IRT sedang diurus.',
    '110 Lokasinya satu daerah.',
    '40 Bidangnya saling memasok: industri makanan.',
    '35 Bantuan yang ditawarkan menjawab 1 dari 2 kebutuhan.',
    '70 Dibayar dalam 7 hari, masih dalam batas 14 hari.',
    '30 Harga belum bisa dibandingkan.',
    '50 Selesai dalam 2 hari, sebelum dibutuhkan.',
    '60 Belum pernah bermitra di sini. Semua mulai setara.',
    '40 Profil lengkap, diperbarui 20 hari lalu.',
    '7 Belum tercatat sebagai unggulan daerah ini.',
    '5 Belum cukup pesan untuk tahu kecepatan menjawab.',
    '7 Tidak ada program yang mengutamakan usaha tertentu.',
  ])
  expect(score).toBe(858)
})

test('without the permit the tempe maker is a near miss, and is told the step', () => {
  const { eligible, nearMiss, verdicts } = match(
    aPair({ opportunity: wantsTempe, poster: catering, candidate: aBusiness() }),
  )

  expect(eligible).toBe(false)
  expect(verdicts.filter(({ outcome }) => outcome === 'fail').map((verdict) => explain(verdict, 'id'))).toEqual([
    'Izin P-IRT belum ada.',
  ])
  expect(nearMiss && explainStep(nearMiss, 'candidate', 'id')).toBe('Urus izin P-IRT dulu.')
})

test('a tofu maker far away hears kenapa tidak', () => {
  const candidate = aBusiness({
    regency: '3204',
    capabilities: [aCapability({ term: 'tofu', label: 'Tahu', capacityPerMonth: 200 })],
  })
  const { nearMiss, verdicts } = match(aPair({ opportunity: wantsTempe, poster: catering, candidate }))
  const sentences = verdicts.filter(({ points }) => points < 80).map((verdict) => explain(verdict, 'id'))

  expect(nearMiss).toBeNull()
  expect(sentences).toContain('Kapasitas per bulan belum bisa dibandingkan.')
  expect(sentences).toContainEqual(expect.stringMatching(/^Jaraknya 2\.\d{3} km, batasnya 60 km\.$/))
  expect(verdicts.map((verdict) => explain(verdict, 'id'))).toContain('Yang dicari tempe, yang ada tahu.')
})
