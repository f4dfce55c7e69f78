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

/** A unique constraint said no: somebody else was first. */
export const isDuplicate = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
