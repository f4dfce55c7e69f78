import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Size } from '~/domain/business/size'
import type { ProfileAnswers } from '~/schemas/profile'
import { showBusiness } from '~/services/business/show.server'
import { answerDraft } from '~/services/draft/answer.server'
import { readCase } from '~/services/partnership/case.server'
import { movePartnership } from '~/services/partnership/move.server'
import { proposePartnership } from '~/services/partnership/propose.server'
import { reviseProfile } from '~/services/profile/revise.server'
import { sendProfile } from '~/services/profile/send.server'
import { overrideBusinessSize } from '~/services/size/override.server'
import { showSize } from '~/services/size/show.server'
import { someTerms } from '../factories/partnership'
import { storedBusiness, storedFirmWithWork, storedUser } from '../factories/stored'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'
import { valueOf } from '../setup/people'

const it = useHouse()
let client: ReturnType<typeof createClient>
beforeAll(() => {
  client = createClient(it.url, 2)
})
afterAll(() => client.$disconnect())

const override = (actor: SignedIn, businessId: string, size: Size, reason = 'Modalnya besar') =>
  overrideBusinessSize(it.context, actor, { businessId, size, reason, submission: aSubmission() })

const sizeOf = async (businessId: string) =>
  (await client.business.findUniqueOrThrow({ where: { id: businessId } })).size

/** The owner answers the question about figures anew and sends the profile. */
async function newFigures(owner: SignedIn, businessId: string, figures: Partial<ProfileAnswers['figures']>) {
  const { draftId } = valueOf(await reviseProfile(it.context, owner, businessId))
  const answer = { annualSales: '180 juta', capital: '40 juta', workersUnknown: 'yes', longestPaymentTerm: '14' }
  const at = { id: draftId, kind: 'profile' } as const
  await answerDraft(it.context, owner, {
    ...at,
    step: 'capabilities',
    answer: { capabilities: [{ label: 'Tempe kedelai', capacity: '3.000', unit: 'kilogram' }] },
  })
  await answerDraft(it.context, owner, { ...at, step: 'figures', answer: { ...answer, ...figures } })
  return sendProfile(it.context, owner, { draftId, version: 3, locale: 'id', submission: aSubmission() })
}

test('one business stands under every definition, the law in force first', async () => {
  const { business, owner } = await storedBusiness(it, { regency: '8171' })
  const shown = await showSize(it.context, owner, business.id)
  expect(shown?.classes.map(({ definition, size, inUse }) => [definition, size, inUse])).toEqual([
    ['pp-7-2021', 'micro', true],
    ['uu-20-2008', 'micro', false],
    ['uu-9-1995', 'small', false],
    ['smeru-2003', 'outside', false],
    ['bps-workers', 'micro', false],
  ])
  expect(shown).toMatchObject({ judged: { size: 'micro', override: null }, overrides: [], mayOverride: false })
})

test('a definition that leaves the sector out says so', async () => {
  const { business, owner } = await storedBusiness(it, { sector: { edition: '2020', division: '03' } })
  const shown = await showSize(it.context, owner, business.id)
  expect(shown?.classes.filter(({ leftOut }) => leftOut).map(({ definition }) => definition)).toEqual(['smeru-2003'])
})

test('strangers see no figures and judge nothing; owners see and do not judge', async () => {
  const { business, owner } = await storedBusiness(it, { regency: '8171' })
  const stranger = await storedUser(it)
  const far = await storedUser(it, { role: 'broker', regions: ['32'] })
  for (const actor of [stranger, far]) {
    expect(await showSize(it.context, actor, business.id)).toBeNull()
    expect(await override(actor, business.id, 'small')).toMatchObject({ refusal: { code: 'not-found' } })
  }
  expect(await override(owner, business.id, 'small')).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await sizeOf(business.id)).toBe('micro')
})

test('a broker of the region overrides with a reason: it counts at once, for search and matching too', async () => {
  const { business, owner } = await storedBusiness(it, { regency: '8171' })
  const broker = await storedUser(it, { role: 'broker', name: 'Budi Santoso', regions: ['81'] })
  expect(await override(broker, business.id, 'small', ' ')).toMatchObject({ refusal: { code: 'reason-missing' } })
  expect(await override(broker, business.id, 'micro')).toMatchObject({ refusal: { code: 'size-unchanged' } })
  expect(await override(broker, business.id, 'medium')).toMatchObject({ ok: true })
  expect(await override(broker, business.id, 'small', 'Modalnya cukup besar')).toMatchObject({ ok: true })
  expect(await sizeOf(business.id)).toBe('small')
  const shown = await showSize(it.context, owner, business.id)
  expect(shown?.judged).toMatchObject({ size: 'small', byFigures: { size: 'micro' } })
  expect(shown?.overrides).toMatchObject([
    { size: 'small', reason: 'Modalnya cukup besar', brokerName: 'Budi Santoso' },
    { size: 'medium' },
  ])
  expect((await showBusiness(it.context, owner, business.id))?.full?.judged.override?.size).toBe('small')
  expect(await override(broker, business.id, 'micro', 'Salah pilih tadi')).toMatchObject({ ok: true })
  expect(await sizeOf(business.id)).toBe('micro')
  expect((await showSize(it.context, owner, business.id))?.judged.override).toBeNull()
  const outbox = await client.outbox.findMany({ where: { topic: 'business-changed' } })
  expect(outbox.map(({ payload }) => payload)).toContainEqual({ businessId: business.id })
  // Whoever works with it is told, and the clock of the law runs from today.
  expect(await it.context.db.sizes.newestMoves([business.id], new Date(0))).toMatchObject([{ businessId: business.id }])
})

