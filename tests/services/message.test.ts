import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { markMessages } from '~/services/message/mark.server'
import { readAfter } from '~/services/message/read-after.server'
import { sendMessage } from '~/services/message/send.server'
import { enterRoom } from '~/services/room/enter.server'
import { followRoom } from '~/services/room/follow.server'
import { showRoom } from '~/services/room/show.server'
import { unreadByCase } from '~/services/room/unread.server'
import { useHouse } from '../setup/house'
import { type StoredCase, storeCase } from '../setup/room'

const it = useHouse()
let people: StoredCase
let partnershipId: string
let roomId: string

beforeAll(async () => {
  people = await storeCase(it.context, it.url)
})

/** Every test talks in a room of its own. */
beforeEach(async () => {
  const client = createClient(it.url, 1)
  partnershipId = it.context.newId()
  roomId = it.context.newId()
  const first = await client.partnership.findUniqueOrThrow({
    where: { id: people.partnershipId },
    include: { sides: true },
  })
  const { sides, terms, ...rest } = first
  await client.partnership.create({
    data: {
      ...rest,
      terms: terms ?? {},
      parts: [],
      id: partnershipId,
      reference: `JJ-2026-${partnershipId}`,
      sides: { create: sides.map(({ side, businessId, role, consent }) => ({ side, businessId, role, consent })) },
    },
  })
  await client.$disconnect()
  await it.context.db.rooms.open({ id: roomId, partnershipId, talk: 'case', holderId: partnershipId, at: new Date() })
  for (const { actor } of [people.a, people.b, people.broker]) await enterRoom(it.context, actor, { partnershipId })
})

/** Three came in: their lines are the first three. */
const ENTRIES = 3

const say = (actor: SignedIn, body: string, clientId = it.context.newId()) =>
  sendMessage(it.context, actor, { roomId, clientId, body })

const sayMany = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => say(people.a.actor, `baris ${index}`)))

const table = () => it.context.db.messages.after({ roomId, after: 0, limit: 1000 })

test('fifty messages at once get fifty places in a row', async () => {
  const talkers = [people.a.actor, people.b.actor, people.broker.actor]
  const sent = await Promise.all(
    Array.from({ length: 50 }, (_, index) => say(talkers[index % 3] ?? people.a.actor, `pesan ${index}`)),
  )
  expect(sent.every(({ ok }) => ok)).toBe(true)
  expect((await table()).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 53 }, (_, index) => index + 1))
})

test('a message sent again is the first row', async () => {
  const clientId = it.context.newId()
  const first = await say(people.a.actor, 'Selamat pagi', clientId)
  const again = await say(people.a.actor, ' Selamat pagi ', clientId)
  expect(again).toEqual(first)
  expect(await table()).toHaveLength(ENTRIES + 1)
})

test('the same message twenty times at once is one row, and nothing is skipped', async () => {
  const clientId = it.context.newId()
  const answers = await Promise.all(Array.from({ length: 20 }, () => say(people.a.actor, 'Ketuk dua kali', clientId)))
  expect(new Set(answers.map((answer) => (answer.ok ? answer.value.id : answer.refusal.code))).size).toBe(1)
  const next = await say(people.b.actor, 'Berikutnya')
  expect(next).toMatchObject({ ok: true, value: { sequence: ENTRIES + 2 } })
})

test('other words under the same id are refused, here and in another room', async () => {
  const clientId = it.context.newId()
  await say(people.a.actor, 'Harga 28.500', clientId)
  const refused = { ok: false, refusal: { code: 'form-already-sent' } }
  expect(await say(people.a.actor, 'Harga 82.500', clientId)).toEqual(refused)
  await enterRoom(it.context, people.a.actor, { partnershipId: people.partnershipId })
  const elsewhere = { roomId: people.roomId, clientId, body: 'Harga 28.500' }
  expect(await sendMessage(it.context, people.a.actor, elsewhere)).toEqual(refused)
})

test('an id belongs to its sender: somebody else may use the same', async () => {
  const clientId = it.context.newId()
  const [mine, theirs] = [await say(people.a.actor, 'satu', clientId), await say(people.b.actor, 'dua', clientId)]
  expect([mine.ok, theirs.ok]).toEqual([true, true])
})

test('a stranger finds no room, whatever they try', async () => {
  const { actor } = people.stranger
  const gone = { ok: false, refusal: { code: 'not-found' } }
  expect(await say(actor, 'Halo')).toEqual(gone)
  expect(await readAfter(it.context, actor, { roomId, after: 0 })).toEqual(gone)
  expect(await markMessages(it.context, actor, { roomId, delivered: 1, read: 1 })).toEqual(gone)
  expect(await followRoom(it.context, { userId: actor.userId, roomId })).toEqual(gone)
  expect(await enterRoom(it.context, actor, { partnershipId })).toEqual(gone)
  expect(await showRoom(it.context, actor, { partnershipId, before: null })).toEqual(gone)
  expect(await showRoom(it.context, { kind: 'visitor' }, { partnershipId, before: null })).toEqual(gone)
  expect(await readAfter(it.context, actor, { roomId: it.context.newId(), after: 0 })).toEqual(gone)
})

test('who is no broker any more finds no room either', async () => {
  const actor = { ...people.broker.actor, role: 'entrepreneur' as const }
  expect(await readAfter(it.context, actor, { roomId, after: 0 })).toMatchObject({ refusal: { code: 'not-found' } })
})

