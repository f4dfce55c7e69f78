import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import type { CaseRole, PartnershipEvent } from '~/domain/partnership/partnership'
import { moveAgreement } from '~/services/agreement/move.server'
import { readAgreement } from '~/services/agreement/read.server'
import { acceptInvitation } from '~/services/invitation/accept.server'
import { createInvitation } from '~/services/invitation/create.server'
import { removeMember } from '~/services/membership/remove.server'
import { readCase } from '~/services/partnership/case.server'
import { movePartnership } from '~/services/partnership/move.server'
import { proposePartnership } from '~/services/partnership/propose.server'
import { showRoom } from '~/services/room/show.server'
import { someTerms } from '../factories/partnership'
import { storedBusiness, storedFirmWithWork, storedUser } from '../factories/stored'
import { storedAgreementInForce, storedCase } from '../factories/stored-agreement'
import { aSubmission } from '../factories/submission'
import { again } from '../setup/actor'
import { useHouse } from '../setup/house'
import { valueOf } from '../setup/people'

const it = useHouse()
let client: ReturnType<typeof createClient>
beforeAll(() => {
  client = createClient(it.url, 2)
})
afterAll(() => client.$disconnect())

/** A link of Bandung that both consented to, with its broker and the two owners. */
async function aLink() {
  const broker = await storedUser(it, { role: 'broker', name: 'Budi Santoso', regions: ['32'] })
  const firm = await storedFirmWithWork(it)
  const tailor = await storedBusiness(it, { name: 'Konveksi Soreang', regency: '3204', size: 'small' })
  const pair = { opportunityId: firm.opportunity.id, businessId: tailor.business.id }
  const asked = { ...pair, terms: someTerms(), seen: [], submission: aSubmission() }
  const { partnershipId } = valueOf(await proposePartnership(it.context, broker, asked))
  const by = async (actor: SignedIn, as: CaseRole, event: PartnershipEvent) => {
    const found = await it.context.db.partnerships.byId(partnershipId)
    const version = found?.partnership.version ?? 0
    return movePartnership(it.context, actor, { partnershipId, version, as, event, submission: aSubmission() })
  }
  valueOf(await by(firm.owner, 'a', { kind: 'consent', ownershipTie: false }))
  valueOf(await by(tailor.owner, 'b', { kind: 'consent', ownershipTie: false }))
  return { broker, firm, tailor, partnershipId, by }
}

/** Somebody new takes up an invitation of the business. */
async function joins(owner: SignedIn, businessId: string, role: 'owner' | 'staff') {
  const { token } = valueOf(await createInvitation(it.context, owner, { businessId, role, submission: aSubmission() }))
  const person = await storedUser(it, { name: 'Dewi' })
  valueOf(await acceptInvitation(it.context, person, { token, submission: aSubmission() }))
  return again(it, person)
}

const sidesOf = async (partnershipId: string) => {
  const found = await it.context.db.partnerships.byId(partnershipId)
  return [found?.partnership.sides.a.suspendedAt ?? null, found?.partnership.sides.b.suspendedAt ?? null]
}

const toldOf = async (userId: string, about: string) => {
  const rows = await client.notification.findMany({ where: { userId, kind: 'partnership-moved' } })
  return rows.filter(({ detail }) => (detail as { about: string }).about === about).length
}

const suspendedRefusal = { ok: false, refusal: { code: 'link-suspended' } }

test('a proposal that a former owner agreed to opens nothing until the new owner agrees', async () => {
  const { by, firm, tailor, partnershipId } = await storedCase(it)
  const consent = { kind: 'consent', ownershipTie: false } as const
  valueOf(await by(tailor.owner, 'b', consent))
  const newcomer = await joins(tailor.owner, tailor.business.id, 'owner')
  valueOf(await by(firm.owner, 'a', consent))
  const stateNow = async () => (await it.context.db.partnerships.byId(partnershipId))?.partnership.state
  expect(await stateNow()).toBe('proposed')
  valueOf(await by(newcomer, 'b', consent))
  expect(await stateNow()).toBe('talking')
})

