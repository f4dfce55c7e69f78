import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import { verifyChain } from '~/domain/agreement/evidence'
import type { SideKey } from '~/domain/agreement/terms'
import { readEvidence } from '~/services/agreement/evidence.server'
import { expireAgreements } from '~/services/agreement/expire.server'
import { moveAgreement } from '~/services/agreement/move.server'
import { readAgreement } from '~/services/agreement/read.server'
import { readSigning } from '~/services/agreement/sign.server'
import { acceptInvitation } from '~/services/invitation/accept.server'
import { createInvitation } from '~/services/invitation/create.server'
import { suspendLinks } from '~/services/partnership/suspend.server'
import { someTerms } from '../factories/partnership'
import { storedUser } from '../factories/stored'
import {
  endsEarly,
  type StoredCase,
  signs,
  storedAgreementInForce,
  storedDraft,
  storedNegotiation,
  storedReady,
} from '../factories/stored-agreement'
import { aSubmission } from '../factories/submission'
import { again } from '../setup/actor'
import { useHouse } from '../setup/house'

const it = useHouse()
let client: ReturnType<typeof createClient>
beforeAll(() => {
  client = createClient(it.url, 2)
})
afterAll(() => client.$disconnect())

const agreementOf = async ({ partnershipId }: StoredCase) => {
  const stored = await it.context.db.agreements.ofPartnership(partnershipId)
  if (!stored) throw new Error('no agreement')
  return stored.agreement
}

const stateOf = async ({ partnershipId }: StoredCase) =>
  (await it.context.db.partnerships.byId(partnershipId))?.partnership.state

test('from the draft to the end: the partnership follows its agreement, and the evidence holds', async () => {
  const link = await storedAgreementInForce(it)
  const { broker, partnershipId, moves, tailor } = link
  const agreement = await agreementOf(link)
  expect(agreement).toMatchObject({ state: 'in-force', binding: { textHash: expect.stringMatching(/^[0-9a-f]{64}$/) } })
  expect(await stateOf(link)).toBe('running')
  const hash = agreement.binding?.textHash ?? ''
  const document = await it.context.db.agreements.document(agreement.id, hash)
  expect(it.context.sha256(document?.canonical ?? '')).toBe(hash)
  const outbox = await client.outbox.findMany({ where: { topic: 'agreement-in-force' } })
  expect(outbox.map(({ payload }) => payload)).toContainEqual({ partnershipId })

  // Nothing was delivered yet: it is not done, it may only be ended.
  expect(await moves(broker, 'broker', { kind: 'complete' })).toMatchObject({ refusal: { code: 'obligations-open' } })
  expect(await endsEarly(link)).toMatchObject({ ok: true })
  expect(await stateOf(link)).toBe('closed')
  const evidence = await readEvidence(it.context, tailor.owner, { partnershipId, as: null })
  expect(evidence?.entries.map(({ sequence, event }) => [sequence, event])).toEqual([
    [1, 'negotiate'],
    [2, 'make-ready'],
    [3, 'read'],
    [4, 'sign-a'],
    [5, 'read'],
    [6, 'sign-b'],
    [7, 'give-notice'],
    [8, 'give-notice'],
    [9, 'terminate'],
  ])
  expect(evidence?.chain).toMatchObject({ ok: true })
  const room = await client.room.findFirstOrThrow({ where: { partnershipId } })
  expect(room.closedAt).not.toBeNull()
})

test('the draft is the broker’s own until it is opened', async () => {
  const { broker, firm, partnershipId, moves } = await storedDraft(
    it,
    someTerms({ payment: { days: 60, mechanism: 'transfer' } }),
  )
  const address = { partnershipId, as: null }
  const against = { kind: 'override', code: 'payment-too-long', reason: 'Uang muka separuh di awal' } as const
  expect(await moves(broker, 'broker', against)).toMatchObject({ ok: true })
  expect(await readAgreement(it.context, firm.owner, address)).toMatchObject({
    hidden: true,
    clauses: [],
    terms: null,
    life: { openWarnings: [], overridden: [] },
  })
  expect(await readAgreement(it.context, broker, address)).toMatchObject({ hidden: false, life: { state: 'draft' } })
  expect(await readSigning(it.context, firm.owner, address)).toBeNull()
  expect(await readEvidence(it.context, firm.owner, address)).toBeNull()
})

