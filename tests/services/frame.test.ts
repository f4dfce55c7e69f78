import { expect, test } from 'vitest'
import type { SignedIn } from '~/domain/access/actor'
import type { CaseRole, PartnershipEvent } from '~/domain/partnership/partnership'
import { readSigning } from '~/services/agreement/sign.server'
import { writeTerms } from '~/services/agreement/write.server'
import { readFrameChoices } from '~/services/frame/choices.server'
import { createFrame } from '~/services/frame/create.server'
import { readFrame } from '~/services/frame/show.server'
import { movePartnership } from '~/services/partnership/move.server'
import { proposePartnership } from '~/services/partnership/propose.server'
import { anOpportunity } from '../factories/opportunity'
import { someTerms } from '../factories/partnership'
import { storedBusiness, storedUser } from '../factories/stored'
import { type StoredCase, signs, storedDraft } from '../factories/stored-agreement'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'

const it = useHouse()

/** Another tailor with a draft of its own, made by the same broker for the same factory. */
async function anotherDraft({ broker, firm }: StoredCase) {
  const { context } = it
  const tailor = await storedBusiness(it, { name: 'Jahit Bojong', regency: '3204', size: 'micro' })
  const opportunity = anOpportunity({ id: context.newId(), businessId: firm.business.id, wanted: [] })
  await context.db.opportunities.create(opportunity)
  const proposed = await proposePartnership(context, broker, {
    opportunityId: opportunity.id,
    businessId: tailor.business.id,
    terms: someTerms({ quantity: { perMonth: 400, unit: 'piece' } }),
    seen: [],
    submission: aSubmission(),
  })
  if (!proposed.ok) throw new Error(proposed.refusal.code)
  const { partnershipId } = proposed.value
  const by = async (actor: SignedIn, as: CaseRole, event: PartnershipEvent) => {
    const version = (await context.db.partnerships.byId(partnershipId))?.partnership.version ?? 0
    await movePartnership(context, actor, { partnershipId, version, as, event, submission: aSubmission() })
  }
  await by(firm.owner, 'a', { kind: 'consent', ownershipTie: false })
  await by(tailor.owner, 'b', { kind: 'consent', ownershipTie: false })
  await by(broker, 'broker', { kind: 'draft' })
  const drafted = await context.db.agreements.ofPartnership(partnershipId)
  return { partnershipId, agreementId: drafted?.agreement.id ?? '', tailor }
}

const framed = async (link: StoredCase, others: readonly string[]) =>
  createFrame(it.context, link.broker, { partnershipId: link.partnershipId, others, submission: aSubmission() })

test('drafts of one lead come under one frame, each with an annex of its own', async () => {
  const link = await storedDraft(it)
  const other = await anotherDraft(link)
  const choices = await readFrameChoices(it.context, link.broker, link.partnershipId)
  expect(choices?.others.map(({ id }) => id)).toEqual([other.partnershipId])
  const made = await framed(link, [other.partnershipId])
  if (!made.ok) throw new Error(made.refusal.code)

  const frame = await readFrame(it.context, link.broker, made.value.frameId)
  expect(frame?.annexes.map(({ number, partner }) => [number, partner])).toEqual([
    [1, 'Konveksi Soreang'],
    [2, 'Jahit Bojong'],
  ])
  expect(frame?.written?.id.annexes.map(({ heading }) => heading)).toEqual([
    'Lampiran 1. Konveksi Soreang',
    'Lampiran 2. Jahit Bojong',
  ])

  // What the other agreed on with the lead is not for this one to read.
  expect(frame?.written?.id.articles.flatMap(({ lines }) => lines).join('\n')).not.toContain('1.500')
  // The other tailor signs the frame with its own annex, and reads nothing of the first.
  await link.moves(link.broker, 'broker', { kind: 'negotiate' })
  const signing = await readSigning(it.context, link.tailor.owner, { partnershipId: link.partnershipId, as: 'b' })
  expect(signing?.written.id.annexes.map(({ heading }) => heading)).toEqual(['Lampiran 1. Konveksi Soreang'])
  const inFrame = async () =>
    (await readFrame(it.context, link.broker, made.value.frameId))?.written?.id.articles
      .flatMap(({ lines }) => lines)
      .join('\n')
  // What one of them changes in the draft changes what is the same for all, until the first is made ready.
  const writeOther = async (activity: string) =>
    writeTerms(it.context, link.broker, {
      partnershipId: other.partnershipId,
      as: 'broker',
      base: (await it.context.db.agreements.lastVersion(other.agreementId))?.number ?? 0,
      clause: 'activity',
      terms: someTerms({ activity }),
      note: null,
      choices: {},
      counterTo: null,
      submission: aSubmission(),
    })
  expect(await writeOther('Menjahit celana')).toMatchObject({ ok: true })
  expect(await inFrame()).toContain('Bagian ini ditulis dalam lampiran setiap mitra.')
  await link.moves(link.broker, 'broker', { kind: 'make-ready' })
  const fixed = await inFrame()
  expect(await writeOther(someTerms().activity ?? '')).toMatchObject({ ok: true })
  expect(await inFrame()).toBe(fixed)
  await signs(it, link, 'a')
  expect(await signs(it, link, 'b')).toMatchObject({ ok: true })
})

test('the people of the lead read what was opened, a partner and strangers read no frame', async () => {
  const link = await storedDraft(it)
  const other = await anotherDraft(link)
  const made = await framed(link, [other.partnershipId])
  if (!made.ok) throw new Error(made.refusal.code)
  const { frameId } = made.value
  expect((await readFrame(it.context, link.firm.owner, frameId))?.annexes).toEqual([])
  await link.moves(link.broker, 'broker', { kind: 'negotiate' })
  expect((await readFrame(it.context, link.firm.owner, frameId))?.annexes.map(({ number }) => number)).toEqual([1])
  expect(await readFrame(it.context, link.tailor.owner, frameId)).toBeNull()
  expect(await readFrame(it.context, await storedUser(it), frameId)).toBeNull()
})

test('a frame takes many, of one lead, in drafts, by their own broker', async () => {
  const link = await storedDraft(it)
  const other = await anotherDraft(link)
  const elsewhere = await storedDraft(it)
  expect(await framed(link, [])).toMatchObject({ refusal: { code: 'annexes-missing' } })
  expect(await framed(link, [elsewhere.partnershipId])).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await framed(link, [link.partnershipId])).toMatchObject({ refusal: { code: 'business-twice' } })
  const byFirm = await createFrame(it.context, link.firm.owner, {
    partnershipId: link.partnershipId,
    others: [other.partnershipId],
    submission: aSubmission(),
  })
  expect(byFirm).toMatchObject({ refusal: { code: 'forbidden' } })
  await link.moves(link.broker, 'broker', { kind: 'negotiate' })
  expect(await framed(link, [other.partnershipId])).toMatchObject({ refusal: { code: 'wrong-state' } })
})
