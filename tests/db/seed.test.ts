import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CATERER } from '#prisma/seed/cases/waiheru'
import { copyInto } from '#prisma/seed/copy'
import { demo } from '#prisma/seed/demo'
import { generate } from '#prisma/seed/generate'
import { TABLES } from '#prisma/seed/rows'
import { type Progress, seedDemo, seedLarge, seedReference } from '#prisma/seed/write'
import { useDatabase } from '#tests/setup/database'

const database = useDatabase()
const now = new Date('2026-11-21T00:00:00Z')
let client: pg.Client

const connected = async () => {
  const one = new pg.Client(database.url)
  await one.connect()
  return one
}
const count = async (table: string): Promise<number> =>
  Number((await client.query(`select count(*) from "${table}"`)).rows[0].count)

beforeAll(async () => {
  client = await connected()
})
afterAll(() => client.end())

test('the reference data is written once, and again only when it changed', async () => {
  // The template of every test database holds it already.
  expect(await seedReference(client)).toBe(false)
  expect(await count('province')).toBe(38)
  expect(await count('regency')).toBe(514)
  await client.query(`update regency set name = 'Ambon lama' where code = '8171'`)
  await client.query(`update setting set value = '{"hash": "older"}' where name = 'reference'`)
  expect(await seedReference(client)).toBe(true)
  const { rows } = await client.query(`select name, province_code, latitude from regency where code = '8171'`)
  expect(rows).toEqual([{ name: 'Kota Ambon', province_code: '81', latitude: -3.6958 }])
})

test('two processes that start at once write one demo', async () => {
  const other = await connected()
  const wrote = await Promise.all([seedDemo(client, { now }), seedDemo(other, { now })])
  await other.end()
  expect(wrote.toSorted()).toEqual([false, true])
  expect(await seedDemo(client, { now })).toBe(false)
})

test('the demo in the tables is the demo', async () => {
  const { businesses, opportunities } = demo({ seed: 1, now })
  expect(await count('business')).toBe(businesses.length)
  expect(await count('capability')).toBe(businesses.flatMap(({ capabilities }) => capabilities).length)
  expect(await count('need')).toBe(businesses.flatMap(({ needs }) => needs).length)
  expect(await count('business_certificate')).toBe(businesses.flatMap(({ certificates }) => certificates).length)
  expect(await count('group_member')).toBe(businesses.flatMap(({ groups }) => groups).length)
  expect(await count('ownership_tie')).toBe(2)
  expect(await count('opportunity')).toBe(opportunities.length)
  expect(await count('opportunity_item')).toBe(opportunities.flatMap(({ wanted }) => wanted).length)
  expect(await count('outbox')).toBe(businesses.length + opportunities.length)
})

test('a business comes back as it was written', async () => {
  const [firm] = demo({ seed: 1, now }).businesses.filter(({ id }) => id === CATERER)
  if (!firm) throw new Error('no caterer')
  const { rows } = await client.query('select * from business where id = $1', [firm.id])
  expect(rows[0]).toMatchObject({
    name: firm.name,
    description: firm.description,
    regency_code: firm.regency,
    sector_code: firm.sector.division,
    capital: String(firm.figures.capital),
    size: firm.size,
    assistance: firm.assistance,
    updated_at: firm.updatedAt,
  })
})

test('an opportunity comes back as it was written', async () => {
  const [wanted] = demo({ seed: 1, now }).opportunities.filter(({ businessId }) => businessId === CATERER)
  if (!wanted) throw new Error('nothing wanted')
  const { rows } = await client.query('select * from opportunity where id = $1', [wanted.id])
  expect(rows[0]).toMatchObject({
    title: wanted.title,
    details: wanted.details,
    area: wanted.area,
    certificates_required: wanted.certificatesRequired,
    assistance_offered: wanted.assistanceOffered,
    expires_at: wanted.expiresAt,
  })
})

test('words with tabs, quotes and backslashes survive', async () => {
  const { businesses } = demo({ seed: 1, now })
  const [first] = businesses
  const [table] = TABLES
  if (!first || !table) throw new Error('nothing to write')
  const name = 'Tahu "Asli" \\ Bu\tSiti\nWaiheru'
  const odd = { ...first, id: '01930000-0000-7000-8000-0000000000b1', name }
  expect(await copyInto(client, table, table.rows({ businesses: [odd], opportunities: [] }))).toBe(1)
  const { rows } = await client.query('select name from business where id = $1', [odd.id])
  expect(rows).toEqual([{ name }])
})

test('a large set that was cut off goes on where it stood, and a whole one is left alone', async () => {
  const before = { businesses: await count('business'), opportunities: await count('opportunity') }
  await seedLarge(client, { count: 2500, now })
  const progress: Progress[] = []
  await seedLarge(client, { count: 4600, now: new Date('2027-01-01'), onProgress: (one) => progress.push(one) })
  expect(progress.map(({ done }) => done)).toEqual([4500, 4600])
  expect(progress.at(-1)?.rows).toBeGreaterThan(2100 * 4)
  await seedLarge(client, { count: 4600, now })
  const all = [...generate({ count: 4600, seed: 2, now })]
  expect(await count('business')).toBe(before.businesses + 4600)
  expect(await count('opportunity')).toBe(
    before.opportunities + all.flatMap(({ opportunities }) => opportunities).length,
  )
  const latest = all.at(-1)?.business
  const { rows } = await client.query('select name, updated_at from business where id = $1', [latest?.id])
  expect(rows).toEqual([{ name: latest?.name, updated_at: latest?.updatedAt }])
})
