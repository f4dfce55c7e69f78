import { expect, test } from 'vitest'
import { addMark, marksOpenTo } from './marks'
import type { Obligation } from './obligations'
import type { Facts, Mark } from './standing'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const GUIDANCE: Obligation = {
  id: 'duty.contractor-guidance.a.1',
  subject: { kind: 'duty', duty: 'contractor-guidance' },
  owner: 'a',
  from: day('2027-02-01'),
  due: day('2027-02-28'),
  evidence: ['note', 'confirmation'],
  source: { law: 'PP 44/1997', article: '4 (3)', document: '002', verified: true },
}
const about = { obligationId: GUIDANCE.id, on: day('2027-02-05') }
const factsOf = (...marks: readonly Mark[]): Facts => ({ marks, deliveries: [], payments: [] })
const open = (side: 'a' | 'b', facts: Facts, obligation = GUIDANCE) =>
  marksOpenTo(side, { obligation, facts, on: day('2027-02-10') })

const PROOF: Mark = { ...about, id: 'p1', side: 'a', kind: 'prove', evidence: 'note' }

test('nobody confirms what was not shown', () => {
  expect(open('b', factsOf())).toEqual(['dispute', 'waive'])
  const confirming: Mark = { ...about, id: 'm1', side: 'b', kind: 'confirm' }
  expect(addMark(GUIDANCE, confirming, factsOf())).toEqual({ ok: false, refusal: { code: 'proof-missing' } })
  expect(addMark(GUIDANCE, confirming, factsOf(PROOF))).toMatchObject({ ok: true })
  const wordAlone = { ...GUIDANCE, evidence: ['confirmation'] } as const
  expect(addMark(wordAlone, confirming, factsOf())).toMatchObject({ ok: true })
})

test('the owner proves, the other side confirms, both may disagree or let it go', () => {
  expect(open('a', factsOf())).toEqual(['prove', 'dispute', 'waive'])
  expect(open('b', factsOf(PROOF))).toEqual(['confirm', 'dispute', 'waive'])
})

test('nobody is offered what would show nothing', () => {
  const delivery = { ...GUIDANCE, evidence: [] }
  expect(open('a', factsOf(), delivery)).toEqual(['dispute', 'waive'])
  expect(open('b', factsOf(), delivery)).toEqual(['dispute', 'waive'])
  expect(open('a', factsOf(), { ...GUIDANCE, evidence: ['confirmation'] })).toEqual(['dispute', 'waive'])
})

test('what was said once is not offered again', () => {
  const confirmed: Mark = { ...about, id: 'm1', side: 'b', kind: 'confirm' }
  const waived: Mark = { ...about, id: 'm2', side: 'b', kind: 'waive' }
  expect(open('b', factsOf(confirmed, waived))).toEqual(['dispute'])
  expect(open('a', factsOf(confirmed, waived))).toEqual(['prove', 'dispute', 'waive'])
  const elsewhere: Mark = { ...waived, obligationId: 'duty.contractor-guidance.a.2' }
  expect(open('b', factsOf(elsewhere))).toContain('waive')
})

test('only the side that disputed settles', () => {
  const dispute: Mark = { ...about, id: 'd1', side: 'b', kind: 'dispute', reason: 'Belum dilatih' }
  expect(open('b', factsOf(dispute))).toContain('settle')
  expect(open('a', factsOf(dispute))).not.toContain('settle')
  const settled: Mark = { ...about, id: 's1', side: 'b', kind: 'settle', disputeId: 'd1' }
  expect(open('b', factsOf(dispute, settled))).not.toContain('settle')
})
