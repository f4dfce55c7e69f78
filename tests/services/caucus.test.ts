import { beforeAll, expect, test } from 'vitest'
import { drain } from '#server/jobs/worker'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { TALKS, type Talk } from '~/domain/conversation/room'
import { paths } from '~/schemas/paths'
import { readAfter } from '~/services/message/read-after.server'
import { sendMessage } from '~/services/message/send.server'
import { readCase } from '~/services/partnership/case.server'
import { movePartnership } from '~/services/partnership/move.server'
import { breakGlass } from '~/services/room/break-glass.server'
import { enterRoom } from '~/services/room/enter.server'
import { findEnteredRoom } from '~/services/room/find-room.server'
import { followRoom } from '~/services/room/follow.server'
import { openTalk } from '~/services/room/open-talk.server'
import { readBehindGlass } from '~/services/room/read-behind-glass.server'
import { readPast } from '~/services/room/read-past.server'
import { sharePast } from '~/services/room/share-past.server'
import { showRoom } from '~/services/room/show.server'
import { unreadByCase } from '~/services/room/unread.server'
import { aSubmission } from '../factories/submission'
import { again, anActor } from '../setup/actor'
import { useHouse } from '../setup/house'
import { type StoredCase, signIn, signUp, storeCase } from '../setup/room'

const it = useHouse()
let people: StoredCase
let partnershipId: string
let successor: SignedIn
let admin: SignedIn

const GONE = { ok: false, refusal: { code: 'not-found' } }

const open = (actor: SignedIn, talk: Exclude<Talk, 'case'>) =>
  openTalk(it.context, actor, { partnershipId, talk, submission: aSubmission() })

const say = (actor: SignedIn, roomId: string, body: string) =>
  sendMessage(it.context, actor, { roomId, clientId: it.context.newId(), body })

const later = async (minutes: number) => {
  it.clock.now = new Date((it.clock.now ?? new Date()).getTime() + minutes * 60_000)
  while ((await drain(it.context)) > 0);
}

const newsOf = async (actor: SignedIn) => {
  const { rows } = await it.context.db.notifications.of(actor.userId, { skip: 0, take: 100 }, it.context.now())
  return rows.map(({ kind, detail }) => `${kind} ${detail.path}`)
}

const bodiesIn = async (roomId: string) =>
  (await it.context.db.messages.after({ roomId, after: 0, limit: 100 })).map(({ body }) => body)

/** The rooms of the case by talk, as their first broker held them. */
const rooms: Record<Talk, string> = { case: '', a: '', b: '', notes: '' }

/** What somebody gets of a room, by every way there is. */
async function reachOf(actor: SignedIn, talk: Talk) {
  const roomId = rooms[talk]
  await enterRoom(it.context, actor, { id: roomId })
  const read = await readAfter(it.context, actor, { roomId, after: 0 })
  const listed = await it.context.db.rooms.talksOf(partnershipId, actor.userId)
  return {
    read: read.ok,
    // Searching and copying a room stand behind the same gate as a socket that follows it.
    follow: (await followRoom(it.context, { userId: actor.userId, roomId })).ok,
    gate: (await findEnteredRoom(it.context, actor, roomId)).ok,
    page: (await showRoom(it.context, actor, { partnershipId, talk, before: null })).ok,
    list: listed.some(({ id }) => id === roomId),
    write: (await say(actor, roomId, `dari ${actor.name}`)).ok,
  }
}

const ALL = { read: true, follow: true, gate: true, page: true, list: true, write: true }
const NONE = { read: false, follow: false, gate: false, page: false, list: false, write: false }
/** Read where it stands, not written, and no longer the talk of its address. */
const PAST = { ...ALL, page: false, write: false }

beforeAll(async () => {
  it.clock.now = new Date('2026-11-21T02:00:00Z')
  people = await storeCase(it.context, it.url)
  partnershipId = people.partnershipId
  rooms.case = people.roomId
  successor = await anActor(it, 'broker', ['32'])
  const adminId = await signUp(it.context, 'Dewi Pengelola')
  const client = createClient(it.url, 1)
  await client.user.update({ where: { id: adminId }, data: { role: 'admin' } })
  await client.user.update({ where: { id: successor.userId }, data: { name: 'Ayu Penerus' } })
  await client.$disconnect()
  admin = await again(it, { userId: adminId })
  successor = await again(it, successor)
})

