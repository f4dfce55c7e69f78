import { expect, test } from 'vitest'
import type { SignedIn } from '~/domain/access/actor'
import type { Terms } from '~/domain/agreement/terms'
import type { CaseRole } from '~/domain/partnership/partnership'
import { answerChange } from '~/services/agreement/answer-change.server'
import { readChanges } from '~/services/agreement/changes.server'
import { readSigning } from '~/services/agreement/sign.server'
import { readTermsForm } from '~/services/agreement/terms-form.server'
import { readConflicts, type Writing, writeTerms } from '~/services/agreement/write.server'
import { someTerms } from '../factories/partnership'
import { storedUser } from '../factories/stored'
import {
  type StoredCase,
  signs,
  storedAgreementInForce,
  storedCase,
  storedDraft,
  storedNegotiation,
  storedReady,
} from '../factories/stored-agreement'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'

const it = useHouse()

/** Terms as a form gives them: coaching in the order of the law. */
const agreed = (changes: Partial<Terms> = {}): Terms =>
  someTerms({ coaching: ['human-resources.training', 'technology.quality-control'], ...changes })

const SOONER: Partial<Terms> = { payment: { days: 7, mechanism: 'transfer' } }
const AT_ONCE: Partial<Terms> = { payment: { days: 0, mechanism: 'cash' } }
const FINER: Partial<Terms> = { quality: 'Tanpa cacat' }

/** What somebody writes on the first version, whatever stands by now. */
const writing = (
  { partnershipId }: StoredCase,
  as: CaseRole,
  { terms, ...changes }: Partial<Omit<Writing, 'terms'>> & { readonly terms: Partial<Terms> },
): Writing => ({
  partnershipId,
  as,
  base: 1,
  clause: null,
  terms: agreed(terms),
  note: null,
  choices: {},
  counterTo: null,
  ...changes,
})

type Written = Parameters<typeof writing>[2]

const writes = (actor: SignedIn, ...words: readonly [StoredCase, CaseRole, Written]) =>
  writeTerms(it.context, actor, { ...writing(...words), submission: aSubmission() })

const actorOf = (link: StoredCase, as: CaseRole): SignedIn => (as === 'a' || as === 'b' ? link.owners[as] : link.broker)

const changesOf = async (link: StoredCase, as: CaseRole = 'broker') =>
  (await readChanges(it.context, actorOf(link, as), { partnershipId: link.partnershipId, as }))?.changes ?? []

const newestOf = async (link: StoredCase, as: CaseRole = 'broker') => {
  const [newest] = await changesOf(link, as)
  if (!newest) throw new Error('nothing was proposed')
  return newest
}

/** Answers the newest change. */
const answers = async (link: StoredCase, as: CaseRole, kind: 'accept' | 'withdraw') => {
  const { id: changeId } = await newestOf(link)
  const { partnershipId } = link
  return answerChange(it.context, actorOf(link, as), { partnershipId, changeId, as, kind, submission: aSubmission() })
}

const agreementOf = async ({ partnershipId }: StoredCase) => {
  const stored = await it.context.db.agreements.ofPartnership(partnershipId)
  if (!stored) throw new Error('no agreement')
  return stored.agreement
}

const versionsOf = async (link: StoredCase, as: CaseRole = 'broker') => {
  const view = await readChanges(it.context, actorOf(link, as), { partnershipId: link.partnershipId, as })
  return view?.versions.map(({ number }) => number) ?? []
}

const formOf = async (link: StoredCase, as: CaseRole, answered: string | null = null) => {
  const address = { partnershipId: link.partnershipId, as, clause: null, answers: answered }
  return (await readTermsForm(it.context, actorOf(link, as), address))?.form
}

