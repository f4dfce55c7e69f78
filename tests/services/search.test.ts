import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import type { Actor } from '~/domain/access/actor'
import type { Business } from '~/domain/business/business'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { pointOf } from '~/domain/region/region'
import { BusinessSearch, OpportunitySearch } from '~/schemas/browse'
import type { SearchQuery } from '~/search/engine'
import { browseBusinesses } from '~/services/browse/businesses.server'
import { browseOpportunities } from '~/services/browse/opportunities.server'
import { searchCases } from '~/services/partnership/search.server'
import { anActor } from '../factories/actor'
import { aBusiness, aCapability, aFirm } from '../factories/business'
import { anOpportunity, aWantedItem } from '../factories/opportunity'
import { aPartnership } from '../factories/partnership'
import { storedUser } from '../factories/stored'
import { useHouse } from '../setup/house'

const it = useHouse()
const NOW = new Date('2026-11-20T02:00:00Z')

beforeEach(() => {
  it.clock.now = NOW
})

const stored = async (changes: Partial<Business>): Promise<Business> => {
  const { db, newId, search } = it.context
  const business = aBusiness({ id: newId(), capabilities: [], certificates: [], description: '', ...changes })
  await db.businesses.create({ business, nib: null }, { ownerId: null, newId })
  await search.refresh('business', business.id)
  return business
}

const posted = async (changes: Partial<Opportunity> & { business: Business }): Promise<Opportunity> => {
  const { business, ...rest } = changes
  const opportunity = anOpportunity({ id: it.context.newId(), businessId: business.id, wanted: [], ...rest })
  await it.context.db.opportunities.create(opportunity)
  await it.context.search.refresh('opportunity', opportunity.id)
  return opportunity
}

const capable = (label: string, term: string | null = null) => [aCapability({ id: it.context.newId(), label, term })]

// A small market: what each test looks for stands among what it should not find.
let tailor: Business
let tempeh: Business
let cabinets: Business
let firm: Business

beforeAll(async () => {
  tailor = await stored({
    name: 'Konveksi Siti',
    regency: '3273',
    sector: { edition: '2020', division: '14' },
    size: 'small',
    capabilities: capable('Jahit kemeja dan seragam', 'uniform-sewing'),
    certificates: [{ certificate: 'halal', state: 'in-progress' }],
    updatedAt: new Date('2026-11-01T00:00:00Z'),
  })
  tempeh = await stored({
    name: 'Tempe Waiheru',
    regency: '8171',
    capabilities: capable('Tempe kedelai', 'tempeh'),
    certificates: [{ certificate: 'halal', state: 'held' }],
    updatedAt: new Date('2026-11-02T00:00:00Z'),
  })
  cabinets = await stored({
    name: 'Kabinet Jaya',
    regency: '3204',
    sector: { edition: '2020', division: '31' },
    capabilities: capable('Lemari jati'),
    description: 'Melayani penjahitan sofa untuk hotel dan kantor.',
    updatedAt: new Date('2026-11-03T00:00:00Z'),
  })
  firm = await stored({
    ...aFirm(),
    id: it.context.newId(),
    name: 'Pabrik Priangan',
    description: '',
    sector: { edition: '2020', division: '46' },
    capabilities: [],
  })
})

const VISITOR: Actor = { kind: 'visitor' }
const asking = (asked: object, actor: Actor = VISITOR) => ({
  kind: 'business' as const,
  search: BusinessSearch.parse(asked),
  actor,
})

const ask = (query: Partial<SearchQuery> = {}) =>
  it.context.search.search({
    kind: 'business',
    text: '',
    sort: 'relevance',
    offset: 0,
    pageSize: 20,
    at: NOW,
    ...query,
  })
const found = async (query: Partial<SearchQuery> = {}) => (await ask(query)).hits.map(({ id }) => id)

test('a word finds its other forms: menjahit and penjahit are jahit', async () => {
  for (const text of ['menjahit', 'penjahit', 'JAHITAN', 'jáhit'])
    expect(await found({ text })).toEqual([tailor.id, cabinets.id])
})

