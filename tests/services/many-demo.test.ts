import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { seededId } from '#prisma/seed/random'
import { seedDemo, seedReference } from '#prisma/seed/write'
import { aBroker, anActor, anOwnerOf } from '#tests/factories/actor'
import { aBusiness, aCapability } from '#tests/factories/business'
import { storedUser } from '#tests/factories/stored'
import { aSubmission } from '#tests/factories/submission'
import { useHouse } from '#tests/setup/house'
import type { SignedIn } from '~/domain/access/actor'
import { paths } from '~/schemas/paths'
import { proposeTogether } from '~/services/consortium/propose.server'
import { showConsortium } from '~/services/consortium/show.server'
import { findAllNetworks, findNetworksDaily } from '~/services/network/find.server'
import { listFoundNetworks } from '~/services/network/list-found.server'
import { readCase } from '~/services/partnership/case.server'
import { movePartnership } from '~/services/partnership/move.server'

const it = useHouse()

beforeAll(async () => {
  const client = new pg.Client(it.url)
  await client.connect()
  await seedReference(client)
  await seedDemo(client, { now: new Date() })
  await client.end()
})

const admin = anActor({ role: 'admin' })
/** The joint order as a member of the case sees it. */
const readJoint = async (actor: SignedIn, partnershipId: string) =>
  (await readCase(it.context, actor, { partnershipId, as: null }))?.joint

const asked = (opportunityId: string) => ({ opportunityId, amount: 'least' }) as const

test('the assembler gets a set that makes all three of its parts, without the firm it owns', async () => {
  const shown = await showConsortium(it.context, admin, asked(seededId('assembler/pressed')))
  expect(shown?.outcome).toMatchObject({ kind: 'set', set: { proven: true } })
  if (shown?.outcome.kind !== 'set') return
  const { set, fewest } = shown.outcome
  expect(set.members.map(({ maker }) => maker.id)).not.toContain(seededId('assembler/tied'))
  expect(fewest).toBeLessThanOrEqual(set.members.length)
  for (const [demand, { least }] of shown.demands.entries()) {
    const made = set.members
      .flatMap(({ shares }) => shares)
      .filter((share) => share.demand === demand)
      .reduce((sum, { quantity }) => sum + quantity, 0)
    expect(made).toBeGreaterThanOrEqual(least)
  }
  expect(shown.names.map(({ id }) => id).toSorted()).toEqual(set.members.map(({ maker }) => maker.id).toSorted())
})

test('a broker proposes to all members of a set at once, to each its share, or to none', async () => {
  const opportunityId = seededId('assembler/pressed')
  const broker = await storedUser(it, { role: 'broker', regions: ['00'] })
  const shown = await showConsortium(it.context, broker, asked(opportunityId))
  if (shown?.outcome.kind !== 'set') throw new Error('a set')
  const members = shown.outcome.set.members.map(({ maker }) => maker.id)
  const form = { ...asked(opportunityId), members, seen: [], submission: aSubmission() }
  const other = { ...form, members: members.slice(1), submission: aSubmission() }
  expect(await proposeTogether(it.context, broker, other)).toMatchObject({ refusal: { code: 'set-changed' } })
  const stranger = { ...form, submission: aSubmission() }
  expect(await proposeTogether(it.context, aBroker('81'), stranger)).toMatchObject({ refusal: { code: 'not-found' } })

  const sent = await proposeTogether(it.context, broker, form)
  if (!sent.ok) throw new Error(sent.refusal.code)
  expect(sent.value.partnershipIds).toHaveLength(members.length)
  expect(await proposeTogether(it.context, broker, form)).toEqual(sent)
  const again = { ...form, submission: aSubmission() }
  expect(await proposeTogether(it.context, broker, again)).toMatchObject({ refusal: { code: 'set-changed' } })
  const cases = await it.context.db.partnerships.list(broker, ['proposed'])
  const own = cases.filter(({ partnership }) => sent.value.partnershipIds.includes(partnership.id))
  const promised = own.map(({ partnership }) => partnership.terms.quantity?.perMonth ?? 0)
  expect(promised).toHaveLength(members.length)
  expect(promised.every((each) => each >= 0)).toBe(true)
  const divided = await showConsortium(it.context, broker, asked(opportunityId))
  expect(divided).toMatchObject({ outcome: { kind: 'divided' }, demands: [] })
  expect(divided?.standing.map(({ id, open }) => [id, open])).toEqual(
    own.map(({ partnership }) => [partnership.id, true]),
  )
})

