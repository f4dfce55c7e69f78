import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, createClient } from '~/db/client.server'
import { SEARCH_KINDS, type SearchEngine } from '~/search/engine'
import { type MeilisearchPlace, meilisearchEngine } from '~/search/meilisearch'
import { SETTINGS } from '~/search/meilisearch-settings'
import { postgresEngine } from '~/search/postgres'
import { standingIn } from '~/search/standing-in'
import { silent } from '../setup/house'
import { NOW, store, useMarket } from './market'

// A server that fails as it is told to: what a real one does only on a bad day. It answers what the published API
// (meilisearch.com/docs/reference/api, 1.50) answers.

type Answer = { readonly status: number; readonly body: object } | 'never'
interface Asked {
  readonly method: string
  readonly path: string
  readonly key: string | undefined
  readonly body: unknown
}

const CREATED = '2026-11-20T00:00:00Z'
const { it, market } = useMarket()
const asked: Asked[] = []
let answerOf: (asked: Asked) => Answer
let client: Client
let place: MeilisearchPlace

const error = (status: number, code: string): Answer => ({
  status,
  body: { message: code, code, type: 'invalid_request', link: `https://docs.meilisearch.com/errors#${code}` },
})
const enqueued: Answer = {
  status: 202,
  body: {
    taskUid: 1,
    indexUid: 'jejaring_business',
    status: 'enqueued',
    type: 'documentAdditionOrUpdate',
    enqueuedAt: CREATED,
  },
}
const task = (status: string, failure: object | null = null): Answer => ({
  status: 200,
  body: { uid: 1, status, type: 'documentAdditionOrUpdate', error: failure, enqueuedAt: CREATED },
})

/** A server that is well and holds one thing. */
const well = ({ method, path }: Asked): Answer => {
  if (path === '/multi-search')
    return {
      status: 200,
      body: {
        results: [
          {
            hits: [{ id: market.businesses.tempeh.id, regency: '8171' }],
            totalHits: 1,
            totalPages: 1,
            facetDistribution: { size: { micro: 1 } },
          },
        ],
      },
    }
  if (path.startsWith('/tasks/')) return task('succeeded')
  if (method === 'GET' && path.endsWith('/settings')) return { status: 200, body: SETTINGS }
  if (method === 'GET' && path.endsWith('/stats')) return { status: 200, body: { numberOfDocuments: 1 } }
  if (method === 'GET') return { status: 200, body: { uid: 'jejaring_business', createdAt: CREATED, primaryKey: 'id' } }
  return enqueued
}

const server = http.createServer((request, response) => {
  let body = ''
  request.on('data', (bytes: Buffer) => {
    body += bytes.toString()
  })
  request.on('end', () => {
    const { method = '', url = '', headers } = request
    const one: Asked = { method, path: url, key: headers.authorization, body: body === '' ? null : JSON.parse(body) }
    asked.push(one)
    const answer = answerOf(one)
    if (answer === 'never') return
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  })
})

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  place = {
    url: `http://127.0.0.1:${port}`,
    masterKey: 'a key',
    prefix: 'jejaring',
    searchMs: 10_000,
    changeMs: 10_000,
  }
  client = createClient(it.url, 4)
  await postgresEngine(client).rebuild()
  const value = Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, CREATED]))
  await client.setting.create({ data: { name: 'search-meilisearch', value } })
})

afterAll(async () => {
  await client.$disconnect()
  server.closeAllConnections()
  server.close()
})

beforeEach(async () => {
  answerOf = well
  asked.length = 0
  await client.searchArrear.deleteMany()
})

const pair = (searchMs = place.searchMs): SearchEngine =>
  standingIn({
    first: meilisearchEngine(client, { ...place, searchMs }),
    second: postgresEngine(client),
    client,
    log: silent,
    now: () => it.context.now(),
  })

const ask = (engine: SearchEngine, text = 'tempe') =>
  engine.search({ kind: 'business', text, sort: 'relevance', offset: 0, pageSize: 20, at: NOW })