test('what is made counts more than what is written about it', async () => {
  expect((await found({ text: 'jahit' }))[0]).toBe(tailor.id)
})

test('everyday words find what the taxonomy calls otherwise', async () => {
  expect(await found({ text: 'garmen seragam' })).toContain(tailor.id)
  expect(await found({ text: 'olahan kedelai' })).toEqual([tempeh.id])
  expect(await found({ text: 'soy food' })).toEqual([tempeh.id])
})

test('a term finds who writes its name without having chosen it', async () => {
  const baker = await stored({ name: 'Dapur Ibu', capabilities: capable('Rempeyek') })
  expect(await found({ text: 'peyek' })).toEqual([baker.id])
})

test('words of trade and function words narrow nothing', async () => {
  expect(await found({ text: 'cari yang bisa membuat tempe' })).toEqual([tempeh.id])
  expect((await ask({ text: 'yang dan untuk' })).total).toBe((await ask()).total)
})

test('every word has to be there, a place too', async () => {
  expect(await found({ text: 'jahit bandung' })).toEqual([tailor.id, cabinets.id])
  expect(await found({ text: 'tempe bandung' })).toEqual([])
})

test('the last word may be only begun', async () => {
  expect(await found({ text: 'konve' })).toEqual([tailor.id])
})

test.each([
  "'); drop table search_document; --",
  '& | !',
  '!!! ((( <-> :*',
  ':*',
  '\\',
  '"',
  'jahit:*A & !tempe | (',
  'ⅷ ﷺ 漢字 🧵',
  'a'.repeat(10_000),
  'kata '.repeat(2_000),
])('no text breaks the query: %#', async (text) => {
  await expect(ask({ text })).resolves.toMatchObject({ total: expect.any(Number) })
  expect((await ask()).total).toBeGreaterThan(3)
})

test('each filter keeps what has it', async () => {
  expect(await found({ sector: '14', size: 'small' })).toEqual([tailor.id])
  expect(await found({ sector: '31' })).toEqual([cabinets.id])
  expect(await found({ province: '81', text: 'tempe' })).toEqual([tempeh.id])
  expect(await found({ regency: '3204', sort: 'newest' })).toEqual([firm.id, cabinets.id].toSorted(newestFirst))
  expect(await found({ size: 'large' })).toEqual([firm.id])
})

const newestFirst = (one: string, other: string) => {
  const at = (id: string) => [firm, cabinets].find((business) => business.id === id)?.updatedAt.getTime() ?? 0
  return at(other) - at(one)
}

test('a certificate counts when it is held, not while it is applied for', async () => {
  expect(await found({ certificate: 'halal' })).toEqual([tempeh.id])
})

test('distance is told in kilometres, narrows and orders', async () => {
  const bandung = pointOf('3273')
  if (!bandung) throw new Error('Bandung has a point')
  const near = await ask({ near: { ...bandung, km: 50 }, sort: 'distance' })
  expect(near.hits[0]).toEqual({ id: tailor.id, km: 0 })
  expect(near.hits.map(({ id }) => id)).toContain(cabinets.id)
  expect(near.hits.map(({ id }) => id)).not.toContain(tempeh.id)
  const far = await ask({ near: bandung, text: 'tempe' })
  expect(far.hits[0]?.km).toBeGreaterThan(2000)
  expect(far.hits[0]?.km).toBeLessThan(2600)
})

test('pages do not overlap, and a page beyond the end is the last', async () => {
  const { total } = await ask()
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(total / 2) }, (_, index) => ask({ offset: index * 2, pageSize: 2 })),
  )
  expect(new Set(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).size).toBe(total)
  expect(await ask({ offset: 998, pageSize: 2 })).toEqual(pages.at(-1))
})

