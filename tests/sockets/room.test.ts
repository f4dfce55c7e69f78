import type { Socket } from 'socket.io-client'
import { beforeAll, expect, test } from 'vitest'
import { SWEEP_MS } from '#server/sockets/io'
import { sweep } from '#server/sockets/sweep'
import { createClient } from '~/db/client.server'
import type { WireMessage } from '~/schemas/socket-events'
import { signOut } from '~/services/account/sign-out.server'
import { sendMessage } from '~/services/message/send.server'
import { enterRoom } from '~/services/room/enter.server'
import { openTalk } from '~/services/room/open-talk.server'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'
import { type StoredCase, signIn, storeCase } from '../setup/room'
import { ask, connected, heard, type RoomSocket, useSockets } from '../setup/sockets'

const it = useHouse()
const sockets = useSockets(it)
let people: StoredCase
let roomId: string

const NAMES = { a: 'Rina Kartika', b: 'Siti Aminah', broker: 'Bambang Pialang', stranger: 'Orang Lain' } as const
type Who = keyof typeof NAMES

beforeAll(async () => {
  people = await storeCase(it.context, it.url)
  roomId = people.roomId
  for (const who of ['a', 'b', 'broker'] as const) {
    await enterRoom(it.context, people[who].actor, { partnershipId: people.partnershipId })
  }
})

const connect = async (who: Who) => connected(sockets.client(await signIn(it.context, NAMES[who])))

/** Connected, and told of what happens in the room. */
async function inRoom(who: Who): Promise<RoomSocket> {
  const socket = await connect(who)
  expect(await ask(socket, 'room:follow', { roomId })).toMatchObject({ ok: true })
  return socket
}

const aMessage = (body: string) => ({ roomId, clientId: it.context.newId(), body })
const nextMessage = async (socket: RoomSocket) => (await heard<{ message: WireMessage }>(socket, 'message')).message

test('without a session nobody connects', async () => {
  await expect(connected(sockets.client(null))).rejects.toThrow('signed-out')
  await expect(connected(sockets.client('jejaring.session_token=made-up.made-up'))).rejects.toThrow('signed-out')
})

test('a page of another site does not connect, even with a session', async () => {
  const cookie = await signIn(it.context, NAMES.a)
  await expect(connected(sockets.client(cookie, 'https://elsewhere.example'))).rejects.toThrow('websocket error')
  await expect(connected(sockets.client(cookie, 'null'))).rejects.toThrow('websocket error')
})

test('whoever does not sit in a room finds its door closed, like that of a room that is not there', async () => {
  const stranger = await connect('stranger')
  const closedDoor = { ok: false, code: 'not-found' }
  for (const id of [roomId, it.context.newId()]) {
    expect(await ask(stranger, 'room:follow', { roomId: id })).toEqual(closedDoor)
    expect(await ask(stranger, 'message:after', { roomId: id, after: 0 })).toEqual(closedDoor)
    expect(await ask(stranger, 'message:send', { ...aMessage('Halo'), roomId: id })).toEqual(closedDoor)
    expect(await ask(stranger, 'message:mark', { roomId: id, delivered: 1, read: 1 })).toEqual(closedDoor)
    expect(await ask(stranger, 'room:typing', { roomId: id })).toEqual(closedDoor)
  }
})

test('what one says the others hear at once, and nobody else; whoever said it has the answer', async () => {
  const [a, otherTab, b, broker, stranger] = [
    await inRoom('a'),
    await inRoom('a'),
    await inRoom('b'),
    await inRoom('broker'),
    await connect('stranger'),
  ]
  const overheard: unknown[] = []
  for (const one of [stranger, a]) (one as Socket).onAny((...words: unknown[]) => overheard.push(words))
  const told = Promise.all([nextMessage(b), nextMessage(broker), nextMessage(otherTab)])
  const answer = await ask(a, 'message:send', aMessage('Selamat pagi'))
  if (!answer.ok) throw new Error(answer.code)
  expect(await told).toEqual([answer.value, answer.value, answer.value])
  expect(answer.value).toMatchObject({ body: 'Selamat pagi', side: 'a', senderName: 'Rina Kartika', kind: 'text' })
  // An answer comes after everything that was sent to them before.
  for (const one of [stranger, a]) await ask(one, 'room:follow', { roomId })
  expect(overheard).toEqual([])
})

test('a form post is heard live as well', async () => {
  const b = await inRoom('b')
  const told = nextMessage(b)
  await sendMessage(it.context, people.broker.actor, aMessage('Dari halaman biasa'))
  expect(await told).toMatchObject({ body: 'Dari halaman biasa', side: 'broker' })
})

test('sent twice over two connections it is one message, told once', async () => {
  const [first, second, b] = [await inRoom('a'), await inRoom('a'), await inRoom('b')]
  const message = aMessage('Sekali saja')
  const told: string[] = []
  const closing = new Promise<void>((resolve) => {
    b.on('message', ({ message: { body } }) => {
      told.push(body)
      if (body === 'Penutup') resolve()
    })
  })
  const answers = await Promise.all([ask(first, 'message:send', message), ask(second, 'message:send', message)])
  expect(answers[0]).toEqual(answers[1])
  await ask(first, 'message:send', aMessage('Penutup'))
  await closing
  expect(told).toEqual(['Sekali saja', 'Penutup'])
})

