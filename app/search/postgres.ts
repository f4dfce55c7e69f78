import { type Client, emptySql, joinSql, rawSql, type Sql, sql } from '~/db/client.server'
import type { Point } from '~/domain/region/distance'
import type { SearchDocument } from './documents'
import {
  FACETS,
  type Facet,
  type FacetCounts,
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
import { rebuildThrough, refreshThrough, type Transaction } from './sources'
import { countWords, learnWords, understand } from './word-list'
import { askedWords, termsBegun, toNameQuery, toQuery } from './words'

/** Mean diameter of the earth (IUGG), as in the domain's `distanceKm`. */
const EARTH_DIAMETER_KM = 2 * 6371.0088

/** Counting reads every document: the list learns words at once, only how common they are may wait. */
const COUNTED_EVERY_MS = 60 * 60_000

/** Search over the `search_document` table. */
export const postgresEngine = (client: Client, now: () => Date = () => new Date()): SearchEngine => {
  let countedAt = now().getTime()
  return {
    search: (query) => search(client, query),
    suggest: (query) => suggest(client, query),
    health: () => health(client),
    refresh: (kind, id) => refreshThrough(client, write, { kind, id }),
    remove: (kind, id) => client.$transaction((tx) => erase(tx, kind, [id])),
    rebuild: async (options = {}) => {
      await rebuildThrough(client, write, options)
      await client.$executeRaw`
      delete from search_document where (kind = 'business' and id not in (select id from business))
        or (kind = 'opportunity' and id not in (select id from opportunity))`
      await countWords(client)
    },
    tend: async () => {
      if (now().getTime() - countedAt < COUNTED_EVERY_MS) return
      countedAt = now().getTime()
      await countWords(client)
    },
    stamps: async (kind) => {
      const rows = await client.searchDocument.findMany({ where: { kind }, select: { id: true, stamp: true } })
      return new Map(rows.map(({ id, stamp }) => [id, stamp]))
    },
  }
}

interface Found {
  id: string
  km: number | null
  total: bigint
  before: bigint
}

const orderOf = ({ sort, near }: SearchQuery, words: string | null): SearchSort => {
  if (sort === 'distance') return near ? 'distance' : 'newest'
  return sort === 'relevance' && words !== null ? 'relevance' : 'newest'
}

const toHit = ({ id, km }: Found): SearchHit => ({ id, km: km === null ? null : Math.round(km) })

async function search(client: Client, query: SearchQuery): Promise<SearchAnswer> {
  const { words: spoken, meant } = await understand(client, query)
  const words = toQuery(spoken)
  const [rows, facets] = await Promise.all([
    found(client, query, words),
    query.facets?.length ? countFacets(client, { ...query, facets: query.facets }, words) : {},
  ])
  const [first] = rows
  return {
    total: first ? Number(first.total) : 0,
    offset: first ? Number(first.before) : 0,
    hits: rows.map(toHit),
    facets,
    words: spoken,
    meant,
    engine: 'postgres',
    stoodIn: false,
  }
}

const ALWAYS = sql`true`

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
const kindIs = (kind: SearchKind): Sql => (kind === 'business' ? sql`kind = 'business'` : sql`kind = 'opportunity'`)

/** What a query may find, whatever its facets say. */
function mayFind({ kind, at, asOf = at, since, regency, capacity, near }: SearchQuery, words: string | null): Sql[] {
  return [
    kindIs(kind),
    sql`(expires_at is null or expires_at > ${at})`,
    sql`changed_at <= ${asOf}`,
    ...(since === undefined ? [] : [sql`changed_at > ${since}`]),
    ...(words === null ? [] : [sql`words @@ to_tsquery('indonesian', ${words})`]),
    ...(regency === undefined ? [] : [sql`regency_code = ${regency}::char(4)`]),
    ...(capacity === undefined ? [] : [sql`capacity >= ${capacity}::float8`]),
    ...(near?.km === undefined ? [] : [sql`${kmFrom(near)} <= ${near.km}::float8`]),
  ]
}

const all = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? ALWAYS : joinSql([...conditions], ' and '))

const isSet = (condition: Sql | null): condition is Sql => condition !== null

function found(client: Client, query: SearchQuery, words: string | null): Promise<Found[]> {
  const { offset, pageSize, near } = query
  const order = orderOf(query, words)
  const facets = FACETS.map((facet) => conditionOf[facet](query)).filter(isSet)
  const rank =
    words === null || order === 'newest'
      ? sql`0`
      : sql`ts_rank('{0.05, 0.2, 0.6, 1}', words, to_tsquery('indonesian', ${words}))`
  return client.$queryRaw<Found[]>`
    with found as materialized (
      select id, changed_at, ${rank} as rank, ${near ? kmFrom(near) : sql`null::float8`} as km
      from search_document
      where ${all([...mayFind(query, words), ...facets])}
    ), shown as (
      select count(*) as total,
        case when ${offset}::bigint < count(*) then ${offset}::bigint
          else greatest(0, ceil(count(*) / ${pageSize}::float8)::bigint - 1) * ${pageSize}::bigint end as before
      from found
    )
    select id, km, total, before
    from found, shown
    order by ${order === 'distance' ? sql`km,` : emptySql} rank desc, changed_at desc, id
    limit ${pageSize} offset (select before from shown)`
}