test('when one member says no, the broker and the poster are told, and a substitute is sought for its part alone', async () => {
  const opportunityId = seededId('assembler/pressed')
  const broker = await storedUser(it, { role: 'broker', regions: ['00'] })
  const links = await it.context.db.partnerships.ofOpportunities(opportunityId)
  // Not of what is asked first: of that all is made by then.
  const first = links.find(({ partnership }) => partnership.parts.every(({ term }) => term === 'turning'))
  if (!first) throw new Error('a link')
  const { id, version, brokerId, sides, parts } = first.partnership
  const member = anOwnerOf(sides.b.businessId)
  expect(await readJoint(member, id)).toMatchObject({ members: links.length, things: [{ missing: 0 }] })
  const owner = { ...member, userId: (await storedUser(it)).userId }
  const poster = await storedUser(it, { role: 'firm' })
  const client = new pg.Client(it.url)
  await client.connect()
  await client.query(
    `insert into membership (business_id, user_id, role, created_at) values ($1, $2, 'owner', now())`,
    [sides.a.businessId, poster.userId],
  )
  const event = { kind: 'decline', reason: 'Sudah penuh' } as const
  const declined = { partnershipId: id, version, as: 'b', event, submission: aSubmission() } as const
  expect(await movePartnership(it.context, owner, declined)).toMatchObject({ ok: true })

  const { rows } = await client.query<{ user_id: string; detail: object }>(
    `select user_id, detail from notification where detail ->> 'about' = 'declined' order by id`,
  )
  await client.end()
  const told = new Map(rows.map(({ user_id, detail }) => [user_id, detail]))
  expect(told.get(brokerId)).toMatchObject({
    by: first.businesses.b.name,
    reason: 'Sudah penuh',
    partOf: expect.any(String),
  })
  expect(told.get(poster.userId)).toMatchObject({ by: first.businesses.b.name, partOf: expect.any(String) })
  expect(told.get(poster.userId)).not.toHaveProperty('reason')

  const shown = await showConsortium(it.context, broker, asked(opportunityId))
  expect(shown?.demands.map(({ term }) => term).toSorted()).toEqual(parts.map(({ term }) => term).toSorted())
  expect(shown?.names.map(({ id: named }) => named)).not.toContain(sides.b.businessId)
  const elsewhere = await showConsortium(it.context, aBroker('00'), asked(opportunityId))
  expect(elsewhere?.standing).toHaveLength(links.length)
  for (const part of elsewhere?.standing ?? [])
    expect(part).toMatchObject({ open: false, state: 'proposed', reference: '', made: [] })
  const able = await it.context.db.businesses.byIds(shown?.names.map(({ id: named }) => named) ?? [])
  expect(able.flatMap(({ capabilities }) => capabilities.map(({ term }) => term))).toContain('turning')
})

test('a broker who works elsewhere by now is led to the case, where no substitute is offered', async () => {
  const opportunityId = seededId('assembler/pressed')
  const links = await it.context.db.partnerships.ofOpportunities(opportunityId)
  const next = links.find(({ partnership }) => partnership.state === 'proposed')
  if (!next) throw new Error('a link')
  const { id, version, brokerId, sides } = next.partnership
  const client = new pg.Client(it.url)
  await client.connect()
  await client.query(`update "user" set regions = '{91}' where id = $1`, [brokerId])
  const owner = { ...anOwnerOf(sides.b.businessId), userId: (await storedUser(it)).userId }
  const event = { kind: 'decline', reason: 'Sudah penuh' } as const
  const declined = { partnershipId: id, version, as: 'b', event, submission: aSubmission() } as const
  expect(await movePartnership(it.context, owner, declined)).toMatchObject({ ok: true })
  const { rows } = await client.query<{ detail: object }>(
    'select detail from notification where user_id = $1 order by id desc limit 1',
    [brokerId],
  )
  await client.end()
  expect(rows).toMatchObject([{ detail: { partOf: expect.any(String), path: paths.partnership(id) } }])
  const broker = { ...aBroker('91'), userId: brokerId }
  expect(await readJoint(broker, id)).toMatchObject({ maySeek: false })
})