test('a change of name is found at once and the old name no more; a hidden business not at all', async () => {
  const { db, newId, search } = it.context
  const business = await stored({ name: 'Anyaman Lama' })
  const change = async (changes: Partial<Business>, version: number) => {
    await db.businesses.replace({ business: { ...business, ...changes }, nib: null }, { version, newId })
    await search.refresh('business', business.id)
  }
  await change({ name: 'Anyaman Purun' }, 1)
  expect(await found({ text: 'purun' })).toEqual([business.id])
  expect(await found({ text: 'lama' })).toEqual([])
  await change({ name: 'Anyaman Purun', state: 'hidden' }, 2)
  expect(await found({ text: 'purun' })).toEqual([])
})

test('an opportunity is found by what is wanted, its pattern and who posted it, until it ends', async () => {
  const opportunity = await posted({
    business: firm,
    title: 'Pesanan sekolah',
    wanted: [aWantedItem({ id: it.context.newId() })],
    expiresAt: new Date('2026-12-01T00:00:00Z'),
  })
  const look = (query: Partial<SearchQuery>) => found({ kind: 'opportunity', ...query })
  expect(await look({ text: 'seragam' })).toEqual([opportunity.id])
  expect(await look({ text: 'pabrik priangan' })).toEqual([opportunity.id])
  expect(await look({ pattern: 'subcontracting', regency: '3204' })).toEqual([opportunity.id])
  expect(await look({ pattern: 'cooperative-exchange' })).toEqual([])
  expect(await look({ at: new Date('2026-12-01T00:00:00Z') })).toEqual([])
})

test('what is withdrawn, or posted by a hidden business, is not found', async () => {
  const { db, newId, search } = it.context
  const poster = await stored({ name: 'Pabrik Sandal' })
  const opportunity = await posted({ business: poster, title: 'Tali sandal' })
  const look = () => found({ kind: 'opportunity', text: 'sandal' })
  expect(await look()).toEqual([opportunity.id])
  await db.businesses.replace({ business: { ...poster, state: 'hidden' }, nib: null }, { version: 1, newId })
  await search.refresh('business', poster.id)
  expect(await look()).toEqual([])
  await db.businesses.replace({ business: poster, nib: null }, { version: 2, newId })
  await search.refresh('business', poster.id)
  expect(await look()).toEqual([opportunity.id])
  await db.opportunities.replace({ ...opportunity, state: 'withdrawn' }, 1)
  await search.refresh('opportunity', opportunity.id)
  expect(await look()).toEqual([])
})

test('a rebuild writes what is missing and removes what nobody may find', async () => {
  const before = await found()
  const hidden = await stored({ name: 'Tak Terlihat' })
  const client = createClient(it.url, 1)
  await client.business.update({ where: { id: hidden.id }, data: { state: 'hidden' } })
  await client.$executeRaw`delete from search_document where id = ${tempeh.id}::uuid`
  await client.$disconnect()
  await it.context.search.rebuild()
  expect(await found()).toEqual(before)
})

test('a business that does not exist has no document, and asking for it is no error', async () => {
  await expect(it.context.search.refresh('business', it.context.newId())).resolves.toBeUndefined()
})

test('a card shows what anyone may know, in the order found', async () => {
  const { found: page, cards } = await browseBusinesses(it.context, asking({ q: 'menjahit' }))
  expect(cards.map(({ business }) => business.name)).toEqual(['Konveksi Siti', 'Kabinet Jaya'])
  expect(page).toMatchObject({ total: 2, first: 1, previous: null, next: null, turn: 'asked', loosenings: [] })
  expect(page.marks).toContain('jahit')
  expect(Object.keys(cards[0]?.business ?? {})).not.toContain('figures')
})

test('an empty answer says what each filter costs and how far to go, the most first', async () => {
  const look = async (asked: object) => {
    const { found: page, cards } = await browseBusinesses(it.context, asking(asked))
    expect(cards).toEqual([])
    return page.loosenings.map(({ filters, total, search }) => [filters.join(' + '), total, search.km])
  }
  expect(await look({ q: 'tempe', sector: '14', province: '32' })).toEqual([
    ['sector + province', 1, undefined],
    ['q', 1, undefined],
  ])
  expect(await look({ q: 'lemari', regency: '3273' })).toEqual([
    ['km', 1, '25'],
    ['q', 1, undefined],
    ['regency', 1, undefined],
  ])
  expect((await look({ q: 'tempe', sector: '14', size: 'large' })).map(([filters]) => filters)).toEqual([
    'sector + size',
  ])
})

