import { type Client, type Sql, sql } from '~/db/client.server'
import type { Terms } from '~/domain/agreement/terms'
import type { Unit } from '~/domain/business/units'
import type { PatternDetails } from '~/domain/opportunity/opportunity'
import { businessDocument, caseDocument, opportunityDocument, type SearchDocument } from './documents'
import { type RebuildOptions, type RebuildProgress, SEARCH_KINDS, type SearchKind } from './engine'

export type Transaction = Parameters<Parameters<Client['$transaction']>[0]>[0]

/** Things that a rebuild reads and writes in one transaction. */
const BATCH = 500
/** Such transactions at once: while one is read from its tables, another is written. */
const BATCHES = 3
/** Ids are UUIDs: this stands before all of them. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Writes the documents of these things, and removes those that nobody may find. */
type WriteDocuments = (
  tx: Transaction,
  kind: SearchKind,
  batch: { readonly documents: readonly SearchDocument[]; readonly gone: readonly string[] },
) => Promise<void>

const inTransaction = (client: Client, work: (tx: Transaction) => Promise<void>): Promise<void> =>
  client.$transaction(work, { maxWait: 10_000, timeout: 60_000 })

/** The documents of those of these things that may be found; the things stand still until the transaction ends. */
export const readDocuments = (tx: Transaction, kind: SearchKind, ids: readonly string[]): Promise<SearchDocument[]> =>
  READERS[kind](tx, ids)

const READERS: Readonly<Record<SearchKind, (tx: Transaction, ids: readonly string[]) => Promise<SearchDocument[]>>> = {
  business: (tx, ids) => readBusinesses(tx, ids),
  group: (tx, ids) => readBusinesses(tx, ids, 'group'),
  opportunity: readOpportunities,
  case: readCases,
}

/** Cooperatives and groups are businesses of these kinds. */
const GROUPS = ['cooperative', 'group'] as const

/**
 * Brings one thing up to date. What a business posted is found by its place, its size and its name, and is hidden with
 * it; a case is found by the names of its sides.
 */
export const refreshThrough = (
  client: Client,
  write: WriteDocuments,
  { kind, id }: { readonly kind: SearchKind; readonly id: string },
): Promise<void> =>
  inTransaction(client, async (tx) => {
    await writeThrough(tx, write, { kind, ids: [id] })
    if (kind !== 'business') return
    await writeThrough(tx, write, { kind: 'group', ids: [id] })
    const posted = await tx.opportunity.findMany({ where: { businessId: id }, select: { id: true } })
    await writeThrough(tx, write, { kind: 'opportunity', ids: posted.map((opportunity) => opportunity.id) })
    const linked = await tx.partnershipSide.findMany({ where: { businessId: id }, select: { partnershipId: true } })
    await writeThrough(tx, write, { kind: 'case', ids: linked.map(({ partnershipId }) => partnershipId) })
  })

/** Every thing there is, kind after kind, one transaction a batch. */
export async function rebuildThrough(
  client: Client,
  write: WriteDocuments,
  { from = null, onProgress }: RebuildOptions,
): Promise<void> {
  let done = 0
  for (const kind of SEARCH_KINDS.slice(from ? SEARCH_KINDS.indexOf(from.kind) : 0)) {
    for await (const places of placesAfter(client, kind, from?.kind === kind ? from.after : BEFORE_ALL)) {
      await Promise.all(
        batchesOf(places).map((ids) =>
          inTransaction(client, async (tx) => {
            // A crash that loses a batch loses what was noted of the progress behind it too.
            await tx.$executeRaw`set local synchronous_commit to off`
            await writeThrough(tx, write, { kind, ids })
          }),
        ),
      )
      done += places.length
      const progress: RebuildProgress = { kind, after: cursorOf(places), done }
      await onProgress?.(progress)
    }
  }
}

/** A thing and where it stands in the order of a rebuild. */
interface Place {
  readonly id: string
  readonly regency: string
}

/**
 * Businesses and groups go by regency: rows that are written together lie together, so that a search within a province
 * fetches half as long. The rest goes by id.
 */
const PLACES: Readonly<Record<SearchKind, (after: Place) => Sql>> = {
  business: (after) =>
    sql`select id, regency_code as regency from business where ${isAfter(after)} order by regency_code, id`,
  group: (after) => sql`
    select id, regency_code as regency from business
    where kind = any(${[...GROUPS]}::"BusinessKind"[]) and ${isAfter(after)} order by regency_code, id`,
  opportunity: ({ id }) => sql`select id, '' as regency from opportunity where id > ${id}::uuid order by id`,
  case: ({ id }) => sql`select id, '' as regency from partnership where id > ${id}::uuid order by id`,
}