test('a new owner suspends the link until they consent themselves', async () => {
  const { broker, firm, tailor, partnershipId, by } = await aLink()
  const dewi = await joins(tailor.owner, tailor.business.id, 'owner')
  expect(await sidesOf(partnershipId)).toEqual([null, expect.any(Date)])
  for (const { userId } of [broker, firm.owner, tailor.owner]) expect(await toldOf(userId, 'suspended')).toBe(1)
  expect(await by(broker, 'broker', { kind: 'draft' })).toMatchObject(suspendedRefusal)
  expect(await by(firm.owner, 'a', { kind: 'revise', terms: someTerms() })).toMatchObject(suspendedRefusal)
  const room = await showRoom(it.context, dewi, { partnershipId, before: null })
  expect(room.ok).toBe(true)

  const view = await readCase(it.context, dewi, { partnershipId, as: null })
  expect(view?.moves).toContain('renew')
  expect(view?.moves).not.toContain('revise')
  // Who owned it before does not answer for who came.
  expect(await by(tailor.owner, 'b', { kind: 'renew', ownershipTie: false })).toMatchObject({
    refusal: { code: 'new-owners-only' },
  })
  expect(await by(dewi, 'b', { kind: 'renew', ownershipTie: true })).toMatchObject({
    refusal: { code: 'ownership-tie' },
  })
  expect(await by(dewi, 'b', { kind: 'renew', ownershipTie: false })).toMatchObject({ ok: true })
  expect(await sidesOf(partnershipId)).toEqual([null, null])
  expect(await toldOf(firm.owner.userId, 'renewed')).toBe(1)
  const row = await client.partnershipSide.findFirst({ where: { partnershipId, side: 'b' } })
  expect(row).toMatchObject({ consentById: dewi.userId, ownershipTie: false })
  expect(await by(broker, 'broker', { kind: 'draft' })).toMatchObject({ ok: true })
})

test('staff who come change nothing, and staff do not renew for the owners', async () => {
  const { tailor, firm, partnershipId, by } = await aLink()
  const staff = await joins(tailor.owner, tailor.business.id, 'staff')
  expect(await sidesOf(partnershipId)).toEqual([null, null])
  await joins(tailor.owner, tailor.business.id, 'owner')
  const renew = { kind: 'renew', ownershipTie: false } as const
  expect(await by(staff, 'b', renew)).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await by(firm.owner, 'b', renew)).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await by(firm.owner, 'a', renew)).toMatchObject({ refusal: { code: 'not-suspended' } })
  const view = await readCase(it.context, staff, { partnershipId, as: null })
  expect(view?.moves).not.toContain('renew')
})

test('an owner who leaves suspends the link too, once for both changes', async () => {
  const { tailor, partnershipId } = await aLink()
  const dewi = await joins(tailor.owner, tailor.business.id, 'owner')
  const [, since] = await sidesOf(partnershipId)
  const leaving = { businessId: tailor.business.id, userId: tailor.owner.userId, submission: aSubmission() }
  valueOf(await removeMember(it.context, dewi, leaving))
  expect(await sidesOf(partnershipId)).toEqual([null, since])
  const history = await client.partnershipHistory.findMany({ where: { partnershipId, event: 'suspend' } })
  expect(history).toMatchObject([{ side: 'b', actorId: dewi.userId }])
})

test('the agreement waits: no move, no signature, nothing offered', async () => {
  const { broker, firm, tailor, partnershipId, by } = await aLink()
  valueOf(await by(broker, 'broker', { kind: 'draft' }))
  await joins(tailor.owner, tailor.business.id, 'owner')
  const move = {
    partnershipId,
    version: 1,
    as: 'broker',
    event: { kind: 'negotiate' },
    submission: aSubmission(),
  } as const
  expect(await moveAgreement(it.context, broker, move)).toMatchObject(suspendedRefusal)
  const view = await readAgreement(it.context, broker, { partnershipId, as: null })
  expect(view).toMatchObject({ suspended: true, mayRevise: false, life: { moves: [] } })
  expect(await toldOf(firm.owner.userId, 'suspended')).toBe(1)
})

test('from an agreement in force either side may leave all the same, after its days of notice', async () => {
  const link = await storedAgreementInForce(it)
  const { firm, tailor, partnershipId, moves } = link
  const dewi = await joins(tailor.owner, tailor.business.id, 'owner')
  const amend = { kind: 'amend', terms: someTerms(), agreedBy: ['a', 'b'], reason: 'Lebih banyak' } as const
  expect(await moves(firm.owner, 'a', amend)).toMatchObject(suspendedRefusal)
  const view = await readAgreement(it.context, dewi, { partnershipId, as: null })
  expect(view).toMatchObject({ suspended: true, life: { moves: ['give-notice', 'terminate'] } })
  const notice = { kind: 'give-notice', reason: 'Pemilik baru tidak meneruskan' } as const
  expect(await moves(dewi, 'b', notice)).toMatchObject({ ok: true })
  const terminate = { kind: 'terminate', reason: 'Sepakat berhenti' } as const
  expect(await moves(firm.owner, 'a', terminate)).toMatchObject({ refusal: { code: 'notice-running' } })
  await moves(firm.owner, 'a', notice)
  expect(await moves(firm.owner, 'a', terminate)).toMatchObject({ ok: true })
})

test('a proposal nobody consented to, and a case that is over, are left alone', async () => {
  const { firm, tailor, partnershipId, by, broker } = await aLink()
  valueOf(await by(broker, 'broker', { kind: 'not-suited', reason: 'Terlalu jauh' }))
  await joins(tailor.owner, tailor.business.id, 'owner')
  expect(await sidesOf(partnershipId)).toEqual([null, null])
  expect(await toldOf(firm.owner.userId, 'suspended')).toBe(0)
})
