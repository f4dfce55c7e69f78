import { expect, test } from 'vitest'
import { anOpportunity, aWantedItem } from '../../../tests/factories/opportunity'
import { warningsFor } from '../agreement/guards'
import { firstTerms } from './first-terms'

test('what the opportunity says stands in the terms', () => {
  expect(firstTerms(anOpportunity())).toMatchObject({
    activity: 'Jahit seragam kerja, kain dari pabrik',
    gives: { a: 'Kain, benang, dan kancing', b: 'Jahit seragam kerja' },
    quantity: { perMonth: 500, unit: 'piece' },
    payment: { days: 14, mechanism: 'transfer' },
    quality: 'Kemeja kerja lengan pendek, tiga ukuran, jahitan rantai.',
    coaching: ['technology.quality-control', 'human-resources.training'],
    price: null,
    duration: null,
  })
})

test('an open payment term and several quantities are not guessed, nor is the price of materials', () => {
  const terms = firstTerms(anOpportunity({ paymentTermDays: null, wanted: [aWantedItem(), aWantedItem()] }))
  expect(terms).toMatchObject({ payment: null, quantity: null, materials: null })
})

test('a firm that hands over no materials says so', () => {
  const details = { pattern: 'subcontracting', specification: ' ', materialsSupplied: '' } as const
  expect(firstTerms(anOpportunity({ details }))).toMatchObject({
    gives: { a: null },
    quality: null,
    materials: { kind: 'none' },
  })
  expect(firstTerms(anOpportunity({ details, wanted: [] })).gives.b).toBeNull()
})

test('a nucleus gives inputs and gets its commodity', () => {
  const details = {
    pattern: 'inti-plasma',
    commodity: 'Tandan buah segar',
    plasmaSought: 20,
    hectaresEach: 2,
    inputsSupplied: 'Bibit dan pupuk',
  } as const
  expect(firstTerms(anOpportunity({ details, wanted: [] }))).toMatchObject({
    gives: { a: 'Bibit dan pupuk', b: 'Tandan buah segar' },
    quality: null,
    materials: null,
  })
})

test('an exchange gives what each shares', () => {
  const details = {
    pattern: 'cooperative-exchange',
    shares: 'Harga ikan harian',
    seeks: 'Jadwal kapal',
    sectorsSought: [],
  } as const
  const terms = firstTerms(anOpportunity({ details, wanted: [], assistanceOffered: [] }))
  expect(terms.gives).toEqual({ a: 'Harga ikan harian', b: 'Jadwal kapal' })
  expect(warningsFor(terms).map(({ code }) => code)).toEqual(['no-coaching'])
})