test('only the broker opens a talk alone, and a party, an administrator and a stranger find no such thing', async () => {
  for (const actor of [people.a.actor, people.b.actor, admin, people.stranger.actor, successor]) {
    expect(await open(actor, 'a')).toEqual(GONE)
    expect(await open(actor, 'notes')).toEqual(GONE)
  }
  for (const talk of TALKS) {
    if (talk === 'case') continue
    expect(await showRoom(it.context, people.broker.actor, { partnershipId, talk, before: null })).toEqual(GONE)
    const opened = await open(people.broker.actor, talk)
    rooms[talk] = opened.ok ? (opened.value as { roomId: string }).roomId : ''
    expect(opened.ok).toBe(true)
    // Opened once more, it is the same room.
    expect(await open(people.broker.actor, talk)).toEqual(opened)
  }
})

test('the party is told when its caucus begins, once; nobody else hears of it', async () => {
  expect(await newsOf(people.a.actor)).toEqual([`caucus-begun ${paths.room(partnershipId, 'a')}`])
  expect(await newsOf(people.b.actor)).toEqual([`caucus-begun ${paths.room(partnershipId, 'b')}`])
  for (const actor of [people.broker.actor, admin, people.stranger.actor]) expect(await newsOf(actor)).toEqual([])
  const history = (await readCase(it.context, people.b.actor, { partnershipId, as: null }))?.history
  expect(history).toEqual([])
})

const MEMBERS: Record<Talk, readonly string[]> = {
  case: ['a', 'b', 'broker'],
  a: ['a', 'broker'],
  b: ['b', 'broker'],
  notes: ['broker'],
}

const everybody = () => ({
  a: people.a.actor,
  b: people.b.actor,
  broker: people.broker.actor,
  successor,
  admin,
  stranger: people.stranger.actor,
})

test.each(TALKS)('in %s its members do everything, and for everybody else it is not there', async (talk) => {
  for (const [who, actor] of Object.entries(everybody())) {
    expect(await reachOf(actor, talk), who).toEqual(MEMBERS[talk].includes(who) ? ALL : NONE)
  }
})

test.each(TALKS)('words in %s wait for its other members, and lead there', async (talk) => {
  // An unread notice that leads there already would do: they have seen what began.
  for (const { id } of [people.a, people.b]) await it.context.db.notifications.markAllRead(id, it.context.now())
  await say(people.broker.actor, rooms[talk], 'Satu lagi')
  await later(2)
  const expected = MEMBERS[talk].filter((who) => who !== 'broker')
  for (const [who, actor] of Object.entries(everybody())) {
    const told = (await newsOf(actor)).includes(`messages-waiting ${paths.room(partnershipId, talk)}`)
    expect(told, who).toBe(expected.includes(who))
  }
})

test('what waits is counted by case, and leads to the talk where it waits', async () => {
  const waiting = async (actor: SignedIn) => (await unreadByCase(it.context, actor)).get(partnershipId)
  expect(await waiting(people.stranger.actor)).toBeUndefined()
  expect(await waiting(admin)).toBeUndefined()
  const { lastSequence } = (await it.context.db.rooms.find(people.a.actor, { id: rooms.case }))?.room ?? {
    lastSequence: 0,
  }
  await it.context.db.watermarks.raise({ roomId: rooms.case, userId: people.a.id, delivered: 0, read: lastSequence })
  expect(await waiting(people.a.actor)).toMatchObject({ talk: 'a' })
})

