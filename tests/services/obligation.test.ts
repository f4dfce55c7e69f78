import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { someTerms } from '#tests/factories/partnership'
import { storedUser } from '#tests/factories/stored'
import {
  endsEarly,
  type StoredCase,
  signs,
  storedAgreementInForce,
  storedReady,
} from '#tests/factories/stored-agreement'
import { aSubmission } from '#tests/factories/submission'
import { useHouse } from '#tests/setup/house'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Recorder } from '~/domain/agreement/handover'
import { readFile } from '~/services/file/read.server'
import { acceptDelivery } from '~/services/obligation/accept-delivery.server'
import { calendarKey, calendarReader, renewCalendar, writeCalendar } from '~/services/obligation/calendar.server'
import { readLate } from '~/services/obligation/late.server'
import { markObligation, type Saying } from '~/services/obligation/mark.server'
import { readObligations } from '~/services/obligation/read.server'
import { recordDelivery } from '~/services/obligation/record-delivery.server'
import { recordPayment } from '~/services/obligation/record-payment.server'
import { remindOfObligations } from '~/services/obligation/remind.server'
import { readObligation } from '~/services/obligation/show.server'
import { takeBackDelivery } from '~/services/obligation/take-back-delivery.server'

const it = useHouse()
let client: ReturnType<typeof createClient>
beforeAll(() => {
  client = createClient(it.url, 2)
})
afterAll(() => client.$disconnect())

const SIGNED_AT = new Date('2026-12-20T03:00:00Z')
/** A day in the first month of the agreement, which begins on 4 January 2027. */
const JANUARY = new Date('2027-01-20T03:00:00Z')
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const GUIDANCE = 'duty.contractor-guidance.a.1'

beforeEach(() => {
  it.clock.now = SIGNED_AT
})

/** A link whose agreement both signed, looked at in January. */
async function running(): Promise<StoredCase> {
  const link = await storedAgreementInForce(it)
  it.clock.now = JANUARY
  return link
}

const inputOf = ({ partnershipId }: StoredCase, obligationId: string, as: Recorder) => ({
  partnershipId,
  obligationId,
  as,
  submission: aSubmission(),
})
const shown = async ({ partnershipId }: StoredCase, actor: SignedIn, obligationId: string) => {
  const view = await readObligation(it.context, actor, { partnershipId, as: null, obligationId })
  if (!view) throw new Error(`${obligationId} is not shown`)
  return view
}
const deliver = (link: StoredCase, quantity: number, on = day('2027-01-18')) =>
  recordDelivery(it.context, link.owners.b, { ...inputOf(link, 'delivery.1', 'b'), on, quantity })
const say = (link: StoredCase, as: 'a' | 'b', saying: Saying, obligationId = GUIDANCE) =>
  markObligation(it.context, link.owners[as], { ...inputOf(link, obligationId, as), saying })
const firstDelivery = async (link: StoredCase) => {
  const [delivery] = (await shown(link, link.owners.a, 'delivery.1')).deliveries
  if (!delivery) throw new Error('nothing was delivered')
  return delivery
}
const accept = async (link: StoredCase, accepted: number) =>
  acceptDelivery(it.context, link.owners.a, {
    ...inputOf(link, 'delivery.1', 'a'),
    deliveryId: (await firstDelivery(link)).id,
    accepted,
    amount: null,
  })
const takeBack = (link: StoredCase, deliveryId: string) =>
  takeBackDelivery(it.context, link.owners.b, { ...inputOf(link, 'delivery.1', 'b'), deliveryId })
const pay = (link: StoredCase, id: string, amount: bigint, on = day('2027-01-20')) =>
  recordPayment(it.context, link.owners.a, { ...inputOf(link, id, 'a'), on, amount })
