import {
  type EnqueuedTask,
  type Index,
  type IndexSwap,
  Meilisearch,
  MeilisearchApiError,
  type MultiSearchQuery,
  type SearchResponse,
} from 'meilisearch'
import type { Client } from '~/db/client.server'
import { distanceKm, type Point } from '~/domain/region/distance'
import { pointOf } from '~/domain/region/region'
import type { SearchDocument } from './documents'
import {
  type Facet,
  type FacetCounts,
  isForSome,
  type RebuildOptions,
  SEARCH_KINDS,
  type SearchAnswer,
  type SearchEngine,
  type SearchHealth,
  type SearchHit,
  type SearchKind,
  type SearchQuery,
  type Suggestion,
  type SuggestQuery,
} from './engine'
import { SETTINGS, settingsToApply } from './meilisearch-settings'
import { regenciesFrom, regenciesWithin } from './nearby'
import { reasonOf } from './reason'
import { rebuildThrough, refreshThrough, type Transaction } from './sources'
import { stemmed } from './synonyms'
import { type Understood, WordList } from './word-list'
import { askedWords, SHORTEST_SUGGESTED, termsBegun } from './words'

export interface MeilisearchPlace {
  readonly url: string
  readonly masterKey: string | null
  /** Indexes are named after it: several houses may share a server. */
  readonly prefix: string
  /** A search that takes longer has failed. */
  readonly searchMs: number
  /** So has a change. */
  readonly changeMs: number
}

/** Changes that a filling lets wait at the server. */
const MOST_WAITING = 20
/** Documents whose stamps are read at once. */
const STAMPS = 1000

/** A document as it stands in Meilisearch: the words in stems, times in milliseconds. */
interface Stored {
  readonly id: string
  readonly title: string
  readonly stamp: string
  readonly regency: string
}

const textOf = (words: string): string => stemmed(words.split(' '))

const toStored = ({
  id,
  title,
  stamp,
  regency,
  ...document
}: SearchDocument): Stored & Readonly<Record<string, unknown>> => ({
  id,
  title,
  stamp,
  regency,
  a: textOf(document.a),
  b: textOf(document.b),
  c: textOf(document.c),
  d: textOf(document.d),
  province: document.province,
  sector: document.sector,
  size: document.size,
  pattern: document.pattern,
  certificates: document.certificates,
  capacity: document.capacity,
  audience: document.audience,
  changedAt: document.changedAt.getTime(),
  expiresAt: document.expiresAt?.getTime() ?? null,
})

/** The attribute of a document that a filter looks at. */
const ATTRIBUTES: Readonly<Record<Facet | 'regency', string>> = {
  province: 'province',
  regency: 'regency',
  sector: 'sector',
  size: 'size',
  certificate: 'certificates',
  pattern: 'pattern',
}
const FILTERS = ['province', 'regency', 'sector', 'size', 'certificate', 'pattern'] as const

const listed = (values: readonly string[]): string => `[${values.map((value) => JSON.stringify(value)).join(', ')}]`

const notEnded = (at: Date): string => `expiresAt IS NULL OR expiresAt > ${at.getTime()}`

/** What a query may find: never what has ended. Without one facet, for its counts. */
const filtersOf = (query: SearchQuery, but?: Facet): string[] => {
  const { kind, near, at, asOf = at, since, capacity, reader = [] } = query
  const set = FILTERS.filter((name) => name !== but && query[name] !== undefined)
  return [
    notEnded(at),
    `changedAt <= ${asOf.getTime()}`,
    ...(isForSome(kind) ? [`audience IN ${listed(reader)}`] : []),
    ...(since === undefined ? [] : [`changedAt > ${since.getTime()}`]),
    ...(capacity === undefined ? [] : [`capacity.${capacity.dimension} >= ${capacity.amount}`]),
    ...set.map((name) => `${ATTRIBUTES[name]} = ${JSON.stringify(query[name])}`),
    ...(near?.km === undefined ? [] : [`regency IN ${listed(regenciesWithin(near, near.km))}`]),
  ]
}