test('strangers find no agreement, and a side does not move for the other', async () => {
  const link = await storedReady(it)
  const stranger = await storedUser(it)
  expect(await readAgreement(it.context, stranger, { partnershipId: link.partnershipId, as: null })).toBeNull()
  expect(await link.moves(stranger, 'a', { kind: 'read', textHash: '' })).toMatchObject({
    refusal: { code: 'not-found' },
  })
  expect(await link.moves(link.firm.owner, 'b', { kind: 'read', textHash: '' })).toMatchObject({
    refusal: { code: 'forbidden' },
  })
  expect(await link.moves(link.firm.owner, 'a', { kind: 'make-ready' })).toMatchObject({
    refusal: { code: 'wrong-state' },
  })
})

test('an agreement without one of the seven parts is neither made ready nor signed', async () => {
  const link = await storedNegotiation(it, someTerms({ payment: null }))
  expect(await link.moves(link.broker, 'broker', { kind: 'make-ready' })).toMatchObject({
    refusal: { code: 'clauses-missing', detail: { count: 1 } },
  })
  expect(await signs(it, link, 'a')).toMatchObject({ refusal: { code: 'wrong-state' } })
  expect(await agreementOf(link)).toMatchObject({ state: 'in-negotiation' })
})

test('staff read and propose, owners sign', async () => {
  const { partnershipId, owners, tailor, moves } = await storedReady(it)
  const role = 'staff'
  const invited = await createInvitation(it.context, owners.b, {
    businessId: tailor.business.id,
    role,
    submission: aSubmission(),
  })
  const person = await storedUser(it, { name: 'Dewi' })
  const token = invited.ok ? invited.value.token : ''
  await acceptInvitation(it.context, person, { token, submission: aSubmission() })
  const staff = await again(it, person)
  const signing = await readSigning(it.context, staff, { partnershipId, as: 'b' })
  expect(signing).toMatchObject({ maySign: false, blocked: { code: 'owners-only' } })
  const textHash = signing?.textHash ?? ''
  await moves(staff, 'b', { kind: 'read', textHash })
  const signed = await moves(staff, 'b', { kind: 'sign-b', textHash, reauthenticatedAt: it.context.now() })
  expect(signed).toMatchObject({ refusal: { code: 'owners-only' } })
})

test('nobody signs for a business that has grown out of the pattern', async () => {
  const link = await storedReady(it)
  await client.business.update({ where: { id: link.tailor.business.id }, data: { size: 'large' } })
  expect(await signs(it, link, 'a')).toMatchObject({ refusal: { code: 'sizes-not-allowed' } })
  // Nor for one that has outgrown its contractor: who is which is settled.
  await client.business.update({ where: { id: link.firm.business.id }, data: { size: 'medium' } })
  expect(await signs(it, link, 'a')).toMatchObject({ refusal: { code: 'sizes-not-allowed' } })
})

test('a warning is answered with a reason before anyone signs', async () => {
  const link = await storedNegotiation(it, someTerms({ payment: { days: 60, mechanism: 'transfer' } }))
  expect(await link.moves(link.broker, 'broker', { kind: 'make-ready' })).toMatchObject({
    refusal: { code: 'warnings-open' },
  })
  const event = { kind: 'override', code: 'payment-too-long', reason: 'Uang muka separuh di awal' } as const
  expect(await link.moves(link.broker, 'broker', event)).toMatchObject({ ok: true })
  expect(await link.moves(link.broker, 'broker', { kind: 'make-ready' })).toMatchObject({ ok: true })
})

