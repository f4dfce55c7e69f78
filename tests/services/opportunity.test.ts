import { expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { EXPIRY_NOTICE_DAYS } from '~/domain/opportunity/states'
import { paths } from '~/schemas/paths'
import { answerDraft } from '~/services/draft/answer.server'
import { readFile } from '~/services/file/read.server'
import { interestChoices } from '~/services/interest/choices.server'
import { keepInterest } from '~/services/interest/keep.server'
import { showInterest } from '~/services/interest/show.server'
import { withdrawInterest } from '~/services/interest/withdraw.server'
import { answerOpportunity } from '~/services/opportunity/answer.server'
import { beginOpportunity, postingChoices } from '~/services/opportunity/begin.server'
import { addDrawing, removeDrawing } from '~/services/opportunity/drawings.server'
import { expireOpportunities } from '~/services/opportunity/expire.server'
import { findOpportunityDraft } from '~/services/opportunity/find-draft.server'
import { askOfOpportunity, type OpportunityRequest } from '~/services/opportunity/move.server'
import { reviseOpportunity } from '~/services/opportunity/revise.server'
import { sendOpportunity } from '~/services/opportunity/send.server'
import { showOpportunity } from '~/services/opportunity/show.server'
import { aBusiness, aFirm } from '../factories/business'
import { again, anActor } from '../setup/actor'
import { useHouse } from '../setup/house'
import { valueOf } from '../setup/people'

const it = useHouse()
const VISITOR = { kind: 'visitor' } as const
const DAY = 24 * 60 * 60 * 1000

/** A person with a business of their own: a large firm, or another. */
const owner = async (business = aFirm()) => {
  const { newId, db } = it.context
  const person = await anActor(it)
  const id = newId()
  const capabilities = business.capabilities.map((one) => ({ ...one, id: newId() }))
  await db.businesses.create(
    { business: { ...business, id, capabilities }, nib: null },
    { ownerId: person.userId, newId },
  )
  return { actor: await again(it, person), businessId: id }
}

const ANSWERS = {
  subcontracting: { title: 'Jahit kemeja', specification: 'Kemeja lengan pendek.' },
  wanted: { wanted: [{ label: 'Jahit kemeja', least: '500', most: '2.000', unit: 'piece' }] },
  certificates: { required: ['nib'] },
  area: { kind: 'within', provinces: [], km: '150' },
  assistance: { items: ['technology.quality-control'] },
  payment: { term: '14' },
  dates: { expiresOn: '2027-01-31' },
} as const

const NOW = new Date('2026-11-21T03:00:00Z')
const submission = (key = it.context.newId()) => ({ key, bodyHash: 'same' })

const drafted = async ({ actor, businessId }: Awaited<ReturnType<typeof owner>>) => {
  it.clock.now = NOW
  const { draftId } = valueOf(await beginOpportunity(it.context, actor, { businessId, pattern: 'subcontracting' }))
  for (const [step, answer] of Object.entries(ANSWERS))
    valueOf(await answerDraft(it.context, actor, { id: draftId, kind: 'opportunity', step, answer }))
  return draftId
}

const send = async (actor: SignedIn, draftId: string, key?: string) => {
  const found = await findOpportunityDraft(it.context, actor, draftId)
  return sendOpportunity(it.context, actor, {
    draftId,
    version: found?.draft.version ?? 0,
    submission: submission(key),
  })
}

const posted = async () => {
  const poster = await owner()
  const { opportunityId } = valueOf(await send(poster.actor, await drafted(poster)))
  return { ...poster, opportunityId }
}

const ask = async (actor: SignedIn, opportunityId: string, request: OpportunityRequest) => {
  const stored = await it.context.db.opportunities.stored(opportunityId)
  const input = { opportunityId, request, version: stored?.version ?? 0, submission: submission() }
  return askOfOpportunity(it.context, actor, input)
}

/** Hangs files of these names on a draft; answers their ids. */
const drawings = async (actor: SignedIn, draftId: string, names: readonly string[]) => {
  for (const name of names) {
    const file = { name, mediaType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]), sha256: name }
    valueOf(await addDrawing(it.context, actor, { draftId, file }))
  }
  const found = await findOpportunityDraft(it.context, actor, draftId)
  return names.map((name) => found?.files.find((file) => file.name === name)?.id)
}