const told = async ({ userId }: SignedIn) => {
  const rows = await client.notification.findMany({ where: { userId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  return rows.filter(({ kind }) => kind.startsWith('obligation')).map(({ kind, detail }) => ({ kind, detail }))
}

test('nothing is owed before both signed; then the duties of the pattern, coaching and deliveries are', async () => {
  const link = await storedReady(it)
  const address = { partnershipId: link.partnershipId, as: null, of: null }
  expect(await readObligations(it.context, link.owners.a, address)).toBeNull()
  await signs(it, link, 'a')
  await signs(it, link, 'b')
  it.clock.now = JANUARY
  const view = await readObligations(it.context, link.owners.a, address)
  expect(view).toMatchObject({ viewer: 'a', over: false, suspended: false, today: day('2027-01-20') })
  const states = view?.groups.flatMap(({ state, standings }) =>
    standings.map(({ obligation }) => [obligation.id, state]),
  )
  expect(states).toContainEqual([GUIDANCE, 'due'])
  expect(states).toContainEqual(['delivery.1', 'due'])
  expect(states).toContainEqual(['delivery.2', 'upcoming'])
  expect(states).toHaveLength(view?.counts.all ?? 0)
  const ofB = await readObligations(it.context, link.owners.a, { ...address, of: 'b' })
  expect(ofB?.groups.flatMap(({ standings }) => standings)).toHaveLength(view?.counts.b ?? 0)
})

test('strangers, other brokers and the administrator find nothing there', async () => {
  const link = await running()
  const strangers = [
    await storedUser(it),
    await storedUser(it, { role: 'broker', regions: ['32'] }),
    await storedUser(it, { role: 'admin' }),
  ]
  for (const stranger of strangers) {
    const address = { partnershipId: link.partnershipId, as: null }
    expect(await readObligations(it.context, stranger, { ...address, of: null })).toBeNull()
    expect(await readObligation(it.context, stranger, { ...address, obligationId: 'delivery.1' })).toBeNull()
    expect(await writeCalendar(it.context, stranger, link.partnershipId)).toBeNull()
    const recorded = await recordDelivery(it.context, stranger, {
      ...inputOf(link, 'delivery.1', 'broker'),
      on: day('2027-01-18'),
      quantity: 1,
    })
    expect(recorded).toMatchObject({ refusal: { code: 'not-found' } })
  }
})

test('delivered, accepted, paid: each obligation is kept on the day the last of it was there', async () => {
  const link = await running()
  expect(await deliver(link, 1500)).toEqual({ ok: true, value: { obligationId: 'delivery.1' } })
  expect((await shown(link, link.owners.a, 'delivery.1')).standing.state).toBe('due')
  expect(await accept(link, 1500)).toMatchObject({ ok: true })
  expect((await shown(link, link.owners.a, 'delivery.1')).standing).toMatchObject({
    state: 'kept',
    keptOn: day('2027-01-18'),
  })
  const { payment, amount } = await firstDelivery(link)
  expect(amount).toBe(42_750_000n)
  expect(payment?.obligation).toMatchObject({ owner: 'a', due: day('2027-02-01') })
  const paymentId = payment?.obligation.id ?? ''
  expect(await pay(link, paymentId, 40_000_000n)).toMatchObject({ ok: true })
  expect((await shown(link, link.owners.b, paymentId)).may.pay).toBe(2_750_000n)
  expect(await pay(link, paymentId, 2_750_001n)).toMatchObject({ refusal: { code: 'more-than-owed' } })
  expect(await pay(link, paymentId, 2_750_000n)).toMatchObject({ ok: true })
  expect((await shown(link, link.owners.b, paymentId)).standing.state).toBe('kept')
  const view = await readObligations(it.context, link.broker, { partnershipId: link.partnershipId, as: null, of: null })
  expect(view?.punctuality).toEqual({ averageDays: 2, promisedDays: 14, paid: 1, late: 0 })
  expect(view?.deliveries).toMatchObject([{ quantity: 1500, accepted: 1500, paid: 42_750_000n, by: 'Siti Aminah' }])
})

test('the other side hears of what happened, and whoever did it does not', async () => {
  const link = await running()
  await deliver(link, 1500)
  await accept(link, 1400)
  await say(link, 'b', { kind: 'dispute', reason: 'Belum pernah dilatih' })
  const about = async (actor: SignedIn) => (await told(actor)).map(({ detail }) => (detail as { about: string }).about)
  expect(await about(link.owners.a)).toEqual(['delivery-recorded', 'dispute'])
  expect(await about(link.owners.b)).toEqual(['delivery-accepted'])
  expect(await about(link.broker)).toEqual(['dispute'])
})

test('each side does its own part; the broker writes deliveries down for them and judges nothing', async () => {
  const link = await running()
  const byBroker = { ...inputOf(link, 'delivery.1', 'broker'), on: day('2027-01-18'), quantity: 10 }
  expect(await recordDelivery(it.context, link.broker, byBroker)).toMatchObject({ ok: true })
  const byReceiver = { ...inputOf(link, 'delivery.1', 'a'), on: day('2027-01-18'), quantity: 10 }
  expect(await recordDelivery(it.context, link.owners.a, byReceiver)).toMatchObject({
    refusal: { code: 'not-your-move' },
  })
  const delivery = await firstDelivery(link)
  const acceptance = { deliveryId: delivery.id, accepted: 10, amount: null }
  const ownGoods = { ...inputOf(link, 'delivery.1', 'b'), ...acceptance }
  expect(await acceptDelivery(it.context, link.owners.b, ownGoods)).toMatchObject({
    refusal: { code: 'not-your-move' },
  })
  const asOther = { ...inputOf(link, 'delivery.1', 'a'), ...acceptance }
  expect(await acceptDelivery(it.context, link.owners.b, asOther)).toMatchObject({ refusal: { code: 'forbidden' } })
  const marked = markObligation(it.context, link.broker, {
    ...inputOf(link, GUIDANCE, 'broker'),
    saying: { kind: 'confirm' },
  })
  expect(await marked).toMatchObject({ refusal: { code: 'forbidden' } })
  expect((await shown(link, link.broker, GUIDANCE)).may).toMatchObject({ marks: [], deliver: false, accept: null })
})

test('nothing is recorded for tomorrow, accepted twice, beyond what came, or for another month', async () => {
  const link = await running()
  expect(await deliver(link, 10, day('2027-01-21'))).toMatchObject({ refusal: { code: 'date-in-future' } })
  expect(await deliver(link, 10, day('2026-12-19'))).toMatchObject({ refusal: { code: 'before-the-term' } })
  await deliver(link, 10)
  expect(await accept(link, 11)).toMatchObject({ refusal: { code: 'more-than-delivered' } })
  const { id } = await firstDelivery(link)
  const elsewhere = { ...inputOf(link, 'delivery.2', 'a'), deliveryId: id, accepted: 10, amount: null }
  expect(await acceptDelivery(it.context, link.owners.a, elsewhere)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await accept(link, 9)).toMatchObject({ ok: true })
  expect(await accept(link, 9)).toMatchObject({ refusal: { code: 'already-accepted' } })
  expect(await takeBack(link, id)).toMatchObject({ refusal: { code: 'already-accepted' } })
})

test('a delivery nobody looks at is late after three days, and a slip is taken back until then', async () => {
  const link = await running()
  await deliver(link, 2.125)
  const slip = await firstDelivery(link)
  expect((await shown(link, link.owners.b, 'delivery.1')).may.takeBack.map(({ id }) => id)).toEqual([slip.id])
  expect(await takeBack(link, slip.id)).toMatchObject({ ok: true })
  expect(await takeBack(link, slip.id)).toMatchObject({ refusal: { code: 'not-found' } })
  await deliver(link, 10)
  const { id } = await firstDelivery(link)
  it.clock.now = new Date('2027-01-24T03:00:00Z')
  const check = `check.${id}`
  expect((await readLate(it.context, link.broker, 1)).lines.map(({ obligation }) => obligation.id)).toEqual([check])
  const view = await shown(link, link.owners.a, check)
  expect(view.may.accept?.id).toBe(id)
  const input = { ...inputOf(link, check, 'a'), deliveryId: id, accepted: 10, amount: null }
  expect(await acceptDelivery(it.context, link.owners.a, input)).toMatchObject({ ok: true })
  expect((await shown(link, link.owners.b, check)).standing).toMatchObject({ state: 'kept', daysLate: 1 })
  expect(await pay(link, `payment.${id}`, 285_000n, day('2027-01-17'))).toMatchObject({
    refusal: { code: 'before-delivery' },
  })
  // Whoever disputes does not leave the desk of the broker, nor does the end of the agreement.
  await say(link, 'b', { kind: 'dispute', reason: 'Uang belum masuk' }, `payment.${id}`)
  await endsEarly(link)
  expect((await readLate(it.context, link.broker, 1)).lines.map(({ obligation }) => obligation.id)).toEqual([
    `payment.${id}`,
  ])
  const [dispute] = (await shown(link, link.owners.b, `payment.${id}`)).may.disputes
  expect(await say(link, 'b', { kind: 'settle', disputeId: dispute?.id ?? '' }, `payment.${id}`)).toMatchObject({
    ok: true,
  })
})

test('an open price is agreed delivery by delivery', async () => {
  const price = { basis: 'per-order', amount: null, setBy: 'both' } as const
  const link = await storedAgreementInForce(it, someTerms({ price }))
  it.clock.now = JANUARY
  await deliver(link, 10)
  expect((await shown(link, link.owners.a, 'delivery.1')).may.accept?.priceOpen).toBe(true)
  expect(await accept(link, 10)).toMatchObject({ refusal: { code: 'amount-missing' } })
  const input = { ...inputOf(link, 'delivery.1', 'a'), deliveryId: (await firstDelivery(link)).id, accepted: 10 }
  expect(await acceptDelivery(it.context, link.owners.a, { ...input, amount: 300_000n })).toMatchObject({ ok: true })
  expect((await firstDelivery(link)).amount).toBe(300_000n)
})

test('a form sent twice delivers once', async () => {
  const link = await running()
  const input = { ...inputOf(link, 'delivery.1', 'b'), on: day('2027-01-18'), quantity: 10 }
  const both = await Promise.all([1, 2].map(() => recordDelivery(it.context, link.owners.b, input)))
  expect(both).toEqual([
    { ok: true, value: { obligationId: 'delivery.1' } },
    { ok: true, value: { obligationId: 'delivery.1' } },
  ])
  expect((await shown(link, link.owners.b, 'delivery.1')).deliveries).toHaveLength(1)
})

test('two payments at once never pay more than is owed', async () => {
  const link = await running()
  await deliver(link, 10)
  await accept(link, 10)
  const id = (await firstDelivery(link)).payment?.obligation.id ?? ''
  const paid = await Promise.all([1, 2, 3].map(() => pay(link, id, 285_000n)))
  expect(paid.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a duty is kept when the owner proved it and the other side confirmed', async () => {
  const link = await running()
  expect(await say(link, 'b', { kind: 'confirm' })).toMatchObject({ refusal: { code: 'proof-missing' } })
  expect(await say(link, 'a', { kind: 'prove', evidence: 'note', words: 'Dilatih dua hari' })).toMatchObject({
    ok: true,
  })
  expect((await shown(link, link.owners.b, GUIDANCE)).may.marks).toEqual(['confirm', 'dispute', 'waive'])
  expect(await say(link, 'a', { kind: 'confirm' })).toMatchObject({ refusal: { code: 'not-your-move' } })
  expect(await say(link, 'b', { kind: 'confirm' })).toMatchObject({ ok: true })
  const view = await shown(link, link.owners.a, GUIDANCE)
  expect(view.standing).toMatchObject({ state: 'kept', keptOn: day('2027-01-20') })
  expect(view.marks).toMatchObject([
    { kind: 'prove', words: 'Dilatih dua hari', by: 'Rina Kartika', side: 'a' },
    { kind: 'confirm', words: null, side: 'b' },
  ])
})

test('what would show nothing is refused, and so is proof by the other side', async () => {
  const link = await running()
  const number = { kind: 'prove', evidence: 'number', words: '015/KMT' } as const
  expect(await say(link, 'a', number)).toMatchObject({ refusal: { code: 'evidence-not-needed' } })
  expect(await say(link, 'b', { kind: 'prove', evidence: 'note', words: 'x' })).toMatchObject({
    refusal: { code: 'not-your-move' },
  })
  expect(await say(link, 'b', { kind: 'confirm' }, 'delivery.1')).toMatchObject({ refusal: { code: 'not-your-move' } })
  expect(await say(link, 'a', { kind: 'confirm' }, 'delivery.1')).toMatchObject({
    refusal: { code: 'evidence-not-needed' },
  })
  expect(await say(link, 'a', { kind: 'waive' }, 'delivery.99')).toMatchObject({ refusal: { code: 'not-found' } })
})

test('whoever disputes says why, and alone settles it', async () => {
  const link = await running()
  expect(await say(link, 'b', { kind: 'dispute', reason: '  ' })).toMatchObject({ refusal: { code: 'reason-missing' } })
  await say(link, 'b', { kind: 'dispute', reason: 'Belum dilatih' })
  const [dispute] = (await shown(link, link.owners.b, GUIDANCE)).may.disputes
  expect((await shown(link, link.owners.a, GUIDANCE)).may.disputes).toEqual([])
  const settle = { kind: 'settle', disputeId: dispute?.id ?? '' } as const
  expect(await say(link, 'a', settle)).toMatchObject({ refusal: { code: 'not-your-move' } })
  expect(await say(link, 'b', settle)).toMatchObject({ ok: true })
  expect((await shown(link, link.owners.a, GUIDANCE)).standing.state).toBe('due')
})

test('it takes both sides to let an obligation go', async () => {
  const link = await running()
  await say(link, 'b', { kind: 'waive' })
  expect((await shown(link, link.owners.a, GUIDANCE)).standing.state).toBe('due')
  await say(link, 'a', { kind: 'waive' })
  expect((await shown(link, link.owners.a, GUIDANCE)).standing.state).toBe('waived')
  expect(await say(link, 'a', { kind: 'dispute', reason: 'Berubah pikiran' })).toMatchObject({
    refusal: { code: 'wrong-state' },
  })
})

test('a file proves, and opens for those in the case alone', async () => {
  const link = await running()
  const file = {
    name: 'laporan.pdf',
    mediaType: 'application/pdf',
    bytes: new Uint8Array([37, 80]),
    sha256: 'f'.repeat(64),
  }
  const report = 'duty.report-to-government.a.1'
  expect(await say(link, 'a', { kind: 'prove', evidence: 'file', file }, report)).toMatchObject({ ok: true })
  const view = await shown(link, link.owners.b, report)
  expect(view.standing.state).toBe('kept')
  const id = view.marks[0]?.file?.id ?? ''
  for (const reader of [link.owners.a, link.owners.b, link.broker])
    expect((await readFile(it.context, reader, id))?.name).toBe('laporan.pdf')
  expect(await readFile(it.context, await storedUser(it), id)).toBeNull()
  expect(await readFile(it.context, { kind: 'visitor' }, id)).toBeNull()
  // Whoever left the business brought the file, and reads it no more; nor does a draft of theirs take it away.
  expect(await readFile(it.context, { ...link.owners.a, memberships: [] }, id)).toBeNull()
  await it.context.db.files.drop(link.owners.a.userId, id)
  expect(await readFile(it.context, link.owners.b, id)).not.toBeNull()
})

test('a suspended link takes nothing', async () => {
  const link = await running()
  await client.partnershipSide.updateMany({
    where: { partnershipId: link.partnershipId, side: 'b' },
    data: { suspendedAt: JANUARY },
  })
  expect(await deliver(link, 10)).toMatchObject({ refusal: { code: 'link-suspended' } })
  expect(await say(link, 'a', { kind: 'waive' })).toMatchObject({ refusal: { code: 'link-suspended' } })
  expect((await shown(link, link.owners.b, 'delivery.1')).may).toMatchObject({ deliver: false, marks: [] })
  it.clock.now = new Date('2027-12-01T03:00:00Z')
  await remindOfObligations(it.context)
  expect(await told(link.owners.b)).toEqual([])
})

test('an agreement that ends early owes nothing more but the money for what was delivered', async () => {
  const link = await running()
  await deliver(link, 10)
  await deliver(link, 20)
  await accept(link, 10)
  expect(await endsEarly(link)).toMatchObject({ ok: true })
  expect(await deliver(link, 10)).toMatchObject({ refusal: { code: 'agreement-over' } })
  expect(await say(link, 'a', { kind: 'waive' })).toMatchObject({ refusal: { code: 'not-found' } })
  const [paidFor, waiting] = (await shown(link, link.owners.a, 'delivery.1')).deliveries
  const input = { ...inputOf(link, 'delivery.1', 'a'), deliveryId: waiting?.id ?? '', accepted: 20, amount: null }
  expect(await acceptDelivery(it.context, link.owners.a, input)).toMatchObject({ ok: true })
  expect(await pay(link, paidFor?.payment?.obligation.id ?? '', 285_000n)).toMatchObject({ ok: true })
})

test('what fell due on the last days is written down for half a year, then the record stands still', async () => {
  const link = await running()
  it.clock.now = new Date('2027-02-20T03:00:00Z')
  await endsEarly(link)
  const named = 'duty.name-person-in-charge.a.1'
  const note = { kind: 'prove', evidence: 'note', words: 'Rina Kartika' } as const
  expect((await shown(link, link.owners.a, named)).may.marks).toContain('prove')
  expect((await shown(link, link.owners.b, 'delivery.1')).may.deliver).toBe(true)
  expect(await say(link, 'a', note, named)).toMatchObject({ ok: true })
  expect((await shown(link, link.owners.b, named)).standing).toMatchObject({ state: 'kept', daysLate: 17 })
  expect(await deliver(link, 1500)).toMatchObject({ ok: true })
  it.clock.now = new Date('2027-08-23T03:00:00Z')
  expect((await shown(link, link.owners.b, 'delivery.1')).may).toMatchObject({ deliver: false, marks: [] })
  expect(await deliver(link, 1)).toMatchObject({ refusal: { code: 'agreement-over' } })
  expect(await say(link, 'b', { kind: 'dispute', reason: 'Bukan dia' }, named)).toMatchObject({
    refusal: { code: 'agreement-over' },
  })
  expect(await accept(link, 1500)).toMatchObject({ ok: true })
})

test('what was due before an amendment stays as it was signed', async () => {
  const link = await running()
  const terms = someTerms({ quantity: { perMonth: 2000, unit: 'piece' } })
  it.clock.now = new Date('2027-04-10T03:00:00Z')
  const amend = { kind: 'amend', terms, agreedBy: ['a', 'b'], reason: 'Pesanan bertambah' } as const
  expect(await link.moves(link.owners.a, 'a', amend)).toMatchObject({ ok: true })
  expect(await signs(it, link, 'a')).toMatchObject({ ok: true })
  expect(await signs(it, link, 'b')).toMatchObject({ ok: true })
  const quantityOf = async (id: string) => (await shown(link, link.owners.a, id)).standing.obligation.subject
  expect(await quantityOf('delivery.3')).toMatchObject({ quantity: 1500 })
  expect(await quantityOf('delivery.4')).toMatchObject({ quantity: 2000 })
})

test('the broker finds what is late in every running link, the worst first', async () => {
  const link = await running()
  expect(await readLate(it.context, link.broker, 1)).toMatchObject({ lines: [], total: 0, pages: 1 })
  it.clock.now = new Date('2027-02-20T03:00:00Z')
  const { lines, total } = await readLate(it.context, link.broker, 1)
  expect(total).toBe(2)
  expect(lines.map(({ obligation, daysLate }) => [obligation.id, daysLate])).toEqual([
    ['delivery.1', 17],
    ['duty.name-person-in-charge.a.1', 17],
  ])
  expect(lines[0]).toMatchObject({ partnershipId: link.partnershipId, owner: 'Konveksi Soreang' })
  expect((await readLate(it.context, link.broker, 2)).lines).toEqual([])
  // Whoever disputes does not make it go away.
  await say(link, 'b', { kind: 'dispute', reason: 'Tidak benar' }, 'delivery.1')
  expect(await readLate(it.context, link.broker, 1)).toMatchObject({
    late: 1,
    lines: [{ state: 'late' }, { state: 'disputed' }],
  })
  expect(await readLate(it.context, await storedUser(it, { role: 'broker' }), 1)).toMatchObject({ total: 0 })
})

test('the clock reminds the owner a week before and once late, the broker once late, and never twice', async () => {
  const link = await running()
  it.clock.now = new Date('2027-01-28T03:00:00Z')
  await remindOfObligations(it.context)
  await Promise.all([remindOfObligations(it.context), remindOfObligations(it.context)])
  const dueSoon = (business: string, obligationId: string) => ({
    kind: 'obligations-due-soon',
    detail: {
      count: 1,
      business,
      reference: expect.stringMatching(/^JJ-/),
      path: `/partnerships/${link.partnershipId}/obligations/${obligationId}`,
    },
  })
  expect(await told(link.owners.b)).toEqual([dueSoon('Konveksi Soreang', 'delivery.1')])
  expect(await told(link.owners.a)).toHaveLength(1)
  expect(await told(link.broker)).toEqual([])
  it.clock.now = new Date('2027-02-04T03:00:00Z')
  await remindOfObligations(it.context)
  await remindOfObligations(it.context)
  const kinds = async (actor: SignedIn) => (await told(actor)).map(({ kind }) => kind)
  expect(await kinds(link.owners.b)).toEqual(['obligations-due-soon', 'obligations-late'])
  expect(await kinds(link.broker)).toEqual(['obligations-late', 'obligations-late'])
})

test('a calendar opens by the key of its reader, for as long as they belong there', async () => {
  const link = await running()
  const { partnershipId } = link
  const { userId } = link.owners.b
  const key = await calendarKey(it.context, { partnershipId, userId })
  const reader = await calendarReader(it.context, { partnershipId, userId, key })
  expect(reader?.userId).toBe(userId)
  const calendar = reader && (await writeCalendar(it.context, reader, partnershipId))
  expect(calendar?.text).toContain('SUMMARY:Konveksi Soreang: Mengirim')
  const others = [
    { partnershipId, userId, key: `${key}x` },
    { partnershipId, userId: link.owners.a.userId, key },
    { partnershipId: (await storedAgreementInForce(it)).partnershipId, userId, key },
  ]
  for (const other of others) expect(await calendarReader(it.context, other)).toBeNull()
  const renewal = { partnershipId, submission: aSubmission() }
  expect(await renewCalendar(it.context, await storedUser(it), renewal)).toMatchObject({
    refusal: { code: 'not-found' },
  })
  expect(await renewCalendar(it.context, link.owners.b, renewal)).toMatchObject({ ok: true })
  expect(await calendarReader(it.context, { partnershipId, userId, key })).toBeNull()
  const renewed = await calendarKey(it.context, { partnershipId, userId })
  expect(await calendarReader(it.context, { partnershipId, userId, key: renewed })).toMatchObject({ userId })
  await client.membership.deleteMany({ where: { userId } })
  const left = await calendarReader(it.context, { partnershipId, userId, key: renewed })
  expect(left && (await writeCalendar(it.context, left, partnershipId))).toBeNull()
})

test('what both let go stands in no calendar', async () => {
  const link = await running()
  await say(link, 'a', { kind: 'waive' })
  await say(link, 'b', { kind: 'waive' })
  const calendar = await writeCalendar(it.context, link.owners.a, link.partnershipId)
  expect(calendar?.text).toContain('UID:duty.contractor-guidance.a.2')
  expect(calendar?.text).not.toContain(`UID:${GUIDANCE}`)
})
