import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { drain } from '#server/jobs/worker'
import { aBroker, anActor, anOwnerOf } from '#tests/factories/actor'
import { aBusiness, aCapability, aFirm } from '#tests/factories/business'
import { anOpportunity, aWantedItem } from '#tests/factories/opportunity'
import { aPair } from '#tests/factories/pair'
import { aPartnership, someTerms } from '#tests/factories/partnership'
import { storedBusiness, storedUser } from '#tests/factories/stored'
import { useHouse } from '#tests/setup/house'
import { rematchEverything } from '#tests/setup/rematch'
import { createDb } from '~/db/db.server'
import { PrismaClient } from '~/db/generated/client'
import type { Business } from '~/domain/business/business'
import { match as judge } from '~/domain/matching/match'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { recogniseAgain } from '~/services/business/recognise-again.server'
import { listForBusiness } from '~/services/match/list-for-business.server'
import { listForOpportunity } from '~/services/match/list-for-opportunity.server'
import { refreshBusiness } from '~/services/match/refresh-business.server'
import { refreshOpportunities } from '~/services/match/refresh-opportunity.server'
import { tellOfMatches } from '~/services/match/tell.server'

const it = useHouse()
const DAY = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * DAY)

beforeEach(async () => {
  const client = new pg.Client(it.url)
  await client.connect()
  await client.query('truncate business, outbox cascade')
  await client.end()
})

const withOwnParts = (business: Business): Business => ({
  ...business,
  capabilities: business.capabilities.map((capability) => ({ ...capability, id: it.context.newId() })),
})

const stored = async (changes: Partial<Business>) => {
  const { context } = it
  const business = withOwnParts(aBusiness({ id: context.newId(), updatedAt: inDays(-1), ...changes }))
  await context.db.businesses.create({ business, nib: null }, { ownerId: null, newId: context.newId })
  return business
}

/** A garment factory of Kabupaten Bandung with work to give. */
const storedWork = async (changes: Partial<Opportunity> = {}) => {
  const { context } = it
  const poster = await stored({ ...aFirm(), id: context.newId(), updatedAt: inDays(-1) })
  const wanted = (changes.wanted ?? [aWantedItem()]).map((item) => ({ ...item, id: context.newId() }))
  const life = { updatedAt: inDays(-1), expiresAt: inDays(60) }
  const opportunity = anOpportunity({ id: context.newId(), businessId: poster.id, ...life, ...changes, wanted })
  await context.db.opportunities.create(opportunity)
  return { poster, opportunity }
}

/** A small tailor who can sew what the factory asks. */
const aTailor = (changes: Partial<Business> = {}): Partial<Business> => ({
  name: 'Konveksi Soreang',
  regency: '3204',
  sector: { edition: '2020', division: '14' },
  size: 'small',
  capabilities: [aCapability({ kind: 'process', term: 'uniform-sewing', capacityPerMonth: 2500, unit: 'piece' })],
  ...changes,
})

const fits = { show: 'fits', page: 1 } as const
const near = { show: 'near', page: 1 } as const

const businessesOf = async (opportunity: Opportunity, asked: typeof fits | typeof near = fits) => {
  const actor = anOwnerOf(opportunity.businessId, 'firm')
  const list = await listForOpportunity(it.context, actor, { opportunityId: opportunity.id, ...asked })
  return list?.rows.map(({ business }) => business.id)
}

const opportunitiesOf = async ({ id }: Business, asked: typeof fits | typeof near = fits) => {
  const list = await listForBusiness(it.context, anOwnerOf(id), { businessId: id, ...asked })
  return list?.rows.map(({ opportunity }) => opportunity.id)
}

/** What a service does when it saves a changed business, and the workers after it. */
const change = async (business: Business, changes: Partial<Business>) => {
  const { context } = it
  const changed = withOwnParts({ ...business, ...changes, updatedAt: context.now() })
  const { version } = (await context.db.businesses.stored(business.id)) ?? { version: 0 }
  await context.db.transaction(async (tx) => {
    await tx.businesses.replace({ business: changed, nib: null }, { version, newId: context.newId })
    await tx.outbox.add({ topic: 'business-changed', businessId: business.id })
  })
  await drain(context)
}

