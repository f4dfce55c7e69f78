import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { NO_TERMS } from '~/domain/agreement/terms'
import type { CaseRole, PartnershipEvent } from '~/domain/partnership/partnership'
import { readAgreement } from '~/services/agreement/read.server'
import { readCase } from '~/services/partnership/case.server'
import { listCases, readCases } from '~/services/partnership/list.server'
import { movePartnership } from '~/services/partnership/move.server'
import { readProposal } from '~/services/partnership/proposal.server'
import { proposePartnership } from '~/services/partnership/propose.server'
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

/** A broker of Bandung, a factory with work to give, and a tailor who could do it. */
async function threePeople() {
  const broker = await storedUser(it, { role: 'broker', name: 'Budi Santoso', regions: ['32'] })
  const firm = await storedFirmWithWork(it)
  const tailor = await storedBusiness(it, { name: 'Konveksi Soreang', regency: '3204', size: 'small' })
  return { broker, firm, tailor }
}

type People = Awaited<ReturnType<typeof threePeople>>

const proposalOf = ({ firm, tailor }: People) => ({
  opportunityId: firm.opportunity.id,
  businessId: tailor.business.id,
  terms: someTerms(),
  seen: [],
})

async function aCase() {
  const people = await threePeople()
  const submission = aSubmission()
  const proposed = await proposePartnership(it.context, people.broker, { ...proposalOf(people), submission })
  if (!proposed.ok) throw new Error(proposed.refusal.code)
  const { partnershipId } = proposed.value
  const by = async (actor: SignedIn, as: CaseRole, event: PartnershipEvent) => {
    const found = await it.context.db.partnerships.find(partnershipId, people.broker)
    const version = found?.partnership.version ?? 0
    return movePartnership(it.context, actor, { partnershipId, version, as, event, submission: aSubmission() })
  }
  const consent = async () => {
    await by(people.firm.owner, 'a', { kind: 'consent', ownershipTie: false })
    return by(people.tailor.owner, 'b', { kind: 'consent', ownershipTie: false })
  }
  return { ...people, partnershipId, by, consent }
}

const stateOf = async (id: string) => (await client.partnership.findUniqueOrThrow({ where: { id } })).state
const toldTo = async ({ userId }: SignedIn) => {
  const rows = await client.notification.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } })
  return rows.map(({ detail }) => (detail as { about: string }).about)
}

test('a proposal has a reference, a history, a notice to each side and word for the workers', async () => {
  const { partnershipId, broker, firm, tailor } = await aCase()
  const view = await readCase(it.context, broker, { partnershipId, as: null })
  expect(view?.reference).toMatch(/^JJ-\d{4}-\d{6}$/)
  expect(view?.partnership).toMatchObject({ state: 'proposed', version: 1, terms: someTerms() })
  expect(view?.partnership.sides.a.role).toBe('contractor')
  expect(view?.partnership.sides.b.role).toBe('subcontractor')
  expect(view?.history.map(({ event }) => event)).toEqual(['propose'])
  expect(await toldTo(firm.owner)).toEqual(['proposed'])
  expect(await toldTo(tailor.owner)).toEqual(['proposed'])
  const outbox = await client.outbox.findMany({ where: { topic: 'partnership-moved' } })
  expect(outbox.map(({ payload }) => payload)).toContainEqual({ partnershipId, event: 'propose' })
})

test('the path to the agreement: proposed, consented, drafted', async () => {
  const { partnershipId, broker, tailor, by, consent } = await aCase()
  expect(await consent()).toMatchObject({ ok: true })
  expect(await stateOf(partnershipId)).toBe('talking')
  expect(await by(broker, 'broker', { kind: 'draft' })).toMatchObject({ ok: true })
  expect(await stateOf(partnershipId)).toBe('drafting')
  const view = await readCase(it.context, tailor.owner, { partnershipId, as: null })
  expect(view?.history.map(({ event, version }) => [version, event])).toEqual([
    [1, 'propose'],
    [2, 'consent'],
    [3, 'consent'],
    [4, 'draft'],
  ])
  expect(await readAgreement(it.context, broker, { partnershipId, as: null })).toMatchObject({
    life: { state: 'draft', termsVersion: 1 },
    terms: someTerms(),
  })
})

test('what only the agreement moves, nobody moves', async () => {
  const { broker, firm, by, consent } = await aCase()
  await consent()
  await by(broker, 'broker', { kind: 'draft' })
  for (const [actor, as] of [
    [broker, 'broker'],
    [firm.owner, 'a'],
  ] as const)
    expect(await by(actor, as, { kind: 'come-into-force' })).toMatchObject({ refusal: { code: 'not-your-move' } })
})