/** The first condition is the one an index knows. */
const isAfter = ({ regency, id }: Place): Sql =>
  sql`regency_code >= ${regency} and (regency_code, id) > (${regency}, ${id}::uuid)`

const cursorOf = (places: readonly Place[]): string => {
  const last = places.at(-1)
  return last ? `${last.regency}/${last.id}` : BEFORE_ALL
}

/** Where a rebuild was cut off that noted ids alone, it begins anew. */
const placeOf = (cursor: string): Place => {
  const [regency, id] = cursor.split('/')
  return id === undefined ? { regency: '', id: BEFORE_ALL } : { regency: regency ?? '', id }
}

async function* placesAfter(client: Client, kind: SearchKind, cursor: string): AsyncGenerator<readonly Place[]> {
  for (let after = cursor; ; ) {
    const places = await client.$queryRaw<Place[]>`${PLACES[kind](placeOf(after))} limit ${BATCH * BATCHES}`
    if (places.length === 0) return
    yield places
    after = cursorOf(places)
  }
}

const batchesOf = (places: readonly Place[]): string[][] =>
  Array.from({ length: Math.ceil(places.length / BATCH) }, (_, at) =>
    places.slice(at * BATCH, (at + 1) * BATCH).map(({ id }) => id),
  )

async function writeThrough(
  tx: Transaction,
  write: WriteDocuments,
  { kind, ids }: { readonly kind: SearchKind; readonly ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return
  const documents = await readDocuments(tx, kind, ids)
  const kept = new Set(documents.map(({ id }) => id))
  await write(tx, kind, { documents, gone: ids.filter((id) => !kept.has(id)) })
}

/** The stamp of the document that the tables ask for, of each thing that may be found. */
export async function wantedStamps(client: Client, kind: SearchKind): Promise<Map<string, string>> {
  const stamps = new Map<string, string>()
  for await (const places of placesAfter(client, kind, BEFORE_ALL))
    for (const ids of batchesOf(places))
      await inTransaction(client, async (tx) => {
        for (const { id, stamp } of await readDocuments(tx, kind, ids)) stamps.set(id, stamp)
      })
  return stamps
}

async function readBusinesses(
  tx: Transaction,
  ids: readonly string[],
  kind: 'business' | 'group' = 'business',
): Promise<SearchDocument[]> {
  // Held until the documents stand: of two who refresh one business, the later reads what the later wrote.
  await tx.$queryRaw`select id from business where id = any(${ids}::uuid[]) order by id for share`
  const rows = await tx.business.findMany({
    where: { id: { in: [...ids] }, state: 'listed', ...(kind === 'group' && { kind: { in: [...GROUPS] } }) },
    select: {
      id: true,
      name: true,
      description: true,
      regencyCode: true,
      sectorCode: true,
      size: true,
      updatedAt: true,
      capabilities: {
        select: { term: true, label: true, capacityPerMonth: true, unit: true },
        orderBy: { position: 'asc' },
      },
      certificates: { select: { certificate: true }, where: { state: 'held' }, orderBy: { certificate: 'asc' } },
    },
  })
  return rows.map(({ capabilities, ...row }) =>
    businessDocument({ ...row, capabilities: capabilities.map((one) => ({ ...one, unit: one.unit as Unit })) }, kind),
  )
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

async function readCases(tx: Transaction, ids: readonly string[]): Promise<SearchDocument[]> {
  await tx.$queryRaw`select id from partnership where id = any(${ids}::uuid[]) order by id for share`
  const rows = await tx.partnership.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      reference: true,
      pattern: true,
      brokerId: true,
      updatedAt: true,
      terms: true,
      opportunity: { select: { title: true } },
      sides: {
        select: {
          businessId: true,
          business: { select: { name: true, regencyCode: true, sectorCode: true, size: true } },
        },
        orderBy: { side: 'asc' },
      },
    },
  })
  return rows.map(({ terms, opportunity, sides, pattern, ...row }) => {
    const { activity, gives, quality } = terms as unknown as Pick<Terms, 'activity' | 'gives' | 'quality'>
    const about = [opportunity?.title, activity, gives.a, gives.b, quality].filter((text) => typeof text === 'string')
    return caseDocument({
      ...row,
      // The client of the database cannot say names with a hyphen.
      pattern: pattern.replaceAll('_', '-'),
      about,
      sides: sides.map(({ businessId, business }) => ({ businessId, ...business })),
    })
  })
}