test('a business whose profile was just sent finds its opportunities before any worker ran', async () => {
  const { opportunity } = await storedWork()
  const tailor = await stored(aTailor())
  expect(await opportunitiesOf(tailor)).toEqual([opportunity.id])
  expect(await businessesOf(opportunity)).toEqual([tailor.id])
})

test('a changed business is matched anew in both directions', async () => {
  const { opportunity } = await storedWork({ wanted: [aWantedItem({ term: 'batik' })] })
  const maker = await stored(aTailor({ capabilities: [aCapability({ term: 'tempeh' })] }))
  await refreshOpportunities(it.context, [opportunity.id])
  expect(await businessesOf(opportunity)).toEqual([])

  await change(maker, { capabilities: [aCapability({ term: 'batik', unit: 'piece' })] })
  expect(await businessesOf(opportunity)).toEqual([maker.id])
  expect(await opportunitiesOf(maker)).toEqual([opportunity.id])

  await change(maker, { capabilities: [aCapability({ term: 'tempeh' })] })
  expect(await businessesOf(opportunity)).toEqual([])
  expect(await opportunitiesOf(maker)).toEqual([])
})

test('a changed poster has its opportunities matched anew', async () => {
  const { poster, opportunity } = await storedWork({ wanted: [aWantedItem({ term: 'shirt' })] })
  const maker = await stored(aTailor({ capabilities: [aCapability({ term: 'shirt', unit: 'piece' })] }))
  expect(await businessesOf(opportunity)).toEqual([maker.id])
  // The law lets no small firm lead a subcontract with another small one.
  await change(poster, { size: 'small' })
  expect(await businessesOf(opportunity)).toEqual([])
  expect(await opportunitiesOf(maker)).toEqual([])
})

test('a changed opportunity is matched anew in both directions', async () => {
  const { context } = it
  const { opportunity } = await storedWork({ wanted: [aWantedItem({ term: 'jacket' })] })
  const maker = await stored(aTailor({ capabilities: [aCapability({ term: 'embroidery', unit: 'piece' })] }))
  expect(await businessesOf(opportunity)).toEqual([])
  const wanted = [aWantedItem({ id: context.newId(), term: 'embroidery' })]
  await context.db.opportunities.replace({ ...opportunity, wanted }, 1)
  await context.db.outbox.add({ topic: 'opportunity-changed', opportunityId: opportunity.id })
  await drain(context)
  expect(await businessesOf(opportunity)).toEqual([maker.id])
  expect(await opportunitiesOf(maker)).toEqual([opportunity.id])
})

test('a withdrawn opportunity and a hidden business disappear at once, and their rows with the workers', async () => {
  const { context } = it
  const { opportunity } = await storedWork({ wanted: [aWantedItem({ term: 'trousers' })] })
  const offered = [aCapability({ term: 'trousers', unit: 'piece' })]
  const shy = await stored(aTailor({ capabilities: offered }))
  const maker = await stored(aTailor({ capabilities: offered }))
  expect(new Set(await businessesOf(opportunity))).toEqual(new Set([shy.id, maker.id]))

  await change(shy, { state: 'hidden' })
  expect(await businessesOf(opportunity)).toEqual([maker.id])
  expect(await opportunitiesOf(shy)).toEqual([])

  await context.db.opportunities.replace({ ...opportunity, state: 'withdrawn' }, 1)
  expect(await opportunitiesOf(maker)).toEqual([])
  await refreshOpportunities(context, [opportunity.id])
  const pair = { opportunityId: opportunity.id, businessId: maker.id }
  expect(await context.db.matches.markTold([pair])).toEqual([])
})