test('a sent draft is an open opportunity that everyone can read, with its history and its outbox row', async () => {
  const { opportunityId, businessId } = await posted()
  const shown = valueOf(await showOpportunity(it.context, VISITOR, opportunityId))
  expect(shown).toMatchObject({
    mayEdit: false,
    opportunity: {
      businessId,
      title: 'Jahit kemeja',
      state: 'open',
      area: { kind: 'within', km: 150 },
      paymentTermDays: 14,
      certificatesRequired: ['nib'],
      // The day ends by the clock of Bandung.
      expiresAt: new Date('2027-01-31T16:59:59Z'),
      wanted: [{ label: 'Jahit kemeja', least: 500, most: 2000, unit: 'piece' }],
    },
  })
  expect(await it.context.db.opportunities.history(opportunityId)).toMatchObject([
    { event: 'post', fromState: null, toState: 'open' },
  ])
  const waiting = await it.context.db.outbox.claim({ now: new Date(), until: new Date(), limit: 500 })
  expect(waiting.map(({ message }) => message)).toContainEqual({ topic: 'opportunity-changed', opportunityId })
})

test('a small business may post an exchange only, and is told why', async () => {
  const small = await owner(aBusiness({ size: 'small' }))
  const [choice] = await postingChoices(it.context, small.actor)
  expect(choice?.patterns.map(({ refusal }) => refusal?.code ?? null)).toEqual([
    'poster-too-small',
    'poster-too-small',
    null,
  ])
  const begun = await beginOpportunity(it.context, small.actor, {
    businessId: small.businessId,
    pattern: 'inti-plasma',
  })
  expect(begun).toMatchObject({ refusal: { code: 'poster-too-small' } })
})

test('an exchange says at least one sector that it looks for; one that stands without may stay so', async () => {
  const { actor, businessId } = await owner(aBusiness({ size: 'small' }))
  it.clock.now = NOW
  const pattern = 'cooperative-exchange'
  const { draftId } = valueOf(await beginOpportunity(it.context, actor, { businessId, pattern }))
  const said = { title: 'Tukar ikan', shares: 'Harga pasar', seeks: 'Ikan segar', sectorsSought: [] as string[] }
  expect(await answerOpportunity(it.context, actor, { draftId, step: pattern, answer: said })).toMatchObject({
    refusal: { code: 'sectors-needed', detail: { field: 'sectorsSought[0]' } },
  })
  const answer = { ...said, sectorsSought: ['03'] }
  valueOf(await answerOpportunity(it.context, actor, { draftId, step: pattern, answer }))
  // As drafts stood before this was asked.
  for (const [step, before] of Object.entries({ [pattern]: said, area: ANSWERS.area, dates: ANSWERS.dates }))
    valueOf(await answerDraft(it.context, actor, { id: draftId, kind: 'opportunity', step, answer: before }))
  const { opportunityId } = valueOf(await send(actor, draftId))
  expect(valueOf(await showOpportunity(it.context, VISITOR, opportunityId)).opportunity.details).toMatchObject({
    sectorsSought: [],
  })
})

test('nobody posts for a business they do not belong to', async () => {
  const { businessId } = await owner()
  const other = await anActor(it)
  expect(await beginOpportunity(it.context, other, { businessId, pattern: 'subcontracting' })).toMatchObject({
    refusal: { code: 'not-found' },
  })
})

test("somebody else's draft is not there", async () => {
  const poster = await owner()
  const draftId = await drafted(poster)
  const { actor } = await owner()
  expect(await findOpportunityDraft(it.context, actor, draftId)).toBeNull()
  expect(await send(actor, draftId)).toMatchObject({ refusal: { code: 'not-found' } })
})

test('a colleague who changes the words keeps the drawings, and may take one off', async () => {
  const poster = await owner()
  const draftId = await drafted(poster)
  const [keep, drop] = await drawings(poster.actor, draftId, ['pola.pdf', 'lama.pdf'])
  const { opportunityId } = valueOf(await send(poster.actor, draftId))
  const colleague = await anActor(it)
  await it.context.db.memberships.put(
    { userId: colleague.userId, businessId: poster.businessId, role: 'staff' },
    { id: it.context.newId(), actorId: poster.actor.userId, at: NOW },
  )
  const staff = await again(it, colleague)
  const revised = valueOf(await reviseOpportunity(it.context, staff, opportunityId))
  const found = await findOpportunityDraft(it.context, staff, revised.draftId)
  expect(found?.files).toHaveLength(2)
  valueOf(await removeDrawing(it.context, staff, { draftId: revised.draftId, fileId: drop ?? '' }))
  valueOf(await send(staff, revised.draftId))
  const shown = valueOf(await showOpportunity(it.context, VISITOR, opportunityId))
  expect(shown.files.map(({ id }) => id)).toEqual([keep])
})

