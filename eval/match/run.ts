import pg from 'pg'
import { deploy } from '#prisma/migrate'
import { seedReference } from '#prisma/seed/write'
import { startCluster } from '#server/embedded/cluster'
import { createClient } from '~/db/client.server'
import { postgresEngine } from '~/search/postgres'
import { keywordRecall, write } from './keyword'
import { plant } from './planted'
import { qualityOf } from './quality'

const rounded = (share: number): number => Math.round(share * 1000) / 1000

/** The line that is printed, and what went wrong in words. */
export async function evaluate({ seed, now, data }: { seed: number; now: Date; data: string }) {
  const set = plant(seed, now)
  const { quality, wrong, missed } = qualityOf(set, now)
  const { without, ...shares } = quality
  const keyword = await besideKeywords(set, now, data)
  const line = {
    eval: 'match',
    opportunities: set.postings.length,
    businesses: set.planted.length,
    ...Object.fromEntries(Object.entries({ ...shares, ...keyword }).map(([key, share]) => [key, rounded(share)])),
    without: Object.fromEntries(Object.entries(without).map(([rule, share]) => [rule, rounded(share)])),
  }
  return { line, wrong: [...wrong, ...missed] }
}

async function besideKeywords(set: ReturnType<typeof plant>, at: Date, data: string) {
  const postgres = await startCluster({ data, fast: true })
  const url = postgres.url('postgres')
  const connection = new pg.Client(url)
  const client = createClient(url)
  try {
    await deploy(url, 'prisma/migrations')
    await connection.connect()
    await seedReference(connection)
    await write(connection, set)
    await postgresEngine(client).rebuild()
    const { every, any, best } = await keywordRecall(client, set, at)
    return { keyword_recall20: best, keyword_every_word_recall20: every, keyword_any_word_recall20: any }
  } finally {
    await client.$disconnect()
    await connection.end()
    await postgres.stop()
  }
}