test('what a running agreement binds is no longer offered, and is free again after its end', async () => {
  const { opportunity } = await storedWork({ wanted: [aWantedItem({ term: 'trousers', least: 100, most: 400 })] })
  const maker = await stored(
    aTailor({ capabilities: [aCapability({ term: 'trousers', unit: 'piece', capacityPerMonth: 450 })] }),
  )
  const capacity = async () => {
    await refreshBusiness(it.context, maker.id)
    const list = await listForOpportunity(it.context, anOwnerOf(opportunity.businessId), {
      opportunityId: opportunity.id,
      ...fits,
    })
    return list?.rows[0]?.match.verdicts.find(({ rule }) => rule === 'capacity')?.evidence
  }
  expect(await capacity()).toMatchObject({ capacity: 450, promised: 0 })

  const broker = await storedUser(it, { role: 'broker', regions: ['32'] })
  const running = aPartnership({
    id: it.context.newId(),
    opportunityId: opportunity.id,
    brokerId: broker.userId,
    sides: { a: { businessId: opportunity.businessId }, b: { businessId: maker.id } },
    terms: someTerms({ quantity: { perMonth: 200, unit: 'piece' } }),
    state: 'running',
  })
  await it.context.db.partnerships.create(running, 'JJ-2026-009001')
  expect(await capacity()).toMatchObject({ capacity: 250, promised: 200 })
  await it.context.db.partnerships.save({ ...running, state: 'closed', version: 2 })
  expect(await capacity()).toMatchObject({ capacity: 450, promised: 0 })
})

test('near misses have a list of their own, with the step that mends them', async () => {
  const { opportunity } = await storedWork({ wanted: [aWantedItem({ term: 'suit', least: 100, most: 400 })] })
  const offered = [aCapability({ term: 'suit', unit: 'piece', capacityPerMonth: 60 })]
  const small = await stored(aTailor({ capabilities: offered }))
  expect(await businessesOf(opportunity)).toEqual([])
  expect(await opportunitiesOf(small)).toEqual([])
  const asked = { opportunityId: opportunity.id, ...near }
  const list = await listForOpportunity(it.context, anOwnerOf(opportunity.businessId), asked)
  expect(list?.counts).toEqual({ eligible: 0, nearMisses: 1 })
  expect(list?.rows[0]?.match.nearMiss).toEqual({ rule: 'capacity', step: 'raise-capacity', missing: ['suit'] })
  expect(await opportunitiesOf(small, near)).toEqual([opportunity.id])
})

test('the history says who came in, whose score moved and who went, each once', async () => {
  const { context } = it
  const { poster, opportunity } = await storedWork({
    wanted: [aWantedItem({ term: 'jacket', least: 100, most: 1200 })],
  })
  const sewing = (capacityPerMonth: number) => [aCapability({ term: 'jacket', unit: 'piece', capacityPerMonth })]
  const maker = await stored(aTailor({ capabilities: sewing(1200) }))
  const listed = () =>
    listForOpportunity(context, anOwnerOf(opportunity.businessId), { opportunityId: opportunity.id, ...fits })
  const happened = async () =>
    (await listed())?.events.map(({ before, after, other }) => [other?.name ?? null, before, after])
  const score = async () => (await listed())?.rows[0]?.match.score ?? null
  const best = await score()
  const cameIn = [maker.name, null, best]
  expect(await happened()).toEqual([cameIn])

  await change(maker, { capabilities: sewing(150) })
  const less = await score()
  expect(less).toBeLessThan(best ?? 0)
  const moved = [maker.name, best, less]
  expect(await happened()).toEqual([moved, cameIn])
  // The outbox is told again, from both sides.
  await context.db.outbox.add({ topic: 'business-changed', businessId: maker.id })
  await context.db.outbox.add({ topic: 'opportunity-changed', opportunityId: opportunity.id })
  await drain(context)
  expect(await happened()).toEqual([moved, cameIn])

  // Nearly fitting is not fitting, however often it is judged.
  await change(maker, { capabilities: sewing(60) })
  await change(maker, { capabilities: sewing(50) })
  const went = [maker.name, less, null]
  expect(await happened()).toEqual([went, moved, cameIn])
  const postings = async () => {
    const own = await listForBusiness(context, anOwnerOf(maker.id), { businessId: maker.id, ...fits })
    return own?.events.map(({ other }) => other)
  }
  const posting = { id: opportunity.id, name: opportunity.title, open: true }
  expect(await postings()).toEqual([posting, posting, posting])

  await change(maker, { state: 'hidden' })
  expect(await happened()).toEqual([went, moved, cameIn].map(([, ...scores]) => [null, ...scores]))
  await context.db.opportunities.replace({ ...opportunity, state: 'withdrawn' }, 1)
  const closed = { ...posting, open: false }
  expect(await postings()).toEqual([closed, closed, closed])
  await change(poster, { state: 'hidden' })
  expect(await postings()).toEqual([null, null, null])
})