test("a draft holds no file of somebody else's, and takes none from another opportunity", async () => {
  const poster = await owner()
  const draftId = await drafted(poster)
  const [file] = await drawings(poster.actor, draftId, ['pola.pdf'])
  const { opportunityId } = valueOf(await send(poster.actor, draftId))
  for (const thief of [await owner(), poster]) {
    const other = await drafted(thief)
    const answer = { files: [file] }
    valueOf(await answerDraft(it.context, thief.actor, { id: other, kind: 'opportunity', step: 'drawings', answer }))
    valueOf(await send(thief.actor, other))
  }
  const shown = valueOf(await showOpportunity(it.context, VISITOR, opportunityId))
  expect(shown.files.map(({ id }) => id)).toEqual([file])
})

test('an end that has passed or is too far is refused at once', async () => {
  const poster = await owner()
  const draftId = await drafted(poster)
  const answer = (expiresOn: string) =>
    answerOpportunity(it.context, poster.actor, { draftId, step: 'dates', answer: { expiresOn } })
  expect(await answer('2026-11-20')).toMatchObject({ refusal: { code: 'expiry-in-past' } })
  expect(await answer('2028-01-01')).toMatchObject({ refusal: { code: 'expiry-too-far' } })
})

test('a new posting needs nothing from a day that has passed; one that stands may', async () => {
  const poster = await owner()
  const draftId = await drafted(poster)
  const dates = (neededBy: string) => ({ step: 'dates', answer: { expiresOn: '2027-01-31', neededBy } }) as const
  expect(await answerOpportunity(it.context, poster.actor, { draftId, ...dates('2026-11-20') })).toMatchObject({
    refusal: { code: 'needed-in-past', detail: { field: 'neededBy' } },
  })
  valueOf(await answerOpportunity(it.context, poster.actor, { draftId, ...dates('2026-11-21') }))
  const { opportunityId } = valueOf(await send(poster.actor, draftId))
  const revised = valueOf(await reviseOpportunity(it.context, poster.actor, opportunityId))
  const earlier = { draftId: revised.draftId, ...dates('2026-11-20') }
  expect(await answerOpportunity(it.context, poster.actor, earlier)).toMatchObject({ ok: true })
})

test('two taps at once post one opportunity', async () => {
  const poster = await owner()
  const draftId = await drafted(poster)
  const [one, two] = await Promise.all([send(poster.actor, draftId, 'tap'), send(poster.actor, draftId, 'tap')])
  expect(valueOf(one)).toEqual(valueOf(two))
  expect(await it.context.db.opportunities.ofBusinesses([poster.businessId])).toHaveLength(1)
})

test('a change keeps the state, and an older draft of it is stale', async () => {
  const { actor, opportunityId } = await posted()
  const first = valueOf(await reviseOpportunity(it.context, actor, opportunityId)).draftId
  const second = valueOf(await reviseOpportunity(it.context, actor, opportunityId)).draftId
  const answer = { ...ANSWERS.subcontracting, title: 'Jahit celana' }
  await answerDraft(it.context, actor, { id: first, kind: 'opportunity', step: 'subcontracting', answer })
  valueOf(await send(actor, first))
  expect(await it.context.db.opportunities.byId(opportunityId)).toMatchObject({
    title: 'Jahit celana',
    state: 'open',
    wanted: [{ least: 500, most: 2000 }],
  })
  expect(await send(actor, second)).toMatchObject({ refusal: { code: 'stale' } })
})

