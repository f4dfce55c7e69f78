import { spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { anActor, anOwnerOf } from '#tests/factories/actor'
import { aBusiness, aCapability, aFirm } from '#tests/factories/business'
import { anOpportunity, aWantedItem } from '#tests/factories/opportunity'
import { useHouse } from '#tests/setup/house'
import type { Business } from '~/domain/business/business'
import { factsOf } from '~/domain/matching/facts'
import { profileOf } from '~/domain/matching/profile'
import { RULE_BOOK_VERSION, WEIGHTS } from '~/domain/matching/rule-book'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { listForBusiness } from '~/services/match/list-for-business.server'
import { renewPlans } from '~/services/match/plans.server'
import { refreshBusiness } from '~/services/match/refresh-business.server'
import { refreshOpportunities } from '~/services/match/refresh-opportunity.server'
import { rematchAfterUpgrade, rematchAll, rematchSome } from '~/services/match/rematch.server'
import { readWeights, saveWeights } from '~/services/match/weights.server'

const it = useHouse()
const admin = anActor({ role: 'admin', userId: '01930000-0000-7000-8000-0000000000ad' })
const agency = anActor({ role: 'agency', userId: '01930000-0000-7000-8000-0000000000ae', regions: ['32'] })
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

const run = async (sql: string, values: unknown[] = []) => {
  const client = new pg.Client(it.url)
  await client.connect()
  const { rows } = await client.query(sql, values)
  await client.end()
  return rows
}

beforeAll(async () => {
  for (const { userId, role, regions } of [admin, agency])
    await run('insert into "user" (id, name, email, role, regions) values ($1, $2, $3, $4::"Role", $5)', [
      userId,
      'Rahma',
      `${userId}@contoh.invalid`,
      role,
      regions,
    ])
})
beforeEach(() => run('truncate business, outbox, weight_set, rematch cascade'))

const stored = async (changes: Partial<Business>) => {
  const { db, newId } = it.context
  const business = aBusiness({ id: newId(), updatedAt: inDays(-1), ...changes })
  const capabilities = business.capabilities.map((one) => ({ ...one, id: newId() }))
  await db.businesses.create({ business: { ...business, capabilities }, nib: null }, { ownerId: null, newId })
  return business
}

const sewing = (price: bigint | null, changes: Partial<Business> = {}): Partial<Business> => ({
  sector: { edition: '2020', division: '14' },
  size: 'small',
  regency: '3204',
  capabilities: [
    aCapability({
      kind: 'process',
      term: 'uniform-sewing',
      capacityPerMonth: 2500,
      unit: 'piece',
      priceLow: price,
      priceHigh: price,
    }),
  ],
  ...changes,
})

const storedWork = async (changes: Partial<Opportunity> = {}) => {
  const { db, newId } = it.context
  const poster = await stored({ ...aFirm(), id: newId(), updatedAt: inDays(-1) })
  const wanted = [aWantedItem({ id: newId(), priceHigh: 30_000n })]
  const life = { updatedAt: inDays(-1), expiresAt: inDays(60), neededBy: inDays(60) }
  const opportunity = anOpportunity({ id: newId(), businessId: poster.id, ...life, ...changes, wanted })
  await db.opportunities.create(opportunity)
  return opportunity
}

const matchesOf = (opportunity: Opportunity) =>
  run('select business_id, score, rule_book, verdicts from match where opportunity_id = $1 order by merit desc', [
    opportunity.id,
  ])

/** Price above all else. */
const dear = { ...WEIGHTS, capability: 30, price: 260 }
let sent = 0
const save = (changes: Partial<Parameters<typeof saveWeights>[2]> = {}, actor = admin) => {
  sent += 1
  const submission = { key: `weights-${sent}`, bodyHash: 'a'.repeat(64) }
  return saveWeights(it.context, actor, {
    scope: '32',
    weights: dear,
    spread: 1,
    reason: 'Harga naik.',
    submission,
    ...changes,
  })
}

const market = async () => {
  const near = await stored(sewing(60_000n, { name: 'Konveksi Mahal' }))
  const cheap = await stored(sewing(25_000n, { name: 'Konveksi Hemat', regency: '1671' }))
  const opportunity = await storedWork()
  await refreshOpportunities(it.context, [opportunity.id])
  return { near, cheap, opportunity }
}

test('other weights are tried before they are saved, and nothing is written', async () => {
  const { near, opportunity } = await market()
  expect((await matchesOf(opportunity))[0]?.business_id).toBe(near.id)
  const shown = await readWeights(it.context, admin, { scope: '32', tried: { weights: dear, spread: 1 } })
  expect(shown?.whatIf).toMatchObject({ shortlists: 1, changed: 1, before: { places: 2, businesses: 2, held: 1 } })
  expect(shown?.whatIf.told[0]).toMatchObject({ title: opportunity.title, enter: [], leave: [] })
  expect(shown).toMatchObject({ inForce: { number: 0 }, versions: [] })
  expect(await run('select from weight_set')).toEqual([])
})

/** What the clock does, so many times; all of it when not said. */
const rematch = async (steps = 1000) => {
  for (let step = 0; step < steps; step += 1) if (!(await rematchSome(it.context))) return
}

const rematches = () => run('select scope, state, done, total from rematch order by asked_at')

test('saved weights count for their region, name themselves beside each match, and keep its reasons', async () => {
  const { cheap, opportunity } = await market()
  expect(await save()).toMatchObject({ ok: true, value: { number: 1 } })
  await rematch()
  const [first] = await matchesOf(opportunity)
  expect(first).toMatchObject({ business_id: cheap.id, rule_book: `${RULE_BOOK_VERSION}/32-1` })
  const verdicts = first?.verdicts as { rule: string; points: number; weight: number }[]
  expect(verdicts.reduce((sum, { points }) => sum + points, 0)).toBe(first?.score)
  expect(verdicts.find(({ rule }) => rule === 'price')).toMatchObject({ weight: 260, points: 260 })
})

test('until all are judged by saved weights every list stays as it is, also of who is judged meanwhile', async () => {
  const { near, cheap, opportunity } = await market()
  const others = []
  for (let count = 0; count < 6; count += 1) others.push(await storedWork())
  await save()
  const firstOf = async (one: Opportunity) => (await matchesOf(one))[0]?.business_id
  const read = () => readWeights(it.context, admin, { scope: '32', tried: null })
  expect(await read()).toMatchObject({
    inForce: { number: 0 },
    versions: [{ number: 1, inForceAt: null }],
    rematch: { state: 'judging', done: 0, total: 7 },
  })
  await rematch(1)
  await refreshOpportunities(it.context, [opportunity.id])
  expect(await firstOf(opportunity)).toBe(near.id)
  await rematch(6)
  expect(await read()).toMatchObject({ inForce: { number: 0 }, rematch: { state: 'judging', done: 7 } })
  expect(await firstOf(opportunity)).toBe(near.id)
  await rematch(1)
  expect(await read()).toMatchObject({ inForce: { number: 1 }, rematch: { state: 'swapping', done: 0, total: 7 } })
  await rematch()
  expect(await read()).toMatchObject({ rematch: { state: 'done', done: 7, total: 7 } })
  for (const one of [opportunity, ...others]) expect(await firstOf(one)).toBe(cheap.id)
  expect(await run('select from rematched')).toEqual([])
})

test('what changed after it was judged aside is judged again rather than overwritten', async () => {
  const { near, cheap, opportunity } = await market()
  await save()
  await rematch(1)
  const latest = await stored(sewing(24_000n, { name: 'Konveksi Baru', regency: '3204' }))
  await refreshBusiness(it.context, latest.id)
  await run(`update business set state = 'hidden' where id = $1`, [near.id])
  await refreshBusiness(it.context, near.id)
  const posted = await storedWork()
  await rematch(1)
  expect(await rematches()).toMatchObject([{ state: 'judging', done: 2, total: 2 }])
  await rematch()
  expect((await matchesOf(posted))[0]?.business_id).toBe(latest.id)
  const list = await matchesOf(opportunity)
  expect(list.map(({ business_id }) => business_id)).toEqual([latest.id, cheap.id])
  expect(new Set(list.map(({ rule_book }) => rule_book))).toEqual(new Set([`${RULE_BOOK_VERSION}/32-1`]))
})

test('what was judged aside and stayed the same is not judged twice', async () => {
  const { opportunity } = await market()
  await save()
  await rematch(2)
  let asked = 0
  const counting = {
    ...it.context,
    matching: {
      ...it.context.matching,
      best: (...parameters: Parameters<typeof it.context.matching.best>) => {
        asked += 1
        return it.context.matching.best(...parameters)
      },
    },
  }
  while (await rematchSome(counting));
  expect(asked).toBe(0)
  expect((await matchesOf(opportunity))[0]).toMatchObject({ rule_book: `${RULE_BOOK_VERSION}/32-1` })
})

test('newer weights of a scope overtake those that wait, which never come into force', async () => {
  const { opportunity } = await market()
  await save()
  await rematch(1)
  await save({ weights: { ...dear, price: 250, capability: 40 } })
  await rematch()
  expect(await rematches()).toMatchObject([{ state: 'superseded' }, { state: 'done' }])
  expect(await run('select from rematched')).toEqual([])
  expect((await matchesOf(opportunity))[0]?.rule_book).toBe(`${RULE_BOOK_VERSION}/32-2`)
  const shown = await readWeights(it.context, admin, { scope: '32', tried: null })
  expect(shown?.versions).toMatchObject([{ number: 2 }, { number: 1, inForceAt: null }])
  expect(shown?.inForce.number).toBe(2)
})

test('a business reads what the rules weigh for the country, not who said so and why', async () => {
  const { cheap } = await market()
  await save({ scope: '00' })
  await rematch()
  const list = await listForBusiness(it.context, anOwnerOf(cheap.id), { businessId: cheap.id, show: 'fits', page: 1 })
  expect(list?.weights).toEqual({ scope: '00', number: 1, weights: dear, spread: 1 })
})

test('the weights of the last version are not saved again', async () => {
  await save()
  expect(await save()).toMatchObject({ refusal: { code: 'as-before' } })
  expect(await save({ spread: 20 })).toMatchObject({ ok: true, value: { number: 2 } })
})

test('a step that is cut off is undone, and the next one takes it up', async () => {
  const { cheap, opportunity } = await market()
  await save()
  const dying = { ...it.context, matching: { ...it.context.matching, best: () => Promise.reject(new Error('killed')) } }
  await expect(rematchSome(dying)).rejects.toThrow('killed')
  expect(await rematches()).toMatchObject([{ state: 'judging', done: 0 }])
  await rematch()
  expect((await matchesOf(opportunity))[0]?.business_id).toBe(cheap.id)
})

test('killed with kill -9, it goes on in another process, and no list was changed meanwhile', async () => {
  const { near, cheap, opportunity } = await market()
  const others = []
  for (let count = 0; count < 24; count += 1) others.push(await storedWork())
  await save()
  const rematcher = spawn(process.execPath, ['tests/setup/rematcher.mjs', it.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(rematcher.stdout, 'data')
  rematcher.kill('SIGKILL')
  expect(await once(rematcher, 'exit')).toEqual([null, 'SIGKILL'])
  const [{ state, done }] = await rematches()
  expect(state).toBe('judging')
  expect(done).toBeGreaterThan(0)
  expect((await matchesOf(opportunity))[0]?.business_id).toBe(near.id)
  await rematch()
  expect(await rematches()).toMatchObject([{ state: 'done', done: 25, total: 25 }])
  for (const one of [opportunity, ...others]) expect((await matchesOf(one))[0]?.business_id).toBe(cheap.id)
})

test('an administrator has everything judged anew, once at a time', async () => {
  const { opportunity } = await market()
  await run('delete from match')
  const submission = (key: string) => ({ submission: { key, bodyHash: 'b'.repeat(64) } })
  expect(await rematchAll(it.context, agency, submission('no'))).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await rematchAll(it.context, admin, submission('one'))).toMatchObject({ ok: true })
  expect(await rematchAll(it.context, admin, submission('two'))).toMatchObject({ ok: true })
  expect(await rematches()).toEqual([{ scope: '00', state: 'judging', done: 0, total: 1 }])
  await rematch()
  expect(await matchesOf(opportunity)).toHaveLength(2)
})

test('lists that other rules judged are judged anew after a start, once', async () => {
  const { opportunity } = await market()
  await rematchAfterUpgrade(it.context)
  expect(await rematches()).toEqual([])
  await run(`update opportunity set match_run = jsonb_set(match_run, '{ruleBook}', '"of-before"')`)
  await rematchAfterUpgrade(it.context)
  await rematchAfterUpgrade(it.context)
  expect(await rematches()).toHaveLength(1)
  await rematch()
  const [{ match_run }] = await run('select match_run from opportunity where id = $1', [opportunity.id])
  expect(match_run.ruleBook).toBe(RULE_BOOK_VERSION)
  await rematchAfterUpgrade(it.context)
  expect(await rematches()).toHaveLength(1)
})

test('what other rules began is begun again by these', async () => {
  const { cheap, opportunity } = await market()
  await save()
  await rematch(1)
  await run(`update rematch set rule_book = 'of-before'`)
  expect(await rematchSome(it.context)).toBe(false)
  await rematchAfterUpgrade(it.context)
  expect(await rematches()).toMatchObject([{ state: 'judging', done: 0 }])
  await rematch()
  expect((await matchesOf(opportunity))[0]?.business_id).toBe(cheap.id)
})

test('what other rules judged aside is judged again rather than taken', async () => {
  const { opportunity } = await market()
  await save()
  await rematch(2)
  await run(`update rematched set matches = '[]', run = jsonb_set(run, '{ruleBook}', '"of-before"')`)
  await rematch()
  expect(await matchesOf(opportunity)).toHaveLength(2)
})

test('who is looked at at all is chosen by the weights of the scope, and its plan says so to businesses', async () => {
  const { cheap, opportunity } = await market()
  await save()
  await rematch()
  const found = await it.context.db.businesses.byId(cheap.id)
  if (!found) throw new Error('it was stored')
  const asked = { eligible: 10, near: 10, spread: 1, now: new Date() }
  const { eligible } = await it.context.db.matchProfiles.answers(profileOf(factsOf(found)), asked)
  const scores = (await matchesOf(opportunity)).map(({ business_id, score }) => [business_id, score])
  expect(eligible).toEqual([{ id: opportunity.id, total: scores[0]?.[1] }])
  expect(scores[0]?.[0]).toBe(cheap.id)
})

test('plans of an earlier day are made anew once, with fewer days left', async () => {
  const { opportunity } = await market()
  const plans = () =>
    run(
      `select day, said::json->>'daysLeft' as left from match_plan join match_want using (opportunity_id)
       join match_figures on match_figures.id = figures where opportunity_id = $1`,
      [opportunity.id],
    )
  const [made] = await plans()
  expect(await renewPlans(it.context)).toBe(0)
  it.clock.now = inDays(3)
  try {
    expect(await renewPlans(it.context)).toBe(1)
    expect(await renewPlans(it.context)).toBe(0)
  } finally {
    it.clock.now = null
  }
  expect(await plans()).toEqual([{ day: Number(made?.day) + 3, left: String(Number(made?.left) - 3) }])
})

test('the closest scope counts: a programme before a region, a regency before its province', async () => {
  const prefers = { womenLed: true, groups: false }
  const [plain, programme] = [await storedWork(), await storedWork({ prefers })]
  await stored(sewing(null))
  await save({ scope: '00' })
  await save({ scope: '3204' })
  await save({ scope: '3204', spread: 5 })
  await save({ scope: '32' })
  await save({ scope: 'women-led' })
  await rematch()
  const bookOf = async (opportunity: Opportunity) => (await matchesOf(opportunity))[0]?.rule_book
  expect([await bookOf(plain), await bookOf(programme)]).toEqual([
    `${RULE_BOOK_VERSION}/3204-2`,
    `${RULE_BOOK_VERSION}/women-led-1`,
  ])
})

test('an agency weighs for its region alone, and a sum that is not whole is refused', async () => {
  expect(await save({}, agency)).toMatchObject({ ok: true })
  expect(await save({ scope: '00' }, agency)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await save({ scope: 'groups' }, agency)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await save({ weights: { ...dear, price: 0 } })).toMatchObject({ refusal: { code: 'not-whole' } })
  const shown = await readWeights(it.context, agency, { scope: '00', tried: null })
  expect(shown).toMatchObject({
    scope: '32',
    inForce: { number: 0 },
    versions: [{ author: 'Rahma', reason: 'Harga naik.' }],
  })
  expect(shown?.choices).not.toContain('women-led')
  expect(await readWeights(it.context, anOwnerOf('x'), { scope: '32', tried: null })).toBeNull()
})

test('a business reads which step would bring most', async () => {
  const tailor = await stored(sewing(null))
  const asked = [['svlk'], ['svlk'], ['svlk', 'iso-9001']] as const
  const work = []
  for (const certificatesRequired of asked) work.push(await storedWork({ certificatesRequired }))
  await refreshOpportunities(
    it.context,
    work.map(({ id }) => id),
  )
  const list = await listForBusiness(it.context, anOwnerOf(tailor.id), { businessId: tailor.id, show: 'near', page: 1 })
  expect(list?.steps).toEqual([
    { step: 'get-certificate', missing: ['iso-9001', 'svlk'], count: 3 },
    { step: 'get-certificate', missing: ['svlk'], count: 2 },
  ])
})