test('a history with more than it shows begins with what says most of the last judging', async () => {
  const { opportunity } = await storedWork({ wanted: [aWantedItem({ term: 'bag', least: 100, most: 1200 })] })
  const offered = (capacityPerMonth: number) => [aCapability({ term: 'bag', unit: 'piece', capacityPerMonth })]
  for (let count = 0; count < 11; count += 1) await stored(aTailor({ capabilities: offered(100 + count) }))
  const best = await stored(aTailor({ name: 'Tas Terbaik', capabilities: offered(1200) }))
  await refreshOpportunities(it.context, [opportunity.id])
  const asked = { opportunityId: opportunity.id, ...fits }
  const list = () => listForOpportunity(it.context, anOwnerOf(opportunity.businessId), asked)
  const events = async () => (await list())?.events.map(({ other }) => other?.id)
  const shown = await events()
  expect(shown).toHaveLength(10)
  expect(shown?.[0]).toBe(best.id)

  // That a broker found one unsuited is said without its name; what was said before stays.
  const broker = await storedUser(it, { role: 'broker', regions: ['32'] })
  const unsuited = {
    opportunityId: opportunity.id,
    businessId: best.id,
    brokerId: broker.userId,
    reason: 'Terlalu jauh',
  }
  await it.context.db.desk.markUnsuited({ ...unsuited, at: it.context.now() })
  expect((await list())?.unsuited).toBe(1)
  expect((await list())?.rows.map(({ business }) => business.id)).not.toContain(best.id)
  expect((await events())?.slice(0, 2)).toEqual([undefined, best.id])
  await change(best, { capabilities: offered(150) })
  expect((await events())?.slice(0, 2)).toEqual([undefined, best.id])
})

test('the best come first, page by page, and ranks go on', async () => {
  const { opportunity } = await storedWork({ wanted: [aWantedItem({ term: 'bag', least: 100, most: 1200 })] })
  for (const capacityPerMonth of [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200])
    await stored(aTailor({ capabilities: [aCapability({ term: 'bag', unit: 'piece', capacityPerMonth })] }))
  const actor = anOwnerOf(opportunity.businessId)
  const page = (number: number | 'all') =>
    listForOpportunity(it.context, actor, { opportunityId: opportunity.id, show: 'fits', page: number })
  const [first, second, beyond, all] = [await page(1), await page(2), await page(9), await page('all')]
  expect(first?.pages).toBe(2)
  expect(second).toEqual(beyond)
  const rows = [...(first?.rows ?? []), ...(second?.rows ?? [])]
  expect(rows).toEqual(all?.rows)
  expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  expect(rows.map(({ business }) => business.capabilities[0]?.capacityPerMonth)).toEqual([
    1200, 1100, 1000, 900, 800, 700, 600, 500, 400, 300, 200, 100,
  ])
})

test('the run says how many were judged and which rule refused the others', async () => {
  const { opportunity } = await storedWork({
    wanted: [aWantedItem({ term: 'bag' })],
    area: { kind: 'anywhere' },
  })
  const offered = [aCapability({ term: 'bag', unit: 'piece' })]
  await stored(aTailor({ capabilities: offered }))
  await stored(aTailor({ capabilities: offered, size: 'large' }))
  const asked = { opportunityId: opportunity.id, ...fits }
  const list = await listForOpportunity(it.context, anOwnerOf(opportunity.businessId), asked)
  expect(list?.run).toMatchObject({ judged: 2, capped: false, refused: { pattern: 1 } })
})