test('a member withdraws and opens again; each move leaves a row; a stranger moves nothing', async () => {
  const { actor, opportunityId } = await posted()
  const stranger = await owner()
  expect(await ask(stranger.actor, opportunityId, { kind: 'meet' })).toMatchObject({ refusal: { code: 'not-found' } })
  valueOf(await ask(actor, opportunityId, { kind: 'withdraw', reason: 'Sudah cukup' }))
  expect(await showOpportunity(it.context, VISITOR, opportunityId)).toMatchObject({ refusal: { code: 'over' } })
  expect(await showOpportunity(it.context, actor, opportunityId)).toMatchObject({ ok: true })
  expect(await ask(actor, opportunityId, { kind: 'meet' })).toMatchObject({ refusal: { code: 'wrong-state' } })
  valueOf(await ask(actor, opportunityId, { kind: 'reopen', expiresOn: '2027-02-28' }))
  expect(await it.context.db.opportunities.history(opportunityId)).toMatchObject([
    { event: 'post' },
    { event: 'withdraw', fromState: 'open', toState: 'withdrawn', reason: 'Sudah cukup', actorId: actor.userId },
    { event: 'reopen', fromState: 'withdrawn', toState: 'open' },
  ])
})

test('a move on a page that is out of date is stale', async () => {
  const { actor, opportunityId } = await posted()
  valueOf(await ask(actor, opportunityId, { kind: 'extend', expiresOn: '2027-02-28' }))
  const old = { opportunityId, request: { kind: 'meet' }, version: 1, submission: submission() } as const
  expect(await askOfOpportunity(it.context, actor, old)).toMatchObject({ refusal: { code: 'stale' } })
})

test('the owner hears once a week before the end, and then the clock closes it', async () => {
  const { actor, opportunityId } = await posted()
  const other = await interested(opportunityId)
  valueOf(await other.show())
  const told = async () => {
    const { rows } = await it.context.db.notifications.of(actor.userId, { skip: 0, take: 10 }, it.context.now())
    return rows.map(({ kind }) => kind)
  }
  const end = new Date('2027-01-31T16:59:59Z').getTime()
  it.clock.now = new Date(end - (EXPIRY_NOTICE_DAYS + 1) * DAY)
  await expireOpportunities(it.context)
  expect(await told()).toEqual(['interest-shown'])
  it.clock.now = new Date(end - EXPIRY_NOTICE_DAYS * DAY)
  await expireOpportunities(it.context)
  await expireOpportunities(it.context)
  expect(await told()).toEqual(['opportunity-expiring', 'interest-shown'])
  it.clock.now = new Date(end)
  await Promise.all([expireOpportunities(it.context), expireOpportunities(it.context)])
  expect(await told()).toEqual(['opportunity-expired', 'opportunity-expiring', 'interest-shown'])
  expect((await other.told()).map(({ kind }) => kind)).toEqual(['interest-ended'])
  expect(await it.context.db.opportunities.byId(opportunityId)).toMatchObject({ state: 'expired' })
  expect((await it.context.db.opportunities.history(opportunityId)).at(-1)).toMatchObject({
    event: 'expire',
    actorId: null,
  })
})

test('a business shows interest once, takes it back, and shows it again; those who posted hear of it', async () => {
  const { actor, opportunityId } = await posted()
  const other = await owner(aBusiness())
  const show = () =>
    showInterest(it.context, other.actor, {
      opportunityId,
      businessId: other.businessId,
      note: 'Kami siap.',
      submission: submission(),
    })
  const { interestId } = valueOf(await show())
  expect(await show()).toMatchObject({ refusal: { code: 'already-shown' } })
  expect(valueOf(await interestChoices(it.context, other.actor, opportunityId))).toMatchObject({
    own: false,
    free: [],
    linked: [],
    shown: [{ id: interestId, state: 'waiting' }],
  })
  const { rows } = await it.context.db.notifications.of(actor.userId, { skip: 0, take: 10 }, it.context.now())
  expect(rows.map(({ kind }) => kind)).toEqual(['interest-shown'])
  expect(await withdrawInterest(it.context, actor, { interestId, submission: submission() })).toMatchObject({
    refusal: { code: 'not-found' },
  })
  valueOf(await withdrawInterest(it.context, other.actor, { interestId, submission: submission() }))
  expect(valueOf(await show()).interestId).toBe(interestId)

  // What they are interested in may be another thing tomorrow.
  const { draftId } = valueOf(await reviseOpportunity(it.context, actor, opportunityId))
  valueOf(await send(actor, draftId))
  const told = await it.context.db.notifications.of(other.actor.userId, { skip: 0, take: 10 }, it.context.now())
  expect(told.rows).toMatchObject([{ kind: 'opportunity-revised' }])
  const change = async () => valueOf(await interestChoices(it.context, other.actor, opportunityId)).shown[0]?.change
  expect(await change()).toBeNull()
  const later = (ms: number) => {
    it.clock.now = new Date(NOW.getTime() + ms)
  }
  later(1000)
  const next = valueOf(await reviseOpportunity(it.context, actor, opportunityId))
  const answer = { draftId: next.draftId, step: 'certificates', answer: { required: ['halal'] } } as const
  valueOf(await answerOpportunity(it.context, actor, answer))
  valueOf(await send(actor, next.draftId))
  expect(await change()).toMatchObject({ changed: ['certificates'] })
  const keep = { interestId, submission: submission() }
  expect(await keepInterest(it.context, actor, keep)).toMatchObject({ refusal: { code: 'not-found' } })
  later(2000)
  valueOf(await keepInterest(it.context, other.actor, { ...keep, submission: submission() }))
  expect(await change()).toBeNull()
})