test('who was away asks for what came after', async () => {
  const b = await inRoom('b')
  const before = await ask(b, 'room:follow', { roomId })
  const last = before.ok ? before.value.lastSequence : 0
  b.disconnect()
  const a = await inRoom('a')
  for (const body of ['satu', 'dua', 'tiga']) await ask(a, 'message:send', aMessage(body))
  await connected(b)
  const page = await ask(b, 'message:after', { roomId, after: last })
  expect(page.ok && page.value.messages.map(({ sequence, body }) => [sequence, body])).toEqual([
    [last + 1, 'satu'],
    [last + 2, 'dua'],
    [last + 3, 'tiga'],
  ])
})

test('watermarks and typing are told to the room', async () => {
  const [a, b] = [await inRoom('a'), await inRoom('b')]
  const sent = await ask(a, 'message:send', aMessage('Sudah dibaca?'))
  const sequence = sent.ok ? sent.value.sequence : 0
  const marked = new Promise((resolve) => {
    a.on('mark', ({ mark }) => mark.userId === people.b.id && mark.readSequence === sequence && resolve(mark))
  })
  await ask(b, 'message:mark', { roomId, delivered: sequence, read: sequence })
  expect(await marked).toEqual({
    userId: people.b.id,
    side: 'b',
    deliveredSequence: sequence,
    readSequence: sequence,
  })
  const typing = heard(a, 'typing')
  await ask(b, 'room:typing', { roomId })
  expect(await typing).toEqual({ roomId, userId: people.b.id, name: 'Siti Aminah', side: 'b' })
})

/** Who the room says is in it, to somebody who looks now. */
const hereAs = async (socket: RoomSocket, id = roomId) => {
  const answer = await ask(socket, 'room:follow', { roomId: id })
  return answer.ok ? [...answer.value.here].toSorted() : answer.code
}
/** Resolves once somebody is told that a person came or went. */
const news = (socket: RoomSocket, userId: string, here: boolean) =>
  new Promise<string>((resolve) => {
    socket.on('here', (hint) => hint.userId === userId && hint.here === here && resolve(hint.roomId))
  })

test('who is in the room now is told to its members, to nobody else, and is over when the last tab closes', async () => {
  const stranger = await connect('stranger')
  const overheard: unknown[] = []
  ;(stranger as Socket).onAny((...words: unknown[]) => overheard.push(words))
  const a = await inRoom('a')
  for (const socket of sockets.server().sockets.sockets.values()) {
    if (socket.id !== a.id && socket.id !== stranger.id) socket.disconnect(true)
  }
  expect(await hereAs(a)).toEqual([people.a.id])
  const came = news(a, people.b.id, true)
  const [first, second] = [await inRoom('b'), await inRoom('b')]
  expect([await came, await hereAs(a)]).toEqual([roomId, [people.a.id, people.b.id].toSorted()])
  first.disconnect()
  // An answer to the other tab comes after the server knows of the first.
  await expect.poll(() => sockets.server().sockets.sockets.has(first.id ?? '')).toBe(false)
  expect(await hereAs(a)).toEqual([people.a.id, people.b.id].toSorted())
  const went = news(a, people.b.id, false)
  second.disconnect()
  expect([await went, await hereAs(a)]).toEqual([roomId, [people.a.id]])
  expect([await hereAs(stranger), overheard]).toEqual(['not-found', []])
})

test('who sits in a caucus is not seen in the room of the case, nor the caucus by anybody else', async () => {
  const talk = { partnershipId: people.partnershipId, talk: 'a' } as const
  await openTalk(it.context, people.broker.actor, { ...talk, submission: aSubmission() })
  const entered = await enterRoom(it.context, people.broker.actor, talk)
  if (!entered.ok) throw new Error(entered.refusal.code)
  const { roomId: caucus } = entered.value
  const [b, broker] = [await inRoom('b'), await connect('broker')]
  const before = await hereAs(b)
  expect(await hereAs(broker, caucus)).toEqual([people.broker.id])
  expect([await hereAs(b), await hereAs(b, caucus)]).toEqual([before, 'not-found'])
})

test('signing out drops this session’s connections within a second, and no other', async () => {
  const cookie = await signIn(it.context, NAMES.b)
  const session = await it.context.auth.session(new Headers({ cookie }))
  const [gone, stays] = [await connected(sockets.client(cookie)), await connect('b')]
  const dropped = heard(gone, 'disconnect')
  await signOut(it.context, people.b.actor, { id: session?.sessionId ?? '', headers: new Headers({ cookie }) })
  const signedOut = performance.now()
  await dropped
  expect(performance.now() - signedOut).toBeLessThan(1000)
  expect(stays.connected).toBe(true)
  await expect(connected(gone)).rejects.toThrow('signed-out')
})