/** By distance, of what stands in one regency: as by relevance. */
const sortOf = ({ sort, near }: SearchQuery, wordless: boolean): string[] => {
  const fitting = sort === 'relevance' || (sort === 'distance' && near !== undefined)
  return fitting && !wordless ? [] : ['changedAt:desc', 'id:asc']
}

/** Meilisearch takes the last word for a beginning, unless a space ends it. */
const asText = (words: readonly string[], begun: boolean): string => (begun ? stemmed(words) : `${stemmed(words)} `)

const isMissing = (error: unknown): boolean =>
  error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found'

/** Settings rows: since when each index is whole, and the rebuild under way. */
const WHOLE = 'search-meilisearch'
const REBUILD = 'search-meilisearch-rebuild'

type Marks = Partial<Record<SearchKind, string>>

/**
 * Search over a Meilisearch server. Reads and understands by the same tables as the Postgres engine. Everything throws
 * when the server is slow, down or refuses, and when an index is not known to be whole.
 */
export const meilisearchEngine = (
  client: Client,
  place: MeilisearchPlace,
  words: WordList = new WordList(client),
): SearchEngine => {
  const house = new House(client, place)
  return {
    search: (query) => search(house, words, query),
    suggest: (query) => suggest(house, query),
    health: () => health(house),
    refresh: (kind, id) => house.change((write) => refreshThrough(client, write, { kind, id })),
    remove: (kind, id) =>
      house.change((write) => client.$transaction((tx) => write(tx, kind, { documents: [], gone: [id] }))),
    rebuild: (options = {}) => rebuild(house, options),
    tend: () => tend(house),
    stamps: (kind) => stamps(house, kind),
  }
}

type Write = (
  tx: Transaction,
  kind: SearchKind,
  batch: { readonly documents: readonly SearchDocument[]; readonly gone: readonly string[] },
) => Promise<void>

/** The server with what is known of it. */
class House {
  readonly asking: Meilisearch
  readonly changing: Meilisearch
  #whole: Marks | null = null

  constructor(
    readonly client: Client,
    readonly place: MeilisearchPlace,
  ) {
    const base = { host: place.url, ...(place.masterKey !== null && { apiKey: place.masterKey }) }
    this.asking = new Meilisearch({ ...base, timeout: place.searchMs })
    this.changing = new Meilisearch({ ...base, timeout: place.changeMs })
  }

  nameOf(kind: SearchKind, next = false): string {
    return `${this.place.prefix}_${kind}${next ? '_next' : ''}`
  }

  index(kind: SearchKind, next = false): Index<Stored> {
    return this.changing.index<Stored>(this.nameOf(kind, next))
  }

  /** @throws what the server says went wrong, or that it took too long. */
  async done(...tasks: readonly EnqueuedTask[]): Promise<void> {
    const { changeMs } = this.place
    for (const { taskUid } of tasks) {
      const task = await this.changing.tasks.waitForTask(taskUid, { timeout: changeMs, interval: 20 })
      if (task.status !== 'succeeded')
        throw new Error(`${task.error?.code ?? task.status}: ${task.error?.message ?? ''}`)
    }
  }

