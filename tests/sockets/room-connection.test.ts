import { beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Unsent } from '~/domain/conversation/room-view'
import { type Device, RoomConnection, type RoomState } from '~/hooks/room-connection'
import { changeMessage } from '~/services/message/change.server'
import { sendMessage } from '~/services/message/send.server'
import { enterRoom } from '~/services/room/enter.server'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'
import { type StoredCase, signIn, storeCase } from '../setup/room'
import { useSockets } from '../setup/sockets'

// The browser's own connection, in Node: a real socket, a real server, a device that the test holds in its hands.

const it = useHouse()
const sockets = useSockets(it)
let people: StoredCase
let roomId: string

const NAMES = { a: 'Rina Kartika', b: 'Siti Aminah' } as const

beforeAll(async () => {
  people = await storeCase(it.context, it.url)
  roomId = people.roomId
  for (const who of ['a', 'b', 'broker'] as const) {
    await enterRoom(it.context, people[who].actor, { partnershipId: people.partnershipId })
  }
})

const emptyRoom = (userId: string): RoomState => ({
  view: { userId, from: 0, head: 0, messages: [], unsent: [], marks: [] },
  link: 'plain',
  closed: false,
  here: [],
  typing: null,
})

interface Phone {
  readonly stored: Map<string, Unsent>
  looking: boolean
}

/** A tab of a phone, its state, and a way to wait for one. */
async function openTab(who: 'a' | 'b', phone: Phone = { stored: new Map(), looking: true }) {
  const socket = sockets.client(await signIn(it.context, NAMES[who]))
  let wake = () => {}
  let lose = () => {}
  let waiting: { until: (state: RoomState) => boolean; resolve: () => void } | null = null
  const device: Device = {
    outbox: {
      load: () => [...phone.stored.values()],
      keep: (unsent) => void phone.stored.set(unsent.clientId, unsent),
      drop: (clientId) => void phone.stored.delete(clientId),
    },
    visible: () => phone.looking,
    onWake: (call) => {
      wake = call
      return () => {}
    },
    onLost: (call) => {
      lose = call
      return () => {}
    },
    dice: () => 0.01,
  }
  const tab = {
    state: emptyRoom(people[who].id),
    socket,
    wake: () => wake(),
    lose: () => lose(),
    until: (until: (state: RoomState) => boolean) =>
      new Promise<void>((resolve) => {
        if (until(tab.state)) resolve()
        else waiting = { until, resolve }
      }),
  }
  const connection = new RoomConnection({
    socket,
    roomId,
    start: tab.state,
    device,
    onChange: (state) => {
      tab.state = state
      if (waiting?.until(state)) waiting.resolve()
    },
  })
  onTestFinished(() => connection.close())
  return Object.assign(tab, { connection })
}

const type = (body: string): Unsent => ({
  clientId: it.context.newId(),
  body,
  typedAt: new Date().toISOString(),
  refusal: null,
})
const rows = () => it.context.db.messages.after({ roomId, after: 0, limit: 10_000 })
const ids = (messages: readonly { id: string }[]) => messages.map(({ id }) => id)
const quiet = ({ link, view }: RoomState) =>
  link === 'live' && view.unsent.length === 0 && view.messages.length === view.head

test('a tab that opens with nothing ends with the table', async () => {
  for (let index = 0; index < 120; index++) {
    await sendMessage(it.context, people.broker.actor, { roomId, clientId: it.context.newId(), body: `baris ${index}` })
  }
  const tab = await openTab('a')
  await tab.until(quiet)
  expect(ids(tab.state.view.messages)).toEqual(ids(await rows()))
})

test('what is typed while the line is cut goes out in order once it is back', async () => {
  const [a, b] = [await openTab('a'), await openTab('b')]
  await Promise.all([a.until(quiet), b.until(quiet)])
  a.socket.io.engine.close()
  for (const body of ['satu', 'dua', 'tiga']) a.connection.send(type(body))
  expect(a.state.view.unsent.map(({ body }) => body)).toEqual(['satu', 'dua', 'tiga'])
  const heard = b.until(({ view }) => view.messages.at(-1)?.body === 'tiga')
  await Promise.all([a.until(quiet), heard])
  expect(b.state.view.messages.slice(-3).map(({ body }) => body)).toEqual(['satu', 'dua', 'tiga'])
  expect(ids(a.state.view.messages)).toEqual(ids(await rows()))
})