test('a page tells what its words find among other kinds, and of cases only to whose they are', async () => {
  const owner = await storedUser(it)
  const link = aPartnership({
    id: it.context.newId(),
    opportunityId: null,
    brokerId: (await storedUser(it, { role: 'broker' })).userId,
    sides: { a: { businessId: tempeh.id }, b: { businessId: tailor.id } },
  })
  await it.context.db.partnerships.create(link, 'JJ-2026-000778')
  await it.context.search.refresh('case', link.id)
  const member = { ...owner, memberships: [{ businessId: tempeh.id, role: 'owner' as const }] }
  const kinds = async (actor: Actor) =>
    (await browseBusinesses(it.context, asking({ q: 'tempe' }, actor))).found.elsewhere.map(({ kind }) => kind)
  expect(await kinds(member)).toContain('case')
  for (const actor of [VISITOR, owner, { ...owner, role: 'broker' as const }])
    expect(await kinds(actor)).not.toContain('case')
  expect((await searchCases(it.context, member, 'tempe')).map(({ id }) => id)).toEqual([link.id])
  expect(await searchCases(it.context, owner, 'tempe')).toEqual([])
})

test('places, amounts and papers in the words are filters; what is left is searched', async () => {
  const look = async (q: string, actor: Actor = VISITOR) => {
    const { found: page, cards } = await browseBusinesses(it.context, asking({ q }, actor))
    return { ...page, names: cards.map(({ business }) => business.name) }
  }
  expect(await look('jahit di bandng')).toMatchObject({
    search: { q: 'jahit', regency: '3273', km: '50' },
    typed: 'jahit di bandng',
    capability: 'garment',
    names: ['Konveksi Siti', 'Kabinet Jaya'],
  })
  expect(await look('tempe halal kapasitas 100')).toMatchObject({
    search: { q: 'tempe', certificate: 'halal', capacity: 100 },
    names: [tempeh.name],
  })
  expect(await look('tempe dekat saya')).toMatchObject({ placeUnknown: true, search: { q: 'tempe' }, total: 1 })
  const neighbour = anActor({ home: '8171' })
  expect(await look('tempe dekat saya', neighbour)).toMatchObject({
    placeUnknown: false,
    search: { q: 'tempe', regency: '8171', km: '50' },
    total: 1,
  })
})

test('what is not found near a place that was said is looked for farther away, then by some of the words', async () => {
  const turn = async (q: string) => {
    const { found: page } = await browseBusinesses(it.context, asking({ q }))
    return [page.turn, page.total]
  }
  expect(await turn('lemari cirebon')).toEqual(['farther', 1])
  expect(await turn('tempe bandung')).toEqual(['anywhere', 1])
  expect(await turn('jati lemari tempe')).toEqual(['some-words', 1])
  expect(await turn('zaitun')).toEqual(['asked', 0])
})

test.each([
  ['medan', '1271', 'any'],
  ['jogja', '3471', '500'],
  ['jawa tengah', '3374', '500'],
  ['tegal', '3376', '250'],
])('what is not there is looked for around %s, the nearest first, with how far it is', async (town, regency, km) => {
  const { found: page, cards } = await browseBusinesses(it.context, asking({ q: `jahit ${town}` }))
  expect(page).toMatchObject({ turn: km === 'any' ? 'anywhere' : 'farther', search: { q: 'jahit', regency, km } })
  const far = cards.map((card) => card.km ?? 0)
  expect(far[0]).toBeGreaterThan(50)
  expect(far).toEqual(far.toSorted((one, other) => one - other))
})

