import { type Client, emptySql, joinSql, rawSql, type Sql, STEADY, sql } from '~/db/client.server'
import type { Point } from '~/domain/region/distance'
import type { SearchDocument } from './documents'
import {
  FACETS,
  type Facet,
  isForSome,
  type SearchAnswer,
  type SearchEngine,
  type SearchHealth,
  type SearchHit,
  type SearchKind,
  type SearchQuery,
  type SearchSort,
  type Suggestion,
  type SuggestQuery,
} from './engine'
import { regenciesWithin } from './nearby'
import { rebuildThrough, refreshThrough, type Transaction } from './sources'
import { learnWords, WordList } from './word-list'
import { askedWords, termsBegun, toNameQuery, toQuery } from './words'

/** Mean diameter of the earth (IUGG), as in the domain's `distanceKm`. */
const EARTH_DIAMETER_KM = 2 * 6371.0088

/** Counting reads every document: the list learns words at once, only how common they are may wait. */
const COUNTED_EVERY_MS = 60 * 60_000

/** Search over the `search_document` table. */
export const postgresEngine = (
  client: Client,
  {
    words = new WordList(client),
    now = () => new Date(),
  }: { readonly words?: WordList; readonly now?: () => Date } = {},
): SearchEngine => {
  let countedAt = now().getTime()
  return {
    search: (query) => search(client, words, query),
    suggest: (query) => suggest(client, query),
    health: () => health(client),
    refresh: async (kind, id) => {
      await refreshThrough(client, write, { kind, id })
      words.doubt()
    },
    remove: (kind, id) => client.$transaction((tx) => erase(tx, kind, [id])),
    rebuild: async (options = {}) => {
      await rebuildThrough(client, write, options)
      await client.$executeRaw`
        delete from search_document where not exists (
          select from business where business.id = search_document.id and search_document.kind in ('business', 'group')
          union all select from opportunity where opportunity.id = search_document.id and search_document.kind = 'opportunity'
          union all select from partnership where partnership.id = search_document.id and search_document.kind = 'case')`
      await words.count()
    },
    tend: async () => {
      if (now().getTime() - countedAt < COUNTED_EVERY_MS) return
      countedAt = now().getTime()
      await words.count()
    },
    stamps: async (kind) => {
      const rows = await client.searchDocument.findMany({ where: { kind }, select: { id: true, stamp: true } })
      return new Map(rows.map(({ id, stamp }) => [id, stamp]))
    },
  }
}

interface Found {
  readonly total: number
  readonly before: number
  readonly hits: readonly SearchHit[]
  readonly counts: readonly Counted[]
}

interface Counted {
  readonly facet: Facet
  readonly value: string
  readonly count: number
}

const orderOf = ({ sort, near }: SearchQuery, words: string | null): SearchSort => {
  if (sort === 'distance') return near ? 'distance' : 'newest'
  return sort === 'relevance' && words !== null ? 'relevance' : 'newest'
}

async function search(client: Client, list: WordList, query: SearchQuery): Promise<SearchAnswer> {
  const { words, begun, meant, unused } = await list.understand(query)
  const { total, before, hits, counts } = await find(client, query, toQuery(words, { begun }))
  const countsOf = (facet: Facet) =>
    counts.filter((one) => one.facet === facet).map(({ value, count }) => ({ value, count }))
  return {
    total,
    offset: before,
    hits: hits.map(({ id, km }) => ({ id, km: km === null ? null : Math.round(km) })),
    facets: Object.fromEntries((query.facets ?? []).map((facet) => [facet, countsOf(facet)])),
    words,
    meant,
    unused,
    engine: 'postgres',
    stoodIn: false,
  }
}

/** Kilometres from where the query looks, by the haversine formula. */
const kmFrom = ({ lat, lon }: Point): Sql => sql`
  ${EARTH_DIAMETER_KM}::float8 * asin(least(1, sqrt(
    sin(radians(latitude - ${lat}::float8) / 2) ^ 2
    + cos(radians(${lat}::float8)) * cos(radians(latitude)) * sin(radians(longitude - ${lon}::float8) / 2) ^ 2)))`

