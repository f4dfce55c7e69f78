import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { sweep } from '#server/sockets/sweep'
import { createClient } from '~/db/client.server'
import type { Unsent } from '~/domain/conversation/room-view'
import { paths } from '~/schemas/paths'
import { changeMessage } from '~/services/message/change.server'
import { readAfter } from '~/services/message/read-after.server'
import { sendMessage } from '~/services/message/send.server'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'
import { type SeededPerson, type SeededRoom, seedRooms } from '../setup/seeded-rooms'
import { ask, connected, useSockets } from '../setup/sockets'
import { openProxy } from './proxy'
import { openTab, type Tab } from './tab'
import { startWorld, type World } from './world'

// The faults that have a name, each brought about on purpose; docs/chat.md says where the others are. First against
// a server process and a Postgres of its own that may be killed, then against houses that the test looks into.

const SECRET = 'a secret for tests, thirty-two long'
/** A busy machine is no failure: each wait ends with what it waits for, and long before this. */
const LIMIT_MS = 30_000

const until = async (what: string, happened: () => boolean | Promise<boolean>): Promise<void> => {
  const giveUp = performance.now() + LIMIT_MS
  while (!(await happened())) {
    if (performance.now() > giveUp) throw new Error(`waited in vain until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const words = (body: string): Unsent => ({
  clientId: uuidv7(),
  body,
  typedAt: new Date().toISOString(),
  refusal: null,
})
const bodies = (tab: Tab) => tab.state().view.messages.map(({ body }) => body)
const unsent = (tab: Tab) => tab.state().view.unsent.map(({ body }) => body)
const isQuiet = (tab: Tab) => {
  const { link, view } = tab.state()
  return link === 'live' && view.unsent.length === 0 && view.messages.length === view.head
}

interface Line {
  readonly room: SeededRoom
  readonly port: number
  readonly transport?: 'websocket' | 'polling'
}

/** A tab of A and one of B, both of them live. */
async function openBoth({ room, port, transport = 'websocket' }: Line): Promise<[Tab, Tab]> {
  const open = (person: SeededPerson) => openTab({ room, person, port, transport, phone: new Map() })
  const [first, second] = room.people
  if (!first || !second) throw new Error('a seeded room has three people')
  const both: [Tab, Tab] = [await open(first), await open(second)]
  onTestFinished(() => {
    for (const tab of both) tab.close()
  })
  await until('both are live', () => both.every(isQuiet))
  return both
}

let world: World
beforeAll(async () => {
  world = await startWorld(2)
})
afterAll(() => world.close())

const inWorld = async (): Promise<Line> => ({ room: await world.room(), port: world.ports[0] ?? 0 })

test('kill -9 between commit and acknowledgement: what was stored is found again, and stored once', async () => {
  const line = await inWorld()
  const [a, b] = await openBoth(line)
  a.proxy.hold('phone')
  const message = words('Tersimpan, tetapi tidak terdengar')
  a.connection.send(message)
  await until('it is stored and told', () => bodies(b).includes(message.body))
  expect(unsent(a)).toEqual([message.body])
  const killed = world.kill(0)
  a.proxy.heal()
  await killed
  await until('both came back by themselves', () => isQuiet(a) && isQuiet(b))
  // Somebody who never heard presses again, over the line and by the form.
  const rows = await world.rows(line.room.roomId)
  const { clientId, body } = message
  expect(await ask(a.socket, 'message:send', { roomId: line.room.roomId, clientId, body })).toMatchObject({
    value: { id: rows[0]?.id, sequence: 1 },
  })
  expect(await a.post(message)).toBe(true)
  expect(await world.rows(line.room.roomId)).toEqual(rows)
  expect([bodies(a), bodies(b)]).toEqual([[body], [body]])
})

test('a rolling restart: one process stops while talk goes on, everyone comes back to the other, nothing is lost or doubled', async () => {
  const room = await world.room()
  const [stops = 0, stays = 0] = world.ports
  const tabs = await openBoth({ room, port: stops })
  const said: string[] = []
  let restarting = true
  const talk = async () => {
    while (restarting || said.length < 20) {
      for (const tab of tabs) {
        const message = words(`kata ${said.length + 1}`)
        said.push(message.body)
        tab.connection.send(message)
      }
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
  // As a balancer does: what is new goes to whoever stays.
  for (const tab of tabs) tab.proxy.leadTo(stays)
  const talking = talk()
  await world.restart(0)
  restarting = false
  await talking
  await until('both have it all', () => tabs.every((tab) => isQuiet(tab) && bodies(tab).length === said.length))
  const rows = (await world.rows(room.roomId)).map(({ body }) => body)
  expect(rows.toSorted()).toEqual(said.toSorted())
  expect(tabs.map(bodies)).toEqual([rows, rows])
  expect(new Set(rows).size).toBe(rows.length)
})

test('without Postgres the page answers calmly and keeps who is signed in; what is typed goes out once it is back', async () => {
  const line = await inWorld()
  const [a, b] = await openBoth(line)
  const page = `http://127.0.0.1:${line.port}${paths.room(line.room.partnershipId)}`
  const headers = { cookie: a.person.cookie, 'accept-language': 'id' }
  const look = () => fetch(page, { headers, redirect: 'manual' })
  await world.withoutPostgres(async () => {
    const answer = await look()
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.has('set-cookie')]).toEqual([
      503,
      '5',
      false,
    ])
    expect(await answer.text()).toContain('Data Anda aman')
    for (const body of ['satu', 'dua']) a.connection.send(words(body))
    expect(await ask(b.socket, 'room:follow', { roomId: line.room.roomId })).toEqual({ ok: false, code: 'unavailable' })
    expect(unsent(a)).toEqual(['satu', 'dua'])
  })
  await until('both have it', () => [a, b].every((tab) => isQuiet(tab) && tab.state().view.head === 2))
  expect((await world.rows(line.room.roomId)).map(({ body }) => body)).toEqual(['satu', 'dua'])
  expect([bodies(a), bodies(b)]).toEqual([
    ['satu', 'dua'],
    ['satu', 'dua'],
  ])
  expect((await look()).status).toBe(200)
})

