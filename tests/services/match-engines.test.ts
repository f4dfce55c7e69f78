import pg from 'pg'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { createEngine } from '~/domain/matching/engine/engine'
import { createPlanBook } from '~/domain/matching/engine/plan-book'
import { segmentOf } from '~/domain/matching/engine/segment'
import { byStanding, isEligible, isNear } from '~/domain/matching/order'
import { total } from '~/domain/matching/plan'
import { fillProfiles } from '~/services/match/fill-profiles.server'
import { pruneNightly } from '~/services/match/prune.server'
import { useHouse } from '../setup/house'
import { aMatchMarket, keepMatchMarket } from '../setup/match-market'

const it = useHouse()

const market = aMatchMarket()
const { profiles, plans, now: NOW, until: UNTIL } = market

beforeAll(() => keepMatchMarket(it.context, market))

test('Postgres, memory and the rule book rank the same businesses in the same order', async () => {
  const engine = createEngine(segmentOf(profiles))
  for (const plan of plans) {
    const asked = { eligible: 20, near: 10, spread: plan.lot % 2 ? 1 : 25 }
    const listed = (isSought: (sum: number) => boolean, most: number) =>
      profiles
        .map((profile) => ({ id: profile.id, total: total(plan, profile) }))
        .filter((standing) => isSought(standing.total))
        .toSorted(byStanding({ spread: asked.spread, lot: plan.lot }))
        .slice(0, most)
    const expected = { eligible: listed(isEligible, 20), near: listed(isNear, 10) }
    expect(await it.context.db.matchProfiles.best([plan], asked)).toEqual([expected])
    expect(engine.best(plan, asked)).toMatchObject(expected)
  }
})

test('and the same opportunities for a business', async () => {
  const book = createPlanBook()
  for (const plan of plans) book.put(plan, UNTIL.getTime())
  for (const profile of profiles.slice(0, 40)) {
    const asked = { eligible: 10, near: 10, spread: 1 }
    const inMemory = book.answers(profile, { ...asked, now: NOW.getTime() })
    expect(await it.context.db.matchProfiles.answers(profile, { ...asked, now: NOW })).toEqual(inMemory)
  }
})

test('a business that is hidden, and an opportunity that is over, are in no list', async () => {
  const { matchProfiles } = it.context.db
  const all = { eligible: 500, near: 500, spread: 1 }
  const [profile] = profiles
  if (!profile) throw new Error('nobody was drawn')
  expect(await matchProfiles.answers(profile, { ...all, now: UNTIL })).toEqual({ eligible: [], near: [] })
  await matchProfiles.replaceProfiles([profile.id], [])
  for (const { eligible, near } of await matchProfiles.best(plans, all))
    expect([...eligible, ...near].map(({ id }) => id)).not.toContain(profile.id)
})

test('profiles that are not there are written by the job, and only those of listed businesses', async () => {
  const { db } = it.context
  await db.matchProfiles.replaceProfiles(
    profiles.map(({ id }) => id),
    [],
  )
  expect((await db.matchProfiles.withoutProfile(500)).length).toBe(profiles.length)
  await fillProfiles(it.context)
  expect(await db.matchProfiles.withoutProfile(500)).toEqual([])
})

test('at night goes what no profile and no plan names, and nothing that somebody is about to name', async () => {
  const { db } = it.context
  const atNight = { ...it.context, now: () => new Date('2026-11-22T19:30:00Z') }
  const all = { eligible: 500, near: 500, spread: 1 }
  const answers = async () => JSON.stringify(await db.matchProfiles.best(plans, all))
  const saver = new pg.Client(it.url)
  await saver.connect()
  onTestFinished(() => saver.end())
  await pruneNightly(atNight)
  const before = await answers()
  expect(await pruneNightly({ ...it.context, now: () => new Date('2026-11-22T07:30:00Z') })).toBeNull()
  await saver.query("insert into match_figures (said) values ('left'), ('taken up')")
  await saver.query("insert into match_table (name, rule, values) values ('left', 0, '{1}')")
  await saver.query(`
    insert into match_event (opportunity_id, business_id, at, score_after, rule_book)
    select opportunity_id, poster_id, happened, 700, 'x' from (select * from match_plan limit 1) as plan
    cross join (values (timestamptz '2025-11-22T19:00:00Z'), ('2025-11-22T20:00:00Z')) as event(happened)`)

  await saver.query('begin')
  await saver.query("insert into match_figures (said) values ('taken up') on conflict do nothing")
  const pruned = pruneNightly(atNight)
  await expect.poll(async () => (await saver.query('select from pg_locks where not granted')).rowCount).toBe(1)
  await saver.query(`
    insert into match_want (opportunity_id, item, term, figures)
    select opportunity_id, 99, 1, (select id from match_figures where said = 'taken up') from match_plan limit 1`)
  await saver.query('commit')

  expect(await pruned).toMatchObject({ figures: 1, tables: 1, events: 1 })
  const { rows } = await saver.query("select said from match_figures where said in ('left', 'taken up')")
  expect(rows).toEqual([{ said: 'taken up' }])
  await saver.query('delete from match_want where item = 99')
  expect(await answers()).toBe(before)
  expect(await pruneNightly(atNight)).toEqual({ figures: 1, tables: 0, events: 0 })
})
