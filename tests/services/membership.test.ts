import { expect, test } from 'vitest'
import { storedBusiness, storedUser } from '#tests/factories/stored'
import { aSubmission } from '#tests/factories/submission'
import { useHouse } from '#tests/setup/house'
import { valueOf } from '#tests/setup/people'
import type { SignedIn } from '~/domain/access/actor'
import { recordConsent } from '~/services/consent/record.server'
import { withdrawConsent } from '~/services/consent/withdraw.server'
import { acceptInvitation } from '~/services/invitation/accept.server'
import { createInvitation } from '~/services/invitation/create.server'
import { readInvitation } from '~/services/invitation/read.server'
import { revokeInvitation } from '~/services/invitation/revoke.server'
import { listMembers } from '~/services/membership/list.server'
import { removeMember } from '~/services/membership/remove.server'

const it = useHouse()

/** The person as the next request sees them. */
const fresh = async ({ userId }: SignedIn): Promise<SignedIn> => {
  const actor = await it.context.db.users.actor(userId)
  if (!actor) throw new Error('the person is gone')
  return actor
}

const invite = async (actor: SignedIn, businessId: string, role: 'owner' | 'staff' = 'staff') =>
  valueOf(await createInvitation(it.context, actor, { businessId, role, submission: aSubmission() })).token

const accept = (actor: SignedIn, token: string) =>
  acceptInvitation(it.context, actor, { token, submission: aSubmission() })

const remove = (actor: SignedIn, businessId: string, who: SignedIn) =>
  removeMember(it.context, actor, { businessId, userId: who.userId, submission: aSubmission() })

const notFound = { ok: false, refusal: { code: 'not-found' } }

/** A business without an owner, and a broker who holds its owner's consent. */
async function filledInByBroker() {
  const { business, owner } = await storedBusiness(it)
  await it.context.db.memberships.end(
    { userId: owner.userId, businessId: business.id, role: 'owner' },
    { id: it.context.newId(), actorId: owner.userId, at: it.context.now() },
  )
  const broker = await storedUser(it, { role: 'broker', regions: [] })
  const given = {
    businessId: business.id,
    personName: 'Siti',
    personPhone: null,
    channel: 'in-person',
    locale: 'id',
  } as const
  await it.context.db.transaction((tx) => recordConsent(it.context, tx, { actor: broker, given }))
  return { business, broker }
}

test('an invitation says what it is and makes whoever takes it up a member', async () => {
  const { business, owner } = await storedBusiness(it)
  const token = await invite(owner, business.id)
  expect(await readInvitation(it.context, token)).toMatchObject({
    businessName: business.name,
    inviter: owner.name,
    role: 'staff',
    state: 'open',
  })
  const dewi = await storedUser(it, { name: 'Dewi' })
  expect(await accept(dewi, token)).toEqual({ ok: true, value: { businessId: business.id } })
  expect((await fresh(dewi)).memberships).toEqual([{ businessId: business.id, role: 'staff' }])
  const { rows } = await it.context.db.notifications.of(owner.userId, { skip: 0, take: 1 }, it.context.now())
  expect(rows).toMatchObject([{ kind: 'member-joined', detail: { person: 'Dewi', business: business.name } }])
})

test('an invitation works once; the one who used it may come back', async () => {
  const { business, owner } = await storedBusiness(it)
  const token = await invite(owner, business.id)
  const [dewi, eko] = [await storedUser(it), await storedUser(it)]
  await accept(dewi, token)
  expect(await accept(eko, token)).toMatchObject({ refusal: { code: 'invitation-used' } })
  expect(await accept(await fresh(dewi), token)).toMatchObject({ ok: true })
})