test('a slip that somebody wrote finds its writer; where it finds nothing it is repaired, unless it is asked as typed', async () => {
  const writer = await stored({ name: 'Dapur Ibu', capabilities: capable('tempee') })
  const { found: writers } = await browseBusinesses(it.context, asking({ q: 'tempee' }))
  expect(writers).toMatchObject({ total: 1, meant: null, hits: [{ id: writer.id }] })
  const wanted = [aWantedItem({ id: it.context.newId(), label: 'Tempe', term: 'tempeh' })]
  const { id } = await posted({ business: firm, title: 'Pasokan kantin', wanted })
  const opportunities = async (asked: object) =>
    (await browseOpportunities(it.context, { search: OpportunitySearch.parse(asked), actor: VISITOR })).found
  expect(await opportunities({ q: 'tempee' })).toMatchObject({ total: 1, meant: 'tempe', hits: [{ id }] })
  expect(await opportunities({ q: 'tempee', as: 'typed' })).toMatchObject({ total: 0, meant: null })
})

test('a word that was given up is told', async () => {
  const { found: page } = await browseBusinesses(it.context, asking({ q: 'tailor tempe waiheru' }))
  expect(page).toMatchObject({ turn: 'some-words', unused: ['tailor'] })
})

test('a list goes on from a cursor, and comes back', async () => {
  const { db, newId, search } = it.context
  const many = await Promise.all(Array.from({ length: 21 }, (_, index) => stored({ name: `Topi Pandan ${index}` })))
  const page = async (cursor?: string) =>
    (await browseBusinesses(it.context, asking({ q: 'topi pandan', ...(cursor && { cursor }) }))).found
  const first = await page()
  expect(first).toMatchObject({ total: 21, first: 1, previous: null })
  const second = await page(first.next ?? undefined)
  expect(second).toMatchObject({ total: 21, first: 21, next: null })
  expect(await page(second.previous ?? undefined)).toEqual(first)
  for (const business of many) {
    await db.businesses.replace({ business: { ...business, state: 'hidden' }, nib: null }, { version: 1, newId })
    await search.refresh('business', business.id)
  }
})

test('around a regency: the distance widens what the regency alone would keep', async () => {
  const names = async (asked: object) =>
    (await browseBusinesses(it.context, asking({ q: 'jahit', regency: '3273', ...asked }))).cards.map(
      ({ business, km }) => [business.name, km],
    )
  expect(await names({})).toEqual([['Konveksi Siti', 0]])
  expect((await names({ km: '50', sort: 'distance' })).map(([name]) => name)).toEqual(['Konveksi Siti', 'Kabinet Jaya'])
})

test('a card of an opportunity names its poster; one that is withdrawn before the index knows is left out', async () => {
  const opportunity = await posted({ business: firm, title: 'Bordir topi' })
  const look = () => browseOpportunities(it.context, { search: OpportunitySearch.parse({ q: 'topi' }), actor: VISITOR })
  expect((await look()).cards).toMatchObject([{ opportunity: { title: 'Bordir topi' }, poster: { name: firm.name } }])
  await it.context.db.opportunities.replace({ ...opportunity, state: 'withdrawn' }, 1)
  expect((await look()).cards).toEqual([])
})

test('signs alone search nothing, and a word behind a minus is left out: both are told', async () => {
  const page = async (q: string) => (await browseBusinesses(it.context, asking({ q }))).found
  expect(await page('%')).toMatchObject({ wordless: true, search: { q: '' }, total: (await page('')).total })
  expect(await page('tempe -halal murah')).toMatchObject({
    wordless: false,
    search: { q: 'tempe  murah' },
    unused: ['halal', 'murah'],
  })
})

test('kinds that a filter is not of are not counted beside a list', async () => {
  const beside = async (asked: object) =>
    (await browseBusinesses(it.context, asking(asked))).found.elsewhere.map(({ kind }) => kind)
  expect(await beside({})).toContain('opportunity')
  expect(await beside({ certificate: 'halal' })).not.toContain('opportunity')
})