test('only the poster, its brokers and the administrator see the businesses of an opportunity', async () => {
  const { opportunity, poster } = await storedWork()
  const see = (actor: Parameters<typeof listForOpportunity>[1]) =>
    listForOpportunity(it.context, actor, { opportunityId: opportunity.id, ...fits })
  for (const actor of [anOwnerOf(poster.id), aBroker('32'), anActor({ role: 'admin' })])
    expect(await see(actor)).toMatchObject({ opportunity: { id: opportunity.id } })
  for (const actor of [{ kind: 'visitor' } as const, anActor(), anOwnerOf(it.context.newId()), aBroker('81')])
    expect(await see(actor)).toBeNull()
  expect(await listForOpportunity(it.context, aBroker('32'), { opportunityId: it.context.newId(), ...fits })).toBeNull()
})

test('only members and their brokers see the opportunities of a business', async () => {
  const tailor = await stored(aTailor())
  const see = (actor: Parameters<typeof listForBusiness>[1]) =>
    listForBusiness(it.context, actor, { businessId: tailor.id, ...fits })
  for (const actor of [anOwnerOf(tailor.id), aBroker('3204')])
    expect(await see(actor)).toMatchObject({ business: { id: tailor.id } })
  for (const actor of [{ kind: 'visitor' } as const, anActor({ role: 'admin' }), anOwnerOf(it.context.newId())])
    expect(await see(actor)).toBeNull()
  expect(await listForBusiness(it.context, aBroker('32'), { businessId: it.context.newId(), ...fits })).toBeNull()
})

test('the poster does not read how long a supplier can wait for money; their broker does', async () => {
  const { opportunity } = await storedWork({ wanted: [aWantedItem({ term: 'embroidery' })], paymentTermDays: 14 })
  await stored(
    aTailor({ capabilities: [aCapability({ term: 'embroidery', unit: 'piece' })], longestPaymentTermDays: 21 }),
  )
  const seenBy = async (actor: Parameters<typeof listForOpportunity>[1]) => {
    const list = await listForOpportunity(it.context, actor, { opportunityId: opportunity.id, ...fits })
    return JSON.stringify(list?.rows.map(({ match }) => match.verdicts))
  }
  expect(await seenBy(anOwnerOf(opportunity.businessId))).not.toContain('longest')
  expect(await seenBy(aBroker('32'))).toContain('"longest":21')
})

test('a broker may propose, a member may show interest', async () => {
  const { opportunity } = await storedWork({ wanted: [aWantedItem({ term: 'screen-printing' })] })
  const printer = await stored(aTailor({ capabilities: [aCapability({ term: 'screen-printing', unit: 'piece' })] }))
  const forBusiness = (actor: Parameters<typeof listForBusiness>[1]) =>
    listForBusiness(it.context, actor, { businessId: printer.id, ...fits })
  expect((await forBusiness(aBroker('32')))?.rows).toMatchObject([{ mayPropose: true, mayExpress: false }])
  expect((await forBusiness(anOwnerOf(printer.id)))?.rows).toMatchObject([{ mayPropose: false, mayExpress: true }])
  const asked = { opportunityId: opportunity.id, ...fits }
  expect((await listForOpportunity(it.context, aBroker('32'), asked))?.rows).toMatchObject([{ mayPropose: true }])
})

test('the run counts those who would answer from outside the area', async () => {
  const { opportunity } = await storedWork({ area: { kind: 'within', km: 40 } })
  const far = await stored(aTailor({ regency: '8171' }))
  const asked = { opportunityId: opportunity.id, ...fits }
  const list = await listForOpportunity(it.context, anOwnerOf(opportunity.businessId), asked)
  expect(list?.run).toMatchObject({ judged: 0, refused: { distance: 1 } })
  const own = await listForBusiness(it.context, anOwnerOf(far.id), { businessId: far.id, ...fits })
  expect(own?.run).toMatchObject({ judged: 0, refused: { distance: 1 } })
})

