import { beforeAll, beforeEach, expect, test } from 'vitest'
import { drain } from '#server/jobs/worker'
import type { SignedIn } from '~/domain/access/actor'
import type { Terms } from '~/domain/agreement/terms'
import { NewCard } from '~/schemas/card'
import { paths } from '~/schemas/paths'
import { readChanges } from '~/services/agreement/changes.server'
import { doorOf } from '~/services/card/find.server'
import { listCards, readNewCard } from '~/services/card/list.server'
import { makeCard } from '~/services/card/make.server'
import { answerByLink, readMeeting } from '~/services/card/meet.server'
import { type AnsweringEvent, moveCard } from '~/services/card/move.server'
import { printMinutes, writeMeeting, writeMeetingByLink } from '~/services/card/papers.server'
import { showCard } from '~/services/card/show.server'
import { readTermsWithOffer } from '~/services/card/terms-with-offer.server'
import { sendMessage } from '~/services/message/send.server'
import { copyRoom } from '~/services/room/copy.server'
import { enterRoom } from '~/services/room/enter.server'
import { someTerms } from '../factories/partnership'
import { storedUser } from '../factories/stored'
import { type StoredCase, storedCase, storedDraft, storedNegotiation } from '../factories/stored-agreement'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'

const it = useHouse()
const NOW = new Date('2026-11-22T02:00:00Z')
let link: StoredCase
let roomId: string
let stranger: SignedIn

const talking = async () => {
  const stored = await storedCase(it)
  await stored.by(stored.owners.a, 'a', { kind: 'consent', ownershipTie: false })
  await stored.by(stored.owners.b, 'b', { kind: 'consent', ownershipTie: false })
  return stored
}

/** Everybody comes in. */
const enter = async (stored: StoredCase) => {
  link = stored
  const { partnershipId } = stored
  for (const actor of [stored.owners.a, stored.owners.b, stored.broker]) {
    const entered = await enterRoom(it.context, actor, { partnershipId })
    if (entered.ok) roomId = entered.value.roomId
  }
}

beforeAll(async () => {
  it.clock.now = NOW
  stranger = await storedUser(it, { role: 'firm', name: 'Orang Lain' })
  await enter(await talking())
})

beforeEach(() => {
  it.clock.now = NOW
})

const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03']
const FORMS = {
  offer: { price: { basis: 'fixed', amount: '30.000', setBy: 'both' }, nextStep: 'Kirim 20 contoh' },
  meeting: {
    title: 'Melihat contoh',
    place: 'Gudang Majalaya',
    minutes: '60',
    slots: DAYS.map((day) => ({ day, time: '9' })),
  },
  question: { words: 'Berapa lusin sebulan?' },
  decision: { words: 'Contoh dikirim 1 Desember' },
  minutes: { title: 'Pertemuan pertama', agreed: 'Harga Rp28.500\nContoh minggu depan' },
  milestone: { stage: 'trust' },
} as const

const form = (kind: keyof typeof FORMS, changes: object = {}) => NewCard.parse({ kind, ...FORMS[kind], ...changes })

const makes = (actor: SignedIn, kind: keyof typeof FORMS, changes: object = {}) =>
  makeCard(it.context, actor, { roomId, form: form(kind, changes), submission: aSubmission() })

const made = async (actor: SignedIn, kind: keyof typeof FORMS, changes: object = {}) => {
  const result = await makes(actor, kind, changes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.cardId
}

const moves = (actor: SignedIn, cardId: string, event: AnsweringEvent) =>
  moveCard(it.context, actor, { roomId, cardId, event, submission: aSubmission() })

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? null : result.refusal?.code)