test('the trim tender lacks seats until the contractors without a NIB get one', async () => {
  const shown = await showConsortium(it.context, admin, asked(seededId('trim/tender')))
  expect(shown?.outcome).toMatchObject({ kind: 'short', missing: [{ demand: 0 }] })
  if (shown?.outcome.kind !== 'short') return
  const { part, missing, mended } = shown.outcome
  const lacks = mended?.members.flatMap(({ maker }) => maker.lacks) ?? []
  expect(lacks.length).toBeGreaterThan(0)
  expect(new Set(lacks)).toEqual(new Set(['nib']))

  // The others make what is not missing.
  for (const [demand, { least }] of shown.demands.entries()) {
    const shares = part?.members.flatMap((member) => member.shares) ?? []
    const quantityOf = (all: typeof missing) =>
      all.filter((share) => share.demand === demand).reduce((sum, { quantity }) => sum + quantity, 0)
    expect(quantityOf(shares) + quantityOf(missing)).toBe(least)
  }
})

test('the poster and a broker of its region see the set, strangers see nothing', async () => {
  const id = seededId('trim/tender')
  expect(await showConsortium(it.context, anOwnerOf(seededId('trim/train-maker')), asked(id))).toMatchObject({
    makers: 8,
  })
  expect(await showConsortium(it.context, aBroker('35'), asked(id))).not.toBeNull()
  expect(await showConsortium(it.context, aBroker('81'), asked(id))).toBeNull()
  expect(await showConsortium(it.context, anOwnerOf(seededId('trim/0')), asked(id))).toBeNull()
  expect(await showConsortium(it.context, admin, asked(it.context.newId()))).toBeNull()
})

test('what all together cannot make is proposed as far as they can, and unfair terms only to who has seen them', async () => {
  const opportunityId = seededId('trim/tender')
  const broker = await storedUser(it, { role: 'broker', regions: ['00'] })
  const client = new pg.Client(it.url)
  await client.connect()
  await client.query(`update opportunity set assistance_offered = '{}' where id = $1`, [opportunityId])
  await client.query('update opportunity_item set price_low = 12000 where opportunity_id = $1', [opportunityId])
  await client.end()
  const shown = await showConsortium(it.context, broker, asked(opportunityId))
  if (shown?.outcome.kind !== 'short' || !shown.outcome.part) throw new Error('a part of it')
  const { part, missing } = shown.outcome
  const members = part.members.map(({ maker }) => maker.id)
  const seen = shown.warnings.map(({ code }) => code)
  expect(seen).toContain('no-coaching')
  const send = (codes: typeof seen) =>
    proposeTogether(it.context, broker, { ...asked(opportunityId), members, seen: codes, submission: aSubmission() })
  expect(await send([])).toMatchObject({ refusal: { code: 'warnings-unseen' } })
  const sent = await send(seen)
  if (!sent.ok) throw new Error(sent.refusal.code)
  expect(sent.value.partnershipIds).toHaveLength(members.length)
  // What is asked for a yes shows the price that it goes by.
  const asPart = await readCase(it.context, broker, { partnershipId: sent.value.partnershipIds[0] ?? '', as: null })
  expect(asPart?.postedPrices).toMatchObject([{ priceLow: 12_000n, priceHigh: null }])
  const left = await showConsortium(it.context, broker, asked(opportunityId))
  expect(left?.demands.map(({ least }) => least)).toEqual(missing.map(({ quantity }) => quantity))
})