test('both sides hear of a new match once', async () => {
  const { context } = it
  const { business: poster, owner } = await storedBusiness(it, { ...aFirm(), id: context.newId() })
  const { opportunity } = await storedWork({ businessId: poster.id })
  const { business: tailor, owner: tailorOwner } = await storedBusiness(it, aTailor())
  await change(tailor, aTailor())
  const heard = async ({ userId }: { userId: string }) => {
    const { rows } = await context.db.notifications.of(userId, { skip: 0, take: 10 }, context.now())
    return rows.map(({ kind, detail }) => [kind, 'count' in detail && detail.count])
  }
  expect(await heard(owner)).toEqual([['businesses-found', 1]])
  expect(await heard(tailorOwner)).toEqual([['opportunities-found', 1]])

  await refreshOpportunities(context, [opportunity.id])
  await change(tailor, { description: 'Buka setiap hari.' })
  expect(await heard(owner)).toHaveLength(1)
  expect(await heard(tailorOwner)).toHaveLength(1)

  await stored(aTailor())
  await stored(aTailor())
  await refreshOpportunities(context, [opportunity.id])
  expect(await heard(owner)).toEqual([
    ['businesses-found', 2],
    ['businesses-found', 1],
  ])
  expect(await heard(tailorOwner)).toHaveLength(1)
})

test('each hears of a pair once it reaches the score they ask for, and not again while it stands', async () => {
  const { context } = it
  const { business: poster, owner } = await storedBusiness(it, { ...aFirm(), id: context.newId() })
  const { opportunity } = await storedWork({ businessId: poster.id })
  const { business: tailor, owner: tailorOwner } = await storedBusiness(it, aTailor())
  const other = await stored(aTailor())
  const judged = judge(aPair())
  const client = new pg.Client(it.url)
  await client.connect()
  onTestFinished(() => client.end())
  /** Stores how both makers score now, and tells of it. */
  const stand = async (...scores: readonly [tailor: number, other: number]) => {
    const matches = [tailor, other].map(({ id }, at) => ({
      ...judged,
      opportunityId: opportunity.id,
      candidateId: id,
      score: scores[at] ?? 0,
    }))
    for (const { candidateId, score } of matches)
      await client.query(
        `insert into match (opportunity_id, business_id, eligible, score, verdicts, rule_book, computed_at)
         values ($1, $2, true, $3, '[]', 'x', now())
         on conflict (opportunity_id, business_id) do update set score = excluded.score`,
        [opportunity.id, candidateId, score],
      )
    await context.db.transaction((tx) => tellOfMatches(context, tx, matches))
  }
  const heard = async ({ userId }: { userId: string }) => {
    const { rows } = await context.db.notifications.of(userId, { skip: 0, take: 10 }, context.now())
    return rows.map(({ detail }) => 'count' in detail && detail.count)
  }
  const times = { zone: 'WIB', quiet: null, holidayUntil: null } as const
  await context.db.notices.set(owner.userId, { times, matchFrom: 800 })

  await stand(599, 599)
  expect([await heard(owner), await heard(tailorOwner)]).toEqual([[], []])
  await stand(700, 799)
  expect([await heard(owner), await heard(tailorOwner)]).toEqual([[], [1]])
  await stand(710, 850)
  expect([await heard(owner), await heard(tailorOwner)]).toEqual([[1], [1]])
  await stand(620, 700)
  await stand(800, 900)
  expect([await heard(owner), await heard(tailorOwner)]).toEqual([[1, 1], [1]])
  await stand(700, 700)
  await stand(1000, 1000)
  expect([await heard(owner), await heard(tailorOwner)]).toEqual([[1, 1], [1]])
})

test('interest shows on both lists until it is taken back', async () => {
  const { context } = it
  const { opportunity } = await storedWork()
  const { business: tailor, owner } = await storedBusiness(it, aTailor())
  await change(tailor, aTailor())
  const interest = { id: context.newId(), opportunityId: opportunity.id, businessId: tailor.id, note: '' }
  await context.db.interests.show({ ...interest, userId: owner.userId, updatedAt: context.now() })
  const lists = async () => {
    const ofBusiness = await listForBusiness(context, owner, { businessId: tailor.id, ...fits })
    const asked = { opportunityId: opportunity.id, ...fits }
    const ofOpportunity = await listForOpportunity(context, anOwnerOf(opportunity.businessId), asked)
    return [ofBusiness?.rows[0], ofOpportunity?.rows[0]]
  }
  expect(await lists()).toMatchObject([{ interested: true, mayExpress: false }, { interested: true }])
  await context.db.interests.withdraw(interest.id, context.now())
  expect(await lists()).toMatchObject([{ interested: false, mayExpress: true }, { interested: false }])
})