test('of two who take it up at once one joins', async () => {
  const { business, owner } = await storedBusiness(it)
  const token = await invite(owner, business.id)
  const people = [await storedUser(it), await storedUser(it)]
  const answers = await Promise.all(people.map((person) => accept(person, token)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const members = await it.context.db.memberships.of(business.id)
  expect(members).toHaveLength(2)
})

test('an expired or revoked invitation and a made-up token open nothing', async () => {
  const { business, owner } = await storedBusiness(it)
  const dewi = await storedUser(it)
  it.clock.now = new Date('2026-01-01T00:00:00Z')
  const old = await invite(owner, business.id)
  it.clock.now = new Date('2026-01-15T00:00:00Z')
  expect(await accept(dewi, old)).toMatchObject({ refusal: { code: 'invitation-expired' } })
  const revoked = await invite(owner, business.id)
  const [open] = await it.context.db.invitations.open(business.id, it.clock.now)
  const ids = { id: open?.id ?? '', businessId: business.id }
  expect(await revokeInvitation(it.context, dewi, ids)).toEqual(notFound)
  expect(await revokeInvitation(it.context, owner, ids)).toMatchObject({ ok: true })
  expect(await accept(dewi, revoked)).toMatchObject({ refusal: { code: 'invitation-revoked' } })
  it.clock.now = null
  expect(await accept(dewi, 'tebakan')).toEqual(notFound)
  expect(await readInvitation(it.context, 'tebakan')).toBeNull()
})

test('a form sent twice makes one invitation with one link, and the link is not in the tables', async () => {
  const { business, owner } = await storedBusiness(it)
  const input = { businessId: business.id, role: 'staff', submission: aSubmission() } as const
  const first = valueOf(await createInvitation(it.context, owner, input))
  expect(valueOf(await createInvitation(it.context, owner, input))).toEqual(first)
  expect(await it.context.db.invitations.open(business.id, it.context.now())).toHaveLength(1)
  expect(await it.context.db.invitations.byHash(first.token)).toBeNull()
})

test('strangers see no members and invite nobody; staff see them and invite nobody', async () => {
  const { business, owner } = await storedBusiness(it)
  const dewi = await storedUser(it)
  const asked = { businessId: business.id, role: 'staff', submission: aSubmission() } as const
  expect(await listMembers(it.context, dewi, business.id)).toBeNull()
  expect(await listMembers(it.context, dewi, it.context.newId())).toBeNull()
  expect(await createInvitation(it.context, dewi, asked)).toEqual(notFound)
  await accept(dewi, await invite(owner, business.id))
  const staff = await fresh(dewi)
  expect(await listMembers(it.context, staff, business.id)).toMatchObject({
    manages: false,
    invites: [],
    members: [{}, {}],
  })
  expect(await createInvitation(it.context, staff, asked)).toEqual(notFound)
  expect(await remove(staff, business.id, owner)).toEqual(notFound)
})

test('an owner removes staff, staff leave by themselves, and what they were connected to falls', async () => {
  const { business, owner } = await storedBusiness(it)
  const [dewi, eko] = [await storedUser(it), await storedUser(it)]
  await accept(dewi, await invite(owner, business.id))
  await accept(eko, await invite(owner, business.id))
  const dropped: string[] = []
  const realtime = { ...it.context.realtime, drop: (one: { userId: string }) => dropped.push(one.userId) }
  const context = { ...it.context, realtime }
  const ids = { businessId: business.id, userId: dewi.userId }
  expect(await removeMember(context, owner, { ...ids, submission: aSubmission() })).toMatchObject({ ok: true })
  expect(await removeMember(context, owner, { ...ids, submission: aSubmission() })).toEqual(notFound)
  const leaving = { businessId: business.id, userId: eko.userId, submission: aSubmission() }
  expect(await removeMember(context, await fresh(eko), leaving)).toMatchObject({ ok: true })
  expect(await removeMember(context, await fresh(eko), leaving), 'a second tap').toMatchObject({ ok: true })
  expect(dropped).toEqual([dewi.userId, eko.userId, eko.userId])
  expect(await it.context.db.memberships.of(business.id)).toMatchObject([{ userId: owner.userId }])
})

test('the last owner stays, also when two leave at once', async () => {
  const { business, owner } = await storedBusiness(it)
  expect(await remove(owner, business.id, owner)).toMatchObject({ refusal: { code: 'last-owner' } })
  const dewi = await storedUser(it)
  await accept(dewi, await invite(owner, business.id, 'owner'))
  const answers = await Promise.all([owner, await fresh(dewi)].map((one) => remove(one, business.id, one)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await it.context.db.memberships.of(business.id)).toMatchObject([{ role: 'owner' }])
})

test('staff invited as owner become owner', async () => {
  const { business, owner } = await storedBusiness(it)
  const dewi = await storedUser(it)
  await accept(dewi, await invite(owner, business.id))
  await accept(await fresh(dewi), await invite(owner, business.id, 'owner'))
  expect((await fresh(dewi)).memberships).toEqual([{ businessId: business.id, role: 'owner' }])
})

test('a broker with consent invites the owner, and nobody once the business is claimed', async () => {
  const { business, broker } = await filledInByBroker()
  const ask = (role: 'owner' | 'staff') =>
    createInvitation(it.context, broker, { businessId: business.id, role, submission: aSubmission() })
  expect(await ask('staff')).toMatchObject({ refusal: { code: 'already-claimed' } })
  const { token } = valueOf(await ask('owner'))
  expect(await accept(broker, token), 'not for himself').toMatchObject({ refusal: { code: 'role-cannot-join' } })
  const siti = await storedUser(it)
  await accept(siti, token)
  expect(await ask('owner')).toMatchObject({ refusal: { code: 'already-claimed' } })
})

test('an owner withdraws the consent, and the broker is a stranger from then on', async () => {
  const { business, broker } = await filledInByBroker()
  const siti = await storedUser(it)
  await accept(siti, await invite(broker, business.id, 'owner'))
  const owner = await fresh(siti)
  const consent = { businessId: business.id, userId: broker.userId }
  expect((await listMembers(it.context, owner, business.id))?.brokers).toMatchObject([{ userId: broker.userId }])
  expect(await withdrawConsent(it.context, broker, consent)).toEqual(notFound)
  expect(await withdrawConsent(it.context, owner, consent)).toMatchObject({ ok: true })
  expect((await listMembers(it.context, owner, business.id))?.brokers).toEqual([])
  expect(await listMembers(it.context, broker, business.id)).toBeNull()
})
