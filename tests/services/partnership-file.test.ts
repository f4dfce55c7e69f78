import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '~/db/client.server'
import type { SignedIn } from '~/domain/access/actor'
import { exportFile } from '~/services/partnership-file/export.server'
import { readFile } from '~/services/partnership-file/read.server'
import { someTerms } from '../factories/partnership'
import { storedUser } from '../factories/stored'
import { type StoredCase, storedAgreementInForce, storedCase, storedDraft } from '../factories/stored-agreement'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'
import { valueOf } from '../setup/people'

const it = useHouse()
const NOW = new Date('2026-11-22T02:00:00Z')
const HOUR = 60 * 60 * 1000

let client: ReturnType<typeof createClient>
let link: StoredCase
let agency: SignedIn
beforeAll(async () => {
  client = createClient(it.url, 2)
  it.clock.now = NOW
  link = await storedAgreementInForce(it)
  agency = await storedUser(it, { role: 'agency', name: 'Dewi Lestari', regions: ['32'] })
})
afterAll(() => client.$disconnect())

const take = (
  actor: SignedIn,
  { partnershipId }: StoredCase,
  reason = 'Pemeriksaan KPPU',
  submission = aSubmission(),
) => exportFile(it.context, actor, { partnershipId, reason, submission })

const opened = async (actor: SignedIn, ticket: { at: string; ticket: string } | null) =>
  (await readFile(it.context, actor, { partnershipId: link.partnershipId, ticket }))?.opened?.file ?? null

test('an agency of the region takes out the whole file', async () => {
  expect(await opened(agency, null)).toBeNull()
  const file = await opened(agency, valueOf(await take(agency, link)))
  expect(file).toMatchObject({
    takenBy: 'Dewi Lestari',
    takenAt: NOW,
    pattern: 'subcontracting',
    state: 'running',
    kppu: true,
    sides: {
      a: { ownershipTie: false, declaredBy: 'Rina Kartika', declaredAt: NOW },
      b: { ownershipTie: false, consent: 'given' },
    },
    messages: { included: false },
    agreement: { state: 'in-force', chain: { ok: true } },
  })
  const agreement = file?.agreement
  if (!agreement) throw new Error('no agreement in the file')
  expect(agreement.versions.map(({ number }) => number)).toEqual([1])
  expect(it.context.sha256(agreement.inForce?.signedText ?? '')).toBe(agreement.inForce?.textHash)
  expect(agreement.evidence.map(({ event }) => event)).toContain('sign-b')
  expect(agreement.standings.map(({ obligation }) => obligation.id)).toContain('delivery.1')
})

test('what the broker tried out before opening the draft is in no file', async () => {
  const draft = await storedDraft(it)
  const { broker, moves, partnershipId } = draft
  for (const quality of ['Percobaan', 'Jahitan ganda'])
    await moves(broker, 'broker', { kind: 'revise', terms: someTerms({ quality }), agreedBy: [] })
  await moves(broker, 'broker', { kind: 'negotiate' })
  const ticket = valueOf(await take(agency, draft))
  const read = await readFile(it.context, agency, { partnershipId, ticket })
  expect(read?.opened?.file.agreement?.versions.map(({ number }) => number)).toEqual([1, 3])
})

test('everyone in the case is told by whom and why, and the same form sent twice tells nobody twice', async () => {
  const submission = aSubmission()
  await take(agency, link, 'Laporan semu', submission)
  await take(agency, link, 'Laporan semu', submission)
  const told = await client.notification.findMany({
    where: { kind: 'file-exported', detail: { path: ['reason'], equals: 'Laporan semu' } },
  })
  const people = [link.firm.owner.userId, link.tailor.owner.userId, link.broker.userId]
  expect(told.map(({ userId }) => userId).toSorted()).toEqual(people.toSorted())
  expect(told[0]?.detail).toMatchObject({ person: 'Dewi Lestari', role: 'agency', reason: 'Laporan semu' })
})

test('the file opens for an hour, and for whoever took it out only', async () => {
  const ticket = valueOf(await take(agency, link))
  const admin = await storedUser(it, { role: 'admin' })
  expect(await opened(admin, ticket)).toBeNull()
  expect(await opened(agency, { ...ticket, at: new Date(NOW.getTime() + 1).toISOString() })).toBeNull()
  expect(await opened(agency, { ...ticket, ticket: 'made up' })).toBeNull()
  it.clock.now = new Date(NOW.getTime() + HOUR - 1)
  expect(await opened(agency, ticket)).not.toBeNull()
  it.clock.now = new Date(NOW.getTime() + HOUR)
  expect(await opened(agency, ticket)).toBeNull()
  it.clock.now = NOW
})

test('an agency elsewhere, the parties and their broker find no file', async () => {
  const far = await storedUser(it, { role: 'agency', regions: ['81'] })
  for (const actor of [far, link.firm.owner, link.tailor.owner, link.broker]) {
    expect(await readFile(it.context, actor, { partnershipId: link.partnershipId, ticket: null })).toBeNull()
    expect(await take(actor, link)).toMatchObject({ refusal: { code: 'not-found' } })
  }
})

test('before both consented there is no partnership, and the draft of a broker stays the broker’s own', async () => {
  expect(await take(agency, await storedCase(it))).toMatchObject({ refusal: { code: 'not-found' } })
  const draft = await storedDraft(it)
  const ticket = valueOf(await take(agency, draft))
  const view = await readFile(it.context, agency, { partnershipId: draft.partnershipId, ticket })
  expect(view?.opened?.file).toMatchObject({ state: 'drafting', agreement: null })
})