test('a rematch asks no more of the database for many than for one', async () => {
  const { context } = it
  const client = new PrismaClient({ adapter: new PrismaPg(it.url), log: [{ emit: 'event', level: 'query' }] })
  let queries = 0
  client.$on('query', () => {
    queries += 1
  })
  const counted = { ...context, db: createDb(client) }
  const spent = async (work: () => Promise<void>) => {
    queries = 0
    await work()
    return queries
  }
  const offered = () => [aCapability({ term: 'palm-sugar' })]
  const wanted = [aWantedItem({ term: 'palm-sugar', unit: 'kilogram' })]
  const one = await storedWork({ wanted })
  const maker = await stored(aTailor({ capabilities: offered() }))
  const forOne = await spent(() => refreshOpportunities(counted, [one.opportunity.id]))
  const fromOne = await spent(() => refreshBusiness(counted, maker.id))

  const others = [await storedWork({ wanted }), await storedWork({ wanted })]
  for (let count = 0; count < 20; count += 1) await stored(aTailor({ capabilities: offered() }))
  const ids = [one, ...others].map(({ opportunity }) => opportunity.id)
  expect(await spent(() => refreshOpportunities(counted, ids))).toBe(forOne)
  expect(await spent(() => refreshBusiness(counted, maker.id))).toBe(fromOne)
  expect(await businessesOf(one.opportunity)).toHaveLength(10)
  await client.$disconnect()
})

test('everything at once comes to the same as one by one', async () => {
  const { context } = it
  const { opportunity } = await storedWork({ wanted: [aWantedItem({ term: 'honey', unit: 'kilogram' })] })
  const keeper = await stored(aTailor({ capabilities: [aCapability({ term: 'honey' })] }))
  await rematchEverything(context)
  const once = await businessesOf(opportunity)
  expect(once).toEqual([keeper.id])
  await refreshBusiness(context, keeper.id)
  expect(await businessesOf(opportunity)).toEqual(once)
})

test('what nobody understood when it was saved is understood after a start that knows more words', async () => {
  const { context } = it
  const { db } = context
  const { opportunity } = await storedWork({ wanted: [aWantedItem({ term: null, label: 'seragam sekolah' })] })
  const unheard = [aCapability({ term: null, label: 'Jahit seragam', kind: 'product' })]
  const wants = ['kain', 'jasa bordir'].map((label) => ({ area: 'raw-materials', term: null, label }) as const)
  const tailor = await stored(aTailor({ capabilities: unheard, needs: wants }))
  const other = await stored(aTailor({ capabilities: [aCapability({ term: null, label: 'xyzzy' })] }))
  await refreshOpportunities(context, [opportunity.id])
  await recogniseAgain(context)
  expect(await db.rematches.last('00')).toMatchObject({ state: 'judging', total: 1 })
  while ((await drain(context)) > 0);
  expect((await db.businesses.byId(tailor.id))?.capabilities).toMatchObject([
    { term: 'uniform-sewing', kind: 'process' },
  ])
  expect((await db.businesses.byId(tailor.id))?.needs).toMatchObject([
    { area: 'raw-materials', term: 'textile' },
    { area: 'partnership', term: 'embroidery' },
  ])
  expect((await db.businesses.byId(other.id))?.capabilities).toMatchObject([{ term: null }])
  expect(await businessesOf(opportunity)).toEqual([tailor.id])

  const later = await stored(aTailor({ capabilities: unheard }))
  await recogniseAgain(context)
  expect((await db.businesses.byId(later.id))?.capabilities).toMatchObject([{ term: null }])
})