test('a session that ends by other means drops its connections within a second', async () => {
  const cookie = await signIn(it.context, NAMES.b)
  const session = await it.context.auth.session(new Headers({ cookie }))
  const socket = await connected(sockets.client(cookie))
  const dropped = heard(socket, 'disconnect')
  const client = createClient(it.url, 1)
  await client.session.delete({ where: { id: session?.sessionId ?? '' } })
  await client.$disconnect()
  await dropped
  expect(SWEEP_MS).toBeLessThan(1000)
})

test('a new role drops the connections of the old one', async () => {
  const socket = await inRoom('broker')
  const dropped = heard(socket, 'disconnect')
  const client = createClient(it.url, 1)
  await client.user.update({ where: { id: people.broker.id }, data: { role: 'entrepreneur' } })
  await dropped
  const again = await connect('broker')
  expect(await ask(again, 'room:follow', { roomId })).toEqual({ ok: false, code: 'not-found' })
  await client.user.update({ where: { id: people.broker.id }, data: { role: 'broker' } })
  await client.$disconnect()
})

test('who leaves the business hears the room no longer', async () => {
  const [a, b] = [await inRoom('a'), await inRoom('b')]
  const client = createClient(it.url, 1)
  const membership = await client.membership.findFirstOrThrow({ where: { userId: people.b.id } })
  await client.membership.deleteMany({ where: { userId: people.b.id } })
  expect(await ask(b, 'message:after', { roomId, after: 0 })).toEqual({ ok: false, code: 'not-found' })
  await sweep(it.context, sockets.server())
  const overheard: unknown[] = []
  b.on('message', (hint) => overheard.push(hint))
  await ask(a, 'message:send', aMessage('Tanpa Siti'))
  await ask(b, 'room:follow', { roomId })
  expect(overheard).toEqual([])
  await client.membership.create({ data: membership })
  await client.$disconnect()
})

test('malformed and unknown events get one answer and change nothing', async () => {
  const a = await inRoom('a')
  const before = await ask(a, 'room:follow', { roomId })
  const raw = (event: string, ...words: unknown[]) => (a as Socket).timeout(10_000).emitWithAck(event, ...words)
  const malformed = { ok: false, code: 'malformed' }
  const message = aMessage('x')
  for (const payload of [
    undefined,
    null,
    'text',
    [],
    { ...message, roomId: 'not-an-id' },
    { ...message, roomId: `${roomId}' or true --` },
    { ...message, clientId: 7 },
    { ...message, body: { $ne: '' } },
    { ...message, senderId: people.b.id },
    { roomId, clientId: message.clientId },
  ]) {
    expect(await raw('message:send', payload)).toEqual(malformed)
  }
  expect(await raw('message:after', { roomId, after: -1 })).toEqual(malformed)
  expect(await raw('message:after', { roomId, after: 1e12 })).toEqual(malformed)
  expect(await raw('room:delete', { roomId })).toEqual(malformed)
  expect(await raw('constructor', {})).toEqual(malformed)
  // Without an acknowledgement nothing breaks either.
  ;(a as Socket).emit('message:send', 1, 2, 3)
  expect(await ask(a, 'room:follow', { roomId })).toEqual(before)
})

test('too long words are refused, and an oversized event ends its connection only', async () => {
  const [a, b] = [await inRoom('a'), await inRoom('b')]
  expect(await ask(a, 'message:send', aMessage('a'.repeat(4001)))).toEqual({ ok: false, code: 'message-too-long' })
  const dropped = heard(a, 'disconnect')
  a.emit('message:send', aMessage('a'.repeat(100_000)), () => {})
  await dropped
  expect(await ask(b, 'message:send', aMessage('Saya masih di sini'))).toMatchObject({ ok: true })
})

test('a connection that says too much is told to wait; another one goes on', async () => {
  const [loud, calm] = [await inRoom('a'), await inRoom('b')]
  it.clock.now = new Date()
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => ask(loud, 'room:typing', { roomId: it.context.newId() })),
  )
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.code))
  expect(codes.filter((code) => code === 'rate-limited').length).toBeGreaterThanOrEqual(40)
  expect(await ask(calm, 'room:follow', { roomId })).toMatchObject({ ok: true })
  it.clock.now = new Date(it.clock.now.getTime() + 5_000)
  expect(await ask(loud, 'room:follow', { roomId })).toMatchObject({ ok: true })
  it.clock.now = null
})

test('a line cut in the middle of a send loses nothing: sent again it is one message', async () => {
  const [a, b] = [await inRoom('a'), await inRoom('b')]
  const message = aMessage('Sinyal hilang')
  const told = nextMessage(b)
  const lost = ask(a, 'message:send', message).catch(() => 'no answer')
  await told
  a.disconnect()
  await lost
  await connected(a)
  const again = await ask(a, 'message:send', message)
  expect(again).toMatchObject({ ok: true, value: { sequence: (await told).sequence } })
})
