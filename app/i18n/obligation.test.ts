import { expect, test } from 'vitest'
import type { Obligation } from '../domain/agreement/obligations'
import { obligationText, owedText, punctualityText, standingText } from './obligation'

const owed: Obligation = {
  id: 'payment.x',
  subject: { kind: 'payment', deliveryId: 'x', amount: 42_180_000n },
  owner: 'a',
  from: new Date('2027-01-20T00:00:00Z'),
  due: new Date('2027-02-03T00:00:00Z'),
  evidence: [],
  source: { law: 'PP 7/2021', article: '117', document: null, verified: true },
}

test.each([
  [owed.subject, 'Membayar Rp42.180.000.', 'Pay Rp42,180,000.'],
  [{ kind: 'delivery', quantity: 1500, unit: 'piece' }, 'Mengirim 1.500\u00a0buah.', 'Deliver 1,500\u00a0pcs.'],
  [{ kind: 'duty', duty: 'inti-financing' }, 'Membantu pembiayaan.', 'Help with financing.'],
  [{ kind: 'coaching', item: 'marketing.promotion' }, 'Bantuan promosi.', 'Promotion.'],
] as const)('%o is owed in words', (subject, id, en) => {
  expect([obligationText({ subject }, 'id'), obligationText({ subject }, 'en')]).toEqual([id, en])
})

test.each([
  ['upcoming', 0, 'Paling lambat 3 Feb 2027.'],
  ['due', 0, 'Paling lambat 3 Feb 2027.'],
  ['late', 11, 'Terlambat 11 hari.'],
  ['kept', 0, 'Ditepati.'],
  ['kept', 4, 'Ditepati, terlambat 4 hari.'],
  ['disputed', 0, 'Diperselisihkan.'],
  ['waived', 0, 'Dibebaskan bersama.'],
] as const)('%s by %d days reads %s', (state, daysLate, text) => {
  expect(standingText({ obligation: owed, state, daysLate, keptOn: null }, 'id')).toBe(text)
})

test('a duty as a whole sentence names who, what and to whom, and is told to its owner as theirs', () => {
  const delivery = { kind: 'delivery', quantity: 600, unit: 'kilogram' } as const
  const link = { subject: delivery, owner: null, other: 'PT Nusa', gives: 'Tempe segar' }
  expect(owedText(link, 'id')).toBe('Anda mengirim 600\u00a0kg tempe segar ke PT Nusa.')
  expect(owedText({ ...link, gives: null, owner: 'Tempe Mawar' }, 'en')).toBe(
    'Tempe Mawar sends 600\u00a0kg to PT Nusa.',
  )
  expect(owedText({ ...link, subject: owed.subject }, 'en')).toBe('You pay Rp42,180,000 to PT Nusa.')
  expect(owedText({ ...link, subject: { kind: 'check', deliveryId: 'x', doneOn: null } }, 'id')).toBe(
    'Anda memeriksa barang dari PT Nusa.',
  )
  expect(owedText({ ...link, subject: { kind: 'duty', duty: 'inti-financing' } }, 'id')).toBe('Membantu pembiayaan.')
})

test('lateness is said against the promise', () => {
  expect(punctualityText({ averageDays: 41, promisedDays: 30, paid: 3, late: 0 }, 'id')).toBe(
    'Dibayar rata-rata 41 hari (janji 30).',
  )
  expect(punctualityText({ averageDays: null, promisedDays: null, paid: 0, late: 0 }, 'id')).toBe(
    'Belum ada pembayaran.',
  )
})