/** Only what is asked stands in the statement: the planner reads each condition, and picks the index by them. */
const conditionOf: { readonly [Name in Facet]: (query: SearchQuery) => Sql | null } = {
  province: ({ province }) => (province === undefined ? null : sql`province_code = ${province}::char(2)`),
  sector: ({ sector }) => (sector === undefined ? null : sql`sector_code = ${sector}`),
  size: ({ size }) => (size === undefined ? null : sql`size = ${size}::"BusinessSize"`),
  certificate: ({ certificate }) => (certificate === undefined ? null : sql`${certificate} = any(certificates)`),
  pattern: ({ pattern }) => (pattern === undefined ? null : sql`pattern = ${pattern}::"Pattern"`),
}

/** As it stands in the indexes of each kind, which are partial. */
const kindIs = (kind: SearchKind): Sql => rawSql(`kind = '${kind}'`)

/** What a query may find, whatever its facets say. */
function mayFind(query: SearchQuery, words: string | null): Sql[] {
  const { kind, at, asOf = at, since, regency, capacity, near, reader = [] } = query
  return [
    kindIs(kind),
    ...(isForSome(kind) ? [sql`audience && ${reader}::text[]`] : []),
    sql`(expires_at is null or expires_at > ${at})`,
    sql`changed_at <= ${asOf}`,
    ...(since === undefined ? [] : [sql`changed_at > ${since}`]),
    ...(words === null ? [] : [sql`words @@ ${asked(words)}`]),
    ...(regency === undefined ? [] : [sql`regency_code = ${regency}::char(4)`]),
    ...(capacity === undefined
      ? []
      : [sql`(capacity ->> ${capacity.dimension})::float8 >= ${capacity.amount}::float8`]),
    ...(near?.km === undefined ? [] : [sql`regency_code = any(${regenciesWithin(near, near.km)}::char(4)[])`]),
  ]
}

const all = (conditions: readonly (Sql | null)[]): Sql =>
  joinSql(
    conditions.filter((condition) => condition !== null),
    ' and ',
  )

/** Evaluated once, though each row is ranked by it. */
const asked = (words: string): Sql => sql`(select to_tsquery('indonesian', ${words}))`

const COLUMNS: { readonly [Name in Facet]: Sql } = {
  province: sql`province_code`,
  sector: sql`sector_code`,
  size: sql`size`,
  certificate: sql`unnest(certificates)`,
  pattern: sql`pattern`,
}

/**
 * The page and all counts in one statement: fetching the rows costs most, and most counts are made of the same as the
 * page. A facet that is set counts under all filters but its own, and fetches for itself.
 */
async function find(client: Client, query: SearchQuery, words: string | null): Promise<Found> {
  const { offset, pageSize, near, facets = [] } = query
  const order = orderOf(query, words)
  const rank =
    words === null || order === 'newest' ? sql`0` : sql`ts_rank('{0.05, 0.2, 0.6, 1}', words, ${asked(words)})`
  const filtersBut = (but: Facet | null) =>
    all([
      ...mayFind(query, words),
      ...FACETS.filter((facet) => facet !== but).map((facet) => conditionOf[facet](query)),
    ])
  const counts = facets.map((facet) => {
    const among = conditionOf[facet](query) ? sql`search_document where ${filtersBut(facet)}` : sql`fetched`
    return sql`select ${facet} as facet, ${COLUMNS[facet]}::text as value, count(*)::int as count from ${among}
      group by ${COLUMNS[facet]}`
  })
  const [found] = await client.$queryRaw<Found[]>`${STEADY}
    with fetched as materialized (
      select id, changed_at, ${rank} as rank, ${near ? kmFrom(near) : sql`null::float8`} as km
        ${facets.length > 0 ? sql`, province_code, sector_code, size, certificates, pattern` : emptySql}
      from search_document
      where ${filtersBut(null)}
    ), page as (
      select count(*)::int as total,
        case when ${offset}::int < count(*) then ${offset}::int
          else greatest(0, ceil(count(*) / ${pageSize}::float8)::int - 1) * ${pageSize}::int end as before
      from fetched
    ), hit as (
      select id, km from fetched
      order by ${order === 'distance' ? sql`km,` : emptySql} rank desc, changed_at desc, id
      limit ${pageSize} offset (select before from page)
    )
    select total, before, (select coalesce(json_agg(hit), '[]') from hit) as hits, ${together(counts)} as counts
    from page`
  if (!found) throw new Error('a count answers a row')
  return found
}

