import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { CATERER, TEMPEH_MAKER } from '#prisma/seed/cases/waiheru'
import { seededId } from '#prisma/seed/random'
import { seedDemo, seedReference } from '#prisma/seed/write'
import { anActor, anOwnerOf } from '#tests/factories/actor'
import { useHouse } from '#tests/setup/house'
import { rematchEverything } from '#tests/setup/rematch'
import { listForBusiness } from '~/services/match/list-for-business.server'
import { listForOpportunity } from '~/services/match/list-for-opportunity.server'

const it = useHouse()

beforeAll(async () => {
  const client = new pg.Client(it.url)
  await client.connect()
  await seedReference(client)
  await seedDemo(client, { now: new Date() })
  await client.end()
  await rematchEverything(it.context)
})

/** Everyone on a list of a demo opportunity, best first. */
const answering = async (key: string, show: 'fits' | 'near' = 'fits') => {
  const asked = { opportunityId: seededId(key), show, page: 'all' } as const
  const list = await listForOpportunity(it.context, anActor({ role: 'admin' }), asked)
  return (
    list?.rows.map(({ business, match }) => ({ ...match, id: business.id, sector: business.sector.division })) ?? []
  )
}

test('the caterer of Waiheru finds the tempe makers around it, its neighbour first', async () => {
  const fits = await answering('waiheru/peluang-tempe-tahu')
  expect(fits[0]).toMatchObject({ id: TEMPEH_MAKER })
  expect(fits.length).toBeGreaterThanOrEqual(2)
})

test('the tempe maker of Waiheru finds the caterer’s opportunity on the first visit', async () => {
  const asked = { businessId: TEMPEH_MAKER, show: 'fits', page: 1 } as const
  const list = await listForBusiness(it.context, anOwnerOf(TEMPEH_MAKER), asked)
  expect(list?.rows[0]).toMatchObject({ poster: { id: CATERER }, mayExpress: true })
})

test('the tempe maker nearly fits the tofu opportunity: of tofu itself it makes too little', async () => {
  const asked = { businessId: TEMPEH_MAKER, show: 'near', page: 1 } as const
  const list = await listForBusiness(it.context, anOwnerOf(TEMPEH_MAKER), asked)
  const tofu = list?.rows.find(({ opportunity }) => opportunity.id === seededId('waiheru/peluang-tahu'))
  expect(tofu?.match.nearMiss).toEqual({ rule: 'capacity', step: 'raise-capacity', missing: ['tofu'] })
})

test('the garment range gets makers of garments and their parts, and nobody else', async () => {
  const fits = await answering('garment/range')
  expect(fits.length).toBeGreaterThanOrEqual(8)
  // Apparel, textiles, leather goods, plastics and metal: suits down to zips and buttons.
  expect(fits.every(({ sector }) => ['13', '14', '15', '22', '25', '32'].includes(sector))).toBe(true)
})

test('nobody is big enough for the trim tender; who lacks only that is told so', async () => {
  expect(await answering('trim/tender')).toEqual([])
  const near = await answering('trim/tender', 'near')
  expect(near.length).toBeGreaterThanOrEqual(4)
  for (const { nearMiss } of near)
    expect(nearMiss).toEqual({ rule: 'capacity', step: 'raise-capacity', missing: ['upholstery'] })
})

test('the firm an assembler owns is on neither of its lists', async () => {
  const all = [...(await answering('assembler/pressed')), ...(await answering('assembler/pressed', 'near'))]
  expect(all.map(({ id }) => id)).toContain(seededId('assembler/0'))
  expect(all.map(({ id }) => id)).not.toContain(seededId('assembler/tied'))
})

test('the plantation finds its farmers before all others', async () => {
  const farmers = Array.from({ length: 8 }, (_, index) => seededId(`plantation/${index}`))
  const fits = await answering('plantation/plasma')
  expect(fits.slice(0, 6).every(({ id }) => farmers.includes(id))).toBe(true)
})
