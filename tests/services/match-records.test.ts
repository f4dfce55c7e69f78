import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useHouse } from '#tests/setup/house'
import { type StoredCase, storeCase } from '#tests/setup/room'
import { countRecords, countRecordsHourly } from '~/services/match/count-records.server'

const it = useHouse()
const client = { pg: undefined as pg.Client | undefined }
let held: StoredCase
const run = async (sql: string, values: unknown[] = []) => (await client.pg?.query(sql, values))?.rows ?? []

beforeAll(async () => {
  client.pg = new pg.Client(it.url)
  await client.pg.connect()
  held = await storeCase(it.context, it.url)
})
afterAll(() => client.pg?.end())

/** A asks, B answers after so many hours, six times over. */
const talk = (hours: number) =>
  run(
    `insert into message (id, room_id, sequence, sender_id, side, client_id, body, created_at)
     select gen_random_uuid(), $1::uuid, n, (case when n % 2 = 1 then $2 else $3 end)::uuid,
       (case when n % 2 = 1 then 'a' else 'b' end)::"RoomSide", gen_random_uuid(), 'Halo',
       '2026-11-01'::timestamptz + n / 2 * interval '1 day' + (1 - n % 2) * ($4::int - 24) * interval '1 hour'
     from generate_series(1, 12) as n`,
    [held.roomId, held.a.id, held.b.id, hours],
  )

const known = async () =>
  run(
    `select name, usual_reply_hours as hours, duties_due as due from business
     where usual_reply_hours is not null or duties_due > 0 order by name`,
  )
const told = () => run(`select payload->>'businessId' as id from outbox where topic = 'business-changed'`)

test('answers are counted for all at once; who fell out is a newcomer again, and only changes are told', async () => {
  await talk(3)
  const [{ id: other } = { id: '' }] = await run(
    `update business set duties_due = 4, duties_kept = 4, usual_reply_hours = 9 where name = 'Toko Lain' returning id`,
  )
  await countRecords(it.context)
  const counted = await known()
  expect(counted).toContainEqual({ name: 'Jahit Siti', hours: 3, due: 0 })
  expect(counted.map(({ name }) => name)).not.toContain('Toko Lain')
  const first = await told()
  expect(first).toContainEqual({ id: other })
  await countRecords(it.context)
  expect(await told()).toEqual(first)
})

test('of several processes one counts, once an hour', async () => {
  const at = new Date('2026-11-22T05:00:00Z')
  it.clock.now = at
  const both = () => Promise.all([countRecordsHourly(it.context), countRecordsHourly(it.context)])
  await both()
  await run(`update business set usual_reply_hours = 77 where name = 'Jahit Siti'`)
  await both()
  expect(await known()).toContainEqual({ name: 'Jahit Siti', hours: 77, due: 0 })
  it.clock.now = new Date(at.getTime() + 3_600_000)
  await both()
  expect(await known()).toContainEqual({ name: 'Jahit Siti', hours: 3, due: 0 })
  it.clock.now = null
})

test('what became of proposed pairs is told by the bands of the domain', async () => {
  const [{ business_id: businessId } = { business_id: '' }] = await run(
    `select business_id from partnership_side where partnership_id = $1 and side = 'a'`,
    [held.partnershipId],
  )
  const opportunityId = it.context.newId()
  await run(
    `insert into opportunity (id, business_id, title, details, pattern, state, area, expires_at, created_at, updated_at)
     values ($1, $2, 'Seragam', '{}', 'subcontracting', 'open', '{}', now() + interval '9 days', now(), now())`,
    [opportunityId, businessId],
  )
  await run('update partnership set opportunity_id = $1', [opportunityId])
  const bandOf = async () =>
    (await it.context.db.matchOutcomes.byBand(['00'])).map(({ band, proposed }) => [band, proposed])
  expect(await bandOf()).toEqual([['unknown', 1]])
  await run(
    `insert into match (opportunity_id, business_id, eligible, score, verdicts, rule_book, computed_at)
     select $1, business_id, true, 799, '[]', 'x', now() from partnership_side where side = 'b'`,
    [opportunityId],
  )
  expect(await bandOf()).toEqual([['middle', 1]])
  await run('update match set score = 800')
  expect(await bandOf()).toEqual([['high', 1]])

  const changed = (days: number, before: number | null, after: number | null) =>
    run(
      `insert into match_event (opportunity_id, business_id, at, score_before, score_after, rule_book)
       select $1, business_id, partnership.created_at + $2 * interval '1 day', $3, $4, 'x'
       from partnership join partnership_side on partnership_id = partnership.id and side = 'b'`,
      [opportunityId, days, before, after],
    )
  // Only a later event is known: the score before it stood on the day of the proposal.
  await changed(2, 500, 800)
  expect(await bandOf()).toEqual([['low', 1]])
  await changed(-3, null, 900)
  await changed(0, 900, 700)
  await changed(1, 700, 500)
  expect(await bandOf()).toEqual([['middle', 1]])
})

test('what both had agreed to and was stopped is not counted as declined', async () => {
  await run(`update partnership set state = 'not-suited'`)
  await run(`update partnership_side set consent = 'given'`)
  const counted = async () => it.context.db.matchOutcomes.byBand(['00'])
  expect(await counted()).toMatchObject([{ accepted: 1, declined: 0, broken: 1 }])
  await run(`update partnership_side set consent = 'waiting' where side = 'b'`)
  expect(await counted()).toMatchObject([{ accepted: 0, declined: 1, broken: 0 }])
})
