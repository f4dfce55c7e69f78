import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { ObligationForm } from './obligation'

const ID = '01930000-0000-7000-8000-0000000000d1'
const read = (fields: Record<string, string | File>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const parsed = parseWithZod(form, { schema: ObligationForm })
  return parsed.status === 'success' ? parsed.value : parsed.error
}

test('a delivery has a day and a quantity as people type it', () => {
  expect(read({ act: 'deliver', as: 'b', deliveredOn: '2027-02-09', quantity: '1.500' })).toEqual({
    act: 'deliver',
    as: 'b',
    deliveredOn: new Date('2027-02-09T00:00:00Z'),
    quantity: 1500,
  })
  expect(read({ act: 'deliver', as: 'b', deliveredOn: '31-02', quantity: '0' })).toEqual({
    deliveredOn: ['not-a-date'],
    quantity: ['too-small'],
  })
  expect(read({ act: 'deliver', as: 'b' })).toEqual({ deliveredOn: ['required'], quantity: ['required'] })
})

test('nothing may be accepted, and the amount may be left to the terms', () => {
  expect(read({ act: 'accept', as: 'a', deliveryId: ID, accepted: '0' })).toMatchObject({ accepted: 0 })
  expect(read({ act: 'accept', as: 'a', deliveryId: ID, accepted: '9,5', owed: '1,5 juta' })).toMatchObject({
    accepted: 9.5,
    owed: 1_500_000n,
  })
})

test('a payment is more than nothing', () => {
  expect(read({ act: 'pay', as: 'a', paidOn: '2027-02-09', paid: '250.000' })).toMatchObject({ paid: 250_000n })
  expect(read({ act: 'pay', as: 'a', paidOn: '2027-02-09', paid: '0' })).toEqual({ paid: ['too-small'] })
  expect(read({ act: 'pay', as: 'a', paidOn: '2027-02-09', paid: 'banyak' })).toEqual({ paid: ['money-unclear'] })
})

test('words and files that prove something must be there', () => {
  expect(read({ act: 'note', as: 'a', note: '  Dilatih dua hari  ' })).toMatchObject({ note: 'Dilatih dua hari' })
  expect(read({ act: 'note', as: 'a' })).toEqual({ note: ['required'] })
  expect(read({ act: 'dispute', as: 'b', reason: ' ' })).toEqual({ reason: ['required'] })
  expect(read({ act: 'file', as: 'a', file: new File(['x'], 'laporan.pdf') })).toMatchObject({ act: 'file' })
})

test('what is no form of the page is refused', () => {
  expect(read({ act: 'forgive', as: 'a' })).toHaveProperty('act')
  expect(read({ act: 'waive', as: 'admin' })).toEqual({ as: ['invalid'] })
})
