import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './generated/client'

/** @param size how many connections the pool opens at most */
export const createClient = (url: string, size = 10) =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: size, connectionTimeoutMillis: 5_000 }),
  })

export type Client = PrismaClient
/** A client, or the one inside a transaction. */
export type Queryable = PrismaClient | Prisma.TransactionClient

/**
 * Rows that travel as one JSON text: for hundreds of them Prisma's own way takes many times as long. Dates come as ISO
 * text.
 */
export async function readJson<Row>(client: Queryable, rows: Prisma.Sql): Promise<Row[]> {
  const [answer] = await client.$queryRaw<{ json: string }[]>`
    select coalesce(json_agg(one), '[]')::text as json from (${rows}) one`
  return JSON.parse(answer?.json ?? '[]') as Row[]
}

/** Ids as one parameter, each once. */
export const idList = (ids: Iterable<string>): string => `{${[...new Set(ids)].join()}}`

/** SQLSTATE classes of a value or a row that the database will not have: data exceptions, broken constraints. */
const REFUSED_ROW = /^2[23]/

/** Raw SQL wrote a row that the database will not have: others may go in without it. */
export const isRefusedRow = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && REFUSED_ROW.test(stateOf(error))

const stateOf = ({ meta }: Prisma.PrismaClientKnownRequestError) =>
  (meta as { driverAdapterError?: { cause?: { originalCode?: string } } } | undefined)?.driverAdapterError?.cause
    ?.originalCode ?? ''

/** A unique constraint said no: somebody else was first. */
export const isDuplicate = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
