import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, createClient } from '~/db/client.server'
import type { Business } from '~/domain/business/business'
import { pointOf } from '~/domain/region/region'
import type { Capacity, SearchEngine, SearchQuery } from '~/search/engine'
import { meilisearchEngine } from '~/search/meilisearch'
import { postgresEngine } from '~/search/postgres'
import { reindex, reindexWaits } from '~/search/reindex'
import { standingIn } from '~/search/standing-in'
import { verifyIndex } from '~/search/verify'
import { WordList } from '~/search/word-list'
import { silent } from '../setup/house'
import { NOW, store, useMarket } from './market'
import { type MeilisearchServer, meilisearchFound, startMeilisearch } from './meilisearch-server'

const { it, market } = useMarket()
let client: Client
let server: MeilisearchServer | null = null
const engines: { postgres?: SearchEngine; meilisearch?: SearchEngine } = {}

beforeAll(async () => {
  client = createClient(it.url, 4)
  const words = new WordList(client)
  engines.postgres = postgresEngine(client, { words })
  await engines.postgres.rebuild()
  if (meilisearchFound === null) return
  server = await startMeilisearch()
  engines.meilisearch = meilisearchEngine(client, server.place, words)
  await engines.meilisearch.rebuild()
})

afterAll(async () => {
  await server?.stop()
  await client.$disconnect()
})

const NAMES = ['postgres', 'meilisearch'] as const

