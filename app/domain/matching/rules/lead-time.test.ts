import { expect, test } from 'vitest'
import { aCapability } from '#tests/factories/business'
import { aPair } from '#tests/factories/pair'
import { leadTime } from './lead-time'

const now = new Date('2026-11-21T02:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

const judge = (leadTimeDays: number | null, neededBy: Date | null) =>
  leadTime.judge(
    aPair({
      opportunity: { neededBy },
      candidate: { capabilities: [aCapability({ term: 'uniform-sewing', unit: 'piece', leadTimeDays })] },
      now,
    }),
  )

test('work that is done by the day it is needed is full', () => {
  expect(judge(10, inDays(10))).toEqual({
    outcome: 'pass',
    score: 1000,
    reason: 'lead-in-time',
    evidence: { days: 10 },
  })
})

test('who needs half as many days again is worth half, who needs twice as many nothing', () => {
  expect(judge(15, inDays(10))).toMatchObject({ outcome: 'part', score: 500, evidence: { days: 15, left: 10 } })
  expect(judge(20, inDays(10))).toMatchObject({ outcome: 'fail', score: 0, evidence: { days: 20, left: 10 } })
  expect(judge(3, inDays(-4))).toMatchObject({ outcome: 'fail', score: 0, reason: 'lead-late', evidence: { left: 0 } })
})

test('a day or a time that nobody named is neither a merit nor a fault', () => {
  expect(judge(null, inDays(10))).toMatchObject({ outcome: 'unknown', score: 500 })
  expect(judge(10, null)).toMatchObject({ outcome: 'unknown', score: 500 })
})