test('in front of the door nothing is read and nothing is said', async () => {
  const { actor } = people.b
  await enterRoom(it.context, people.a.actor, { partnershipId: people.partnershipId })
  const closedDoor = { ok: false, refusal: { code: 'not-entered' } }
  const there = people.roomId
  expect(await sendMessage(it.context, actor, { roomId: there, clientId: it.context.newId(), body: 'Halo' })).toEqual(
    closedDoor,
  )
  expect(await readAfter(it.context, actor, { roomId: there, after: 0 })).toEqual(closedDoor)
  const shown = await showRoom(it.context, actor, { partnershipId: people.partnershipId, before: null })
  expect(shown).toMatchObject({ ok: true, value: { messages: null } })
})

test('everybody is seen coming in, once', async () => {
  await enterRoom(it.context, people.a.actor, { partnershipId })
  const entries = (await table()).filter(({ kind }) => kind === 'event')
  expect(entries.map(({ senderName, side, body }) => [senderName, side, body])).toEqual([
    ['Rina Kartika', 'a', 'entered'],
    ['Siti Aminah', 'b', 'entered'],
    ['Bambang Pialang', 'broker', 'entered'],
  ])
})

test('a closed room is read, not written; what was stored before is still answered', async () => {
  const clientId = it.context.newId()
  const first = await say(people.a.actor, 'Terakhir', clientId)
  await it.context.db.rooms.close({ partnershipId, at: new Date() })
  expect(await say(people.a.actor, 'Terlambat')).toEqual({ ok: false, refusal: { code: 'room-closed' } })
  expect(await say(people.a.actor, 'Terakhir', clientId)).toEqual(first)
  const page = await readAfter(it.context, people.b.actor, { roomId, after: 0 })
  expect(page).toMatchObject({ ok: true, value: { lastSequence: ENTRIES + 1 } })
})

test('a room that closes in the middle of a send takes nothing in', async () => {
  await it.context.db.rooms.close({ partnershipId, at: new Date() })
  const late = { id: it.context.newId(), clientId: it.context.newId(), kind: 'text', body: 'x', about: null } as const
  const stored = it.context.db.transaction((tx) =>
    tx.messages.append({ ...late, roomId, senderId: people.a.id, side: 'a', createdAt: new Date() }),
  )
  expect(await stored).toBeNull()
})

test('empty and too long words are refused', async () => {
  expect(await say(people.a.actor, ' \n ')).toMatchObject({ refusal: { code: 'message-empty' } })
  expect(await say(people.a.actor, 'a'.repeat(4001))).toMatchObject({ refusal: { code: 'message-too-long' } })
})

test('what comes after n comes in pages of a hundred', async () => {
  await sayMany(120)
  const read = async (after: number) => {
    const page = await readAfter(it.context, people.b.actor, { roomId, after })
    return page.ok ? page.value.messages.map(({ sequence }) => sequence) : []
  }
  const [first, second] = [await read(0), await read(100)]
  expect([...first, ...second]).toEqual(Array.from({ length: 123 }, (_, index) => index + 1))
  expect(await read(123)).toEqual([])
})

test('a page shows the last fifty, and those before', async () => {
  await sayMany(60)
  const shown = async (before: number | null) => {
    const page = await showRoom(it.context, people.b.actor, { partnershipId, before })
    const messages = page.ok ? (page.value.messages ?? []) : []
    return [messages.length, messages[0]?.sequence, messages.at(-1)?.sequence]
  }
  expect(await shown(null)).toEqual([50, 14, 63])
  expect(await shown(14)).toEqual([13, 1, 13])
  expect(await shown(1)).toEqual([0, undefined, undefined])
  expect(await shown(9999)).toEqual([50, 14, 63])
})

const markOf = async (userId: string) =>
  (await it.context.db.rooms.seats(roomId)).find((seat) => seat.userId === userId)

test('watermarks move forward only, and what is read was delivered', async () => {
  await say(people.a.actor, 'satu')
  await say(people.a.actor, 'dua')
  const mark = (delivered: number, read: number) =>
    markMessages(it.context, people.b.actor, { roomId, delivered, read })
  await mark(4, 3)
  expect(await markOf(people.b.id)).toMatchObject({ deliveredSequence: 4, readSequence: 3 })
  await mark(2, 5)
  expect(await markOf(people.b.id)).toMatchObject({ deliveredSequence: 5, readSequence: 5 })
  await mark(1, 1)
  expect(await markOf(people.b.id)).toMatchObject({ deliveredSequence: 5, readSequence: 5 })
  await mark(900, 900)
  expect(await markOf(people.b.id)).toMatchObject({ deliveredSequence: 5, readSequence: 5 })
})

test('unread counts the words of others, not one’s own and not who came in', async () => {
  const unread = async (actor: SignedIn) => (await unreadByCase(it.context, actor)).get(partnershipId)?.count
  expect(await unread(people.b.actor)).toBeUndefined()
  await say(people.a.actor, 'satu')
  await say(people.broker.actor, 'dua')
  expect([await unread(people.a.actor), await unread(people.b.actor)]).toEqual([1, 2])
  await markMessages(it.context, people.b.actor, { roomId, delivered: 4, read: 4 })
  expect(await unread(people.b.actor)).toBe(1)
  await say(people.b.actor, 'tiga')
  expect(await unread(people.b.actor)).toBeUndefined()
  expect(await unread(people.stranger.actor)).toBeUndefined()
  expect(await unreadByCase(it.context, { kind: 'visitor' })).toEqual(new Map())
})
