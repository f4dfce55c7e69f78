import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './generated/client'

/**
 * @param size how many connections the pool opens at most
 * @param patience milliseconds that a query may take; without end unless it is given
 */
export const createClient = (url: string, size = 10, patience?: number) =>
  new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: url,
        max: size,
        connectionTimeoutMillis: 5_000,
        // Counted here: a Postgres that hangs counts nothing.
        ...(patience && { query_timeout: patience }),
      },
      { statementNameGenerator: ({ sql }) => (isSteady(sql) ? nameOf(sql) : '') },
    ),
  })

/**
 * Stands in a statement of ours that is asked often, whose text never changes and whose plan does not depend on what is
 * asked: each connection plans it once. Planning such a statement costs more than running it.
 */
export const STEADY = Prisma.raw('/* steady */')

/** Prisma writes its keywords large: of its statements, all but those whose text grows with a list. */
const isSteady = (sql: string) =>
  sql.includes(STEADY.sql) || (/^(?:SELECT|UPDATE|DELETE) /.test(sql) && !sql.includes(' IN ('))

const names = new Map<string, string>()

/** A text that was not steady after all must not fill the memory of every connection. */
const MOST_NAMES = 1_000

/** One name a text; an empty one is none. */
function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known) return known
  if (names.size >= MOST_NAMES) return ''
  const name = `steady-${names.size}`
  names.set(sql, name)
  return name
}

export type Client = PrismaClient
/** A client, or the one inside a transaction. */
export type Queryable = PrismaClient | Prisma.TransactionClient

/** Pieces of SQL that are put together: values in them stay parameters. */
export type Sql = Prisma.Sql
export const { sql, join: joinSql, empty: emptySql, raw: rawSql } = Prisma

/**
 * Rows that travel as one JSON text: for hundreds of them Prisma's own way takes many times as long. Dates come as ISO
 * text.
 */
export async function readJson<Row>(client: Queryable, rows: Prisma.Sql): Promise<Row[]> {
  const { rows: read } = await readTogether<{ rows: Row[] }>(client, { rows })
  return read
}

/** Several such answers for one way to the database and back, in the order asked. */
export async function readTogether<Answers extends Readonly<Record<string, unknown[]>>>(
  client: Queryable,
  asked: { readonly [Name in keyof Answers]: Prisma.Sql },
): Promise<Answers> {
  const each = Object.entries(asked).map(
    ([name, rows]) => Prisma.sql`${name}::text, (select coalesce(json_agg(one), '[]') from (${rows}) one)`,
  )
  const [answer] = await client.$queryRaw<{ json: string }[]>`
    select ${STEADY} json_build_object(${Prisma.join(each)})::text as json`
  return JSON.parse(answer?.json ?? '{}') as Answers
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
