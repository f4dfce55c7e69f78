import { expect, test } from 'vitest'
import { aBusiness, aFirm } from '#tests/factories/business'
import { someTerms } from '#tests/factories/partnership'
import { type Proposal, propose } from './propose'

const NOW = new Date('2026-11-21T03:00:00Z')
const BY = { brokerId: 'the-broker', now: NOW }

const aProposal = (changes: Partial<Proposal> = {}): Proposal => ({
  id: 'the-case',
  pattern: 'subcontracting',
  a: aFirm(),
  b: aBusiness(),
  opportunityId: 'the-opportunity',
  terms: someTerms(),
  parts: [],
  ...changes,
})

test('a proposal waits for both sides, with the roles the law gives them', () => {
  const result = propose(aProposal(), BY)
  expect(result).toMatchObject({
    ok: true,
    value: {
      partnership: {
        id: 'the-case',
        state: 'proposed',
        brokerId: 'the-broker',
        opportunityId: 'the-opportunity',
        version: 1,
        createdAt: NOW,
        sides: {
          a: { businessId: aFirm().id, role: 'contractor', consent: 'waiting' },
          b: { businessId: aBusiness().id, role: 'subcontractor', consent: 'waiting' },
        },
      },
      facts: [
        { kind: 'history', event: 'propose', from: null, to: 'proposed', actorId: 'the-broker', at: NOW },
        { kind: 'notify', who: 'a', about: 'proposed' },
        { kind: 'notify', who: 'b', about: 'proposed' },
      ],
    },
  })
})

test('who looks for a subcontractor never becomes one, however large the other is', () => {
  const turned = aProposal({ a: aFirm({ size: 'medium' }), b: aBusiness({ size: 'large' }) })
  expect(propose(turned, BY)).toMatchObject({ ok: false, refusal: { code: 'sizes-not-allowed' } })
})

test('without an opportunity the smaller side may stand on the left', () => {
  expect(propose(aProposal({ opportunityId: null, a: aBusiness(), b: aFirm() }), BY)).toMatchObject({
    value: { partnership: { sides: { a: { role: 'subcontractor' }, b: { role: 'contractor' } } } },
  })
})

test.each([
  ['same-business', { b: aFirm() }],
  ['ownership-tie', { a: aFirm({ ties: [aBusiness().id] }) }],
  ['ownership-tie', { b: aBusiness({ ties: [aFirm().id] }) }],
  ['size-unknown', { b: aBusiness({ size: 'unknown' }) }],
  ['sizes-not-allowed', { a: aFirm({ size: 'small' }) }],
  ['term-over', { terms: someTerms({ duration: { start: new Date('2020-01-01T00:00:00Z'), months: 12 } }) }],
  ['sectors-alike', { pattern: 'cooperative-exchange', a: aFirm({ sector: { edition: '2020', division: '11' } }) }],
] as const)('refuses %s', (code, changes) => {
  expect(propose(aProposal(changes), BY)).toMatchObject({ ok: false, refusal: { code } })
})

test('a farm and a shop, both micro, may exchange', () => {
  const farm = aBusiness({ id: 'farm', sector: { edition: '2020', division: '01' } })
  const shop = aBusiness({ id: 'shop', sector: { edition: '2020', division: '47' } })
  expect(propose(aProposal({ pattern: 'cooperative-exchange', a: farm, b: shop }), BY)).toMatchObject({
    ok: true,
    value: { partnership: { sides: { a: { role: 'peer' }, b: { role: 'peer' } } } },
  })
})
