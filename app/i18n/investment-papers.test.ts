import { expect, test } from 'vitest'
import { someTerms } from '#tests/factories/partnership'
import { NO_TERMS } from '../domain/agreement/terms'
import { INVESTMENT_PAPERS, type PaperFacts } from '../domain/partnership/investment-papers'
import { plainText } from './agreement-document'
import { BLANK, paperDocument } from './investment-papers'
import { LOCALES } from './locale'

/** A garment factory that gives sewing to a tailor without NIB. */
const someFacts = (changes: Partial<PaperFacts> = {}): PaperFacts => ({
  reference: 'JJ-2026-000123',
  pattern: 'subcontracting',
  larger: 'a',
  sides: {
    a: {
      name: 'Garmen Priangan Utama',
      place: 'Kabupaten Bandung',
      nib: '1234567890123',
      size: 'large',
      sector: { edition: '2020', division: '14' },
      declaredNoTie: true,
    },
    b: {
      name: 'Jahit Ibu Siti',
      place: 'Kota Ambon',
      nib: null,
      size: 'unknown',
      sector: { edition: '2020', division: '14' },
      declaredNoTie: true,
    },
  },
  terms: someTerms(),
  ...changes,
})

const written = (...args: Parameters<typeof paperDocument>) => plainText(paperDocument(...args))

test('the larger side commits itself: who, with whom, to what, for how much and from when', () => {
  const text = written('commitment', someFacts(), 'id')
  for (const part of [
    'SURAT PERNYATAAN KOMITMEN KEMITRAAN',
    'NIB: 1234567890123.',
    'Pola: Subkontrak.',
    'Kegiatan: Menjahit seragam kerja dari kain pabrik.',
    'Nilai selama masa kemitraan: Rp513.000.000 (lima ratus tiga belas juta rupiah).',
    'Mulai: 4 Januari 2027.',
    'Penanggung jawab kemitraan: Rina Kartika.',
    'Kami tidak memiliki dan tidak menguasai mitra kami.',
  ])
    expect(text).toContain(part)
  expect(text.indexOf('Garmen Priangan Utama')).toBeLessThan(text.indexOf('Jahit Ibu Siti'))
})

test('whoever is the larger side stands first', () => {
  const text = written('commitment', someFacts({ larger: 'b' }), 'id')
  expect(text.indexOf('Jahit Ibu Siti')).toBeLessThan(text.indexOf('Garmen Priangan Utama'))
})

test('the accord names both, what each gives, and that an agreement follows', () => {
  const text = written('agreement-in-principle', someFacts(), 'id')
  for (const part of [
    'KESEPAKATAN KEMITRAAN',
    'Pihak pertama: Kain, pola, dan bimbingan mutu.',
    'Pihak kedua: Seragam jadi sesuai pola.',
    'hari setelah barang diterima): 14 (empat belas).',
    'Kedua pihak tidak saling memiliki atau menguasai.',
  ])
    expect(text).toContain(part)
})

test.each(INVESTMENT_PAPERS)('in %s what is unknown is a blank, and nothing is declared for anyone', (paper) => {
  for (const locale of LOCALES) {
    const { a, b } = someFacts().sides
    const sides = { a: { ...a, declaredNoTie: false }, b: { ...b, declaredNoTie: false } }
    const text = written(paper, someFacts({ terms: NO_TERMS, sides }), locale)
    expect(text).toContain(`NIB: ${BLANK}.`)
    expect(text).not.toMatch(/undefined|null|Rp|menguasai|controls? /)
  }
})