test('a search is one request as the published API wants it, with the key, and nobody sees what has ended', async () => {
  const near = { lat: -6.9, lon: 107.6, km: 10 }
  const query = { kind: 'business', text: 'jahit seragam', size: 'micro', near, sort: 'relevance', at: NOW } as const
  const answer = await pair().search({ ...query, offset: 20, pageSize: 20, facets: ['province', 'size'] })
  const [search, ...rest] = asked.filter(({ path }) => path === '/multi-search')
  expect(rest).toHaveLength(1)
  expect(search?.key).toBe('Bearer a key')
  expect(search?.body).toEqual({
    queries: [
      {
        indexUid: 'jejaring_business',
        q: 'jahit seragam ',
        matchingStrategy: 'all',
        filter: [
          `expiresAt IS NULL OR expiresAt > ${NOW.getTime()}`,
          `changedAt <= ${NOW.getTime()}`,
          'size = "micro"',
          'regency IN ["3273", "3277"]',
        ],
        sort: [],
        page: 2,
        hitsPerPage: 20,
        attributesToRetrieve: ['id', 'regency'],
        facets: ['province'],
      },
      {
        indexUid: 'jejaring_business',
        q: 'jahit seragam ',
        matchingStrategy: 'all',
        filter: [
          `expiresAt IS NULL OR expiresAt > ${NOW.getTime()}`,
          `changedAt <= ${NOW.getTime()}`,
          'regency IN ["3273", "3277"]',
        ],
        limit: 0,
        facets: ['size'],
      },
    ],
  })
  expect(answer).toMatchObject({ offset: 0, total: 1, engine: 'meilisearch', stoodIn: false })
})

test('a document carries no contact, and what may be filtered as the settings say', async () => {
  await pair().refresh('business', market.businesses.tempeh.id)
  const added = asked.find(({ method }) => method === 'POST')
  expect(added?.path).toBe('/indexes/jejaring_business/documents?primaryKey=id')
  const [document] = (added?.body ?? []) as Record<string, unknown>[]
  expect(Object.keys(document ?? {}).toSorted()).toEqual(
    'a audience b c capacity certificates changedAt d expiresAt id pattern province regency sector size stamp title'.split(
      ' ',
    ),
  )
  expect(document).toMatchObject({ title: 'Tempe Waiheru', province: '81', certificates: ['halal'], expiresAt: null })
})

test.each<[string, () => Answer]>([
  ['never answers', () => 'never'],
  ['has another key', () => error(403, 'invalid_api_key')],
  ['has no disk left', () => error(507, 'no_space_left_on_device')],
  ['lost the index', () => error(404, 'index_not_found')],
  ['answers nonsense', () => ({ status: 200, body: {} })],
])('Postgres answers in the same request when Meilisearch %s', async (_, failure) => {
  answerOf = failure
  expect(await ask(pair(200))).toMatchObject({ total: 1, engine: 'postgres', stoodIn: true })
})

test('after some failures nobody waits for it any more; it is asked again once it stands and has caught up', async () => {
  const engine = pair()
  answerOf = () => error(500, 'internal')
  for (let count = 0; count < 3; count += 1) await ask(engine)
  const before = asked.length
  expect(await ask(engine)).toMatchObject({ stoodIn: true })
  const late = await store(it.context, { name: 'Tenun Baru' })
  await engine.refresh('business', late.id)
  expect(asked).toHaveLength(before)
  expect((await ask(engine, 'tenun baru')).hits).toMatchObject([{ id: late.id }])
  expect((await engine.health())[0]).toMatchObject({ engine: 'meilisearch', ok: false, waiting: 1 })

  answerOf = well
  await engine.tend()
  expect((await engine.health())[0]).toMatchObject({ ok: true, waiting: 0, since: null })
  expect(asked.some(({ path, body }) => path.includes('/documents') && JSON.stringify(body).includes(late.id))).toBe(
    true,
  )
  expect(await ask(engine)).toMatchObject({ engine: 'meilisearch', stoodIn: false })
})

test('a document it refuses is set aside with the reason and tried again later; the others go on', async () => {
  const engine = pair()
  const [poison, sound] = [market.businesses.tempeh.id, market.businesses.tailor.id]
  answerOf = (one) =>
    one.path.startsWith('/tasks/') ? task('failed', { code: 'invalid_document_geo_field', message: 'no' }) : well(one)
  await engine.refresh('business', poison)
  await engine.tend()
  answerOf = well
  await engine.refresh('business', sound)
  expect(await client.searchArrear.findMany({ select: { id: true, reason: true, attempts: true } })).toEqual([
    { id: poison, reason: 'invalid_document_geo_field: no', attempts: 2 },
  ])
  await engine.tend()
  expect(await client.searchArrear.count()).toBe(1)
  it.clock.now = new Date(NOW.getTime() + 21_000)
  await engine.tend()
  it.clock.now = NOW
  expect(await client.searchArrear.count()).toBe(0)
})

test('settings that drifted are sent again, those alone', async () => {
  answerOf = (one) =>
    one.method === 'GET' && one.path.endsWith('/settings')
      ? { status: 200, body: { ...SETTINGS, rankingRules: ['words'] } }
      : well(one)
  await pair().tend()
  const sent = asked.filter(({ method, path }) => method === 'PATCH' && path.endsWith('/settings'))
  expect(sent.map(({ body }) => body)).toEqual(SEARCH_KINDS.map(() => ({ rankingRules: SETTINGS.rankingRules })))
})
