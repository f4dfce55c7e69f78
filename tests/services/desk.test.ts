import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import { readBatch } from '~/services/desk/batch.server'
import { readDesk } from '~/services/desk/read.server'
import { markUnsuited, offerAgain, readUnsuited } from '~/services/desk/unsuited.server'
import { askBroker } from '~/services/opportunity/ask-broker.server'
import { movePartnership } from '~/services/partnership/move.server'
import { readProposal } from '~/services/partnership/proposal.server'
import { proposePair, proposePartnership } from '~/services/partnership/propose.server'
import { aWantedItem } from '../factories/opportunity'
import { someTerms } from '../factories/partnership'
import { storedBusiness, storedFirmWithWork, storedUser } from '../factories/stored'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'

const it = useHouse()
let client: ReturnType<typeof createClient>
beforeAll(() => {
  client = createClient(it.url, 2)
})
afterAll(() => client.$disconnect())

/** A firm of Bandung and four tailors of Ambon who fit its opportunity, best first. */
async function aMarket() {
  const firm = await storedFirmWithWork(it, { expiresAt: new Date(Date.now() + 30 * 24 * 60 * 60 * 1000) })
  const tailors = []
  for (const score of [900, 800, 700, 600]) {
    const { business, owner } = await storedBusiness(it, { regency: '8171' })
    await client.match.create({
      data: {
        opportunityId: firm.opportunity.id,
        businessId: business.id,
        eligible: true,
        score,
        verdicts: [],
        ruleBook: 'test',
        computedAt: new Date(),
      },
    })
    tailors.push({ business, owner, ids: { opportunityId: firm.opportunity.id, businessId: business.id } })
  }
  const [best, second, third, fourth] = tailors
  if (!best || !second || !third || !fourth) throw new Error('four tailors')
  const broker = await storedUser(it, { role: 'broker', regions: ['3204'] })
  const scores = async (regions = ['3204']) => {
    const desk = await readDesk(it.context, { ...broker, regions }, 1)
    return desk?.matches
      .filter(({ opportunity }) => opportunity.id === firm.opportunity.id)
      .map(({ fit }) => fit?.score)
  }
  return { firm, best, second, third, fourth, broker, scores }
}

const showInterest = async (it_: { ids: { opportunityId: string; businessId: string }; owner: { userId: string } }) => {
  const id = it.context.newId()
  const now = it.context.now()
  await it.context.db.interests.show({ id, ...it_.ids, userId: it_.owner.userId, note: 'Kami sanggup', updatedAt: now })
  return id
}

test('the desk shows the three best of each opportunity in the regions of either business', async () => {
  const { scores } = await aMarket()
  expect(await scores()).toEqual([900, 800, 700])
  expect(await scores(['81'])).toEqual([900, 800, 700])
  expect(await scores(['00'])).toEqual([900, 800, 700])
  expect(await scores(['35'])).toEqual([])
  expect(await scores([])).toEqual([])
})

test('an interest waits apart from the matches, the longest waiting first', async () => {
  const { broker, second, scores } = await aMarket()
  await showInterest(second)
  const desk = await readDesk(it.context, broker, 1)
  expect(desk?.interests).toMatchObject([
    { note: 'Kami sanggup', fit: { score: 800 }, business: { id: second.business.id } },
  ])
  expect(await scores()).toEqual([900, 700, 600])
})

test('of those who are interested the ones who fit come before the near misses', async () => {
  const { broker, best, second, firm } = await aMarket()
  const nearMiss = { rule: 'certificates', step: 'get-certificate', missing: ['pirt'] }
  const where = { opportunityId_businessId: best.ids }
  await client.match.update({ where, data: { eligible: false, nearMiss } })
  await showInterest(best)
  await showInterest(second)
  const interests = (await readDesk(it.context, broker, 1))?.interests
  const here = interests?.filter(({ opportunity }) => opportunity.id === firm.opportunity.id)
  expect(here).toMatchObject([{ fit: { near: false } }, { fit: { near: true } }])
})