test('the broker writes the own draft at once, and every text it had stays readable to the broker', async () => {
  const link = await storedDraft(it, agreed())
  expect(await formOf(link, 'broker')).toMatchObject({ kind: 'alone', base: 1, terms: agreed() })
  expect(await writes(link.broker, link, 'broker', { terms: FINER })).toMatchObject({ value: { way: 'alone' } })
  expect((await agreementOf(link)).text.terms).toEqual(agreed(FINER))
  expect(await versionsOf(link)).toEqual([2, 1])
  expect(await writes(link.broker, link, 'broker', { base: 2, terms: FINER })).toMatchObject({
    refusal: { code: 'nothing-changed' },
  })
  expect(await changesOf(link)).toEqual([])
})

test('nobody signs past a proposed change that waits for an answer', async () => {
  const link = await storedReady(it, agreed())
  await writes(link.owners.b, link, 'b', { terms: SOONER })
  expect(await signs(it, link, 'a')).toMatchObject({ refusal: { code: 'change-open' } })
  expect(await answers(link, 'b', 'withdraw')).toMatchObject({ ok: true })
  expect(await signs(it, link, 'a')).toMatchObject({ ok: true })
})

test('a side neither writes in the broker’s draft nor learns from a clash what stands there', async () => {
  const link = await storedDraft(it, agreed())
  const { owners, broker } = link
  await writes(broker, link, 'broker', { terms: SOONER })
  expect(await formOf(link, 'a')).toEqual({ kind: 'locked', clause: null })
  const clashing = { terms: AT_ONCE }
  expect(await writes(owners.a, link, 'a', clashing)).toMatchObject({ refusal: { code: 'not-your-move' } })
  expect(await readConflicts(it.context, owners.a, writing(link, 'a', clashing))).toEqual([])
})

test('what the broker tried out before opening the draft stays the broker’s', async () => {
  const link = await storedDraft(it, agreed())
  await writes(link.broker, link, 'broker', { terms: SOONER })
  await writes(link.broker, link, 'broker', { base: 2, terms: AT_ONCE })
  await link.moves(link.broker, 'broker', { kind: 'negotiate' })
  expect(await versionsOf(link, 'broker')).toEqual([3, 2, 1])
  expect(await versionsOf(link, 'a')).toEqual([3, 1])
  expect(await writes(link.owners.a, link, 'a', { base: 2, terms: FINER })).toMatchObject({
    refusal: { code: 'not-found' },
  })
})

test('a proposed change waits for the other side; accepted it is a new version', async () => {
  const link = await storedNegotiation(it, agreed())
  const proposed = await writes(link.owners.b, link, 'b', { terms: SOONER, note: 'Modal kami kecil' })
  expect(proposed).toMatchObject({ value: { way: 'proposed' } })
  expect((await agreementOf(link)).text.terms).toEqual(agreed())
  expect(await newestOf(link, 'a')).toMatchObject({
    author: 'b',
    authorName: 'Siti Aminah',
    note: 'Modal kami kecil',
    before: agreed(),
    after: agreed(SOONER),
    answers: ['accept', 'counter'],
  })
  expect((await newestOf(link, 'b')).answers).toEqual(['withdraw'])
  expect((await newestOf(link, 'broker')).answers).toEqual([])
  expect(await answers(link, 'a', 'accept')).toMatchObject({ ok: true })
  expect((await agreementOf(link)).text.terms).toEqual(agreed(SOONER))
  expect(await versionsOf(link, 'a')).toEqual([2, 1])
  expect(await newestOf(link, 'a')).toMatchObject({ state: 'accepted', agreedBy: ['a', 'b'], answers: [] })
})

test('nobody accepts the own proposal, and nobody takes back that of another', async () => {
  const link = await storedNegotiation(it, agreed())
  await writes(link.owners.b, link, 'b', { terms: SOONER })
  expect(await answers(link, 'b', 'accept')).toMatchObject({ refusal: { code: 'not-your-move' } })
  expect(await answers(link, 'a', 'withdraw')).toMatchObject({ refusal: { code: 'not-your-move' } })
  expect(await answers(link, 'broker', 'accept')).toMatchObject({ refusal: { code: 'not-your-move' } })
  expect(await answers(link, 'b', 'withdraw')).toMatchObject({ ok: true })
  expect(await answers(link, 'a', 'accept')).toMatchObject({ refusal: { code: 'wrong-state' } })
  expect((await agreementOf(link)).text.terms).toEqual(agreed())
})

