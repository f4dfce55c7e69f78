import { beforeAll, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { readDesk } from '~/services/desk/read.server'
import { labelCase } from '~/services/mediation/label.server'
import { readMediation } from '~/services/mediation/read.server'
import { markMessages } from '~/services/message/mark.server'
import { sendMessage } from '~/services/message/send.server'
import { readCase } from '~/services/partnership/case.server'
import { enterRoom } from '~/services/room/enter.server'
import { openTalk } from '~/services/room/open-talk.server'
import { showRoom } from '~/services/room/show.server'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'
import { type StoredCase, storeCase } from '../setup/room'

const it = useHouse()
let people: StoredCase

beforeAll(async () => {
  it.clock.now = new Date('2026-11-21T02:00:00Z')
  people = await storeCase(it.context, it.url)
  for (const { actor } of [people.a, people.b, people.broker]) {
    await enterRoom(it.context, actor, { partnershipId: people.partnershipId })
  }
})

const later = (hours: number) => {
  it.clock.now = new Date((it.clock.now ?? new Date()).getTime() + hours * 3_600_000)
}
const say = (actor: SignedIn, roomId = people.roomId) =>
  sendMessage(it.context, actor, { roomId, clientId: it.context.newId(), body: 'Selamat pagi' })
const tools = () => readMediation(it.context, people.broker.actor, people.partnershipId)
const deskLine = async () =>
  (await readDesk(it.context, people.broker.actor, 1))?.underWay.find(({ id }) => id === people.partnershipId)
const label = (actor: SignedIn, typed: string) =>
  labelCase(it.context, actor, { partnershipId: people.partnershipId, typed, submission: aSubmission() })

test('the tools are the broker’s alone', async () => {
  for (const { actor } of [people.a, people.b, people.stranger]) {
    expect(await readMediation(it.context, actor, people.partnershipId)).toBeNull()
    expect(await label(actor, 'ekspor')).toEqual({ ok: false, refusal: { code: 'not-found' } })
  }
  expect(await tools()).toMatchObject({ watch: { clocks: [], undelivered: [] }, replies: { a: null, b: null } })
})

test('the clock runs from the first words that nobody answered, to the desk and to the room', async () => {
  await say(people.a.actor)
  later(11)
  await say(people.a.actor)
  expect((await tools())?.watch.clocks).toMatchObject([{ state: 'fresh', side: 'a', hours: 11 }])
  later(2)
  expect((await deskLine())?.watch.clocks).toMatchObject([{ state: 'shown', talk: 'case', hours: 13 }])
  later(35)
  expect((await deskLine())?.watch.clocks).toMatchObject([{ state: 'overdue', hours: 48 }])
  const where = { partnershipId: people.partnershipId, before: null }
  const [forBroker, forParty] = [
    await showRoom(it.context, people.broker.actor, where),
    await showRoom(it.context, people.a.actor, where),
  ]
  expect(forBroker.ok && forBroker.value.watch.clocks).toHaveLength(1)
  expect(forParty.ok && forParty.value.watch.clocks).toEqual([])
})

test('words that are on no device of a side for a day are marked, until one of them has it', async () => {
  expect((await tools())?.watch.undelivered).toMatchObject([{ side: 'b', talk: 'case' }])
  await markMessages(it.context, people.b.actor, { roomId: people.roomId, delivered: 100, read: 0 })
  expect((await tools())?.watch.undelivered).toEqual([])
})

test('a caucus has a clock of its own, notes have none', async () => {
  const ids: string[] = []
  for (const talk of ['b', 'notes'] as const) {
    const opened = await openTalk(it.context, people.broker.actor, {
      partnershipId: people.partnershipId,
      talk,
      submission: aSubmission(),
    })
    if (opened.ok) ids.push((opened.value as { roomId: string }).roomId)
  }
  for (const id of ids) await say(people.broker.actor, id)
  later(30)
  const watch = (await tools())?.watch
  expect(watch?.clocks.map(({ talk, side }) => `${talk} ${side}`)).toEqual(['case a', 'b broker'])
  expect(watch?.undelivered.map(({ talk, side }) => `${talk} ${side}`)).toEqual(['b b'])
})

test('how long a business usually takes is told after five answers', async () => {
  for (const hours of [1, 2, 3, 4, 90]) {
    await say(people.a.actor)
    later(hours)
    await say(people.b.actor)
  }
  const replies = (await tools())?.replies
  // Of 79, 2, 3, 4 and 90 hours: the first words of all had waited long.
  expect(replies?.b).toBe(4 * 3_600_000)
  expect(replies?.a).toBeNull()
})

test('labels are the broker’s own: on the desk, on the case, and nowhere else', async () => {
  expect(await label(people.broker.actor, 'x'.repeat(25))).toMatchObject({
    refusal: { code: 'label-too-long', detail: { field: 'labels' } },
  })
  await label(people.broker.actor, 'ekspor, mendesak')
  expect((await deskLine())?.labels).toEqual(['ekspor', 'mendesak'])
  const address = { partnershipId: people.partnershipId, as: null }
  expect((await readCase(it.context, people.broker.actor, address))?.mediation?.labels).toEqual(['ekspor', 'mendesak'])
  expect((await readCase(it.context, people.a.actor, address))?.mediation).toBeNull()
  await label(people.broker.actor, '')
  expect((await tools())?.labels).toEqual([])
})

test('the broker is warned that these two met before, and how it ended', async () => {
  expect((await tools())?.meetings).toEqual([])
  const client = createClient(it.url, 1)
  const row = await client.partnership.findUniqueOrThrow({
    where: { id: people.partnershipId },
    include: { sides: true },
  })
  const { sides, terms, ...rest } = row
  const id = it.context.newId()
  await client.partnership.create({
    data: {
      ...rest,
      id,
      terms: terms ?? {},
      parts: [],
      state: 'not_suited',
      reference: 'JJ-2025-000007',
      // Turned round: it is the same two.
      sides: {
        create: sides.map(({ side, businessId, role }) => ({ side: side === 'a' ? 'b' : 'a', businessId, role })),
      },
    },
  })
  await client.$disconnect()
  expect((await tools())?.meetings).toMatchObject([
    { reference: 'JJ-2025-000007', pattern: 'subcontracting', state: 'not-suited' },
  ])
})