test('nobody signs what they did not read, what changed, or without proving who they are', async () => {
  const link = await storedReady(it)
  const { partnershipId, moves, firm } = link
  const textHash = (await readSigning(it.context, firm.owner, { partnershipId, as: 'a' }))?.textHash ?? ''
  const sign = (changes: { textHash?: string; reauthenticatedAt?: Date | null } = {}) =>
    moves(firm.owner, 'a', { kind: 'sign-a', textHash, reauthenticatedAt: it.context.now(), ...changes })
  expect(await sign()).toMatchObject({ refusal: { code: 'text-not-seen' } })
  await moves(firm.owner, 'a', { kind: 'read', textHash })
  expect(await sign({ textHash: '0'.repeat(64) })).toMatchObject({ refusal: { code: 'text-changed' } })
  expect(await sign({ reauthenticatedAt: null })).toMatchObject({ refusal: { code: 're-authentication-needed' } })
  expect(await sign()).toMatchObject({ ok: true })
  expect(await sign()).toMatchObject({ refusal: { code: 'wrong-state' } })
})

test('another name of a party is another text: it is read again', async () => {
  const link = await storedReady(it)
  const { partnershipId, moves, firm } = link
  const textHash = (await readSigning(it.context, firm.owner, { partnershipId, as: 'a' }))?.textHash ?? ''
  await moves(firm.owner, 'a', { kind: 'read', textHash })
  await client.business.update({ where: { id: firm.business.id }, data: { name: 'Garmen Priangan Jaya' } })
  const event = { kind: 'sign-a', textHash, reauthenticatedAt: it.context.now() } as const
  expect(await moves(firm.owner, 'a', event)).toMatchObject({ refusal: { code: 'text-changed' } })
})

test('a name changed between two signatures binds nobody: the broker opens the text again', async () => {
  const link = await storedReady(it)
  const { broker, moves, tailor } = link
  await signs(it, link, 'a')
  await client.business.update({ where: { id: tailor.business.id }, data: { name: 'Konveksi Soreang Jaya' } })
  expect(await signs(it, link, 'b')).toMatchObject({ refusal: { code: 'other-text-signed' } })
  expect((await agreementOf(link)).binding).toBeNull()
  await moves(broker, 'broker', { kind: 'reopen', reason: 'Nama usaha berganti' })
  await moves(broker, 'broker', { kind: 'make-ready' })
  await signs(it, link, 'a')
  expect(await signs(it, link, 'b')).toMatchObject({ ok: true })
})

test('of two moves from one version the second is told that it is stale', async () => {
  const link = await storedReady(it)
  const { partnershipId, firm, tailor } = link
  const { version } = await agreementOf(link)
  const readAs = (side: SideKey, textHash: string) =>
    moveAgreement(it.context, side === 'a' ? firm.owner : tailor.owner, {
      partnershipId,
      version,
      as: side,
      event: { kind: 'read', textHash },
      submission: aSubmission(),
    })
  const textHash = (await readSigning(it.context, firm.owner, { partnershipId, as: 'a' }))?.textHash ?? ''
  const results = await Promise.all([readAs('a', textHash), readAs('b', textHash)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'stale' } })
  const entries = await it.context.db.agreements.history((await agreementOf(link)).id)
  expect(verifyChain(entries, it.context.sha256).ok).toBe(true)
})

test('a signature falls when the broker opens the text again', async () => {
  const link = await storedReady(it)
  await signs(it, link, 'a')
  expect(await link.moves(link.broker, 'broker', { kind: 'reopen', reason: 'Harga keliru' })).toMatchObject({
    ok: true,
  })
  expect(await agreementOf(link)).toMatchObject({
    state: 'in-negotiation',
    text: { sides: { a: { signature: null } } },
  })
})

/** Waits until somebody waits for a lock. */
async function somebodyWaits(): Promise<void> {
  const [row] = await client.$queryRaw<
    { waiting: bigint }[]
  >`select count(*) as waiting from pg_locks where not granted`
  if (Number(row?.waiting) === 0) await somebodyWaits()
}