test('an administrator reads nothing without breaking the glass, and a wrong password breaks none', async () => {
  const behind = (actor: SignedIn) => readBehindGlass(it.context, actor, { partnershipId, before: null })
  const smash = async (actor: SignedIn, password: string, cookieOf = 'Dewi Pengelola') =>
    breakGlass(it.context, actor, {
      partnershipId,
      reason: 'Aduan nomor 17',
      password,
      headers: new Headers({ cookie: await signIn(it.context, cookieOf), origin: it.context.origin }),
      submission: aSubmission(),
    })
  expect(await behind(admin)).toMatchObject({ open: null, openings: [] })
  for (const { actor } of [people.a, people.broker, people.stranger]) {
    expect(await behind(actor)).toBeNull()
    expect(await smash(actor, 'sebuah kata sandi')).toEqual(GONE)
  }
  expect(await smash(admin, 'bukan ini')).toMatchObject({ refusal: { code: 'wrong-password' } })
  expect(await bodiesIn(rooms.case)).not.toContain('glass-broken\nAduan nomor 17')

  expect(await smash(admin, 'sebuah kata sandi')).toMatchObject({ ok: true })
  expect((await bodiesIn(rooms.case)).at(-1)).toBe('glass-broken\nAduan nomor 17')
  for (const { actor } of [people.a, people.b, people.broker]) {
    expect(await newsOf(actor)).toContain(`room-opened ${paths.room(partnershipId)}`)
  }
  const seen = await behind(admin)
  expect(seen?.open?.messages.map(({ body }) => body)).toContain('dari Rina Kartika')
  // To read, and only this room.
  for (const talk of TALKS) expect(await reachOf(admin, talk)).toEqual(NONE)

  await later(61)
  expect(await behind(admin)).toMatchObject({ open: null, openings: [{ reason: 'Aduan nomor 17' }] })
  expect((await bodiesIn(rooms.case)).includes('glass-broken\nAduan nomor 17')).toBe(true)
})

test('the glass of a closed case is broken in front of its members all the same', async () => {
  const closed = await storedCopy()
  await it.context.db.rooms.close({ partnershipId: closed.partnershipId, at: it.context.now() })
  await breakGlass(it.context, admin, {
    partnershipId: closed.partnershipId,
    reason: 'Sengketa di pengadilan',
    password: 'sebuah kata sandi',
    headers: new Headers({ cookie: await signIn(it.context, 'Dewi Pengelola'), origin: it.context.origin }),
    submission: aSubmission(),
  })
  expect(await bodiesIn(closed.roomId)).toEqual(['glass-broken\nSengketa di pengadilan'])
})

/** Another case of the same people, with a room. */
async function storedCopy() {
  const client = createClient(it.url, 1)
  const first = await client.partnership.findUniqueOrThrow({ where: { id: partnershipId }, include: { sides: true } })
  const { sides, terms, ...rest } = first
  const id = it.context.newId()
  await client.partnership.create({
    data: {
      ...rest,
      id,
      terms: terms ?? {},
      parts: [],
      reference: `JJ-2026-${id}`,
      sides: { create: sides.map(({ side, businessId, role, consent }) => ({ side, businessId, role, consent })) },
    },
  })
  await client.$disconnect()
  const roomId = it.context.newId()
  await it.context.db.rooms.open({ id: roomId, partnershipId: id, talk: 'case', holderId: id, at: it.context.now() })
  return { partnershipId: id, roomId }
}

const handOver = async (from: SignedIn, to: SignedIn, summary: string) => {
  const version = (await it.context.db.partnerships.byId(partnershipId))?.partnership.version ?? 0
  const event = { kind: 'hand-over', brokerId: to.userId, reason: 'Cuti panjang', summary } as const
  return movePartnership(it.context, from, { partnershipId, version, as: 'broker', event, submission: aSubmission() })
}

test('a hand-over wants a summary; then the former broker is out, and the case sees who leads it now', async () => {
  expect(await handOver(people.broker.actor, successor, '  ')).toMatchObject({ refusal: { code: 'summary-missing' } })
  expect(await handOver(people.broker.actor, successor, 'Harga hampir sepakat')).toMatchObject({ ok: true })
  expect((await bodiesIn(rooms.case)).at(-1)).toBe('handed-over\nAyu Penerus')
  // The sweep of the sockets asks this every second.
  const places = TALKS.map((talk) => ({ roomId: rooms[talk], userId: people.broker.id }))
  expect(await it.context.db.rooms.unseated(places)).toEqual(
    new Set(places.map(({ roomId, userId }) => `${roomId} ${userId}`)),
  )
  expect(await it.context.db.mediation.summariesFor({ partnershipId, toId: successor.userId })).toMatchObject([
    { from: 'Bambang Pialang', summary: 'Harga hampir sepakat' },
  ])
  expect(await it.context.db.mediation.summariesFor({ partnershipId, toId: people.broker.id })).toEqual([])
})