test('what the broker proposes needs both sides', async () => {
  const link = await storedNegotiation(it, agreed())
  await writes(link.broker, link, 'broker', { terms: SOONER })
  await answers(link, 'a', 'accept')
  expect(await newestOf(link, 'b')).toMatchObject({ state: 'open', agreedBy: ['a'], answers: ['accept', 'counter'] })
  expect((await agreementOf(link)).text.terms).toEqual(agreed())
  await answers(link, 'b', 'accept')
  expect((await agreementOf(link)).text.terms).toEqual(agreed(SOONER))
})

test('a proposal is answered with another, started from its words', async () => {
  const link = await storedNegotiation(it, agreed())
  await writes(link.owners.b, link, 'b', { terms: AT_ONCE })
  const { id } = await newestOf(link)
  expect(await formOf(link, 'a', id)).toMatchObject({
    kind: 'proposed',
    base: 1,
    clause: 'payment',
    terms: agreed(AT_ONCE),
    answers: { id, author: 'b' },
  })
  // The author takes it back and writes anew instead.
  expect(await formOf(link, 'b', id)).toMatchObject({ terms: agreed(), answers: null })
  const same = { terms: AT_ONCE, counterTo: id }
  expect(await writes(link.owners.a, link, 'a', same)).toMatchObject({ refusal: { code: 'nothing-changed' } })
  expect(await writes(link.owners.a, link, 'a', { terms: SOONER, counterTo: id })).toMatchObject({ ok: true })
  const [counter, first] = await changesOf(link)
  expect(first).toMatchObject({ id, state: 'countered' })
  expect(counter).toMatchObject({ state: 'open', author: 'a', counterTo: id, base: agreed() })
  await answers(link, 'b', 'accept')
  expect((await agreementOf(link)).text.terms).toEqual(agreed(SOONER))
})

test('other terms take an agreement that was ready back to the negotiation, unread', async () => {
  const link = await storedReady(it, agreed())
  await writes(link.owners.a, link, 'a', { terms: FINER })
  await answers(link, 'b', 'accept')
  expect(await agreementOf(link)).toMatchObject({ state: 'in-negotiation', text: { sides: { a: { seenHash: null } } } })
})

test('what one side has signed is not changed under its hand', async () => {
  const link = await storedReady(it, agreed())
  await signs(it, link, 'a')
  expect(await writes(link.owners.b, link, 'b', { terms: SOONER })).toMatchObject({ refusal: { code: 'wrong-state' } })
  expect(await formOf(link, 'b')).toMatchObject({ kind: 'locked' })
})

test('two who change different statements at once both get their words', async () => {
  const link = await storedNegotiation(it, agreed())
  await writes(link.owners.a, link, 'a', { terms: FINER })
  await answers(link, 'b', 'accept')
  await writes(link.owners.b, link, 'b', { terms: SOONER })
  expect(await newestOf(link, 'a')).toMatchObject({ before: agreed(FINER), after: agreed({ ...FINER, ...SOONER }) })
  await answers(link, 'a', 'accept')
  expect((await agreementOf(link)).text.terms).toEqual(agreed({ ...FINER, ...SOONER }))
})

test('a clause filled in alone leaves what others wrote meanwhile', async () => {
  const link = await storedDraft(it, agreed())
  await writes(link.broker, link, 'broker', { terms: FINER })
  await writes(link.broker, link, 'broker', { clause: 'payment', terms: { ...SOONER, activity: null } })
  expect((await agreementOf(link)).text.terms).toEqual(agreed({ ...FINER, ...SOONER }))
})