const shown = async (actor: SignedIn, cardId: string) => {
  const result = await showCard(it.context, actor, { roomId, cardId })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const log = () => it.context.db.messages.after({ roomId, after: 0, limit: 1000 })
const termsNow = async () => (await it.context.db.partnerships.byId(link.partnershipId))?.partnership.terms
const revise = (actor: SignedIn, as: 'a' | 'b' | 'broker', changes: Partial<Terms>) =>
  link.by(actor, as, { kind: 'revise', terms: someTerms(changes) })

test('a card is a message that says itself in both languages; every move raises it and adds a line about it', async () => {
  const cardId = await made(link.owners.a, 'decision')
  const [card] = (await log()).filter((message) => message.shown?.cardId === cardId)
  expect(card).toMatchObject({
    kind: 'card',
    version: 0,
    side: 'a',
    body: 'Keputusan: Menunggu jawaban\nContoh dikirim 1 Desember',
    shown: { mood: 'waiting', id: { title: 'Keputusan' }, en: { title: 'Decision', state: 'Waits for an answer' } },
  })
  await moves(link.owners.b, cardId, { kind: 'accept' })
  await moves(link.broker, cardId, { kind: 'accept' })
  const lines = (await log()).filter((message) => message.kind === 'event' && message.about === card?.sequence)
  expect(lines.map(({ body }) => body)).toEqual([
    `${link.owners.b.name} menyetujui keputusan`,
    `${link.broker.name} menyetujui keputusan`,
  ])
  expect(lines.at(-1)?.subject).toMatchObject({ version: 2, shown: { mood: 'agreed', id: { state: 'Disetujui' } } })
})

test('what is asked stands whole in the room: its copy has nothing else', async () => {
  const words = `${'a'.repeat(118)}🧵${'b'.repeat(20)}`
  const cardId = await made(link.owners.a, 'question', { words })
  const [card] = (await log()).filter((message) => message.shown?.cardId === cardId)
  expect(card?.shown?.id.lines).toEqual([words])
})

test('the same form twice makes one card; the same answer twice is one line', async () => {
  const submission = aSubmission()
  const [first, again] = await Promise.all(
    [1, 2].map(() => makeCard(it.context, link.owners.a, { roomId, form: form('question'), submission })),
  )
  expect(again).toEqual(first)
  const cardId = first?.ok ? first.value.cardId : ''
  const answer = { roomId, cardId, event: { kind: 'answer', words: 'Seratus' }, submission: aSubmission() } as const
  const answers = await Promise.all([1, 2].map(() => moveCard(it.context, link.owners.b, answer)))
  expect(answers[1]).toEqual(answers[0])
  expect((await shown(link.owners.b, cardId)).history).toHaveLength(2)
})

test('two sides that answer in the same moment are both heard', async () => {
  const cardId = await made(link.broker, 'question')
  const done = await Promise.all([
    moves(link.owners.a, cardId, { kind: 'answer', words: 'Dua lusin' }),
    moves(link.owners.b, cardId, { kind: 'answer', words: 'Tiga lusin' }),
  ])
  expect(done.map(({ ok }) => ok)).toEqual([true, true])
  const { card, history } = await shown(link.broker, cardId)
  expect(card).toMatchObject({ state: 'answered', version: 3 })
  expect(history.map(({ event, name }) => [event, name])[0]).toEqual(['make', link.broker.name])
})

test('a stranger finds no card, and whoever has not come in is led to the door', async () => {
  const cardId = await made(link.broker, 'question')
  const gone = { ok: false, refusal: { code: 'not-found' } }
  expect(await showCard(it.context, stranger, { roomId, cardId })).toEqual(gone)
  expect(await moves(stranger, cardId, { kind: 'answer', words: 'Halo' })).toEqual(gone)
  expect(await makes(stranger, 'question')).toEqual(gone)
  expect(await listCards(it.context, stranger, roomId)).toEqual(gone)
  expect(await readNewCard(it.context, stranger, { roomId, kind: 'offer', counter: null })).toEqual(gone)
  expect(await showCard(it.context, link.broker, { roomId, cardId: it.context.newId() })).toEqual(gone)
  expect(await doorOf(it.context, stranger, roomId)).toBe(null)
  expect(await doorOf(it.context, link.broker, roomId)).toBe(null)
})

test('who may make what is offered, and nothing else is made', async () => {
  const listed = await listCards(it.context, link.owners.a, roomId)
  expect(listed.ok && listed.value.kinds).toEqual(['offer', 'meeting', 'question', 'decision'])
  expect(codeOf(await makes(link.owners.a, 'minutes'))).toBe('kind-not-here')
  expect(codeOf(await readNewCard(it.context, link.owners.a, { roomId, kind: 'minutes', counter: null }))).toBe(
    'kind-not-here',
  )
})

test('an accepted offer becomes terms of the case, and what it leaves open stays', async () => {
  const cardId = await made(link.owners.a, 'offer')
  const before = await termsNow()
  expect(codeOf(await moves(link.owners.a, cardId, { kind: 'accept' }))).toBe('not-your-move')
  await moves(link.owners.b, cardId, { kind: 'accept' })
  expect(await shown(link.owners.b, cardId)).toMatchObject({
    card: { state: 'accepted' },
    feeding: { outcome: 'written', changeId: null },
    moves: [],
  })
  expect(await termsNow()).toMatchObject({
    price: { basis: 'fixed', amount: 30_000n },
    payment: before?.payment,
    quantity: before?.quantity,
  })
})

test('an offer that says what stands already changes nothing', async () => {
  const version = async () => (await it.context.db.partnerships.byId(link.partnershipId))?.partnership.version
  await revise(link.broker, 'broker', { price: { basis: 'fixed', amount: 30_000n, setBy: 'both' } })
  const before = await version()
  const cardId = await made(link.broker, 'offer')
  await moves(link.owners.b, cardId, { kind: 'accept' })
  await moves(link.owners.a, cardId, { kind: 'accept' })
  expect((await shown(link.owners.a, cardId)).feeding).toEqual({ outcome: 'written', changeId: null })
  expect(await version()).toBe(before)
})

test('what others changed meanwhile is not overwritten: the terms are filled in for a person to look at', async () => {
  const cardId = await made(link.owners.a, 'offer', { price: { basis: 'fixed', amount: '31.000', setBy: 'both' } })
  await revise(link.broker, 'broker', { price: { basis: 'market', amount: null, setBy: 'both' } })
  await moves(link.owners.b, cardId, { kind: 'accept' })
  expect((await shown(link.owners.b, cardId)).feeding).toEqual({ outcome: 'clash', changeId: null })
  expect((await termsNow())?.price?.basis).toBe('market')
  const asked = { partnershipId: link.partnershipId, as: null, clause: null, answers: null }
  const filled = await readTermsWithOffer(it.context, link.owners.b, { ...asked, offer: cardId })
  expect(filled).toMatchObject({ offered: true, form: { terms: { price: { amount: 31_000n } } } })
  const unknown = await readTermsWithOffer(it.context, link.owners.b, { ...asked, offer: it.context.newId() })
  expect(unknown).toMatchObject({ offered: false, form: { terms: { price: { basis: 'market' } } } })
  expect(await readTermsWithOffer(it.context, stranger, { ...asked, offer: cardId })).toBe(null)
  // A member of the same business who has not come in yet.
  const { userId } = await storedUser(it, { role: 'firm', name: 'Anak Siti' })
  for (const membership of link.owners.b.memberships) {
    await it.context.db.memberships.put({ ...membership, userId }, { id: it.context.newId(), actorId: userId, at: NOW })
  }
  const newcomer = (await it.context.db.users.actor(userId)) ?? stranger
  const offeredTo = async () => (await readTermsWithOffer(it.context, newcomer, { ...asked, offer: cardId }))?.offered
  expect(await offeredTo()).toBe(false)
  await enterRoom(it.context, newcomer, { partnershipId: link.partnershipId })
  expect(await offeredTo()).toBe(true)
})

test('a counter closes the offer and brings another, for the other side to answer', async () => {
  const first = await made(link.owners.a, 'offer')
  const offered = await readNewCard(it.context, link.owners.b, { roomId, kind: 'offer', counter: first })
  expect(offered).toMatchObject({ ok: true, value: { countered: { id: first }, zone: 'WIB' } })
  expect(codeOf(await makes(link.owners.b, 'offer', { counter: first }))).toBe('nothing-changed')
  const price = { basis: 'fixed', amount: '29.000', setBy: 'both' }
  const second = await made(link.owners.b, 'offer', { counter: first, price })
  expect(await shown(link.owners.a, first)).toMatchObject({ card: { state: 'countered' }, counteredBy: second })
  const answer = await shown(link.owners.a, second)
  expect(answer).toMatchObject({ card: { counterTo: first, side: 'b' }, moves: ['accept', 'counter', 'reject'] })
  expect(codeOf(await makes(link.owners.b, 'offer', { counter: first, price }))).toBe('wrong-state')
  expect(codeOf(await makes(link.owners.b, 'offer', { counter: it.context.newId(), price }))).toBe('not-found')
  const question = await made(link.broker, 'question')
  expect(codeOf(await readNewCard(it.context, link.owners.b, { roomId, kind: 'offer', counter: question }))).toBe(
    'not-found',
  )
})

test('a meeting is answered without an account through the link of a side, and saved to a calendar', async () => {
  const cardId = await made(link.broker, 'meeting')
  expect(await writeMeeting(it.context, link.broker, { roomId, cardId, locale: 'id' })).toBe(null)
  const { links } = await shown(link.broker, cardId)
  expect(links.map(({ side }) => side)).toEqual(['a', 'b'])
  expect((await shown(link.owners.a, cardId)).links).toEqual([])
  const token = links[1]?.url.split('/meet/')[1] ?? ''
  expect(await readMeeting(it.context, token)).toMatchObject({
    value: {
      side: 'b',
      open: true,
      chosen: null,
      content: { title: 'Melihat contoh', slots: DAYS.map((day) => new Date(`${day}T02:00:00Z`)) },
    },
  })

  await moves(link.owners.a, cardId, { kind: 'choose', slots: [1, 2] })
  const choice = { token, name: 'Pak Dedi', slots: [2] }
  expect(await answerByLink(it.context, choice)).toMatchObject({ ok: true })
  const line = (await log()).at(-1)
  expect(line).toMatchObject({ kind: 'event', side: 'b', subject: { shown: { mood: 'agreed' } } })
  expect(line?.body).toBe(
    'Pak Dedi (untuk Konveksi Soreang, lewat tautan) memilih waktu pertemuan. Waktunya cocok untuk semua.',
  )
  // Whoever asked is told of it, though the line stands under them: it was said by a guest.
  const missing = await it.context.db.messages.missing({ roomId, sequence: line?.sequence ?? 0 })
  expect(missing.map(({ userId }) => userId)).toContain(link.broker.userId)
  expect((await shown(link.broker, cardId)).card).toMatchObject({ state: 'fixed', content: { fixed: 2 } })
  // Sent again from a slow telephone, it is the same answer.
  expect(await answerByLink(it.context, choice)).toEqual({ ok: true, value: { sequence: null } })
  expect(codeOf(await answerByLink(it.context, { ...choice, slots: [0] }))).toBe('wrong-state')

  const calendar = await writeMeetingByLink(it.context, { token, locale: 'id' })
  expect(calendar).toContain(`UID:${cardId}@jejaring`)
  expect(calendar).toContain('DTSTART:20261203T020000Z')
  expect(calendar).toContain('STATUS:CONFIRMED')
  await moves(link.broker, cardId, { kind: 'withdraw', reason: 'Hujan besar' })
  const after = await writeMeeting(it.context, link.owners.a, { roomId, cardId, locale: 'id' })
  expect(after).toContain(`UID:${cardId}@jejaring`)
  expect(after).toContain('STATUS:CANCELLED')
})

test('a week after the last of its times the links of a meeting open nothing any more', async () => {
  const cardId = await made(link.broker, 'meeting')
  const token = (await shown(link.broker, cardId)).links[0]?.url.split('/meet/')[1] ?? ''
  it.clock.now = new Date('2026-12-10T02:00:00Z')
  expect(await readMeeting(it.context, token)).toMatchObject({ ok: true })
  it.clock.now = new Date('2026-12-10T02:00:01Z')
  expect(codeOf(await readMeeting(it.context, token))).toBe('link-over')
  expect(codeOf(await answerByLink(it.context, { token, name: 'Pak Dedi', slots: [] }))).toBe('link-over')
  expect(await writeMeetingByLink(it.context, { token, locale: 'id' })).toBe(null)
  expect((await shown(link.broker, cardId)).links).toEqual([])
})

test('a forged link opens nothing, and answers that come too fast wait', async () => {
  const cardId = await made(link.broker, 'meeting')
  const { links } = await shown(link.broker, cardId)
  const token = links[0]?.url.split('/meet/')[1] ?? ''
  const key = token.split('.')[2] ?? ''
  for (const forged of ['', 'x.y.z', `${cardId}.b.${key}`, `${it.context.newId()}.a.${key}`, `${cardId}.a`]) {
    expect(await readMeeting(it.context, forged)).toMatchObject({ refusal: { code: 'not-found' } })
    expect(codeOf(await answerByLink(it.context, { token: forged, name: 'X', slots: [] }))).toBe('not-found')
    expect(await writeMeetingByLink(it.context, { token: forged, locale: 'id' })).toBe(null)
  }
  const codes = []
  for (let count = 0; count < 7; count += 1)
    codes.push(codeOf(await answerByLink(it.context, { token, name: 'Pak Dedi', slots: [count % 2] })))
  expect(codes).toEqual([null, null, null, null, null, null, 'rate-limited'])
})

test('minutes quote what was said as it stands, and are printed', async () => {
  const words = { roomId, clientId: it.context.newId(), body: 'Kain datang hari Senin.' }
  const sent = await sendMessage(it.context, link.owners.a, words)
  const sequence = sent.ok ? sent.value.sequence : 0
  const asked = await readNewCard(it.context, link.broker, { roomId, kind: 'minutes', counter: null })
  expect(asked.ok && asked.value.lines.at(-1)).toMatchObject({ sequence, words: 'Kain datang hari Senin.', side: 'a' })
  const cardId = await made(link.broker, 'minutes', { lines: [String(sequence)] })
  expect((await shown(link.owners.b, cardId)).card.content).toMatchObject({ lines: [{ sequence }] })
  expect(codeOf(await makes(link.broker, 'minutes', { lines: ['999999'] }))).toBe('no-line')
  await moves(link.owners.a, cardId, { kind: 'accept' })
  await moves(link.owners.b, cardId, { kind: 'reject', reason: 'Senin itu libur' })
  const paper = await printMinutes(it.context, link.owners.b, { roomId, cardId, locale: 'id' })
  expect(new TextDecoder().decode(paper.ok ? paper.value.bytes.slice(0, 5) : undefined)).toBe('%PDF-')
  const copy = await copyRoom(it.context, link.owners.b, { roomId, form: 'txt', locale: 'id' })
  expect(new TextDecoder().decode(copy.ok ? copy.value.bytes : undefined)).toContain(
    `“Kain datang hari Senin.” (${link.owners.a.name})`,
  )
  expect(codeOf(await printMinutes(it.context, stranger, { roomId, cardId, locale: 'id' }))).toBe('not-found')
  const question = await made(link.broker, 'question')
  expect(codeOf(await printMinutes(it.context, link.broker, { roomId, cardId: question, locale: 'id' }))).toBe(
    'not-found',
  )
  expect(await writeMeeting(it.context, link.broker, { roomId, cardId: question, locale: 'id' })).toBe(null)
})

test('a stage that both confirm stands on the way of the case', async () => {
  const cardId = await made(link.broker, 'milestone')
  await moves(link.owners.a, cardId, { kind: 'accept' })
  const stages = async () => {
    const listed = await listCards(it.context, link.broker, roomId)
    return listed.ok ? listed.value.stages.filter(({ reached }) => reached).map(({ stage }) => stage) : []
  }
  expect(await stages()).toEqual([])
  await moves(link.owners.b, cardId, { kind: 'accept' })
  expect(await stages()).toEqual(['trust'])
})

test('a card that waits is told once to those who have not seen it; answering it clears that', async () => {
  const cardId = await made(link.broker, 'question')
  const path = paths.card(roomId, cardId)
  const waiting = async ({ userId }: SignedIn) => {
    const { rows } = await it.context.db.notifications.of(userId, { skip: 0, take: 100 }, it.context.now())
    return rows.filter(({ readAt, detail }) => readAt === null && detail.path === path).map(({ kind }) => kind)
  }
  await moves(link.owners.b, cardId, { kind: 'answer', words: 'Sudah' })
  it.clock.now = new Date(NOW.getTime() + 61_000)
  while ((await drain(it.context)) > 0);
  expect([await waiting(link.owners.a), await waiting(link.owners.b), await waiting(link.broker)]).toEqual([
    ['card-waiting'],
    [],
    [],
  ])
  await moves(link.owners.a, cardId, { kind: 'answer', words: 'Sudah juga' })
  expect(await waiting(link.owners.a)).toEqual([])
})

test('while the broker drafts alone an accepted offer waits; in negotiation it is a change both agreed to', async () => {
  await enter(await storedDraft(it))
  const early = await made(link.owners.a, 'offer')
  const late = await made(link.owners.a, 'offer', { price: { basis: 'fixed', amount: '32.000', setBy: 'both' } })
  await moves(link.owners.b, early, { kind: 'accept' })
  expect((await shown(link.owners.b, early)).feeding).toEqual({ outcome: 'later', changeId: null })

  await link.moves(link.broker, 'broker', { kind: 'negotiate' })
  await moves(link.owners.b, late, { kind: 'accept' })
  const { feeding } = await shown(link.owners.b, late)
  expect(feeding).toMatchObject({ outcome: 'agreed', changeId: expect.any(String) })
  const address = { partnershipId: link.partnershipId, as: 'a' }
  const changes = await readChanges(it.context, link.owners.a, address)
  expect(changes?.changes[0]).toMatchObject({
    id: feeding?.changeId,
    state: 'accepted',
    author: 'a',
    acceptedBy: ['b'],
  })
  const stored = await it.context.db.agreements.ofPartnership(link.partnershipId)
  expect(stored?.agreement.text.terms.price).toMatchObject({ amount: 32_000n })

  // Written on the terms before: the price moved since, so the change stays open for a person to join the two.
  const base = await made(link.broker, 'offer', { price: { basis: 'market', setBy: 'both' } })
  const between = await made(link.owners.b, 'offer', { price: { basis: 'fixed', amount: '33.000', setBy: 'both' } })
  await moves(link.owners.a, between, { kind: 'accept' })
  await moves(link.owners.b, base, { kind: 'accept' })
  await moves(link.owners.a, base, { kind: 'accept' })
  const clash = (await shown(link.broker, base)).feeding
  expect(clash).toMatchObject({ outcome: 'clash', changeId: expect.any(String) })
  const open = (await readChanges(it.context, link.owners.a, address))?.changes.find(({ id }) => id === clash?.changeId)
  expect(open).toMatchObject({ state: 'open', clashes: true, author: 'broker' })
})

test('nothing is accepted in a suspended link, and a closed room takes no cards and no answers', async () => {
  await enter(await storedNegotiation(it))
  const offer = await made(link.owners.a, 'offer')
  const meeting = await made(link.broker, 'meeting')
  const { links } = await shown(link.broker, meeting)
  const suspend = async (suspendedAt: Date | null) => {
    const found = await it.context.db.partnerships.byId(link.partnershipId)
    if (!found) throw new Error('the case is there')
    const { sides, version } = found.partnership
    const after = { ...found.partnership, version: version + 1, sides: { ...sides, a: { ...sides.a, suspendedAt } } }
    await it.context.db.partnerships.save(after)
  }
  await suspend(NOW)
  expect(codeOf(await moves(link.owners.b, offer, { kind: 'accept' }))).toBe('link-suspended')
  expect(await shown(link.owners.b, offer)).toMatchObject({ moves: [], card: { state: 'open' } })
  await suspend(null)
  await link.by(link.broker, 'broker', { kind: 'not-suited', reason: 'Tidak cocok' })
  expect(codeOf(await moves(link.owners.b, offer, { kind: 'accept' }))).toBe('room-closed')
  expect(codeOf(await makes(link.owners.a, 'question'))).toBe('room-closed')
  expect(codeOf(await readNewCard(it.context, link.owners.a, { roomId, kind: 'question', counter: null }))).toBe(
    'room-closed',
  )
  expect((await shown(link.owners.b, offer)).moves).toEqual([])
  const token = links[0]?.url.split('/meet/')[1] ?? ''
  expect(codeOf(await answerByLink(it.context, { token, name: 'Pak Dedi', slots: [0] }))).toBe('room-closed')
  expect(await readMeeting(it.context, token)).toMatchObject({ value: { open: false } })
  expect((await shown(link.broker, meeting)).links).toEqual([])
})

test('whoever lost their seat while the form was open changes nothing', async () => {
  await enter(await talking())
  const { owners, broker } = link
  const cardId = await made(broker, 'decision')
  for (const membership of owners.a.memberships) {
    const act = { id: it.context.newId(), actorId: owners.a.userId, at: NOW }
    await it.context.db.memberships.end({ ...membership, userId: owners.a.userId }, act)
  }
  // As they were when their page asked.
  expect(codeOf(await moves(owners.a, cardId, { kind: 'accept' }))).toBe('not-found')
  expect(codeOf(await makes(owners.a, 'question'))).toBe('not-found')
  expect((await shown(broker, cardId)).card).toMatchObject({ state: 'open', answers: {} })
})

test('sixty cards and answers in five minutes, then one waits', async () => {
  await enter(await talking())
  const cardId = await made(link.broker, 'decision')
  const codes = []
  for (let count = 0; count < 61; count += 1) codes.push(codeOf(await moves(link.owners.b, cardId, { kind: 'accept' })))
  expect(codes.slice(0, 2)).toEqual([null, 'already-answered'])
  expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(1)
  expect(codeOf(await makes(link.owners.b, 'question'))).toBe('rate-limited')
  it.clock.now = new Date(NOW.getTime() + 300_000)
  expect(codeOf(await makes(link.owners.b, 'question'))).toBe(null)
})

test('a card waits on the desk like words, until it is answered on its page', async () => {
  await enter(await talking())
  const cardId = await made(link.owners.a, 'question')
  const waitsOf = async () => {
    const rooms = await it.context.db.mediation.unanswered(link.broker.userId, link.partnershipId)
    return rooms.map(({ side }) => side)
  }
  expect(await waitsOf()).toEqual(['a'])
  await moves(link.owners.b, cardId, { kind: 'answer', words: 'Seratus' })
  expect(await waitsOf()).toEqual(['b'])
})