test('where one far away could do it alone, those nearby who can together are shown too, and proposed as well', async () => {
  const { db, newId } = it.context
  const stored = await db.opportunities.stored(seededId('waiheru/peluang-tempe-tahu'))
  if (!stored) throw new Error('an opportunity')
  const [item] = stored.opportunity.wanted
  if (!item) throw new Error('an item')
  const opportunityId = newId()
  const wanted = [{ ...item, id: newId(), least: 2400, most: null }]
  await db.opportunities.create({ ...stored.opportunity, id: opportunityId, wanted, area: { kind: 'anywhere' } })
  const far = aBusiness({
    id: newId(),
    name: 'Tempe Bantaeng',
    regency: '7303',
    capabilities: [aCapability({ id: newId(), capacityPerMonth: 6000 })],
    certificates: [{ certificate: 'pirt', state: 'held' }],
    needs: [],
  })
  await db.businesses.create({ business: far, nib: null }, { ownerId: null, newId })

  const broker = await storedUser(it, { role: 'broker', regions: ['00'] })
  const shown = await showConsortium(it.context, broker, asked(opportunityId))
  if (shown?.outcome.kind !== 'set' || !shown.outcome.near) throw new Error('a set nearby')
  const { set, near } = shown.outcome
  expect(set.members.map(({ maker }) => maker.id)).toEqual([far.id])
  expect(near.members.length).toBeGreaterThan(1)
  expect(new Set(near.members.map(({ maker }) => maker.regency))).toEqual(new Set(['8171']))
  const members = near.members.map(({ maker }) => maker.id)
  expect(shown.names.map(({ id }) => id).toSorted()).toEqual([far.id, ...members].toSorted())
  const form = { ...asked(opportunityId), members, seen: shown.warnings.map(({ code }) => code) }
  expect(await proposeTogether(it.context, broker, { ...form, submission: aSubmission() })).toMatchObject({ ok: true })
})

const nationalBroker = aBroker('00')
const all = { type: null, province: null, show: 'standing', page: 1 } as const

test('networks are found and kept', async () => {
  const first = await findAllNetworks(it.context)
  expect(first.found).toBeGreaterThan(30)
  expect(first).toMatchObject({ changed: 0, gone: 0, back: 0 })
  const list = await listFoundNetworks(it.context, nationalBroker, { ...all, type: 'bargaining', province: '35' })
  expect(list?.networks.map(({ opportunityId }) => opportunityId)).toContain(seededId('trim/tender'))
  const [network] = list?.networks ?? []
  expect(network?.members[0]?.face).not.toHaveProperty('figures')
  expect(network?.history).toMatchObject([{ event: 'found' }])
})

test('a network whose members hide is gone with its history, and comes back with them', async () => {
  const client = new pg.Client(it.url)
  await client.connect()
  const ids = [0, 1, 2].map((index) => seededId(`electronics/${index}`))
  const list = async (show: 'standing' | 'gone') => {
    const read = await listFoundNetworks(it.context, nationalBroker, {
      ...all,
      type: 'bargaining',
      province: '32',
      show,
    })
    return read?.networks.filter(({ subject }) => subject === 'electronics-part') ?? []
  }
  expect(await list('standing')).toMatchObject([{ gain: { kind: 'joint-order', buyers: 3 } }])
  await client.query(`update business set state = 'hidden' where id = any($1)`, [ids.slice(0, 1)])
  expect((await findAllNetworks(it.context)).gone).toBeGreaterThanOrEqual(1)
  expect(await list('standing')).toEqual([])
  const [gone] = await list('gone')
  expect(gone?.history.map(({ event }) => event)).toEqual(['gone', 'found'])
  expect(gone?.members).toHaveLength(2)
  await client.query(`update business set state = 'listed' where id = any($1)`, [ids])
  expect((await findAllNetworks(it.context)).back).toBeGreaterThanOrEqual(1)
  expect((await list('standing'))[0]?.members).toHaveLength(3)
  await client.end()
})

test('brokers and agencies see the networks of their regions, others none', async () => {
  const here = await listFoundNetworks(it.context, aBroker('8171'), all)
  expect(here?.total).toBeGreaterThan(0)
  for (const { members } of here?.networks ?? []) expect(members.some(({ face }) => face.regency === '8171')).toBe(true)
  expect(here?.provinces).toEqual(['81'])
  const agency = anActor({ role: 'agency', regions: ['81'] })
  expect((await listFoundNetworks(it.context, agency, all))?.total).toBeGreaterThanOrEqual(here?.total ?? 0)
  expect(await listFoundNetworks(it.context, aBroker('8171'), { ...all, province: '32' })).toMatchObject({ total: 0 })
  expect((await listFoundNetworks(it.context, admin, { ...all, page: 99 }))?.page).toBeLessThan(99)
  expect(await listFoundNetworks(it.context, anOwnerOf(seededId('trim/0')), all)).toBeNull()
})

test('the search runs once a day, and searching again changes nothing', async () => {
  expect(await findNetworksDaily(it.context)).toBeNull()
  it.clock.now = new Date(Date.now() + 25 * 60 * 60 * 1000)
  expect(await findNetworksDaily(it.context)).toEqual({ found: 0, changed: 0, gone: 0, back: 0 })
  it.clock.now = null
})
