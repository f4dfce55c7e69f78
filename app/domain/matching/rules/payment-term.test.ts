import { expect, test } from 'vitest'
import { aPair } from '#tests/factories/pair'
import type { NeedArea } from '~/domain/business/needs'
import { paymentTerm } from './payment-term'

const judge = (term: number | null, longest: number | null, needs: readonly NeedArea[] = []) =>
  paymentTerm.judge(
    aPair({
      opportunity: { paymentTermDays: term },
      candidate: {
        longestPaymentTermDays: longest,
        needs: needs.map((area) => ({ area, term: null, label: null })),
      },
    }),
  )

test('the stated limit belongs to what can be waited for', () => {
  expect(judge(14, 14)).toMatchObject({ outcome: 'pass', score: 1000, reason: 'payment-within' })
})

test('beyond the limit loses by how far', () => {
  expect(judge(15, 14)).toMatchObject({
    outcome: 'fail',
    score: 933,
    reason: 'payment-too-long',
    evidence: { term: 15, longest: 14 },
  })
  expect(judge(60, 0)).toMatchObject({ outcome: 'fail', score: 0 })
})

test('cash suits everyone', () => {
  expect(judge(0, 0)).toMatchObject({ outcome: 'pass', score: 1000, reason: 'payment-cash' })
  expect(judge(0, null, ['capital'])).toMatchObject({ reason: 'payment-cash' })
})

test('without a limit up to thirty days is usual, beyond is a strain', () => {
  expect(judge(30, null)).toMatchObject({ outcome: 'pass', score: 800, reason: 'payment-usual' })
  expect(judge(31, null)).toMatchObject({ outcome: 'part', score: 200, reason: 'payment-strains' })
})

test('credit strains someone who lacks capital', () => {
  expect(judge(14, null, ['capital'])).toMatchObject({ outcome: 'part', score: 500, reason: 'payment-strains' })
})

test('a term open to talk is not judged', () => {
  expect(judge(null, 14)).toMatchObject({ outcome: 'unknown', score: 500, reason: 'payment-open' })
})