test('a Postgres that hangs without a word is not waited for without end, and is asked again once it answers', async () => {
  const { port, pathname, searchParams } = new URL(it.url)
  const proxy = await openProxy(`${searchParams.get('host')}/.s.PGSQL.${port}`)
  const client = createClient(`postgresql://jejaring@127.0.0.1:${proxy.port}${pathname}`, 2, 300)
  onTestFinished(async () => {
    await client.$disconnect()
    proxy.close()
  })
  const count = () => client.user.count()
  const known = await count()
  proxy.hold('phone')
  await expect(count()).rejects.toThrow(/timeout/i)
  await expect(client.$transaction((tx) => tx.user.count())).rejects.toThrow('in the given time')
  proxy.heal()
  await until('it answers again', () =>
    count().then(
      (again) => again === known,
      () => false,
    ),
  )
  expect(await client.$transaction((tx) => tx.user.count())).toBe(known)
})

const it = useHouse()
const sockets = useSockets(it)
/** Where lines are asked for a sign of life all the time. */
const brisk = useHouse()
const briskSockets = useSockets(brisk, { pingInterval: 400, pingTimeout: 400 })

async function inHouse({ url }: { url: string }, port: number): Promise<Line> {
  const [room] = await seedRooms(url, { rooms: 1, secret: SECRET })
  if (!room) throw new Error('one room was seeded')
  return { room, port }
}

const connectionOf = (io: ReturnType<typeof sockets.server>, { userId }: SeededPerson) =>
  [...io.sockets.sockets.values()].find(({ data }) => data.userId === userId)

test('a line that fell silent is noticed at both ends within the heartbeat, and loses nothing', async () => {
  const { room, port } = await inHouse(brisk, briskSockets.port())
  const [a, b] = await openBoth({ room, port })
  a.proxy.hold('phone', 'server')
  const silentSince = performance.now()
  a.connection.send(words('dari A'))
  b.connection.send(words('dari B'))
  await until('the server let go', () => !connectionOf(briskSockets.server(), a.person))
  await until('the phone noticed', () => a.state().link === 'offline')
  expect(performance.now() - silentSince).toBeLessThan(4_000)
  expect([bodies(b), unsent(a)]).toEqual([['dari B'], ['dari A']])
  a.proxy.heal()
  await until('both have it', () => [a, b].every((tab) => isQuiet(tab) && tab.state().view.head === 2))
  expect([bodies(a), bodies(b)]).toEqual([
    ['dari B', 'dari A'],
    ['dari B', 'dari A'],
  ])
})