interface Counted {
  facet: Facet
  value: string
  count: number
}

const COLUMNS: { readonly [Name in Facet]: Sql } = {
  province: sql`province_code::text`,
  sector: sql`sector_code`,
  size: sql`size::text`,
  certificate: sql`unnest(certificates)`,
  pattern: sql`pattern::text`,
}

/** Each facet counts under all filters but its own; one statement for all. */
async function countFacets(
  client: Client,
  query: SearchQuery & { readonly facets: readonly Facet[] },
  words: string | null,
): Promise<FacetCounts> {
  const { facets } = query
  // A filter that no count leaves out narrows them all; of one that some leave out, each row tells whether it fits.
  const left = FACETS.filter((facet) => facets.includes(facet) && conditionOf[facet](query) !== null)
  const narrowing = FACETS.filter((facet) => !left.includes(facet))
    .map((facet) => conditionOf[facet](query))
    .filter(isSet)
  const fits = (facet: Facet) => rawSql(`fits_${facet}`)
  const told = left.map((facet) => sql`, ${conditionOf[facet](query) ?? ALWAYS} as ${fits(facet)}`)
  const counts = facets.map((facet) => {
    const others = left.filter((other) => other !== facet).map(fits)
    return sql`
      select ${facet} as facet, ${COLUMNS[facet]} as value, count(*)::int as count from asked where ${all(others)} group by 2`
  })
  const rows = await client.$queryRaw<Counted[]>`
    with asked as materialized (
      select province_code, sector_code, size, certificates, pattern ${told.length > 0 ? joinSql(told, ' ') : emptySql}
      from search_document
      where ${all([...mayFind(query, words), ...narrowing])}
    )
    select facet, value, count from (${joinSql(counts, ' union all ')}) as counted
    where value is not null order by count desc, value`
  return Object.fromEntries(
    facets.map((facet) => [
      facet,
      rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count })),
    ]),
  )
}

/** Every key asks anew: of the names that begin so, no more than these are put in order. */
const MOST_CANDIDATES = 500

async function suggest(client: Client, { kind, text, at, limit }: SuggestQuery): Promise<readonly Suggestion[]> {
  const begun = toNameQuery(askedWords(text))
  if (begun === null) return []
  const things = await client.$queryRaw<{ id: string; text: string }[]>`
    with candidate as materialized (
      select id, title, words, changed_at from search_document
      where ${kindIs(kind)} and words @@ to_tsquery('indonesian', ${begun}) and (expires_at is null or expires_at > ${at})
      limit ${MOST_CANDIDATES}
    )
    select id, title as text from candidate
    order by ts_rank('{0, 0, 0, 1}', words, to_tsquery('indonesian', ${begun})) desc, changed_at desc, id
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
      certificates, capacity, latitude, longitude, changed_at, expires_at, vocabulary, stamp)
    select kind, id,
      setweight(to_tsvector('indonesian', a), 'A') || setweight(to_tsvector('indonesian', b), 'B')
        || setweight(to_tsvector('indonesian', c), 'C') || setweight(to_tsvector('indonesian', d), 'D'),
      title, province, regency, sector, size::"BusinessSize", pattern::"Pattern",
      array(select jsonb_array_elements_text(certificates)), capacity, latitude, longitude, "changedAt", "expiresAt",
      array(select jsonb_array_elements_text(vocabulary)), stamp
    from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as document(kind text, id uuid, title text, a text,
      b text, c text, d text, province text, regency text, sector text, size text, pattern text, certificates jsonb,
      capacity float8, latitude float8, longitude float8, "changedAt" timestamptz, "expiresAt" timestamptz, vocabulary jsonb,
      stamp text)
    on conflict (kind, id) do update set words = excluded.words, title = excluded.title,
      province_code = excluded.province_code, regency_code = excluded.regency_code,
      sector_code = excluded.sector_code, size = excluded.size, pattern = excluded.pattern,
      certificates = excluded.certificates, capacity = excluded.capacity, latitude = excluded.latitude, longitude = excluded.longitude,
      changed_at = excluded.changed_at, expires_at = excluded.expires_at,
      vocabulary = excluded.vocabulary, stamp = excluded.stamp`
  await learnWords(
    tx,
    documents.flatMap(({ vocabulary }) => vocabulary),
  )
}
