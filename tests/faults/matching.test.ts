import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { compareAnswers, compareRows } from '#server/matching/compare'
import { openHoldings } from '#server/matching/holdings'
import { createMatching } from '#server/matching/matching'
import { openTables } from '#server/matching/tables'
import type { Matching } from '~/context'
import * as tools from '../../tools/load.mjs'
import { silent, useHouse } from '../setup/house'
import { aMatchMarket, keepMatchMarket } from '../setup/match-market'
import { openProxy } from './proxy'

const it = useHouse()
const market = aMatchMarket()
const { plans, profiles, now, until } = market
/** Enough to tell two answers apart, and soon told by the tables. */
const [asking, asked] = [plans.slice(0, 8), profiles.slice(0, 6)]
const ASKED = { eligible: 20, near: 10, spread: 1 }

let folder = ''
let built = ''
beforeAll(async () => {
  built = await tools.built('server/matching/thread.ts')
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'jejaring-matching-'))
  await keepMatchMarket(it.context, market)
})
afterAll(() => fs.rm(folder, { recursive: true, force: true }))

let files = 0
const aFile = () => path.join(folder, `snapshot-${++files}`)

/** What the tables say, in both directions, of the first few of the market. */
const fromSql = async () => {
  const { matchProfiles } = it.context.db
  return {
    best: await matchProfiles.best(asking, ASKED),
    answers: await Promise.all(asked.map((one) => matchProfiles.answers(one, { ...ASKED, now }))),
  }
}

/** The same, asked of the thread or of whoever stands in for it. */
const fromMatching = async (matching: Matching) => ({
  best: await matching.best(it.context.db, asking, ASKED),
  answers: await Promise.all(asked.map((one) => matching.answers(it.context.db, one, { ...ASKED, now }))),
})

/** Memory with a line of its own, in this thread; `anew` and so on as `openHoldings` has it. */
async function hold(options: { file: string; anew?: boolean }) {
  const tables = await openTables(it.url)
  onTestFinished(() => tables.close())
  const holdings = await openHoldings(tables, options)
  return {
    ...holdings,
    tables,
    says: () => ({
      best: holdings.best(asking, ASKED),
      answers: asked.map((one) => holdings.answers(one, { ...ASKED, now: now.getTime() })),
    }),
  }
}

/** The same, its file written. */
async function holdSaved() {
  const file = aFile()
  const one = await hold({ file })
  await one.save()
  return { ...one, file }
}

