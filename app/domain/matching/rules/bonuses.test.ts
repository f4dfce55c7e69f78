import { expect, test } from 'vitest'
import { aWantedItem } from '#tests/factories/opportunity'
import { aPair } from '#tests/factories/pair'
import type { BusinessKind } from '~/domain/business/business'
import { LEADING_SOURCES } from '~/domain/region/leading'
import { leadingCommodity } from './leading-commodity'
import { programme } from './programme'
import { reply } from './reply'

const answering = (usualReplyHours: number | null) => reply.judge(aPair({ candidate: { usualReplyHours } }))

test('quick answers add, slow ones cost nothing', () => {
  expect(answering(0)).toMatchObject({ outcome: 'pass', score: 1000, evidence: { hours: 1 } })
  expect(answering(6).score).toBe(1000)
  expect(answering(48)).toMatchObject({ outcome: 'pass', score: 800, reason: 'reply-quick' })
  expect([answering(49).score, answering(null).score]).toEqual([500, 500])
  expect([answering(49).reason, answering(null).reason]).toEqual(['reply-unhurried', 'reply-unknown'])
})

const leading = (regency: string, term: string | null) =>
  leadingCommodity.judge(aPair({ opportunity: { wanted: [aWantedItem({ term })] }, candidate: { regency } }))

test('what leads in a regency or its province adds, with the study that says so', () => {
  expect(leading('5108', 'coffee-bean')).toMatchObject({
    outcome: 'pass',
    score: 1000,
    evidence: { term: 'coffee-bean' },
  })
  expect(leading('1271', 'chips')).toMatchObject({ outcome: 'pass', evidence: { study: 'KPJU Sumatera Utara 2021' } })
  // A kind of what leads leads too; what is wider does not.
  expect(leading('5108', 'dairy-cattle').outcome).toBe('pass')
  expect(leading('1271', 'snack').outcome).toBe('unknown')
})

test('elsewhere, and for words nobody recognised, it is neither a merit nor a fault', () => {
  expect(leading('3204', 'chips')).toMatchObject({ outcome: 'unknown', score: 500, reason: 'leading-not' })
  expect(leading('1271', null).score).toBe(500)
})

test('every study names its source, and none of them was read as a whole', () => {
  for (const { law, verified } of LEADING_SOURCES) expect([law.length > 20, verified]).toEqual([true, false])
})

const preferring = (prefers: { womenLed: boolean; groups: boolean }, womenLed: boolean | null, kind: BusinessKind) =>
  programme.judge(aPair({ opportunity: { prefers }, candidate: { womenLed, kind } }))

test('a bonus only where the programme of the posting declares it, and never a fault', () => {
  const none = { womenLed: false, groups: false }
  expect(preferring(none, true, 'group')).toMatchObject({ score: 500, reason: 'programme-none' })
  const women = { womenLed: true, groups: false }
  expect(preferring(women, true, 'enterprise')).toMatchObject({ score: 1000, reason: 'programme-women' })
  expect([false, null].map((led) => preferring(women, led, 'group').score)).toEqual([500, 500])
  const groups = { womenLed: false, groups: true }
  expect(preferring(groups, null, 'cooperative')).toMatchObject({ score: 1000, reason: 'programme-group' })
  expect(preferring(groups, true, 'enterprise')).toMatchObject({ score: 500, reason: 'programme-others' })
})