test('two who change one statement: the second chooses, and nothing is lost silently', async () => {
  const link = await storedNegotiation(it, agreed())
  const { owners } = link
  await writes(owners.b, link, 'b', { terms: SOONER })
  await answers(link, 'a', 'accept')
  const late = { terms: { ...AT_ONCE, ...FINER } }
  expect(await writes(owners.a, link, 'a', late)).toEqual({
    ok: false,
    refusal: { code: 'conflict-open', detail: { field: 'payment' } },
  })
  expect(await readConflicts(it.context, owners.a, writing(link, 'a', late))).toEqual([
    { field: 'payment', clause: 'payment', base: agreed().payment, mine: AT_ONCE.payment, theirs: SOONER.payment },
  ])
  expect(await changesOf(link)).toHaveLength(1)
  expect(await writes(owners.a, link, 'a', { ...late, choices: { payment: 'theirs' } })).toMatchObject({ ok: true })
  expect((await newestOf(link)).terms).toEqual(agreed({ ...SOONER, ...FINER }))
})

test('an open proposal that the agreement has overtaken is written anew, from its own words', async () => {
  const link = await storedNegotiation(it, agreed())
  await writes(link.owners.b, link, 'b', { terms: { ...AT_ONCE, ...FINER } })
  const { id: overtaken } = await newestOf(link)
  await writes(link.broker, link, 'broker', { terms: SOONER })
  await answers(link, 'a', 'accept')
  await answers(link, 'b', 'accept')
  const shown = (await changesOf(link, 'a')).find(({ id }) => id === overtaken)
  expect(shown).toMatchObject({ clashes: true, answers: ['counter'], before: agreed() })
  const accept = { partnershipId: link.partnershipId, changeId: overtaken, as: 'a', kind: 'accept' } as const
  expect(await answerChange(it.context, link.owners.a, { ...accept, submission: aSubmission() })).toMatchObject({
    refusal: { code: 'conflict-open' },
  })
  const form = await formOf(link, 'a', overtaken)
  expect(form).toMatchObject({ base: 2, clause: null, terms: agreed({ ...AT_ONCE, ...FINER }) })
})

test('both proposing the same is agreed once: nothing is moved a second time', async () => {
  const link = await storedReady(it, agreed())
  await writes(link.owners.a, link, 'a', { terms: SOONER })
  const { id: first } = await newestOf(link)
  await writes(link.owners.b, link, 'b', { terms: SOONER })
  await answers(link, 'a', 'accept')
  const { version } = await agreementOf(link)
  const accept = { partnershipId: link.partnershipId, changeId: first, as: 'b', kind: 'accept' } as const
  expect(await answerChange(it.context, link.owners.b, { ...accept, submission: aSubmission() })).toMatchObject({
    ok: true,
  })
  expect((await agreementOf(link)).version).toBe(version)
  // The line of the move names the text that came of it, and who had proposed it.
  const line = (await it.context.db.agreements.history((await agreementOf(link)).id)).at(-1)
  const signing = await readSigning(it.context, link.owners.a, { partnershipId: link.partnershipId, as: 'a' })
  expect(line).toMatchObject({ event: 'revise', side: 'a', proposedById: link.owners.b.userId })
  expect(line?.textHash).toBe(signing?.textHash)
  expect((await changesOf(link)).map(({ state }) => state)).toEqual(['accepted', 'accepted'])
})

test('an agreement in force is amended with a reason; the old text binds until the new one is signed', async () => {
  const link = await storedAgreementInForce(it, agreed())
  const { owners } = link
  expect(await formOf(link, 'b')).toMatchObject({ kind: 'proposed', noteNeeded: true })
  expect(await writes(owners.b, link, 'b', { terms: SOONER })).toMatchObject({ refusal: { code: 'reason-missing' } })
  await writes(owners.b, link, 'b', { terms: SOONER, note: 'Harga kain naik' })
  await answers(link, 'a', 'accept')
  expect(await agreementOf(link)).toMatchObject({
    state: 'amended',
    text: { terms: agreed(SOONER) },
    binding: { text: { terms: agreed() } },
  })
  await link.moves(owners.a, 'a', { kind: 'drop-amendment', reason: 'Belum perlu' })
  expect(await versionsOf(link)).toEqual([3, 2, 1])
})