const together = (counts: readonly Sql[]): Sql =>
  counts.length === 0
    ? sql`'[]'::json`
    : sql`(
        select coalesce(json_agg(counted order by count desc, value), '[]')
        from (${joinSql([...counts], ' union all ')}) as counted where value is not null)`

/** Every key asks anew: of the names that begin so, no more than these are put in order. */
const MOST_CANDIDATES = 500

async function suggest(client: Client, { kind, text, at, limit }: SuggestQuery): Promise<readonly Suggestion[]> {
  const begun = toNameQuery(askedWords(text))
  if (begun === null) return []
  const things = await client.$queryRaw<{ id: string; text: string }[]>`${STEADY}
    with candidate as materialized (
      select id, title, words, changed_at from search_document
      where ${kindIs(kind)} and ts_filter(words, '{a}') @@ ${asked(begun)} and (expires_at is null or expires_at > ${at})
      limit ${MOST_CANDIDATES}
    )
    select id, title as text from candidate
    order by ts_rank('{0, 0, 0, 1}', words, ${asked(begun)}) desc, changed_at desc, id
    limit ${limit}`
  const terms = termsBegun(text, Math.ceil(limit / 2)).map((term) => ({ id: null, text: term }))
  return [...terms, ...things].slice(0, limit)
}

async function health(client: Client): Promise<readonly SearchHealth[]> {
  const nothing = { engine: 'postgres', waiting: 0, since: null } as const
  return client.searchDocument.count().then(
    (documents) => [{ ...nothing, ok: true, reason: null, documents }],
    (error: unknown) => [{ ...nothing, ok: false, reason: String(error), documents: 0 }],
  )
}

const erase = async (tx: Transaction, kind: SearchKind, ids: readonly string[]): Promise<void> => {
  await tx.$executeRaw`delete from search_document where kind = ${kind} and id = any(${ids}::uuid[])`
}

async function write(
  tx: Transaction,
  kind: SearchKind,
  { documents, gone }: { readonly documents: readonly SearchDocument[]; readonly gone: readonly string[] },
): Promise<void> {
  if (gone.length > 0) await erase(tx, kind, gone)
  if (documents.length === 0) return
  await tx.$executeRaw`
    insert into search_document (kind, id, words, title, province_code, regency_code, sector_code, size, pattern,
      certificates, capacity, audience, latitude, longitude, changed_at, expires_at, stamp)
    select kind, id,
      setweight(to_tsvector('indonesian', a), 'A') || setweight(to_tsvector('indonesian', b), 'B')
        || setweight(to_tsvector('indonesian', c), 'C') || setweight(to_tsvector('indonesian', d), 'D'),
      title, province, regency, sector, size::"BusinessSize", pattern::"Pattern",
      array(select jsonb_array_elements_text(certificates)), capacity,
      array(select jsonb_array_elements_text(audience)), latitude, longitude, "changedAt", "expiresAt", stamp
    from jsonb_to_recordset(${JSON.stringify(documents.map((document) => ({ ...document, vocabulary: undefined })))}::jsonb) as document(kind text, id uuid, title text, a text,
      b text, c text, d text, province text, regency text, sector text, size text, pattern text, certificates jsonb,
      capacity jsonb, audience jsonb, latitude float8, longitude float8, "changedAt" timestamptz,
      "expiresAt" timestamptz, stamp text)
    on conflict (kind, id) do update set words = excluded.words, title = excluded.title,
      province_code = excluded.province_code, regency_code = excluded.regency_code,
      sector_code = excluded.sector_code, size = excluded.size, pattern = excluded.pattern,
      certificates = excluded.certificates, capacity = excluded.capacity, audience = excluded.audience, latitude = excluded.latitude, longitude = excluded.longitude,
      changed_at = excluded.changed_at, expires_at = excluded.expires_at,
      stamp = excluded.stamp`
  await learnWords(
    tx,
    documents.flatMap(({ vocabulary }) => vocabulary),
  )
}