describe.each(NAMES)('%s', (name) => {
  const present = name === 'postgres' || meilisearchFound !== null
  const both = present ? test : test.skip

  const engine = (): SearchEngine => {
    const one = engines[name]
    if (!one) throw new Error(`${name} does not stand`)
    return one
  }
  const ask = (query: Partial<SearchQuery> = {}) =>
    engine().search({ kind: 'business', text: '', sort: 'relevance', offset: 0, pageSize: 20, at: NOW, ...query })
  const found = async (query: Partial<SearchQuery> = {}) => (await ask(query)).hits.map(({ id }) => id)
  const idOf = (key: keyof typeof market.businesses) => market.businesses[key].id

  both('a word finds its other forms, and what is made before what is written about it', async () => {
    for (const text of ['menjahit', 'penjahit', 'JAHITAN', 'jáhit'])
      expect(await found({ text })).toEqual([idOf('tailor'), idOf('cabinets')])
  })

  both('what people call alike is found alike', async () => {
    expect(await found({ text: 'garmen bandung' })).toContain(idOf('tailor'))
    expect(await found({ text: 'catering' })).toEqual([idOf('caterer')])
    expect(await found({ text: 'olahan kedelai' })).toEqual([idOf('tempeh')])
    expect(await found({ text: 'cari yg bisa bikin tempe utk rapat' })).toEqual([])
    expect(await found({ text: 'cari yg bisa bikin tempe' })).toEqual([idOf('tempeh')])
  })

  both('English names find what the Indonesian ones do, in both numbers', async () => {
    for (const [indonesian, ...english] of [
      ['kedelai', 'soybean', 'soybeans'],
      ['lemari', 'wardrobe', 'wardrobes'],
      ['seragam', 'uniform', 'uniforms'],
      ['katering', 'catering'],
    ] as const) {
      const named = await found({ text: indonesian })
      expect(named.length).toBeGreaterThan(0)
      for (const text of english) expect([text, await found({ text })]).toEqual([text, named])
    }
  })

  both('a slip of spelling is repaired, and the answer says how', async () => {
    for (const [text, meant] of [
      ['tmpe', 'tempe'],
      ['konvkesi', 'konveksi'],
      ['seragm bandung', 'seragam bandung'],
      ['lemarri', 'lemari'],
    ] as const) {
      const answer = await ask({ text })
      expect(answer).toMatchObject({ meant, engine: name, stoodIn: false })
      expect(answer.total).toBeGreaterThan(0)
    }
    expect((await ask({ text: 'tempe' })).meant).toBeNull()
  })

  both('words that nobody ever wrote and numbers narrow nothing beside others; alone they find nothing', async () => {
    expect(await found({ text: 'tempe zzyzx 500' })).toEqual([idOf('tempeh')])
    expect(await found({ text: 'zzyzx' })).toEqual([])
  })

  both('every word has to be there; the last may be only begun, when it is long enough', async () => {
    expect(await found({ text: 'tempe bandung' })).toEqual([])
    expect(await found({ text: 'waihe' })).toEqual([idOf('tempeh')])
    expect(await found({ text: 'lema' })).toEqual([])
  })

  both('each filter keeps what has it, and what is hidden is never found', async () => {
    expect(await found({ sector: '31' })).toEqual([idOf('cabinets')])
    expect(await found({ province: '32', size: 'small', text: 'jahit' })).toEqual([idOf('tailor'), idOf('cabinets')])
    expect(await found({ regency: '8171' })).toEqual([idOf('tempeh')])
    expect((await found({ certificate: 'halal' })).toSorted()).toEqual([idOf('tempeh'), idOf('caterer')].toSorted())
    expect((await ask()).total).toBe(4)
    expect(await found({ text: 'rahasia' })).toEqual([])
  })

  both('facets count under the other filters, not under their own', async () => {
    const { facets } = await ask({ certificate: 'halal', size: 'micro', facets: ['province', 'size', 'certificate'] })
    expect(facets.province).toEqual([
      { value: '35', count: 1 },
      { value: '81', count: 1 },
    ])
    expect(facets.size).toEqual([{ value: 'micro', count: 2 }])
    expect(facets.certificate).toEqual([{ value: 'halal', count: 2 }])
    expect(facets.sector).toBeUndefined()
    const words = await ask({ text: 'jahit', facets: ['sector'] })
    expect(words.facets.sector).toEqual([
      { value: '14', count: 1 },
      { value: '31', count: 1 },
    ])
  })

  both('distance is told in kilometres, narrows and orders', async () => {
    const bandung = pointOf('3273')
    if (!bandung) throw new Error('Bandung has a point')
    const { hits } = await ask({ near: { ...bandung, km: 50 }, sort: 'distance' })
    expect(hits.map(({ id }) => id)).toEqual([idOf('tailor'), idOf('cabinets')])
    expect(hits[0]?.km).toBe(0)
    const far = await ask({ near: bandung, text: 'tempe', facets: ['province'] })
    expect(far.hits[0]?.km).toBeGreaterThan(2000)
  })

  both('pages do not overlap, and one beyond the end is the last', async () => {
    const [one, two] = [await found({ pageSize: 2 }), await found({ offset: 2, pageSize: 2 })]
    expect(new Set([...one, ...two]).size).toBe(4)
    const last = { offset: 2, total: 4, hits: two.map((id) => ({ id })) }
    expect(await ask({ offset: 98, pageSize: 2 })).toMatchObject(last)
    expect(await ask({ text: 'zzyzx', offset: 20 })).toMatchObject({ offset: 0, total: 0, hits: [] })
  })

  both('what changed after a list was begun does not shift its pages', async () => {
    const before = await ask({ pageSize: 2 })
    const late = await store(it.context, { name: 'Usaha Baru', updatedAt: new Date(NOW.getTime() + 1000) })
    await engine().refresh('business', late.id)
    const at = new Date(NOW.getTime() + 2000)
    expect((await ask({ at, pageSize: 2 })).hits[0]?.id).toBe(late.id)
    expect(await ask({ at, asOf: NOW, pageSize: 2 })).toMatchObject({ total: 4, hits: before.hits })
    expect(await found({ at, since: NOW })).toEqual([late.id])
    await engine().remove('business', late.id)
    await it.context.db.businesses.replace(
      { business: { ...late, state: 'hidden' }, nib: null },
      { version: 1, newId: it.context.newId },
    )
  })

  both('a capacity keeps who makes at least so much, of what is counted alike', async () => {
    const able = (amount: number, dimension: Capacity['dimension']) => found({ capacity: { amount, dimension } })
    expect(await able(1200, 'mass')).toEqual([idOf('tempeh')])
    expect(await able(1201, 'mass')).toEqual([])
    expect(await able(1, 'count')).toEqual([])
    expect(await able(1200, 'any')).toEqual([idOf('tempeh')])
  })

  both('what was typed may be searched as it stands', async () => {
    expect(await ask({ text: 'tmpe', literal: true })).toMatchObject({ total: 0, meant: null, words: ['tmpe'] })
  })

  both('a good word of everyday is no slip of a trade: what nobody wrote is told to be unused', async () => {
    expect(await ask({ text: 'tempe enak untuk pernikahan' })).toMatchObject({
      words: ['tempe'],
      meant: null,
      unused: ['enak', 'pernikahan'],
    })
  })

  both('equal distances stand by relevance', async () => {
    const bandung = pointOf('3273')
    if (!bandung) throw new Error('Bandung has a point')
    expect(await found({ text: 'jahit', near: { ...bandung, km: 50 }, sort: 'distance' })).toEqual([
      idOf('tailor'),
      idOf('cabinets'),
    ])
  })

  both('an opportunity is found by what is wanted, its pattern and its poster, until it ends', async () => {
    const look = (query: Partial<SearchQuery>) => found({ kind: 'opportunity', ...query })
    const { id } = market.opportunity
    expect(await look({ text: 'seragam' })).toEqual([id])
    expect(await look({ text: 'kabinet', pattern: 'subcontracting', regency: '3204' })).toEqual([id])
    expect(await look({ pattern: 'cooperative-exchange' })).toEqual([])
    expect(await look({ at: new Date('2026-12-01T00:00:00Z') })).toEqual([])
    const { facets } = await ask({ kind: 'opportunity', facets: ['pattern'] })
    expect(facets.pattern).toEqual([{ value: 'subcontracting', count: 1 }])
  })

  both('cooperatives and groups are found among themselves too', async () => {
    expect(await found({ kind: 'group' })).toEqual([idOf('cabinets')])
    expect(await found({ kind: 'group', text: 'lemri' })).toEqual([idOf('cabinets')])
    expect(await found({ kind: 'group', text: 'tempe' })).toEqual([])
  })

  both('a case is found by its two businesses and its broker, and by nobody else', async () => {
    const { id, brokerId } = market.link
    const look = (reader: readonly string[] | undefined, text = '') => found({ kind: 'case', text, reader })
    for (const reader of [idOf('tempeh'), idOf('caterer'), brokerId]) {
      expect(await look([it.context.newId(), reader])).toEqual([id])
      expect(await look([reader], 'tempe segar')).toEqual([id])
      expect(await look([reader], 'jj 2026 000777')).toEqual([id])
      expect(await look([reader], 'gerabah')).toEqual([])
    }
    for (const reader of [undefined, [], [idOf('tailor')], ['" OR id EXISTS OR audience = "']])
      expect(await look(reader)).toEqual([])
    const reader = [idOf('tailor')]
    const { facets, total } = await ask({ kind: 'case', reader, facets: ['province', 'pattern'] })
    expect({ facets, total }).toEqual({ facets: { province: [], pattern: [] }, total: 0 })
    for (const kind of ['business', 'opportunity', 'group'] as const)
      expect(await found({ kind, text: 'pasokan segar' })).toEqual([])
  })

  both('while typing: names of things by their beginning, and words people search for', async () => {
    const suggested = await engine().suggest({ kind: 'business', text: 'Konv', at: NOW, limit: 6 })
    expect(suggested).toContainEqual({ id: idOf('tailor'), text: 'Konveksi Siti' })
    expect(suggested.some(({ id }) => id === idOf('hidden'))).toBe(false)
    const words = await engine().suggest({ kind: 'business', text: 'tempe k', at: NOW, limit: 6 })
    expect(words).toContainEqual({ id: null, text: 'tempe kedelai' })
    expect(await engine().suggest({ kind: 'business', text: ' ', at: NOW, limit: 6 })).toEqual([])
  })

  both.each([
    "'); drop table search_document; --",
    '& | !',
    '" OR expiresAt > 0',
    ':*',
    '\\',
    'a'.repeat(5000),
    '漢字 🧵',
  ])('no text breaks the query: %#', async (text) => {
    await expect(ask({ text })).resolves.toMatchObject({ total: expect.any(Number) })
  })

  both('a change is found at once, the old name no more, and what is withdrawn not at all', async () => {
    const business = await store(it.context, { name: 'Anyaman Lama' })
    await engine().refresh('business', business.id)
    const change = async (changes: Partial<Business>, version: number) => {
      const changed = { business: { ...business, ...changes }, nib: null }
      await it.context.db.businesses.replace(changed, { version, newId: it.context.newId })
      await engine().refresh('business', business.id)
    }
    await change({ name: 'Anyaman Purun' }, 1)
    expect(await found({ text: 'purun' })).toEqual([business.id])
    expect(await found({ text: 'lama' })).toEqual([])
    await change({ name: 'Anyaman Purun', state: 'hidden' }, 2)
    expect(await found({ text: 'purun' })).toEqual([])
  })

  both('a check finds what differs from the tables and repairs it', async () => {
    await engine().remove('business', idOf('tempeh'))
    const before = await verifyIndex(client, engine(), { repair: true })
    expect(before[0]).toMatchObject({ kind: 'business', missing: [idOf('tempeh')], stale: [], extra: [] })
    const [after] = await verifyIndex(client, engine(), { repair: false })
    expect(after).toMatchObject({ documents: 4, missing: [], stale: [], extra: [] })
  })

  both('a rebuild that is cut off goes on where it was, and people search the old one meanwhile', async () => {
    const steps: string[] = []
    const cut = reindex(client, engine(), ({ kind, done }) => {
      steps.push(`${kind} ${done}`)
      throw new Error('cut off')
    })
    await expect(cut).rejects.toThrow('cut off')
    expect((await ask()).total).toBe(4)
    expect(await reindexWaits(client)).toBe(true)
    await reindex(client, engine(), ({ kind, done }) => {
      steps.push(`${kind} ${done}`)
    })
    expect(steps).toEqual([expect.stringMatching(/^business \d$/), 'opportunity 1', 'group 2', 'case 3'])
    expect((await ask()).total).toBe(4)
    expect(await reindexWaits(client)).toBe(false)
  })

  both('it says that it is well and how much it holds', async () => {
    expect(await engine().health()).toEqual([
      { engine: name, ok: true, reason: null, documents: 7, waiting: 0, since: null },
    ])
  })
})