/** A line to the database beside the program's own. */
async function aLine() {
  const client = new pg.Client(it.url)
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

const stateOf = ({ engine, plans: rows }: Awaited<ReturnType<typeof hold>>) => ({
  profiles: [...engine.profiles()].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  plans: [...rows()].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
})

/** A thread that the test can end, over a database that it can take away. */
function serve({ url = it.url, file = aFile() }: { url?: string; file?: string } = {}) {
  const threads: Worker[] = []
  const { matching, close } = createMatching({
    start: { url, file },
    log: silent,
    begin: (start) => {
      const thread = new Worker(built, { workerData: start })
      threads.push(thread)
      return thread
    },
  })
  onTestFinished(close)
  const state = async (wanted: string) => {
    await expect.poll(() => matching.health().state, { timeout: 30_000, interval: 20 }).toBe(wanted)
  }
  return { matching, threads, state, close }
}

const hide = (id: string) => it.context.db.matchProfiles.replaceProfiles([id], [])
const show = (id: string) =>
  it.context.db.matchProfiles.replaceProfiles(
    [id],
    profiles.filter((profile) => profile.id === id),
  )
const first = profiles[0]?.id ?? ''
const second = profiles[1]?.id ?? ''

test('a thread answers as the tables do, and at once after a change; killed in the middle, the tables answer', async () => {
  const { matching, threads, state } = serve()
  expect(await fromMatching(matching)).toEqual(await fromSql()) // while it loads
  await state('ready')
  expect(matching.health()).toMatchObject({ businesses: profiles.length, postings: plans.length, reason: null })
  expect(await fromMatching(matching)).toEqual(await fromSql())

  await hide(first)
  expect(await fromMatching(matching)).toEqual(await fromSql())
  await show(first)
  await it.context.db.matchProfiles.replacePlans([plans[0]?.opportunityId ?? ''], [])
  expect(await fromMatching(matching)).toEqual(await fromSql())
  await it.context.db.matchProfiles.replacePlans(
    [plans[0]?.opportunityId ?? ''],
    plans.slice(0, 1).map((plan) => ({ plan, until })),
  )

  const answer = fromMatching(matching)
  await threads[0]?.terminate()
  expect(await answer).toEqual(await fromSql())
  expect(matching.health().state).toBe('away')
  await state('ready')
  expect(threads).toHaveLength(2)
  expect(await fromMatching(matching)).toEqual(await fromSql())
})

test('changes told twice, or again from before, change nothing', async () => {
  const client = await aLine()
  const { file, ...one } = await holdSaved()
  await hide(first)
  await one.catchUp()
  const stood = stateOf(one)
  for (const _ of [1, 2]) {
    await client.query('update match_change set changed = pg_current_xact_id()')
    expect(await one.catchUp()).toBeGreaterThan(profiles.length)
    expect(stateOf(one)).toEqual(stood)
  }
  const again = await hold({ file }) // from the position of the file, over what is newer in part
  expect(again.rebuiltFor).toBeNull()
  expect(stateOf(again)).toEqual(stood)
  expect(one.size()).toMatchObject({ businesses: profiles.length - 1, postings: plans.length })
  await show(first)
})

test('who wrote early and committed late is not missed', async () => {
  const early = await aLine()
  const one = await hold({ file: aFile() })
  await early.query('begin')
  await early.query('delete from match_profile where business_id = $1', [first])
  await hide(second)
  expect(await one.catchUp()).toBe(1)
  expect(one.size().businesses).toBe(profiles.length - 1)
  await early.query('commit')
  expect(await one.catchUp()).toBe(1)
  expect(await one.catchUp()).toBe(0)
  expect(one.size().businesses).toBe(profiles.length - 2)
  await show(first)
  await show(second)
})

test('a file that is cut, changed, of another version or of another database is thrown away, and the tables are read', async () => {
  const file = aFile()
  const sound = await hold({ file })
  expect(sound.rebuiltFor).toBe('missing')
  await sound.save()
  const bytes = await fs.readFile(file)
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8(flipped.readUInt8(bytes.length - 9) ^ 4, bytes.length - 9)
  for (const damage of [bytes.subarray(0, bytes.length / 2), bytes.subarray(0, 20), Buffer.alloc(0), flipped]) {
    await fs.writeFile(file, damage)
    const rebuilt = await hold({ file })
    expect(rebuilt.rebuiltFor).toBe('damaged')
    expect(stateOf(rebuilt)).toEqual(stateOf(sound))
    await rebuilt.save()
    expect((await hold({ file })).rebuiltFor).toBeNull()
  }
  const tables = await openTables(it.url)
  onTestFinished(() => tables.close())
  expect((await openHoldings({ ...tables, origin: 'elsewhere' }, { file })).rebuiltFor).toBe('of another database')
  expect(sound.says()).toEqual(await fromSql())
})

test('Postgres gone for a moment: the tables are asked meanwhile, and nothing is missed after', async () => {
  const { port, pathname, searchParams } = new URL(it.url)
  const socket = `${searchParams.get('host')}/.s.PGSQL.${port}`
  const proxy = await openProxy(socket)
  onTestFinished(() => proxy.close())
  const { matching, state } = serve({ url: `postgresql://jejaring@127.0.0.1:${proxy.port}${pathname}` })
  await state('ready')

  proxy.leadTo(1)
  proxy.cut()
  await hide(first)
  expect(await fromMatching(matching)).toEqual(await fromSql())
  await state('loading')
  expect(matching.health().reason).toBeTruthy()
  proxy.leadTo(socket)
  await state('ready')
  await show(first)
  expect(await fromMatching(matching)).toEqual(await fromSql())
})

test('two processes share a file and each sees every change', async () => {
  const file = aFile()
  const both = [serve({ file }), serve({ file })]
  for (const { state } of both) await state('ready')
  await hide(second)
  for (const { matching } of both) expect(await fromMatching(matching)).toEqual(await fromSql())
  await show(second)
  for (const { matching } of both) expect(await fromMatching(matching)).toEqual(await fromSql())
  for (const { close } of both) await close()
  expect((await hold({ file })).rebuiltFor).toBeNull()
})

test('what memory missed is found row by row and by its answers, and is gone once the tables are read again', async () => {
  const client = await aLine()
  const { file, ...one } = await holdSaved()
  const sound = await compareRows(one, one.tables)
  expect(sound).toMatchObject([
    { of: 'businesses', rows: profiles.length, missing: [], stale: [], extra: [] },
    { of: 'opportunities', rows: plans.length, missing: [], stale: [], extra: [] },
  ])
  expect(await compareAnswers(one, it.context.db, now)).toMatchObject({ different: [] })

  await hide(second)
  await one.catchUp()
  await client.query('alter table match_profile disable trigger user; alter table match_plan disable trigger user')
  await client.query('update match_profile set waiting = 3, held = 0')
  await client.query('update match_capability set waiting = 3, held = 0')
  await hide(first)
  await show(second)
  await client.query('update match_plan set base = base + 100 where opportunity_id = $1', [plans[0]?.opportunityId])
  const [businesses, opportunities] = await compareRows(one, one.tables)
  expect(businesses).toMatchObject({ missing: [second], extra: [first] })
  expect(businesses?.stale.length).toBeGreaterThan(profiles.length / 2)
  expect(opportunities).toMatchObject({ missing: [], stale: [plans[0]?.opportunityId], extra: [] })
  expect((await compareAnswers(one, it.context.db, now)).different.length).toBeGreaterThan(0)

  const again = await hold({ file, anew: true })
  expect(
    (await compareRows(again, again.tables)).flatMap((each) => [...each.missing, ...each.stale, ...each.extra]),
  ).toEqual([])
  expect(await compareAnswers(again, it.context.db, now)).toMatchObject({ different: [] })
  await again.save()
  expect((await hold({ file })).says()).toEqual(await fromSql())
})
