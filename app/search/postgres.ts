import type { Client } from '~/db/client.server'
import type { PatternDetails } from '~/domain/opportunity/opportunity'
import { businessDocument, opportunityDocument, type SearchDocument } from './documents'
import type { SearchAnswer, SearchEngine, SearchHit, SearchKind, SearchQuery, SearchSort } from './engine'
import { toQuery } from './words'

type Transaction = Parameters<Parameters<Client['$transaction']>[0]>[0]

/** Things a rebuild reads and writes at once. */
const BATCH = 500
/** Ids are UUIDs: this stands before all of them. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'
/** Mean diameter of the earth (IUGG), as in the domain's `distanceKm`. */
const EARTH_DIAMETER_KM = 2 * 6371.0088

/** Search over the `search_document` table. */
export const postgresEngine = (client: Client): SearchEngine => ({
  search: (query) => search(client, query),
  refresh: (kind, id) =>
    inTransaction(client, (tx) => (kind === 'business' ? refreshBusiness(tx, id) : index(tx, kind, [id]))),
  rebuild: () => rebuild(client),
})

const inTransaction = (client: Client, work: (tx: Transaction) => Promise<void>): Promise<void> =>
  client.$transaction(work, { maxWait: 10_000, timeout: 60_000 })

interface Found {
  id: string
  km: number | null
  total: bigint
  page: bigint
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
  const { kind, page, pageSize, at } = query
  const { lat, lon, km } = fromWhere(query)
  const [province, regency, sector] = [query.province, query.regency, query.sector].map(orNull)
  const [size, certificate, pattern] = [query.size, query.certificate, query.pattern].map(orNull)
  const words = toQuery(query.text)
  const order = orderOf(query, words)
  // One statement whatever is asked: Postgres plans each with its values and drops what is null.
  const rows = await client.$queryRaw<Found[]>`
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
      select count(*) as total, greatest(1, least(${page}::bigint, ceil(count(*) / ${pageSize}::float8)::bigint)) as page
      from found
    )
    select id, km, total, page
    from found, shown
    order by
      case when ${order} = 'relevance' then rank end desc,
      case when ${order} = 'distance' then km end,
      changed_at desc, id
    limit ${pageSize} offset ((select page from shown) - 1) * ${pageSize}`
  const [first] = rows
  return {
    total: first ? Number(first.total) : 0,
    page: first ? Number(first.page) : 1,
    hits: rows.map(toHit),
  }
}

/** What a business posted is found by its place, its size and its name, and is hidden with it. */
async function refreshBusiness(tx: Transaction, id: string): Promise<void> {
  await index(tx, 'business', [id])
  const posted = await tx.opportunity.findMany({ where: { businessId: id }, select: { id: true } })
  await index(
    tx,
    'opportunity',
    posted.map((opportunity) => opportunity.id),
  )
}

async function rebuild(client: Client): Promise<void> {
  await rebuildKind(client, 'business', (after) =>
    client.business.findMany({
      where: { id: { gt: after } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    }),
  )
  await rebuildKind(client, 'opportunity', (after) =>
    client.opportunity.findMany({
      where: { id: { gt: after } },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    }),
  )
}

async function rebuildKind(
  client: Client,
  kind: SearchKind,
  next: (after: string) => Promise<{ id: string }[]>,
): Promise<void> {
  let after = BEFORE_ALL
  for (;;) {
    const ids = (await next(after)).map(({ id }) => id)
    const last = ids.at(-1)
    if (last === undefined) return
    await inTransaction(client, (tx) => index(tx, kind, ids))
    after = last
  }
}

/** Makes the documents of these things what the tables say, and removes those that nobody may find. */
async function index(tx: Transaction, kind: SearchKind, ids: readonly string[]): Promise<void> {
  const documents = kind === 'business' ? await readBusinesses(tx, ids) : await readOpportunities(tx, ids)
  const kept = new Set(documents.map(({ id }) => id))
  const gone = ids.filter((id) => !kept.has(id))
  await tx.$executeRaw`delete from search_document where kind = ${kind} and id = any(${gone}::uuid[])`
  await write(tx, documents)
}

async function readBusinesses(tx: Transaction, ids: readonly string[]): Promise<SearchDocument[]> {
  // Held until the documents stand: of two who refresh one business, the later reads what the later wrote.
  await tx.$queryRaw`select id from business where id = any(${ids}::uuid[]) order by id for share`
  const rows = await tx.business.findMany({
    where: { id: { in: [...ids] }, state: 'listed' },
    select: {
      id: true,
      name: true,
      description: true,
      regencyCode: true,
      sectorCode: true,
      size: true,
      updatedAt: true,
      capabilities: { select: { term: true, label: true }, orderBy: { position: 'asc' } },
      certificates: { select: { certificate: true }, where: { state: 'held' } },
    },
  })
  return rows.map(businessDocument)
}

async function readOpportunities(tx: Transaction, ids: readonly string[]): Promise<SearchDocument[]> {
  await tx.$queryRaw`
    select opportunity.id from opportunity join business on business.id = business_id
    where opportunity.id = any(${ids}::uuid[]) order by opportunity.id for share`
  const rows = await tx.opportunity.findMany({
    where: { id: { in: [...ids] }, state: { in: ['open', 'matched'] }, business: { state: 'listed' } },
    select: {
      id: true,
      title: true,
      details: true,
      certificatesRequired: true,
      expiresAt: true,
      updatedAt: true,
      items: { select: { term: true, label: true }, orderBy: { position: 'asc' } },
      business: { select: { name: true, regencyCode: true, sectorCode: true, size: true } },
    },
  })
  return rows.map((row) => opportunityDocument({ ...row, details: row.details as unknown as PatternDetails }))
}

async function write(tx: Transaction, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return
  await tx.$executeRaw`
    insert into search_document (kind, id, words, title, province_code, regency_code, sector_code, size, pattern,
      certificates, latitude, longitude, changed_at, expires_at)
    select kind, id,
      setweight(to_tsvector('indonesian', a), 'A') || setweight(to_tsvector('indonesian', b), 'B')
        || setweight(to_tsvector('indonesian', c), 'C') || setweight(to_tsvector('indonesian', d), 'D'),
      title, province, regency, sector, size::"BusinessSize", pattern::"Pattern",
      array(select jsonb_array_elements_text(certificates)), latitude, longitude, "changedAt", "expiresAt"
    from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as document(kind text, id uuid, title text, a text,
      b text, c text, d text, province text, regency text, sector text, size text, pattern text, certificates jsonb,
      latitude float8, longitude float8, "changedAt" timestamptz, "expiresAt" timestamptz)
    on conflict (kind, id) do update set words = excluded.words, title = excluded.title,
      province_code = excluded.province_code, regency_code = excluded.regency_code,
      sector_code = excluded.sector_code, size = excluded.size, pattern = excluded.pattern,
      certificates = excluded.certificates, latitude = excluded.latitude, longitude = excluded.longitude,
      changed_at = excluded.changed_at, expires_at = excluded.expires_at`
}