const ours = meilisearchFound !== null && !process.env.MEILI_URL

test.skipIf(!ours)('a wrong key, settings that drifted and a death while filling cost nobody an answer', async () => {
  const [running, first, second] = [server, engines.meilisearch, engines.postgres]
  if (!running || !first || !second) throw new Error('both stand')
  const { url, masterKey, prefix } = running.place
  const query = { kind: 'business', text: 'tempe', sort: 'relevance', offset: 0, pageSize: 20, at: NOW } as const
  const behind = (one: SearchEngine) =>
    standingIn({ first: one, second, client, log: silent, now: () => it.context.now() })

  const locked = behind(meilisearchEngine(client, { ...running.place, masterKey: 'another key' }))
  expect(await locked.search(query)).toMatchObject({ total: 1, engine: 'postgres', stoodIn: true })

  const settings = async (method: 'GET' | 'PATCH', body?: object) => {
    const headers = { authorization: `Bearer ${masterKey}`, 'content-type': 'application/json' }
    const answer = await fetch(`${url}/indexes/${prefix}_business/settings`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    return (await answer.json()) as { searchableAttributes?: string[] }
  }
  await settings('PATCH', { searchableAttributes: ['d'] })
  await expect.poll(async () => (await settings('GET')).searchableAttributes).toEqual(['d'])
  const engine = behind(first)
  await engine.tend()
  expect((await settings('GET')).searchableAttributes).toEqual(['a', 'b', 'c', 'd'])

  await engine.rebuild({ onProgress: () => running.kill() })
  expect(await engine.search(query)).toMatchObject({ total: 1, engine: 'postgres', stoodIn: true })
  await running.start()
  await engine.tend()
  expect(await engine.search(query)).toMatchObject({ total: 1, engine: 'meilisearch', stoodIn: false })
})

test.skipIf(!ours)(
  'a server that is killed, and an index that is deleted, cost nobody an answer and lose nothing',
  async () => {
    const [running, first, second] = [server, engines.meilisearch, engines.postgres]
    if (!running || !first || !second) throw new Error('both stand')
    const engine = standingIn({ first, second, client, log: silent, now: () => it.context.now() })
    const look = () =>
      engine.search({ kind: 'business', text: 'gerabah kasongan', sort: 'relevance', offset: 0, pageSize: 20, at: NOW })

    await running.kill()
    const late = await store(it.context, { name: 'Gerabah Kasongan' })
    await engine.refresh('business', late.id)
    expect(await look()).toMatchObject({ hits: [{ id: late.id }], stoodIn: true })
    await running.start()
    await engine.tend()
    expect(await look()).toMatchObject({ hits: [{ id: late.id }], engine: 'meilisearch', stoodIn: false })

    const { url, masterKey, prefix } = running.place
    await fetch(`${url}/indexes/${prefix}_business`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${masterKey}` },
    })
    await expect.poll(async () => (await look()).stoodIn).toBe(true)
    await engine.tend()
    expect(await look()).toMatchObject({ hits: [{ id: late.id }], engine: 'meilisearch', stoodIn: false })
  },
)