const interested = async (opportunityId: string) => {
  const { actor, businessId } = await owner(aBusiness())
  const said = { opportunityId, businessId, note: '' }
  return {
    actor,
    businessId,
    show: () => showInterest(it.context, actor, { ...said, submission: submission() }),
    state: async () => (await it.context.db.interests.ofBusinesses(opportunityId, [businessId]))[0]?.state,
    told: async () =>
      (await it.context.db.notifications.of(actor.userId, { skip: 0, take: 10 }, it.context.now())).rows,
  }
}

test('who waits for what is closed is told and waits no longer, and may show interest again once it is open', async () => {
  const { actor, opportunityId } = await posted()
  const other = await interested(opportunityId)
  valueOf(await other.show())
  valueOf(await ask(actor, opportunityId, { kind: 'extend', expiresOn: '2027-02-28' }))
  expect([await other.state(), await other.told()]).toEqual(['waiting', []])
  valueOf(await ask(actor, opportunityId, { kind: 'withdraw', reason: null }))
  const detail = { title: 'Jahit kemeja', path: paths.businessMatches(other.businessId) }
  expect(await other.told()).toMatchObject([{ kind: 'interest-ended', detail }])
  expect(await other.state()).toBe('withdrawn')
  valueOf(await ask(actor, opportunityId, { kind: 'reopen', expiresOn: '2027-02-28' }))
  valueOf(await other.show())
  expect(await other.state()).toBe('waiting')
})

test("nobody is interested in their own, or in somebody else's name", async () => {
  const { actor, businessId, opportunityId } = await posted()
  const other = await owner(aBusiness())
  const input = { opportunityId, note: '', submission: submission() }
  expect(await showInterest(it.context, actor, { ...input, businessId })).toMatchObject({
    refusal: { code: 'not-allowed' },
  })
  expect(await showInterest(it.context, actor, { ...input, businessId: other.businessId })).toMatchObject({
    refusal: { code: 'not-allowed' },
  })
})

test('a drawing is its writer’s until it is posted, and then as open as its opportunity', async () => {
  const poster = await owner()
  const draftId = await drafted(poster)
  const bytes = new TextEncoder().encode('%PDF-1.4')
  const file = { name: 'gambar.pdf', mediaType: 'application/pdf', bytes, sha256: 'x' }
  valueOf(await addDrawing(it.context, poster.actor, { draftId, file }))
  const [kept] = (await findOpportunityDraft(it.context, poster.actor, draftId))?.files ?? []
  const fileId = kept?.id ?? ''
  expect(await readFile(it.context, VISITOR, fileId)).toBeNull()
  expect((await readFile(it.context, poster.actor, fileId))?.bytes).toEqual(bytes)
  const { opportunityId } = valueOf(await send(poster.actor, draftId))
  expect((await readFile(it.context, VISITOR, fileId))?.name).toBe('gambar.pdf')
  valueOf(await ask(poster.actor, opportunityId, { kind: 'withdraw', reason: null }))
  expect(await readFile(it.context, VISITOR, fileId)).toBeNull()
})

test('who hides their business hides what it posted', async () => {
  const { businessId, opportunityId } = await posted()
  const client = createClient(it.url, 1)
  await client.business.update({ where: { id: businessId }, data: { state: 'hidden' } })
  await client.$disconnect()
  expect(await showOpportunity(it.context, VISITOR, opportunityId)).toMatchObject({ refusal: { code: 'not-found' } })
})