/** What the process holds for a connection, in characters and bytes. */
const heldFor = ({ conn }: NonNullable<ReturnType<typeof connectionOf>>): number => {
  const { writeBuffer, transport } = conn as unknown as {
    readonly writeBuffer: readonly { readonly data?: string }[]
    readonly transport: { readonly socket?: { readonly bufferedAmount: number } }
  }
  return (transport.socket?.bufferedAmount ?? 0) + writeBuffer.reduce((sum, { data }) => sum + (data?.length ?? 0), 0)
}

const MOST_HELD = 4_000_000
const AT_ONCE = 100
const LONG = 'ꦗ'.repeat(4_000)

test.each(['websocket', 'polling'] as const)(
  'over %s, who does not read what a room says is let go before it fills the memory; the others hear all, and it catches up',
  async (transport) => {
    const { room, port } = await inHouse(it, sockets.port())
    const [slow, other] = await openBoth({ room, port, transport })
    const broker = room.people[2]
    if (!broker) throw new Error('a seeded room has a broker')
    slow.proxy.stall()
    let mostHeld = 0
    let spoken = 0
    for (let held = connectionOf(sockets.server(), slow.person); held && spoken < 5_000; spoken += AT_ONCE) {
      const talk = Array.from({ length: AT_ONCE }, () =>
        sendMessage(it.context, broker, { roomId: room.roomId, clientId: uuidv7(), body: LONG }),
      )
      await Promise.all(talk)
      mostHeld = Math.max(mostHeld, heldFor(held))
      held = connectionOf(sockets.server(), slow.person)
    }
    expect(connectionOf(sockets.server(), slow.person) === undefined).toBe(true)
    expect(mostHeld).toBeLessThan(MOST_HELD)
    const whole = (tab: Tab) => isQuiet(tab) && tab.state().view.messages.length === spoken
    await until('the other heard it all', () => whole(other))
    expect(slow.state().view.messages.length).toBeLessThan(spoken)
    slow.proxy.heal()
    await until('the slow one caught up', () => whole(slow))
    expect(slow.state().view.messages.map(({ id }) => id)).toEqual(other.state().view.messages.map(({ id }) => id))
  },
)

const MINUTE = 60_000

test('a clock that jumps back an hour and on a day changes no order, refuses no door and ends no connection', async () => {
  const { room } = await inHouse(it, sockets.port())
  const { roomId } = room
  const [a] = room.people
  const actor = a && (await it.context.db.users.actor(a.userId))
  if (!actor) throw new Error('a seeded person is there')
  const start = Date.now()
  const jumpTo = (minutes: number) => {
    it.clock.now = new Date(start + minutes * MINUTE)
  }
  onTestFinished(() => {
    it.clock.now = null
  })
  const socket = await connected(sockets.client(a.cookie))
  const followed = () => ask(socket, 'room:follow', { roomId })
  const edit = async (sequence: number, body: string) => {
    const submission = aSubmission()
    const done = await changeMessage(it.context, actor, {
      intent: 'edit',
      roomId,
      sequence,
      version: 0,
      body,
      submission,
    })
    return done.ok ? 'ok' : done.refusal.code
  }
  const said: string[] = []
  for (const minutes of [0, -60, 24 * 60, -60, 0]) {
    jumpTo(minutes)
    const message = { roomId, clientId: uuidv7(), body: `kata ${said.length + 1}` }
    const first = await sendMessage(it.context, actor, message)
    expect(first).toMatchObject({ value: { sequence: said.length + 1, createdAt: it.clock.now } })
    expect(await sendMessage(it.context, actor, message)).toEqual(first)
    await sweep(it.context, sockets.server())
    expect(await followed()).toMatchObject({ ok: true, value: { lastSequence: said.length + 1 } })
    said.push(message.body)
  }
  const page = await readAfter(it.context, actor, { roomId, after: 0 })
  expect(page.ok && page.value.messages.map(({ body }) => body)).toEqual(said)
  // Fifteen minutes run from when the server says it was stored: a message of tomorrow is new, one of an hour ago is old.
  expect([await edit(2, 'terlambat'), await edit(3, 'dari besok'), await edit(5, 'baru')]).toEqual([
    'too-late',
    'ok',
    'ok',
  ])
  expect(socket.connected).toBe(true)
})