test('an override outlives a change of other answers and falls with the figures', async () => {
  const { business, owner } = await storedBusiness(it, {
    regency: '8171',
    figures: { capital: 40_000_000n, annualSales: 180_000_000n, workers: null },
  })
  const broker = await storedUser(it, { role: 'broker', regions: ['8171'] })
  valueOf(await override(broker, business.id, 'small'))
  valueOf(await newFigures(owner, business.id, {}))
  expect(await sizeOf(business.id)).toBe('small')
  valueOf(await newFigures(owner, business.id, { annualSales: '190 juta' }))
  expect(await sizeOf(business.id)).toBe('micro')
  expect(await showSize(it.context, owner, business.id)).toMatchObject({
    judged: { size: 'micro', override: null },
    overrides: [{ size: 'small' }],
  })
  const moves = await client.sizeChange.findMany({ where: { businessId: business.id }, orderBy: { createdAt: 'asc' } })
  expect(moves.map(({ fromSize, toSize }) => [fromSize, toSize])).toEqual([
    ['micro', 'small'],
    ['small', 'micro'],
  ])
})

/** A broker, a large factory, and a tailor with medium sales it subcontracts to; both consented. */
async function aLink() {
  const broker = await storedUser(it, { role: 'broker', name: 'Budi Santoso', regions: ['32'] })
  const firm = await storedFirmWithWork(it)
  const figures = { capital: 40_000_000n, annualSales: 30_000_000_000n, workers: null }
  const tailor = await storedBusiness(it, { name: 'Konveksi Soreang', regency: '3204', size: 'medium', figures })
  const pair = { opportunityId: firm.opportunity.id, businessId: tailor.business.id }
  const asked = { ...pair, terms: someTerms(), seen: [], submission: aSubmission() }
  const { partnershipId } = valueOf(await proposePartnership(it.context, broker, asked))
  for (const [as, { owner }, version] of [
    ['a', firm, 1],
    ['b', tailor, 2],
  ] as const) {
    const event = { kind: 'consent', ownershipTie: false } as const
    const submission = aSubmission()
    valueOf(await movePartnership(it.context, owner, { partnershipId, version, as, event, submission }))
  }
  return { broker, firm, tailor, partnershipId }
}

const toldOfSize = (userId: string) => client.notification.findMany({ where: { userId, kind: 'size-changed' } })

test('a partner that becomes large starts the clock of its large partner, and both others are told', async () => {
  const { broker, firm, tailor, partnershipId } = await aLink()
  it.clock.now = new Date('2027-03-01T18:00:00Z')
  valueOf(await newFigures(tailor.owner, tailor.business.id, { annualSales: '60 miliar' }))
  // Evening in Greenwich is the next morning in Bandung.
  expect(await client.sizeChange.findMany({ where: { businessId: tailor.business.id } })).toMatchObject([
    { fromSize: 'medium', toSize: 'large', changedOn: new Date('2027-03-02T00:00:00Z') },
  ])
  for (const { userId } of [broker, firm.owner])
    expect(await toldOfSize(userId)).toMatchObject([{ detail: { business: 'Konveksi Soreang', size: 'large' } }])
  expect(await toldOfSize(tailor.owner.userId)).toEqual([])
  it.clock.now = new Date('2028-03-01T18:00:00Z')
  const view = await readCase(it.context, firm.owner, { partnershipId, as: null })
  it.clock.now = null
  expect(view?.sizeMoves).toMatchObject([
    {
      side: 'b',
      kind: 'left-umkm',
      next: { step: 'find-another-umkm', owner: 'a' },
      actor: firm.business.name,
      clock: { due: new Date('2028-03-02T00:00:00Z'), daysLeft: 0, over: false },
    },
  ])
})

test('a partner that grew inside UMKM changes nothing, and figures of one class say nothing', async () => {
  const { broker, tailor, partnershipId } = await aLink()
  valueOf(await newFigures(tailor.owner, tailor.business.id, { annualSales: '31 miliar' }))
  expect(await toldOfSize(broker.userId)).toEqual([])
  valueOf(await newFigures(tailor.owner, tailor.business.id, { annualSales: '3 miliar' }))
  const view = await readCase(it.context, broker, { partnershipId, as: null })
  expect(view?.sizeMoves).toMatchObject([
    { kind: 'shrank', next: { step: 'nothing-changes' }, actor: null, clock: null },
  ])
  expect(await toldOfSize(broker.userId)).toHaveLength(1)
})