test('everyone but the one who acted is told of a proposal and of its answer', async () => {
  const link = await storedNegotiation(it, agreed())
  await writes(link.owners.b, link, 'b', { terms: SOONER })
  await answers(link, 'b', 'withdraw')
  const toldTo = async ({ userId }: SignedIn) => {
    const { rows } = await it.context.db.notifications.of(userId, { skip: 0, take: 50 }, it.context.now())
    return rows.flatMap((row) => (row.kind === 'change-answered' ? [row.detail.about] : [])).toSorted()
  }
  expect(await toldTo(link.owners.a)).toEqual(['proposed', 'withdrawn'])
  expect(await toldTo(link.broker)).toEqual(['proposed', 'withdrawn'])
  expect(await toldTo(link.owners.b)).toEqual([])
})

test('strangers and the people of other cases find nothing to read, write or answer', async () => {
  const link = await storedNegotiation(it, agreed())
  const elsewhere = await storedNegotiation(it, agreed())
  await writes(link.owners.b, link, 'b', { terms: SOONER })
  const { partnershipId } = link
  const { id: changeId } = await newestOf(link)
  for (const actor of [await storedUser(it), elsewhere.owners.a, elsewhere.broker]) {
    expect(await readChanges(it.context, actor, { partnershipId, as: null })).toBeNull()
    expect(await readTermsForm(it.context, actor, { partnershipId, as: null, clause: null, answers: null })).toBeNull()
    expect(await writes(actor, link, 'a', { terms: FINER })).toMatchObject({ refusal: { code: 'not-found' } })
    const answer = { partnershipId, changeId, as: 'a', kind: 'accept', submission: aSubmission() } as const
    expect(await answerChange(it.context, actor, answer)).toMatchObject({ refusal: { code: 'not-found' } })
  }
  // A change of one case is not answered in another.
  const foreign = { partnershipId: elsewhere.partnershipId, changeId, as: 'a', kind: 'accept' } as const
  expect(await answerChange(it.context, elsewhere.owners.a, { ...foreign, submission: aSubmission() })).toMatchObject({
    refusal: { code: 'not-found' },
  })
  expect(await writes(elsewhere.owners.a, elsewhere, 'a', { terms: FINER, counterTo: changeId })).toMatchObject({
    refusal: { code: 'not-found' },
  })
  expect(await writes(link.owners.a, link, 'b', { terms: FINER })).toMatchObject({ refusal: { code: 'forbidden' } })
})

test('while the two still talk the form changes the case, and there are no changes to read', async () => {
  const link = await storedCase(it, agreed())
  expect(await formOf(link, 'broker')).toMatchObject({ kind: 'case', version: 1, terms: agreed() })
  expect(await formOf(link, 'a')).toMatchObject({ kind: 'locked' })
  expect(await readChanges(it.context, link.broker, { partnershipId: link.partnershipId, as: null })).toBeNull()
  expect(await writes(link.broker, link, 'broker', { terms: FINER })).toMatchObject({ refusal: { code: 'not-found' } })
})

test('a form sent twice proposes once and answers once', async () => {
  const link = await storedNegotiation(it, agreed())
  const input = { ...writing(link, 'b', { terms: SOONER }), submission: aSubmission() }
  const [first, second] = await Promise.all([
    writeTerms(it.context, link.owners.b, input),
    writeTerms(it.context, link.owners.b, input),
  ])
  expect(first).toMatchObject({ ok: true })
  expect(second).toEqual(first)
  const changes = await changesOf(link)
  expect(changes).toHaveLength(1)
  const accept = { partnershipId: link.partnershipId, changeId: changes[0]?.id ?? '', as: 'a', kind: 'accept' } as const
  const submission = aSubmission()
  const both = await Promise.all([
    answerChange(it.context, link.owners.a, { ...accept, submission }),
    answerChange(it.context, link.owners.a, { ...accept, submission }),
  ])
  expect(both.every(({ ok }) => ok)).toBe(true)
  expect(await versionsOf(link)).toEqual([2, 1])
})