  /** Runs a change of documents; answers when the server has made it. */
  async change(work: (write: Write) => Promise<void>): Promise<void> {
    const tasks: EnqueuedTask[] = []
    await work(async (tx, kind, batch) => {
      if (!(await this.isWhole(kind))) throw new Error(`the index ${this.nameOf(kind)} is not whole`)
      tasks.push(...(await this.#enqueue(this.index(kind), batch)))
      // Whatever changes while a new index is filled has to stand in both.
      const rebuilding = await tx.setting.findUnique({ where: { name: REBUILD } })
      if (rebuilding) tasks.push(...(await this.#enqueue(this.index(kind, true), batch)))
    })
    await this.done(...tasks)
  }

  /** Into the new index alone. The server takes what waits together, so some batches are always on their way. */
  async fill(work: (write: Write) => Promise<void>): Promise<void> {
    const waiting: EnqueuedTask[] = []
    await work(async (_tx, kind, batch) => {
      waiting.push(...(await this.#enqueue(this.index(kind, true), batch)))
      await this.done(...waiting.splice(0, Math.max(0, waiting.length - MOST_WAITING)))
    })
    await this.done(...waiting)
  }

  async #enqueue(index: Index<Stored>, { documents, gone }: Parameters<Write>[2]): Promise<EnqueuedTask[]> {
    const tasks: EnqueuedTask[] = []
    if (gone.length > 0) tasks.push(await index.deleteDocuments([...gone]))
    if (documents.length > 0) tasks.push(await index.addDocuments(documents.map(toStored), { primaryKey: 'id' }))
    return tasks
  }

  /** Whether the index is the one that was filled: a lost one would be made anew, empty, by the next document. */
  async isWhole(kind: SearchKind): Promise<boolean> {
    const createdAt = await this.createdAt(kind)
    if (createdAt === null) return false
    this.#whole = ((await this.client.setting.findUnique({ where: { name: WHOLE } }))?.value ?? {}) as Marks
    return this.#whole[kind] === createdAt
  }

  /** @throws when searching would answer from half an index. */
  async needWhole(kind: SearchKind): Promise<void> {
    if (this.#whole?.[kind] === undefined && !(await this.isWhole(kind)))
      throw new Error(`the index ${this.nameOf(kind)} is not whole`)
  }

  /** Asks again before the next search. */
  doubt(): void {
    this.#whole = null
  }

  async createdAt(kind: SearchKind): Promise<string | null> {
    const raw = await this.asking.getRawIndex(this.nameOf(kind)).catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    })
    return raw === null ? null : raw.createdAt
  }

  async markWhole(): Promise<void> {
    const marks = await Promise.all(SEARCH_KINDS.map(async (kind) => [kind, await this.createdAt(kind)] as const))
    const value = Object.fromEntries(marks)
    await this.client.setting.upsert({
      where: { name: WHOLE },
      create: { name: WHOLE, value },
      update: { value },
    })
    this.doubt()
  }

  /** Gives the index the settings it lacks. */
  async settle(kind: SearchKind): Promise<void> {
    const lacking = settingsToApply(await this.index(kind).getSettings())
    if (lacking) await this.done(await this.index(kind).updateSettings(lacking))
  }

  /** Forgets the new indexes. */
  async drop(): Promise<void> {
    for (const kind of SEARCH_KINDS) {
      const task = await this.changing.deleteIndex(this.nameOf(kind, true))
      // One that is not there fails as a task: that is what was wanted.
      await this.changing.tasks.waitForTask(task, { timeout: this.place.changeMs, interval: 20 })
    }
  }

  /** Puts the new indexes in the place of the old ones, all at once. */
  async swap(): Promise<void> {
    const swaps = await Promise.all(
      SEARCH_KINDS.map(async (kind) => ({
        indexes: [this.nameOf(kind), this.nameOf(kind, true)] as [string, string],
        rename: (await this.createdAt(kind)) === null,
      })),
    )
    // A renaming takes the name of an index that is there.
    const inOrder = swaps.map(
      ({ indexes: [live, next], rename }): IndexSwap => ({
        indexes: rename ? [next, live] : [live, next],
        rename,
      }),
    )
    await this.done(await this.changing.swapIndexes(inOrder))
    await this.markWhole()
  }
}

async function asked<Answer>(house: House, kind: SearchKind, work: () => Promise<Answer>): Promise<Answer> {
  await house.needWhole(kind)
  return work().catch((error: unknown) => {
    house.doubt()
    throw error
  })
}

async function search(house: House, list: WordList, query: SearchQuery): Promise<SearchAnswer> {
  const understood = await list.understand(query)
  const { words, meant, unused } = understood
  return asked(house, query.kind, async () => {
    const first = await page(house, query, understood)
    const { total, facets } = first
    const last = Math.max(0, Math.ceil(total / query.pageSize) - 1) * query.pageSize
    const beyond = query.offset > 0 && query.offset >= total
    const offset = beyond ? last : query.offset
    const { hits } = beyond ? await page(house, { ...query, offset, facets: [] }, understood) : first
    return { total, offset, hits, facets, words, meant, unused, engine: 'meilisearch', stoodIn: false }
  })
}

interface Page {
  readonly total: number
  readonly hits: readonly SearchHit[]
  readonly facets: FacetCounts
}

const commonOf = (house: House, { kind }: SearchQuery, { words, begun }: Understood) =>
  ({ indexUid: house.nameOf(kind), q: asText(words, begun), matchingStrategy: 'all' }) as const

/**
 * One round to the server: the page, and a count beside it for each facet that is set itself. By distance, the first
 * round counts by regency, and a second fetches from the nearest that has any.
 */
async function page(house: House, query: SearchQuery, understood: Understood): Promise<Page> {
  const { pageSize, near, facets = [] } = query
  const common = commonOf(house, query, understood)
  const byDistance = query.sort === 'distance' && near !== undefined
  const set = facets.filter((facet) => query[facet] !== undefined)
  const free = facets.filter((facet) => query[facet] === undefined).map((facet) => ATTRIBUTES[facet])
  const results = await ask(house, [
    {
      ...common,
      filter: filtersOf(query),
      sort: sortOf(query, understood.words.length === 0),
      // A page of Meilisearch begins at a multiple of its size, as ours do.
      page: Math.floor(query.offset / pageSize) + 1,
      hitsPerPage: byDistance ? 0 : pageSize,
      attributesToRetrieve: ['id', 'regency'],
      facets: byDistance ? [...free, ATTRIBUTES.regency] : free,
    },
    ...set.map((facet) => ({ ...common, filter: filtersOf(query, facet), limit: 0, facets: [ATTRIBUTES[facet]] })),
  ])
  const [list, ...counts] = results
  if (!list) throw new Error('Meilisearch answered no list')
  const countsOf = (facet: Facet) => {
    const at = set.indexOf(facet)
    return (at < 0 ? list : counts[at])?.facetDistribution?.[ATTRIBUTES[facet]] ?? {}
  }
  const { hits } = byDistance ? await nearestHits(house, { ...query, near }, { understood, counted: list }) : list
  return {
    total: list.totalHits ?? 0,
    hits: hits.map(({ id, regency }) => toHit(id, regency, near)),
    facets: Object.fromEntries(facets.map((facet) => [facet, inOrder(countsOf(facet))])),
  }
}

const toHit = (id: string, regency: string, near: SearchQuery['near']): SearchHit => {
  const place = pointOf(regency)
  return { id, km: near && place ? distanceKm(near, place) : null }
}

type List = SearchResponse<Stored> & { readonly totalHits?: number }

const ask = async (house: House, queries: MultiSearchQuery[]): Promise<List[]> =>
  (await house.asking.multiSearch<{ queries: MultiSearchQuery[] }, Stored>({ queries })).results

/** The page of the nearest: as many of each regency as fall on it, regency after regency. */
async function nearestHits(
  house: House,
  query: SearchQuery & { readonly near: Point },
  { understood, counted }: { readonly understood: Understood; readonly counted: List },
): Promise<{ readonly hits: readonly Stored[] }> {
  const counts = counted.facetDistribution?.[ATTRIBUTES.regency] ?? {}
  const queries: MultiSearchQuery[] = []
  let [skipped, wanted] = [query.offset, query.pageSize]
  for (const { regency } of regenciesFrom(query.near)) {
    const there = counts[regency] ?? 0
    const limit = Math.min(wanted, there - skipped)
    if (limit > 0)
      queries.push({
        ...commonOf(house, query, understood),
        filter: [...filtersOf(query), `${ATTRIBUTES.regency} = ${JSON.stringify(regency)}`],
        sort: sortOf(query, understood.words.length === 0),
        offset: skipped,
        limit,
        attributesToRetrieve: ['id', 'regency'],
      })
    wanted -= Math.max(0, limit)
    skipped = Math.max(0, skipped - there)
    if (wanted === 0) break
  }
  return { hits: queries.length === 0 ? [] : (await ask(house, queries)).flatMap(({ hits }) => hits) }
}

const inOrder = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))

async function suggest(house: House, { kind, text, at, limit }: SuggestQuery): Promise<readonly Suggestion[]> {
  const words = askedWords(text)
  if (words.join('').length < SHORTEST_SUGGESTED) return []
  const { hits } = await asked(house, kind, () =>
    house.asking.index<Stored>(house.nameOf(kind)).search(stemmed(words), {
      filter: [notEnded(at)],
      matchingStrategy: 'all',
      limit,
      attributesToSearchOn: ['a'],
      attributesToRetrieve: ['id', 'title'],
    }),
  )
  const terms = termsBegun(text, Math.ceil(limit / 2)).map((term) => ({ id: null, text: term }))
  return [...terms, ...hits.map(({ id, title }) => ({ id, text: title }))].slice(0, limit)
}

async function health(house: House): Promise<readonly SearchHealth[]> {
  const nothing = { engine: 'meilisearch', waiting: 0, since: null } as const
  try {
    const counts = await Promise.all(
      SEARCH_KINDS.map(async (kind) => {
        if (!(await house.isWhole(kind))) throw new Error(`the index ${house.nameOf(kind)} is not whole`)
        return (await house.asking.index(house.nameOf(kind)).getStats()).numberOfDocuments
      }),
    )
    return [{ ...nothing, ok: true, reason: null, documents: counts.reduce((sum, count) => sum + count, 0) }]
  } catch (error) {
    return [{ ...nothing, ok: false, reason: reasonOf(error), documents: 0 }]
  }
}

/** Fills new indexes beside the old ones and puts them in their place at once. */
async function rebuild(house: House, { from = null, onProgress }: RebuildOptions): Promise<void> {
  const { client } = house
  const touch = { where: { name: REBUILD }, create: { name: REBUILD, value: {} }, update: { updatedAt: new Date() } }
  // What another rebuild left is of use only when there was one.
  const going = from !== null && (await client.setting.findUnique({ where: { name: REBUILD } })) !== null
  if (!going) await house.drop()
  await house.done(...(await Promise.all(SEARCH_KINDS.map((kind) => house.index(kind, true).updateSettings(SETTINGS)))))
  await client.setting.upsert(touch)
  await house.fill((write) =>
    rebuildThrough(client, write, {
      from: going ? from : null,
      onProgress: async (progress) => {
        await client.setting.upsert({ ...touch, update: { updatedAt: new Date() } })
        await onProgress?.(progress)
      },
    }),
  )
  await house.swap()
  await client.setting.deleteMany({ where: { name: REBUILD } })
  await house.drop()
}

/** A rebuild that has been silent for longer has died. */
const REBUILD_SILENT_MS = 60_000

/** Puts right what changed behind our back: settings that drifted, indexes that are gone or not ours. */
async function tend(house: House): Promise<void> {
  house.doubt()
  const whole = await Promise.all(SEARCH_KINDS.map((kind) => house.isWhole(kind)))
  if (!whole.includes(false)) {
    for (const kind of SEARCH_KINDS) await house.settle(kind)
    return
  }
  const other = await house.client.setting.findUnique({ where: { name: REBUILD } })
  if (other && Date.now() - other.updatedAt.getTime() < REBUILD_SILENT_MS)
    throw new Error('the indexes are being filled')
  await rebuild(house, {})
}

async function stamps(house: House, kind: SearchKind): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>()
  for (;;) {
    const { results, total } = await house
      .index(kind)
      .getDocuments<Stored>({ fields: ['id', 'stamp'], limit: STAMPS, offset: all.size })
    for (const { id, stamp } of results) all.set(id, stamp)
    if (results.length === 0 || all.size >= total) return all
  }
}
