import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { movePartnership } from '~/services/partnership/move.server'
import { proposePartnership } from '~/services/partnership/propose.server'
import { closeShamReport } from '~/services/sham-report/close.server'
import { readReportable, reportSham } from '~/services/sham-report/make.server'
import { readShamDesk, readShamReport } from '~/services/sham-report/read.server'
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

/** A link of Bandung: its broker, its two owners, an agency of Bandung, one of Ambon, and an administrator. */
async function aCase() {
  const broker = await storedUser(it, { role: 'broker', name: 'Budi Santoso', regions: ['32'] })
  const firm = await storedFirmWithWork(it)
  const tailor = await storedBusiness(it, { name: 'Konveksi Soreang', regency: '3204', size: 'small' })
  const pair = { opportunityId: firm.opportunity.id, businessId: tailor.business.id }
  const asked = { ...pair, terms: someTerms(), seen: [], submission: aSubmission() }
  const { partnershipId } = valueOf(await proposePartnership(it.context, broker, asked))
  const event = { kind: 'consent', ownershipTie: false } as const
  const move = { partnershipId, version: 1, as: 'a', event, submission: aSubmission() } as const
  valueOf(await movePartnership(it.context, firm.owner, move))
  const agency = await storedUser(it, { role: 'agency', name: 'Dinas Koperasi', regions: ['32'] })
  const far = await storedUser(it, { role: 'agency', regions: ['81'] })
  const admin = await storedUser(it, { role: 'admin', name: 'Pengelola' })
  return { broker, firm, tailor, partnershipId, agency, far, admin }
}

const report = (actor: SignedIn, partnershipId: string, words = 'Pemiliknya sama') =>
  reportSham(it.context, actor, { partnershipId, words, submission: aSubmission() })

const told = (userId: string) => client.notification.findMany({ where: { userId, kind: { startsWith: 'sham-' } } })

test('a party reports: the evidence stands as it was, and the judges are told', async () => {
  const { partnershipId, firm, tailor, agency, far, admin, broker } = await aCase()
  await client.ownershipTie.create({
    data: { fromId: firm.business.id, toId: tailor.business.id, declaredAt: new Date() },
  })
  await client.membership.create({
    data: { userId: firm.owner.userId, businessId: tailor.business.id, role: 'staff', createdAt: new Date() },
  })
  const { reportId } = valueOf(await report(tailor.owner, partnershipId))
  const before = await readShamReport(it.context, agency, reportId)
  expect(before).toMatchObject({
    state: 'open',
    words: 'Pemiliknya sama',
    evidence: {
      state: 'proposed',
      broker: 'Budi Santoso',
      sides: {
        a: { ownershipTie: false, declaredBy: 'Rina Kartika', size: 'large' },
        b: { ownershipTie: null, declaredBy: null, size: 'small' },
      },
      declaredNoTie: ['a'],
      inBoth: ['Rina Kartika'],
      ties: [{ fromId: firm.business.id, toId: tailor.business.id }],
      history: [{ event: 'propose' }, { event: 'consent', actor: 'Rina Kartika', side: 'a' }],
      agreement: null,
    },
  })
  await client.business.update({ where: { id: tailor.business.id }, data: { size: 'micro' } })
  expect((await readShamReport(it.context, admin, reportId))?.evidence).toEqual(before?.evidence)
  for (const { userId } of [agency, admin]) expect(await told(userId)).toMatchObject([{ kind: 'sham-reported' }])
  for (const { userId } of [far, broker, firm.owner, tailor.owner]) expect(await told(userId)).toEqual([])
})

test('the hashes of the agreement go along when one is drawn up', async () => {
  const { partnershipId, broker } = await aCase()
  const at = new Date('2026-11-20T02:00:00Z')
  const agreementId = it.context.newId()
  await client.agreement.create({
    data: {
      id: agreementId,
      partnershipId,
      checkCode: agreementId,
      state: 'in_negotiation',
      text: {},
      endingNotices: {},
      version: 1,
      createdAt: at,
      updatedAt: at,
      documents: { create: { hash: 'f'.repeat(64), canonical: 'teks', written: {}, createdAt: at } },
    },
  })
  const { reportId } = valueOf(await report(broker, partnershipId))
  const admin = await storedUser(it, { role: 'admin' })
  expect((await readShamReport(it.context, admin, reportId))?.evidence.agreement).toEqual({
    state: 'in-negotiation',
    texts: [{ hash: 'f'.repeat(64), writtenAt: at.toISOString() }],
    history: [],
  })
})

test('parties, broker and the agency of the region report; nobody else finds anything', async () => {
  const { partnershipId, broker, firm, agency, far, admin } = await aCase()
  const stranger = (await storedBusiness(it)).owner
  for (const actor of [stranger, far, admin]) {
    expect(await readReportable(it.context, actor, partnershipId)).toBeNull()
    expect(await report(actor, partnershipId)).toMatchObject({ refusal: { code: 'not-found' } })
  }
  expect(await report(firm.owner, it.context.newId())).toMatchObject({ refusal: { code: 'not-found' } })
  for (const actor of [broker, firm.owner]) expect(await report(actor, partnershipId)).toMatchObject({ ok: true })
  const twice = await Promise.all([report(agency, partnershipId), report(agency, partnershipId)])
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await report(broker, partnershipId)).toMatchObject({ refusal: { code: 'already-reported' } })
  expect((await readReportable(it.context, firm.owner, partnershipId))?.mine).toMatchObject([{ state: 'open' }])
})

test('only the judges of the region read reports, and an agency finds a case by its reference', async () => {
  const { partnershipId, broker, firm, agency, far, admin } = await aCase()
  const { reportId } = valueOf(await report(broker, partnershipId))
  const reference = (await readReportable(it.context, broker, partnershipId))?.reference ?? ''
  for (const actor of [agency, admin]) {
    const desk = await readShamDesk(it.context, actor, null)
    expect(desk?.reports.map(({ id }) => id)).toContain(reportId)
  }
  expect(await readShamDesk(it.context, agency, reference)).toMatchObject({ found: partnershipId })
  expect(await readShamDesk(it.context, far, reference)).toEqual({ reports: [], found: null })
  expect(await readShamDesk(it.context, agency, 'JJ-0000-000000')).toMatchObject({ found: null })
  for (const actor of [broker, firm.owner]) {
    expect(await readShamDesk(it.context, actor, null)).toBeNull()
    expect(await readShamReport(it.context, actor, reportId)).toBeNull()
  }
  expect(await readShamReport(it.context, far, reportId)).toBeNull()
})

test('a report is closed once, with its outcome, and whoever made it is told', async () => {
  const { partnershipId, tailor, agency, admin, far } = await aCase()
  const { reportId } = valueOf(await report(tailor.owner, partnershipId))
  const close = (actor: SignedIn) =>
    closeShamReport(it.context, actor, { reportId, outcome: 'Pemiliknya berbeda', submission: aSubmission() })
  for (const actor of [far, tailor.owner]) expect(await close(actor)).toMatchObject({ refusal: { code: 'not-found' } })
  expect(await close(agency)).toMatchObject({ ok: true })
  expect(await close(admin)).toMatchObject({ refusal: { code: 'already-closed' } })
  expect(await told(tailor.owner.userId)).toMatchObject([{ kind: 'sham-report-closed' }])
  expect((await readReportable(it.context, tailor.owner, partnershipId))?.mine).toMatchObject([
    { state: 'closed', outcome: 'Pemiliknya berbeda', closedBy: 'Dinas Koperasi' },
  ])
  expect(await report(tailor.owner, partnershipId), 'something new came up').toMatchObject({ ok: true })
})
