import type { Client } from '~/db/client.server'
import type { SearchDocument } from './documents'
import type {
  Facet,
  FacetCounts,
  SearchAnswer,
  SearchEngine,
  SearchHealth,
  SearchHit,
  SearchKind,
  SearchQuery,
  SearchSort,
  Suggestion,
  SuggestQuery,
} from './engine'
import { rebuildThrough, refreshThrough, type Transaction } from './sources'
import { countWords, learnWords, understand } from './word-list'
import { askedWords, SHORTEST_SUGGESTED, termsBegun, toQuery } from './words'

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

/** Postgres knows no undefined. */
const orNull = (value: string | undefined): string | null => value ?? null

const fromWhere = ({ near }: SearchQuery) =>
  near ? { ...near, km: near.km ?? null } : { lat: null, lon: null, km: null }

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

function found(client: Client, query: SearchQuery, words: string | null): Promise<Found[]> {
  const { kind, offset, pageSize, at, asOf = at, capacity = null } = query
  const { lat, lon, km } = fromWhere(query)
  const [province, regency, sector] = [query.province, query.regency, query.sector].map(orNull)
  const [size, certificate, pattern] = [query.size, query.certificate, query.pattern].map(orNull)
  const order = orderOf(query, words)
  // One statement whatever is asked: Postgres plans each with its values and drops what is null.
  return client.$queryRaw<Found[]>`
    with asked as (
      select id, changed_at,
        case when ${words}::text is null then 0
          else ts_rank('{0.05, 0.2, 0.6, 1}', words, to_tsquery('indonesian', ${words})) end as rank,
        case when ${lat}::float8 is null then null
          else ${EARTH_DIAMETER_KM}::float8 * asin(least(1, sqrt(
            sin(radians(latitude - ${lat}::float8) / 2) ^ 2
            + cos(radians(${lat}::float8)) * cos(radians(latitude))
              * sin(radians(longitude - ${lon}::float8) / 2) ^ 2))) end as km
      from search_document
      where kind = ${kind}
        and (expires_at is null or expires_at > ${at})
        and changed_at <= ${asOf}
        and (${capacity}::float8 is null or capacity >= ${capacity}::float8)
        and (${words}::text is null or words @@ to_tsquery('indonesian', ${words}))
        and (${province}::char(2) is null or province_code = ${province}::char(2))
        and (${regency}::char(4) is null or regency_code = ${regency}::char(4))
        and (${sector}::text is null or sector_code = ${sector}::text)
        and (${size}::text is null or size = ${size}::"BusinessSize")
        and (${certificate}::text is null or ${certificate}::text = any(certificates))
        and (${pattern}::text is null or pattern = ${pattern}::"Pattern")
    ), found as (
      select * from asked where ${km}::float8 is null or km <= ${km}::float8
    ), shown as (
      select count(*) as total,
        case when ${offset}::bigint < count(*) then ${offset}::bigint
          else greatest(0, ceil(count(*) / ${pageSize}::float8)::bigint - 1) * ${pageSize}::bigint end as before
      from found
    )
    select id, km, total, before
    from found, shown
    order by
      case when ${order} = 'distance' then km end,
      case when ${order} <> 'newest' then rank end desc,
      changed_at desc, id
    limit ${pageSize} offset (select before from shown)`
}

interface Counted {
  facet: Facet
  value: string
  count: number
}

/** Each facet counts under all filters but its own; one statement for all. */
async function countFacets(
  client: Client,
  query: SearchQuery & { readonly facets: readonly Facet[] },
  words: string | null,
): Promise<FacetCounts> {
  const { kind, at, asOf = at, facets, capacity = null } = query
  const { lat, lon, km } = fromWhere(query)
  const [province, regency, sector] = [query.province, query.regency, query.sector].map(orNull)
  const [size, certificate, pattern] = [query.size, query.certificate, query.pattern].map(orNull)
  const rows = await client.$queryRaw<Counted[]>`
    with asked as (
      select province_code, sector_code, size, certificates, pattern,
        ${province}::text is null or province_code = ${province}::char(2) as in_province,
        ${sector}::text is null or sector_code = ${sector}::text as in_sector,
        ${size}::text is null or size = ${size}::"BusinessSize" as of_size,
        ${certificate}::text is null or ${certificate}::text = any(certificates) as certified,
        ${pattern}::text is null or pattern = ${pattern}::"Pattern" as patterned
      from search_document
      where kind = ${kind}
        and (expires_at is null or expires_at > ${at})
        and changed_at <= ${asOf}
        and (${capacity}::float8 is null or capacity >= ${capacity}::float8)
        and (${words}::text is null or words @@ to_tsquery('indonesian', ${words}))
        and (${regency}::char(4) is null or regency_code = ${regency}::char(4))
        and (${km}::float8 is null or ${EARTH_DIAMETER_KM}::float8 * asin(least(1, sqrt(
            sin(radians(latitude - ${lat}::float8) / 2) ^ 2
            + cos(radians(${lat}::float8)) * cos(radians(latitude))
              * sin(radians(longitude - ${lon}::float8) / 2) ^ 2))) <= ${km}::float8)
    ), counted as (
      select 'province' as facet, province_code::text as value, count(*)::int as count from asked
      where 'province' = any(${facets}) and in_sector and of_size and certified and patterned group by 2
      union all
      select 'sector', sector_code, count(*)::int from asked
      where 'sector' = any(${facets}) and in_province and of_size and certified and patterned group by 2
      union all
      select 'size', size::text, count(*)::int from asked
      where 'size' = any(${facets}) and in_province and in_sector and certified and patterned group by 2
      union all
      select 'certificate', one, count(*)::int from asked, unnest(certificates) as one
      where 'certificate' = any(${facets}) and in_province and in_sector and of_size and patterned group by 2
      union all
      select 'pattern', pattern::text, count(*)::int from asked
      where 'pattern' = any(${facets}) and pattern is not null
        and in_province and in_sector and of_size and certified group by 2
    )
    select facet, value, count from counted order by count desc, value`
  return Object.fromEntries(
    facets.map((facet) => [
      facet,
      rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count })),
    ]),
  )
}

async function suggest(client: Client, { kind, text, at, limit }: SuggestQuery): Promise<readonly Suggestion[]> {
  const words = toQuery(askedWords(text), SHORTEST_SUGGESTED)
  if (words === null) return []
  // The name first, then the newest: who types a name has begun it, and every key asks anew.
  const things = await client.$queryRaw<{ id: string; text: string }[]>`
    select id, title as text from search_document
    where kind = ${kind} and words @@ to_tsquery('indonesian', ${words}) and (expires_at is null or expires_at > ${at})
    order by ts_rank('{0, 0.1, 0.2, 1}', words, to_tsquery('indonesian', ${words})) desc, changed_at desc, id
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