test('a broker who is the poster too reads no limits of those who bargain with them', async () => {
  const { broker, best, firm } = await aMarket()
  const paid = { rule: 'payment-term', hard: false, weight: 100, points: 0, score: 0, outcome: 'fail' }
  const verdicts = [{ ...paid, reason: 'payment-too-long', evidence: { term: 90, longest: 14 } }]
  await client.match.update({ where: { opportunityId_businessId: best.ids }, data: { verdicts } })
  const doubtFor = async (actor: typeof broker) =>
    (await readDesk(it.context, actor, 1))?.matches.find(({ business }) => business.id === best.business.id)?.fit?.doubt
  expect(await doubtFor(broker)).toMatchObject({ reason: 'payment-too-long' })
  const membership = { businessId: firm.business.id, role: 'owner' } as const
  const both = await doubtFor({ ...broker, memberships: [membership] })
  expect(both).toMatchObject({ reason: 'payment-strains', evidence: { term: 90 } })
  expect(both?.evidence).not.toHaveProperty('longest')
})

test('an order whose parts are all proposed leaves the desk, and comes back when one falls away', async () => {
  const { firm, broker, best, scores } = await aMarket()
  const item = {
    id: it.context.newId(),
    term: 'uniform-sewing',
    label: 'Jahit seragam',
    least: 500,
    most: null,
    unit: 'piece',
  } as const
  const wanted = [{ ...item, priceLow: null, priceHigh: null }]
  await it.context.db.opportunities.replace({ ...firm.opportunity, wanted }, 1)
  await client.business.update({ where: { id: best.business.id }, data: { size: 'small' } })
  const asking = { opportunityId: firm.opportunity.id, submission: aSubmission() }
  expect(await askBroker(it.context, best.owner, asking)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await askBroker(it.context, firm.owner, asking)).toMatchObject({ ok: true })
  const asked = async () =>
    (await readDesk(it.context, broker, 1))?.matches.filter((one) => one.opportunity.asked).length
  expect(await asked()).toBe(3)
  expect(await client.notification.count({ where: { userId: broker.userId, kind: 'broker-asked' } })).toBe(1)

  const parts = [{ term: item.term, label: item.label, perMonth: 500, unit: item.unit }]
  const form = { ...best.ids, actor: broker, terms: someTerms(), seen: [], parts }
  const proposed = await it.context.db.transaction((tx) => proposePair(it.context, tx, form))
  if (!proposed.ok) throw new Error(proposed.refusal.code)
  expect(await scores()).toEqual([])
  const { partnershipId: id } = proposed.value
  await client.partnership.update({ where: { id }, data: { parts: [{ ...parts[0], perMonth: 300 }] } })
  expect(await scores()).toEqual([800, 700, 600])
  expect(await asked()).toBe(0)

  const parted = async (regions: string[]) => {
    const desk = await readDesk(it.context, { ...broker, regions }, 1)
    return desk?.matches.find(({ opportunity }) => opportunity.id === firm.opportunity.id)
  }
  expect(await parted(['32'])).toMatchObject({ proposed: [{ perMonth: 300, whole: 500 }], maySeek: true })
  expect(await parted(['81'])).toMatchObject({ maySeek: false })

  // Where nobody can make the rest alone, the card says how much of it is proposed, also once somebody agreed.
  const nearly = { eligible: false, nearMiss: { rule: 'capacity', step: 'raise-capacity', missing: [] } }
  await client.match.updateMany({ where: { opportunityId: firm.opportunity.id }, data: nearly })
  await client.opportunity.update({ where: { id: firm.opportunity.id }, data: { state: 'matched' } })
  const tooBig = (await readDesk(it.context, broker, 1))?.tooBig
  expect(tooBig?.find(({ opportunity }) => opportunity.id === firm.opportunity.id)?.proposed).toMatchObject([
    { label: item.label, perMonth: 300, whole: 500 },
  ])
  const [line] = (await readDesk(it.context, broker, 1))?.underWay ?? []
  expect(line?.order).toMatchObject({ title: firm.opportunity.title, parts: [{ perMonth: 300, whole: 500 }] })
})