test('a signature that arrives while owners change finds the link suspended', async () => {
  const link = await storedReady(it)
  const { partnershipId } = link
  await signs(it, link, 'a')
  const signing = await readSigning(it.context, link.tailor.owner, { partnershipId, as: 'b' })
  const textHash = signing?.textHash ?? ''
  await link.moves(link.tailor.owner, 'b', { kind: 'read', textHash })
  const event = { kind: 'sign-b', textHash, reauthenticatedAt: it.context.now() } as const
  const signed = await it.context.db.transaction(async (tx) => {
    await suspendLinks(it.context, tx, {
      businessId: link.firm.business.id,
      actorId: link.firm.owner.userId,
      at: it.context.now(),
    })
    const waiting = link.moves(link.tailor.owner, 'b', event)
    await somebodyWaits()
    return { waiting }
  })
  expect(await signed.waiting).toMatchObject({ refusal: { code: 'link-suspended' } })
  expect(await agreementOf(link)).toMatchObject({ state: 'signed-by-a', binding: null })
})

test('an agreement whose last day passed expires, and its partnership closes', async () => {
  const brief = { start: new Date('2027-01-01T00:00:00Z'), months: 1 }
  it.clock.now = new Date('2027-01-10T03:00:00Z')
  // The first in line cannot be saved: it holds up no other.
  const stuck = await agreementOf(await storedAgreementInForce(it, someTerms({ duration: brief })))
  await client.$executeRawUnsafe(
    `alter table agreement add constraint stuck check (id <> '${stuck.id}' or state <> 'expired')`,
  )
  const over = await storedAgreementInForce(it, someTerms({ duration: brief }))
  const running = await storedAgreementInForce(it)
  // In Papua it is February already, in Bandung not yet.
  it.clock.now = new Date('2027-01-31T16:00:00Z')
  await expireAgreements(it.context)
  expect(await agreementOf(over)).toMatchObject({ state: 'in-force' })
  it.clock.now = new Date('2027-01-31T17:00:00Z')
  await expireAgreements(it.context)
  it.clock.now = null
  expect(await agreementOf(over)).toMatchObject({ state: 'expired' })
  expect(await stateOf(over)).toBe('closed')
  expect(await agreementOf(running)).toMatchObject({ state: 'in-force' })
  const entries = await it.context.db.agreements.history((await agreementOf(over)).id)
  expect(entries.at(-1)).toMatchObject({ event: 'expire', actorId: null, actorName: null })
})

test('ending early takes notice and its days, unless both want it', async () => {
  const link = await storedAgreementInForce(it)
  const { moves, firm, tailor } = link
  const terminate = { kind: 'terminate', reason: 'Mesin rusak' } as const
  expect(await moves(tailor.owner, 'b', terminate)).toMatchObject({ refusal: { code: 'notice-missing' } })
  await moves(tailor.owner, 'b', { kind: 'give-notice', reason: 'Mesin rusak' })
  expect(await moves(tailor.owner, 'b', terminate)).toMatchObject({
    refusal: { code: 'notice-running', detail: { days: 30 } },
  })
  await moves(firm.owner, 'a', { kind: 'give-notice', reason: 'Setuju berhenti' })
  expect(await moves(tailor.owner, 'b', terminate)).toMatchObject({ ok: true })
  expect(await stateOf(link)).toBe('closed')
})

test('a page that no longer says word for word what was signed says so', async () => {
  const link = await storedAgreementInForce(it)
  const shown = () => readAgreement(it.context, link.tailor.owner, { partnershipId: link.partnershipId, as: null })
  expect(await shown()).toMatchObject({ life: { unlikeSigned: false } })
  await client.business.update({ where: { id: link.firm.business.id }, data: { name: 'Garmen Nusantara' } })
  expect(await shown()).toMatchObject({ life: { unlikeSigned: true } })
})