test('a browser that knows its network is gone says so at once, and comes back when it wakes', async () => {
  const tab = await openTab('a')
  await tab.until(quiet)
  tab.lose()
  expect(tab.state.link).toBe('offline')
  expect(tab.socket.connected).toBe(false)
  tab.connection.send(type('ditulis di terowongan'))
  tab.wake()
  await tab.until(quiet)
  expect(tab.state.view.messages.at(-1)?.body).toBe('ditulis di terowongan')
})

test('the outbox survives a closed tab and leaves once it is stored', async () => {
  const phone: Phone = { stored: new Map(), looking: true }
  const unsent = { ...type('Ditulis sebelum HP mati'), about: 1 }
  phone.stored.set(unsent.clientId, unsent)
  const tab = await openTab('a', phone)
  await tab.until(quiet)
  expect(tab.state.view.messages.at(-1)).toMatchObject({ clientId: unsent.clientId, body: unsent.body, about: 1 })
  expect(phone.stored.size).toBe(0)
})

test('what is edited and deleted elsewhere changes in an open list, in its place', async () => {
  const tab = await openTab('b')
  await tab.until(quiet)
  const clientId = it.context.newId()
  const sent = await sendMessage(it.context, people.a.actor, { roomId, clientId, body: 'Jumat' })
  if (!sent.ok) throw new Error(sent.refusal.code)
  const { sequence } = sent.value
  const place = { roomId, sequence, submission: aSubmission() }
  await changeMessage(it.context, people.a.actor, { ...place, intent: 'edit', version: 0, body: 'Sabtu' })
  const shown = () => tab.state.view.messages.find((one) => one.sequence === sequence)
  await tab.until(() => shown()?.body === 'Sabtu')
  await changeMessage(it.context, people.a.actor, { ...place, submission: aSubmission(), intent: 'delete', version: 1 })
  await tab.until(() => shown()?.change === 'deleted')
  await tab.until(quiet)
  expect(ids(tab.state.view.messages)).toEqual(ids(await rows()))
})

test('two tabs of one phone send the same outbox, and it is one message', async () => {
  const phone: Phone = { stored: new Map(), looking: true }
  const unsent = type('Dua tab, satu pesan')
  phone.stored.set(unsent.clientId, unsent)
  const [one, other] = [await openTab('a', phone), await openTab('a', phone)]
  await Promise.all([one.until(quiet), other.until(quiet)])
  expect((await rows()).filter(({ body }) => body === unsent.body)).toHaveLength(1)
  expect(ids(one.state.view.messages)).toEqual(ids(other.state.view.messages))
})

test('a message the server will not have stays in sight until its writer takes it back', async () => {
  const phone: Phone = { stored: new Map(), looking: true }
  const tab = await openTab('a', phone)
  await tab.until(quiet)
  const tooLong = type('a'.repeat(4001))
  tab.connection.send(tooLong)
  tab.connection.send(type('Yang ini muat'))
  await tab.until(({ view }) => view.messages.at(-1)?.body === 'Yang ini muat')
  expect(tab.state.view.unsent).toEqual([{ ...tooLong, refusal: 'message-too-long' }])
  tab.connection.drop(tooLong.clientId)
  expect([tab.state.view.unsent, phone.stored.size]).toEqual([[], 0])
})

test('what arrives unseen is delivered; once somebody looks it is read', async () => {
  const phone: Phone = { stored: new Map(), looking: false }
  const [a, b] = [await openTab('a'), await openTab('b', phone)]
  await Promise.all([a.until(quiet), b.until(quiet)])
  a.connection.send(type('Ada waktu?'))
  const markOfB = ({ view }: RoomState) => view.marks.find(({ userId }) => userId === people.b.id)
  await a.until((state) => quiet(state) && markOfB(state)?.deliveredSequence === state.view.head)
  const head = a.state.view.head
  expect(markOfB(a.state)?.readSequence).toBeLessThan(head)
  phone.looking = true
  b.wake()
  await a.until((state) => markOfB(state)?.readSequence === head)
})

test('a session that ended stops the coming back, and keeps what was typed', async () => {
  const phone: Phone = { stored: new Map(), looking: true }
  const tab = await openTab('b', phone)
  await tab.until(quiet)
  const session = await it.context.db.sessions.of(people.b.id, new Date())
  for (const { id } of session) await it.context.db.sessions.end(people.b.id, id)
  await tab.until(({ link }) => link === 'signed-out')
  tab.connection.send(type('Belum sempat terkirim'))
  await tab.until(({ link }) => link === 'signed-out')
  expect([...phone.stored.values()].map(({ body }) => body)).toEqual(['Belum sempat terkirim'])
})