test('a pair that is linked or judged unsuited leaves the desk', async () => {
  const { broker, best, third, scores } = await aMarket()
  await client.business.update({ where: { id: best.business.id }, data: { size: 'small' } })
  const proposed = await proposePartnership(it.context, broker, {
    ...best.ids,
    terms: someTerms(),
    seen: [],
    submission: aSubmission(),
  })
  expect(proposed).toMatchObject({ ok: true })
  await markUnsuited(it.context, broker, { ...third.ids, reason: 'Terlalu jauh', submission: aSubmission() })
  expect(await scores()).toEqual([800, 600])
  // Who comes back to the pair learns of it.
  const marked = { reason: 'Terlalu jauh', brokerName: broker.name, at: expect.any(Date) }
  expect(await readUnsuited(it.context, broker, third.ids)).toMatchObject({ unsuited: marked })
  expect(await readProposal(it.context, broker, third.ids)).toMatchObject({ unsuited: marked })
  expect(await readProposal(it.context, broker, best.ids)).toMatchObject({ unsuited: null })
  // And may think again, if the pair is theirs to link.
  const again = { ...third.ids, submission: aSubmission() }
  const far = await storedUser(it, { role: 'broker', regions: ['35'] })
  expect(await offerAgain(it.context, far, again)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await offerAgain(it.context, broker, { ...again, submission: aSubmission() })).toMatchObject({ ok: true })
  expect(await scores()).toEqual([800, 700, 600])
})

test('who works together already shows on the desk, but is not offered for the same thing again', async () => {
  const { broker, best, firm, scores } = await aMarket()
  await client.business.update({ where: { id: best.business.id }, data: { size: 'small' } })
  const linked = async () => {
    const desk = await readDesk(it.context, broker, 1)
    return desk?.matches.filter((pair) => pair.poster.id === firm.business.id && pair.linked).length
  }
  expect(await linked()).toBe(0)
  const opportunityId = it.context.newId()
  const item = (term: string) => aWantedItem({ id: it.context.newId(), term })
  await it.context.db.opportunities.create({ ...firm.opportunity, id: opportunityId, wanted: [item('jacket')] })
  const proposed = await proposePartnership(it.context, broker, {
    opportunityId,
    businessId: best.business.id,
    terms: someTerms(),
    seen: [],
    submission: aSubmission(),
  })
  expect(await linked()).toBe(0)
  if (!proposed.ok) throw new Error(proposed.refusal.code)
  await client.partnership.update({ where: { id: proposed.value.partnershipId }, data: { state: 'running' } })
  expect(await linked()).toBe(1)

  const seek = (version: number, ...terms: string[]) =>
    it.context.db.opportunities.replace({ ...firm.opportunity, wanted: terms.map(item) }, version)
  await seek(1, 'jacket')
  expect(await scores()).toEqual([800, 700, 600])
  await seek(2, 'jacket', 'bag')
  expect(await linked()).toBe(1)
})

test.each([
  ['open', 'waiting', 0],
  ['withdrawn', 'withdrawn', 1],
] as const)(
  'while the opportunity is %s, an interest whose proposal is taken back is %s',
  async (state, left, told) => {
    const { broker, best } = await aMarket()
    await client.business.update({ where: { id: best.business.id }, data: { size: 'small' } })
    const interestId = await showInterest(best)
    const proposal = { ...best.ids, terms: someTerms(), seen: [], submission: aSubmission() }
    const proposed = await proposePartnership(it.context, broker, proposal)
    if (!proposed.ok) throw new Error(proposed.refusal.code)
    const stateOf = async () => (await client.interest.findUniqueOrThrow({ where: { id: interestId } })).state
    expect(await stateOf()).toBe('taken_up')
    await client.opportunity.update({ where: { id: best.ids.opportunityId }, data: { state } })
    const back = { kind: 'withdraw', reason: 'Salah usaha' } as const
    const moved = { ...proposed.value, version: 1, as: 'broker', event: back, submission: aSubmission() } as const
    expect(await movePartnership(it.context, broker, moved)).toMatchObject({ ok: true })
    expect(await stateOf()).toBe(left)
    const ended = { userId: best.owner.userId, kind: 'interest-ended' }
    expect(await client.notification.count({ where: ended })).toBe(told)
  },
)

test('what nobody can do alone but several make is shown as too big for one', async () => {
  const { firm, broker, best, second } = await aMarket()
  const shown = async () => {
    const desk = await readDesk(it.context, broker, 1)
    return desk?.tooBig.flatMap(({ opportunity, makers }) => (opportunity.id === firm.opportunity.id ? [makers] : []))
  }
  const nearly = { eligible: false, nearMiss: { rule: 'capacity', step: 'raise-capacity', missing: [] } }
  const { id: opportunityId } = firm.opportunity
  const two = { opportunityId, businessId: { in: [best.business.id, second.business.id] } }
  await client.match.updateMany({ where: two, data: nearly })
  expect(await shown()).toEqual([])
  await client.match.updateMany({ where: { opportunityId }, data: { eligible: false } })
  expect(await shown()).toEqual([2])
})

