import { expect, test } from 'vitest'
import type { SignedIn } from '~/domain/access/actor'
import type { Answers } from '~/schemas/draft'
import { answerDraft } from '~/services/draft/answer.server'
import { beginDraft } from '~/services/draft/begin.server'
import { findDraft } from '~/services/draft/find.server'
import { reviseProfile } from '~/services/profile/revise.server'
import { sendProfile } from '~/services/profile/send.server'
import { someProfile } from '../factories/profile'
import { again, anActor } from '../setup/actor'
import { useHouse } from '../setup/house'
import { valueOf } from '../setup/people'

const it = useHouse()

const newProfile = (answers: Answers) => ({ kind: 'profile', businessId: null, opportunityId: null, answers }) as const

const drafted = async (actor: SignedIn, answers: Answers = { ...someProfile() }) => {
  const { draftId } = valueOf(await beginDraft(it.context, actor, newProfile(answers)))
  return draftId
}

const send = async (actor: SignedIn, draftId: string, key = it.context.newId()) => {
  const draft = await findDraft(it.context, actor, { id: draftId, kind: 'profile' })
  return sendProfile(it.context, actor, {
    draftId,
    version: draft?.version ?? 0,
    locale: 'id',
    submission: { key, bodyHash: 'same' },
  })
}

test('a sent profile is a business that its writer owns, with its size and its outbox row', async () => {
  const siti = await anActor(it)
  const { businessId } = valueOf(await send(siti, await drafted(siti)))
  const stored = await it.context.db.businesses.stored(businessId)
  expect(stored).toMatchObject({ nib: '1234567890123', version: 1 })
  expect(stored?.business).toMatchObject({
    name: 'Tempe Waiheru Sejahtera',
    regency: '8171',
    size: 'micro',
    figures: { annualSales: 180_000_000n, capital: 40_000_000n, workers: null },
    longestPaymentTermDays: 14,
  })
  expect(stored?.business.capabilities.map(({ term, capacityPerMonth }) => [term, capacityPerMonth])).toEqual([
    ['tempeh', 3000],
    ['tofu', null],
  ])
  expect(stored?.business.needs).toContainEqual({ area: 'raw-materials', term: expect.any(String), label: 'Kedelai' })
  expect((await again(it, siti)).memberships).toEqual([{ businessId, role: 'owner' }])
  const now = it.context.now()
  const waiting = await it.context.db.outbox.claim({ now, until: now, limit: 50 })
  expect(waiting.map(({ message }) => message)).toContainEqual({ topic: 'business-changed', businessId })
})

test('each answer is kept at once, and one page does not undo another', async () => {
  const siti = await anActor(it)
  const { name, region } = someProfile()
  const id = await drafted(siti, { name })
  const at = { id, kind: 'profile' } as const
  await Promise.all([
    answerDraft(it.context, siti, { ...at, step: 'region', answer: region }),
    answerDraft(it.context, siti, { ...at, step: 'work', answer: { description: 'Tempe' } }),
  ])
  expect(await findDraft(it.context, siti, at)).toMatchObject({
    version: 3,
    answers: { name, region, work: { description: 'Tempe' } },
  })
})

test("somebody else's draft is not there, neither to read nor to answer nor to send", async () => {
  const [siti, budi] = [await anActor(it), await anActor(it)]
  const id = await drafted(siti)
  const at = { id, kind: 'profile' } as const
  expect(await findDraft(it.context, budi, at)).toBeNull()
  expect(await answerDraft(it.context, budi, { ...at, step: 'work', answer: {} })).toMatchObject({
    refusal: { code: 'not-found' },
  })
  expect(await send(budi, id)).toMatchObject({ refusal: { code: 'not-found' } })
})

test('a draft with a question open is not sent', async () => {
  const siti = await anActor(it)
  const { figures: _, ...rest } = someProfile()
  expect(await send(siti, await drafted(siti, rest))).toMatchObject({ refusal: { code: 'incomplete' } })
})

test('a draft answered on another page since it was shown is stale', async () => {
  const siti = await anActor(it)
  const id = await drafted(siti)
  await answerDraft(it.context, siti, { id, kind: 'profile', step: 'work', answer: { description: 'Tahu' } })
  const submission = { key: it.context.newId(), bodyHash: 'same' }
  expect(await sendProfile(it.context, siti, { draftId: id, version: 1, locale: 'id', submission })).toMatchObject({
    refusal: { code: 'stale' },
  })
})

test('two taps at once make one business, and so does a later one', async () => {
  const siti = await anActor(it)
  const id = await drafted(siti)
  const [one, two] = await Promise.all([send(siti, id, 'tap'), send(siti, id, 'tap')])
  const later = await send(siti, id)
  expect(new Set([valueOf(one).businessId, valueOf(two).businessId, valueOf(later).businessId]).size).toBe(1)
  expect((await again(it, siti)).memberships).toHaveLength(1)
})

test('a changed profile replaces the business, and an older draft of it is stale', async () => {
  const siti = await anActor(it)
  const { businessId } = valueOf(await send(siti, await drafted(siti)))
  const owner = await again(it, siti)
  const first = valueOf(await reviseProfile(it.context, owner, businessId)).draftId
  const second = valueOf(await reviseProfile(it.context, owner, businessId)).draftId
  const at = { id: first, kind: 'profile', step: 'name' } as const
  await answerDraft(it.context, owner, { ...at, answer: { name: 'Tempe Ibu Siti', kind: 'group' } })
  valueOf(await send(owner, first))
  expect(await it.context.db.businesses.stored(businessId)).toMatchObject({
    version: 2,
    nib: '1234567890123',
    business: { name: 'Tempe Ibu Siti', kind: 'group', size: 'micro' },
  })
  expect(await send(owner, second)).toMatchObject({ refusal: { code: 'stale' } })
})

test('nobody changes a business they do not belong to', async () => {
  const [siti, budi] = [await anActor(it), await anActor(it)]
  const { businessId } = valueOf(await send(siti, await drafted(siti)))
  expect(await reviseProfile(it.context, budi, businessId)).toMatchObject({ refusal: { code: 'not-found' } })
})

test('a broker begins only with the consent of the owner, and does not become one', async () => {
  const broker = await anActor(it, 'broker', ['81'])
  expect(await beginDraft(it.context, broker, newProfile({ ...someProfile() }))).toMatchObject({
    refusal: { code: 'forbidden' },
  })
  const owner = { ownerName: 'Ibu Ani', channel: 'phone', agreed: 'yes' }
  const { businessId } = valueOf(await send(broker, await drafted(broker, { owner, ...someProfile() })))
  expect((await again(it, broker)).memberships).toEqual([])
  expect((await it.context.db.businesses.stored(businessId))?.access.brokersWithConsent).toEqual([broker.userId])
})

test('only groups that stand are joined', async () => {
  const siti = await anActor(it)
  const group = someProfile({ name: { name: 'KSM Waiheru', kind: 'group' } })
  const { businessId: groupId } = valueOf(await send(siti, await drafted(siti, { ...group })))
  const joining = someProfile({ groups: { groups: [groupId, it.context.newId()], assistance: [] } })
  const { businessId } = valueOf(await send(siti, await drafted(siti, { ...joining })))
  expect((await it.context.db.businesses.byId(businessId))?.groups).toEqual([groupId])
})
