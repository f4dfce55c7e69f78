import { expect, test } from 'vitest'
import { aPair } from '#tests/factories/pair'
import { match } from './match'
import { doubtOf, forPoster, strongest, weakest } from './verdicts'

const paymentOf = (paymentTermDays: number, longestPaymentTermDays: number) => {
  const { verdicts } = match(aPair({ opportunity: { paymentTermDays }, candidate: { longestPaymentTermDays } }))
  return verdicts.filter(({ rule }) => rule === 'payment-term')
}

test('the strongest reasons pass and come by their points', () => {
  const { verdicts } = match(aPair())
  const points = strongest(verdicts, 3).map((verdict) => verdict.points)
  expect(points).toHaveLength(3)
  expect(points).toEqual(points.toSorted((a, b) => b - a))
  expect(strongest(verdicts, 10).some(({ rule }) => rule === 'pattern' || rule === 'ownership')).toBe(false)
})

test('the weakest verdict loses most points', () => {
  const { verdicts } = match(aPair({ opportunity: { paymentTermDays: 90 }, candidate: { needs: [] } }))
  expect(weakest(verdicts)?.rule).toBe('payment-term')
  expect(weakest(verdicts.filter(({ outcome }) => outcome === 'pass'))).toBeNull()
})

test('the doubt of a near miss is what it lacks, that of a match its weakest verdict', () => {
  const strained = { opportunity: { paymentTermDays: 90 } }
  expect(doubtOf(match(aPair(strained)))?.rule).toBe('payment-term')
  const nearly = match(aPair({ opportunity: { ...strained.opportunity, certificatesRequired: ['svlk'] } }))
  expect(doubtOf(nearly)?.reason).toBe('certificates-missing')
  expect(doubtOf({ ...nearly, verdicts: [] })).toBeNull()
})

test.each([
  ['within', 14, 21, 'payment-usual', 'pass'],
  ['beyond', 30, 14, 'payment-strains', 'fail'],
] as const)(
  'a poster whose term is %s a supplier’s limit does not read the limit',
  (_, term, longest, reason, outcome) => {
    const [seen] = paymentOf(term, longest).map(forPoster)
    expect(seen).toMatchObject({ reason, outcome, evidence: { term } })
    expect(seen?.evidence).not.toHaveProperty('longest')
  },
)

test('that the poster pays late is told to the poster as its own', () => {
  const { verdicts } = match(aPair({ poster: { track: { due: 0, kept: 0, paymentDelayDays: 17 } } }))
  const late = verdicts.filter(({ reason }) => reason === 'track-pays-late')
  expect(late.map(forPoster)).toMatchObject([{ reason: 'track-you-pay-late', evidence: { days: 17 } }])
})

test('what a poster reads keeps its points, and other verdicts stay as they are', () => {
  const { verdicts } = match(aPair({ opportunity: { paymentTermDays: 0 } }))
  expect(verdicts.map(forPoster)).toEqual(verdicts)
  expect(paymentOf(14, 21).map(forPoster)[0]?.points).toBe(paymentOf(14, 21)[0]?.points)
})