test('after a hand-over: who gets what', async () => {
  const expected: Record<string, Record<Talk, object>> = {
    a: { case: ALL, a: PAST, b: NONE, notes: NONE },
    b: { case: ALL, a: NONE, b: PAST, notes: NONE },
    successor: { case: ALL, a: NONE, b: NONE, notes: NONE },
    broker: { case: NONE, a: NONE, b: NONE, notes: NONE },
    admin: { case: NONE, a: NONE, b: NONE, notes: NONE },
    stranger: { case: NONE, a: NONE, b: NONE, notes: NONE },
  }
  for (const [who, actor] of Object.entries(everybody())) {
    for (const talk of TALKS) expect(await reachOf(actor, talk), `${who}, ${talk}`).toEqual(expected[who]?.[talk])
  }
  const seen = await readAfter(it.context, successor, { roomId: rooms.case, after: 0 })
  expect(seen.ok && seen.value.messages.map(({ body }) => body)).toContain('dari Rina Kartika')
})

test('the party opens its past caucus to the new broker, and shuts it again', async () => {
  const share = (actor: SignedIn, shared: boolean, roomId = rooms.a) =>
    sharePast(it.context, actor, { roomId, readerId: shared ? successor.userId : null, submission: aSubmission() })
  for (const actor of [people.b.actor, successor, people.broker.actor, admin]) {
    expect(await share(actor, true)).toEqual(GONE)
    expect(await readPast(it.context, actor, { roomId: rooms.a, before: null })).toBeNull()
  }
  expect(await share(people.a.actor, true, rooms.case)).toEqual(GONE)
  expect(await readPast(it.context, people.a.actor, { roomId: rooms.a, before: null })).toMatchObject({
    holder: 'Bambang Pialang',
    shared: false,
    mayShare: true,
  })
  // A page from before the last hand-over opens it to nobody.
  const before = { roomId: rooms.a, readerId: people.broker.id, submission: aSubmission() }
  expect(await sharePast(it.context, people.a.actor, before)).toMatchObject({ refusal: { code: 'stale' } })
  expect(await share(people.a.actor, true)).toMatchObject({ ok: true })
  expect(await share(people.a.actor, true)).toMatchObject({ ok: true })
  expect((await bodiesIn(rooms.a)).filter((body) => body === 'past-shown')).toHaveLength(1)
  expect(await reachOf(successor, 'a')).toEqual(PAST)
  expect(await readPast(it.context, successor, { roomId: rooms.a, before: null })).toMatchObject({
    shared: true,
    mayShare: false,
  })
  expect(await reachOf(successor, 'b')).toEqual(NONE)

  expect(await share(people.a.actor, false)).toMatchObject({ ok: true })
  expect(await reachOf(successor, 'a')).toEqual(NONE)
  expect((await bodiesIn(rooms.a)).at(-1)).toBe('past-hidden')
})

test('the new broker begins a caucus of their own; the old one stays what it was', async () => {
  const opened = await open(successor, 'a')
  const roomId = opened.ok ? (opened.value as { roomId: string }).roomId : ''
  expect(roomId).not.toBe(rooms.a)
  const shown = await showRoom(it.context, people.a.actor, { partnershipId, talk: 'a', before: null })
  expect(shown.ok && shown.value.room.id).toBe(roomId)
  const listed = await it.context.db.rooms.talksOf(partnershipId, people.a.id)
  expect(listed.map(({ id }) => id)).toEqual([rooms.case, roomId, rooms.a])
})

test('a case that comes back to its first broker finds their talks again, and their notes', async () => {
  expect(await handOver(successor, people.broker.actor, 'Kembali')).toMatchObject({ ok: true })
  const { broker } = people
  for (const talk of TALKS) expect(await reachOf(broker.actor, talk), talk).toEqual(ALL)
  expect(await reachOf(successor, 'notes')).toEqual(NONE)
})

test('no talk begins in a case that is over', async () => {
  await it.context.db.rooms.close({ partnershipId, at: it.context.now() })
  expect(await open(people.broker.actor, 'notes')).toEqual({ ok: false, refusal: { code: 'room-closed' } })
})