test('both consents open the room for the three, match the opportunity and open the contacts', async () => {
  const { partnershipId, broker, firm, tailor, consent } = await aCase()
  const before = await readCase(it.context, tailor.owner, { partnershipId, as: null })
  expect(before?.contacts).toBeNull()
  await consent()
  const room = await client.room.findFirstOrThrow({ where: { partnershipId } })
  const seats = await it.context.db.rooms.seats(room.id)
  expect(seats.map(({ side, userId }) => [side, userId])).toEqual([
    ['a', firm.owner.userId],
    ['b', tailor.owner.userId],
    ['broker', broker.userId],
  ])
  const opportunity = await client.opportunity.findUniqueOrThrow({ where: { id: firm.opportunity.id } })
  expect(opportunity.state).toBe('matched')
  const after = await readCase(it.context, tailor.owner, { partnershipId, as: null })
  expect(after?.contacts?.a.map(({ name }) => name)).toEqual(['Rina Kartika'])
})

test('an opportunity withdrawn since the proposal does not stop the two', async () => {
  const { partnershipId, firm, consent } = await aCase()
  await client.opportunity.update({ where: { id: firm.opportunity.id }, data: { state: 'withdrawn' } })
  expect(await consent()).toMatchObject({ ok: true })
  expect(await stateOf(partnershipId)).toBe('talking')
})

test('a side learns nothing of the other answer until both agreed; the broker does', async () => {
  const { partnershipId, broker, firm, tailor, by } = await aCase()
  await by(firm.owner, 'a', { kind: 'consent', ownershipTie: false })
  const other = await readCase(it.context, tailor.owner, { partnershipId, as: null })
  expect(other?.partnership.sides.a.consent).toBe('waiting')
  expect(other?.history.map(({ event }) => event)).toEqual(['propose'])
  expect(await toldTo(tailor.owner)).toEqual(['proposed'])
  const led = await readCase(it.context, broker, { partnershipId, as: null })
  expect(led?.partnership.sides.a.consent).toBe('given')
  expect(await toldTo(broker)).toEqual(['consented'])
})

test('a declared tie blocks consent, changes nothing else and stays on record', async () => {
  const { partnershipId, firm, by } = await aCase()
  expect(await by(firm.owner, 'a', { kind: 'consent', ownershipTie: true })).toEqual({
    ok: false,
    refusal: { code: 'ownership-tie' },
  })
  const sides = await client.partnershipSide.findMany({ where: { partnershipId } })
  expect(sides.every(({ consent }) => consent === 'waiting')).toBe(true)
  const history = await client.partnershipHistory.findMany({ where: { partnershipId, event: 'declare-tie' } })
  expect(history).toMatchObject([{ side: 'a', actorId: firm.owner.userId, toState: 'proposed' }])
})

test('a refusal ends the case; its reason is for the broker, not for the other side', async () => {
  const { partnershipId, broker, firm, tailor, by } = await aCase()
  await by(tailor.owner, 'b', { kind: 'decline', reason: 'Pembayarannya terlalu lama' })
  expect(await stateOf(partnershipId)).toBe('declined')
  const reasonsFor = async (actor: SignedIn) =>
    (await readCase(it.context, actor, { partnershipId, as: null }))?.history.at(-1)?.reason
  expect(await reasonsFor(broker)).toBe('Pembayarannya terlalu lama')
  expect(await reasonsFor(tailor.owner)).toBe('Pembayarannya terlalu lama')
  expect(await reasonsFor(firm.owner)).toBeNull()
  expect(await by(firm.owner, 'a', { kind: 'consent', ownershipTie: false })).toMatchObject({
    refusal: { code: 'wrong-state' },
  })
})

test('a stale version is refused and nothing is moved', async () => {
  const { partnershipId, broker, by } = await aCase()
  await by(broker, 'broker', { kind: 'revise', terms: someTerms({ quality: 'Lebih rapi' }) })
  const stale = await movePartnership(it.context, broker, {
    partnershipId,
    version: 1,
    as: 'broker',
    event: { kind: 'withdraw', reason: 'Salah usaha' },
    submission: aSubmission(),
  })
  expect(stale).toEqual({ ok: false, refusal: { code: 'stale', detail: { version: 2 } } })
  expect(await stateOf(partnershipId)).toBe('proposed')
})