test('an interest judged unsuited is answered with its reason, and its owner is told once', async () => {
  const { broker, fourth } = await aMarket()
  const interest = await showInterest(fourth)
  const input = { ...fourth.ids, reason: 'Terlalu jauh', submission: aSubmission() }
  expect(await markUnsuited(it.context, broker, input)).toMatchObject({ ok: true })
  expect(await markUnsuited(it.context, broker, input)).toMatchObject({ ok: true })
  expect(await it.context.db.interests.byId(interest)).toMatchObject({ state: 'not-suited', reason: 'Terlalu jauh' })
  expect(await client.notification.count({ where: { userId: fourth.owner.userId } })).toBe(1)
})

test('a proposal takes up the interest that led to it', async () => {
  const { broker, best } = await aMarket()
  const interest = await showInterest(best)
  await proposePartnership(it.context, broker, { ...best.ids, terms: someTerms(), seen: [], submission: aSubmission() })
  expect(await it.context.db.interests.byId(interest)).toMatchObject({ state: 'taken-up' })
  const unsuited = { ...best.ids, reason: 'Berubah pikiran', submission: aSubmission() }
  expect(await markUnsuited(it.context, broker, unsuited)).toMatchObject({ refusal: { code: 'already-linked' } })
})

test('a broker of another region judges nothing, and nobody else has a desk', async () => {
  const { best, firm } = await aMarket()
  const far = await storedUser(it, { role: 'broker', regions: ['35'] })
  expect(await readUnsuited(it.context, far, best.ids)).toBeNull()
  const input = { ...best.ids, reason: 'x', submission: aSubmission() }
  expect(await markUnsuited(it.context, far, input)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await readDesk(it.context, firm.owner, 1)).toBeNull()
})

test('many opportunities are divided so that nobody is asked twice, and better than one by one', async () => {
  const expiresAt = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000)
  const [x, y] = [await storedFirmWithWork(it, { expiresAt }), await storedFirmWithWork(it, { expiresAt })]
  const [a, b] = [await storedBusiness(it, { regency: '7371' }), await storedBusiness(it, { regency: '7371' })]
  for (const [firm, one, score] of [
    [x, a, 900],
    [x, b, 850],
    [y, a, 880],
  ] as const) {
    const pair = { opportunityId: firm.opportunity.id, businessId: one.business.id }
    const match = { eligible: true, score, verdicts: [], ruleBook: 'test', computedAt: new Date() }
    await client.match.create({ data: { ...pair, ...match } })
  }
  const broker = await storedUser(it, { role: 'broker', regions: ['7371'] })
  const once = { partners: 1, offers: 1 }
  const read = await readBatch(it.context, broker, once)
  expect(read).toMatchObject({ proven: true, mostAsked: 2, total: { score: 1730, opportunities: 2 } })
  expect(read?.byHand).toEqual({ pairings: 1, opportunities: 1, score: 900 })
  const offers = new Map(read?.offers.map(({ opportunity, business }) => [opportunity.id, business.id]))
  expect(offers.get(x.opportunity.id)).toBe(b.business.id)
  expect(offers.get(y.opportunity.id)).toBe(a.business.id)
  expect(await readBatch(it.context, broker, { partners: 2, offers: 2 })).toMatchObject({ total: { pairings: 3 } })

  // Whoever still has to answer a proposal is asked nothing else.
  await client.business.update({ where: { id: a.business.id }, data: { size: 'small' } })
  const asked = { opportunityId: y.opportunity.id, businessId: a.business.id }
  const terms = { terms: someTerms(), seen: [], submission: aSubmission() }
  expect(await proposePartnership(it.context, broker, { ...asked, ...terms })).toMatchObject({ ok: true })
  expect((await readBatch(it.context, broker, once))?.offers.map(({ business }) => business.id)).toEqual([
    b.business.id,
  ])
  expect(await readBatch(it.context, x.owner, once)).toBeNull()
})
