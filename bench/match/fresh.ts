import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { seedLarge, seedReference } from '#prisma/seed/write'
import { createHouse } from '#server/context'
import { readEnv } from '#server/env'
import { startJobs } from '#server/jobs/worker'
import type { AppContext } from '~/context'
import { fillProfiles } from '~/services/match/fill-profiles.server'
import { renewPlans } from '~/services/match/plans.server'
import { Times, tenths } from '../search/timing'

interface Fresh {
  readonly url: string
  /** Where the memory engine keeps its snapshot. */
  readonly dataDir: string
  readonly businesses: number
  /** Of businesses, and as many of opportunities. */
  readonly saves: number
  readonly say: (sentence: string) => void
}

const quiet = { info: () => {}, warn: () => {}, error: console.error }

const LOOK_MS = 2
const READY_MS = 120_000

/** Looks again and again until something is so. */
async function until(isSo: () => Promise<boolean> | boolean, mostMs: number): Promise<void> {
  for (const began = performance.now(); !(await isSo()); await sleep(LOOK_MS))
    if (performance.now() - began > mostMs) throw new Error('it did not come to pass')
}

/** The market, as it stands when everything was judged once and the engine is loaded. */
async function prepare(context: AppContext, client: pg.Client, { businesses, say }: Fresh): Promise<void> {
  await seedReference(client)
  await seedLarge(client, { count: businesses, now: new Date() })
  say('seeded')
  await fillProfiles(context)
  let made = 1
  while (made > 0) made = await renewPlans(context)
  await client.query('analyze')
  await until(() => context.matching.health().state === 'ready', READY_MS)
  say(`${context.matching.health().businesses} businesses and ${context.matching.health().postings} postings in memory`)
}

/** A save: the owner can make a tenth more, and the outbox hears of it. */
const saveBusiness = ({ db, newId, now }: AppContext, id: string) =>
  db.transaction(async (tx) => {
    const stored = await tx.businesses.stored(id)
    if (!stored) throw new Error('it was seeded')
    const capabilities = stored.business.capabilities.map((one) => ({
      ...one,
      id: newId(),
      capacityPerMonth: one.capacityPerMonth === null ? null : Math.ceil(one.capacityPerMonth * 1.1),
    }))
    const business = { ...stored.business, capabilities, updatedAt: now() }
    await tx.businesses.replace({ business, nib: null }, { version: stored.version, newId })
    await tx.outbox.add({ topic: 'business-changed', businessId: id })
  })

/** A save: the poster will pay a week later. */
const saveOpportunity = ({ db, newId, now }: AppContext, id: string) =>
  db.transaction(async (tx) => {
    const stored = await tx.opportunities.stored(id)
    if (!stored) throw new Error('it was seeded')
    const { opportunity, version } = stored
    const wanted = opportunity.wanted.map((item) => ({ ...item, id: newId() }))
    await tx.opportunities.replace({ ...opportunity, wanted, updatedAt: now() }, version)
    await tx.outbox.add({ topic: 'opportunity-changed', opportunityId: id })
  })

/**
 * From the moment somebody's save is committed until the lists stand that answer it: those of a business and of all its
 * live opportunities, or those of an opportunity. One save at a time.
 */
export async function measureFresh(asked: Fresh) {
  const env = readEnv({ NODE_ENV: 'production', PORT: '0', ORIGIN: 'http://localhost:3000', DATA_DIR: asked.dataDir })
  const house = createHouse({ env, url: asked.url, secret: 'a secret for a bench, thirty-two long', log: quiet })
  const { context } = house
  const client = new pg.Client(asked.url)
  await client.connect()
  await prepare(context, client, asked)
  const jobs = startJobs(context)
  const some = async (sql: string): Promise<string[]> =>
    (await client.query<{ id: string }>(`${sql} order by md5(id::text) limit ${asked.saves}`)).rows.map(({ id }) => id)
  const opportunities = await some(
    `select id from opportunity where state in ('open', 'matched') and expires_at > now()`,
  )
  const businesses = await some(`select id from business where state = 'listed'`)
  const stale = async (sql: string, id: string, mark: number): Promise<boolean> =>
    (await client.query(`${sql} and coalesce((match_run->>'at')::float8, 0) < $2`, [id, mark])).rows.length > 0
  const own = `select from opportunity where business_id = $1 and state in ('open', 'matched') and expires_at > now()`
  const kinds = {
    opportunity: { ids: opportunities, save: saveOpportunity, lists: ['select from opportunity where id = $1'] },
    business: { ids: businesses, save: saveBusiness, lists: ['select from business where id = $1', own] },
  }
  const measure = async ({ ids, save, lists }: (typeof kinds)['business']) => {
    const times = new Times()
    for (const id of ids) {
      await save(context, id)
      const mark = Date.now()
      await times.measure(async () => {
        jobs.wake()
        for (const list of lists) await until(async () => !(await stale(list, id, mark)), READY_MS)
      })
    }
    return times.told()
  }
  const cpu = process.cpuUsage()
  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  const opportunity = await measure(kinds.opportunity)
  const business = await measure(kinds.business)
  loop.disable()
  const { user, system } = process.cpuUsage(cpu)
  await jobs.stop()
  const { postings } = context.matching.health()
  await client.end()
  await house.close()
  return {
    bench: 'match-fresh',
    businesses: asked.businesses,
    opportunities: postings,
    saves: opportunities.length + businesses.length,
    business_p50_ms: business.p50,
    business_p95_ms: business.p95,
    opportunity_p50_ms: opportunity.p50,
    opportunity_p95_ms: opportunity.p95,
    loop_block_ms_p99: tenths(loop.percentile(99) / 1e6),
    loop_block_ms_max: tenths(loop.max / 1e6),
    cpu_ms_a_save: Math.round((user + system) / 1000 / (opportunities.length + businesses.length)),
  }
}