test('of two moves at the same moment one is made and one is refused', async () => {
  const { partnershipId, broker, firm } = await aCase()
  const both = await Promise.all([
    movePartnership(it.context, broker, {
      partnershipId,
      version: 1,
      as: 'broker',
      event: { kind: 'withdraw', reason: 'Salah usaha' },
      submission: aSubmission(),
    }),
    movePartnership(it.context, firm.owner, {
      partnershipId,
      version: 1,
      as: 'a',
      event: { kind: 'decline', reason: 'Belum sanggup' },
      submission: aSubmission(),
    }),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await client.partnershipHistory.count({ where: { partnershipId } })).toBe(2)
})

test('a double submit makes one proposal and answers the same', async () => {
  const people = await threePeople()
  const input = { ...proposalOf(people), submission: aSubmission() }
  const [first, second] = await Promise.all([
    proposePartnership(it.context, people.broker, input),
    proposePartnership(it.context, people.broker, input),
  ])
  expect(first).toMatchObject({ ok: true })
  expect(second).toEqual(first)
  expect(await client.partnership.count({ where: { opportunityId: input.opportunityId } })).toBe(1)
})

test('a double consent is one consent', async () => {
  const { partnershipId, firm } = await aCase()
  const input = {
    partnershipId,
    version: 1,
    as: 'a',
    event: { kind: 'consent', ownershipTie: false },
    submission: aSubmission(),
  } as const
  expect(await movePartnership(it.context, firm.owner, input)).toMatchObject({ ok: true })
  expect(await movePartnership(it.context, firm.owner, input)).toMatchObject({ ok: true })
  expect(await client.partnershipHistory.count({ where: { partnershipId } })).toBe(2)
})

test('two brokers who propose one pair at once make one case', async () => {
  const people = await threePeople()
  const other = await storedUser(it, { role: 'broker', regions: ['3204'] })
  const results = await Promise.all(
    [people.broker, other].map((broker) =>
      proposePartnership(it.context, broker, { ...proposalOf(people), submission: aSubmission() }),
    ),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results).toContainEqual({ ok: false, refusal: { code: 'already-linked' } })
})

test('unfair terms go out only after their warnings were seen', async () => {
  const people = await threePeople()
  const input = { ...proposalOf(people), terms: someTerms({ payment: { days: 60, mechanism: 'transfer' } }) }
  expect(await proposePartnership(it.context, people.broker, { ...input, submission: aSubmission() })).toMatchObject({
    refusal: { code: 'warnings-unseen' },
  })
  const seen = ['payment-too-long'] as const
  expect(
    await proposePartnership(it.context, people.broker, { ...input, seen, submission: aSubmission() }),
  ).toMatchObject({ ok: true })
})

test('a proposal the law refuses, or for an opportunity that is over, is not made', async () => {
  const people = await threePeople()
  const peer = await storedBusiness(it, { regency: '3204', size: 'large' })
  expect(
    await proposePartnership(it.context, people.broker, {
      ...proposalOf(people),
      businessId: peer.business.id,
      submission: aSubmission(),
    }),
  ).toMatchObject({ refusal: { code: 'sizes-not-allowed' } })
  await client.opportunity.update({ where: { id: people.firm.opportunity.id }, data: { state: 'met' } })
  expect(
    await proposePartnership(it.context, people.broker, { ...proposalOf(people), submission: aSubmission() }),
  ).toMatchObject({ refusal: { code: 'opportunity-closed' } })
})

test('a broker of another region, a party or a stranger cannot propose or see the pair', async () => {
  const people = await threePeople()
  const far = await storedUser(it, { role: 'broker', regions: ['81'] })
  const ids = { opportunityId: people.firm.opportunity.id, businessId: people.tailor.business.id }
  for (const actor of [far, people.firm.owner, people.tailor.owner]) {
    expect(await readProposal(it.context, actor, ids)).toBeNull()
    expect(
      await proposePartnership(it.context, actor, { ...proposalOf(people), submission: aSubmission() }),
    ).toMatchObject({ refusal: { code: 'not-found' } })
  }
  expect(await readProposal(it.context, people.broker, { ...ids, businessId: it.context.newId() })).toBeNull()
  expect(await readProposal(it.context, people.broker, { ...ids, opportunityId: it.context.newId() })).toBeNull()
})

test('a proposal is prepared with both faces, roles, verdicts and first terms', async () => {
  const { broker, firm, tailor } = await threePeople()
  const view = await readProposal(it.context, broker, {
    opportunityId: firm.opportunity.id,
    businessId: tailor.business.id,
  })
  expect(view).toMatchObject({
    roles: { a: 'contractor', b: 'subcontractor' },
    refusal: null,
    kppu: true,
    running: null,
    terms: { activity: firm.opportunity.title, payment: { days: 14, mechanism: 'transfer' } },
  })
  expect(view?.match.verdicts.length).toBeGreaterThan(5)
})

test('strangers, the brokers of other cases and parties of other cases find nothing', async () => {
  const { partnershipId } = await aCase()
  const elsewhere = await aCase()
  for (const actor of [elsewhere.broker, elsewhere.firm.owner, elsewhere.tailor.owner, await storedUser(it)]) {
    expect(await readCase(it.context, actor, { partnershipId, as: null })).toBeNull()
    expect(await readAgreement(it.context, actor, { partnershipId, as: null })).toBeNull()
    expect(
      await movePartnership(it.context, actor, {
        partnershipId,
        version: 1,
        as: 'broker',
        event: { kind: 'withdraw', reason: 'x' },
        submission: aSubmission(),
      }),
    ).toMatchObject({ refusal: { code: 'not-found' } })
  }
})

test('nobody moves as somebody else', async () => {
  const { firm, broker, by } = await aCase()
  expect(await by(firm.owner, 'b', { kind: 'consent', ownershipTie: false })).toMatchObject({
    refusal: { code: 'forbidden' },
  })
  expect(await by(broker, 'a', { kind: 'consent', ownershipTie: false })).toMatchObject({
    refusal: { code: 'forbidden' },
  })
  expect(await by(firm.owner, 'a', { kind: 'withdraw', reason: 'x' })).toMatchObject({
    refusal: { code: 'not-your-move' },
  })
})

test('a case goes to another broker of the region, and so does the room', async () => {
  const { partnershipId, broker, by, consent } = await aCase()
  await consent()
  const far = await storedUser(it, { role: 'broker', regions: ['81'] })
  const next = await storedUser(it, { role: 'broker', regions: ['3204'] })
  expect(
    await by(broker, 'broker', {
      kind: 'hand-over',
      brokerId: far.userId,
      reason: 'Cuti',
      summary: 'Harga belum sepakat',
    }),
  ).toMatchObject({
    refusal: { code: 'broker-elsewhere' },
  })
  expect(
    await by(broker, 'broker', {
      kind: 'hand-over',
      brokerId: next.userId,
      reason: 'Cuti',
      summary: 'Harga belum sepakat',
    }),
  ).toMatchObject({
    ok: true,
  })
  expect(await readCase(it.context, broker, { partnershipId, as: null })).toBeNull()
  expect(await readCase(it.context, next, { partnershipId, as: null })).not.toBeNull()
  const { id: roomId } = await client.room.findFirstOrThrow({ where: { partnershipId } })
  const seated = (await it.context.db.rooms.seats(roomId)).map(({ userId }) => userId)
  expect(seated).toContain(next.userId)
  expect(seated).not.toContain(broker.userId)
})

test('the agreement opens to the parties when both consented', async () => {
  const { partnershipId, broker, firm, consent } = await aCase()
  expect(await readAgreement(it.context, firm.owner, { partnershipId, as: null })).toBeNull()
  expect(await readAgreement(it.context, broker, { partnershipId, as: null })).not.toBeNull()
  await consent()
  expect(await readAgreement(it.context, firm.owner, { partnershipId, as: null })).not.toBeNull()
})

test('revised terms of a proposal ask both sides anew', async () => {
  const { partnershipId, broker, firm, by } = await aCase()
  await by(firm.owner, 'a', { kind: 'consent', ownershipTie: false })
  await by(broker, 'broker', { kind: 'revise', terms: NO_TERMS })
  const sides = await client.partnershipSide.findMany({ where: { partnershipId } })
  expect(sides.map(({ consent }) => consent)).toEqual(['waiting', 'waiting'])
})

test('lists show whose answer is awaited and which case rests too long', async () => {
  const { partnershipId, broker, tailor } = await aCase()
  expect(await listCases(it.context, tailor.owner, ['proposed'])).toMatchObject([
    { id: partnershipId, side: 'b', waitsForYou: true, overdue: false },
  ])
  it.clock.now = new Date(Date.now() + 49 * 60 * 60 * 1000)
  const { cases, counts } = await readCases(it.context, broker, 'waiting')
  it.clock.now = null
  expect(cases).toMatchObject([{ id: partnershipId, side: null, waitsForYou: false, overdue: true }])
  expect(counts).toEqual([
    { category: 'waiting', count: 1 },
    { category: 'running', count: 0 },
    { category: 'closed', count: 0 },
  ])
})
