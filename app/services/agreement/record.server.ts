import type { AppContext } from '~/context'
import type { KeptDocument } from '~/db/agreement.server'
import type { Queries } from '~/db/db.server'
import type { Case } from '~/db/partnership.server'
import type { Agreement, AgreementFact } from '~/domain/agreement/agreement'
import { differences, wordsOfTerms } from '~/domain/agreement/differences'
import { nextEntry } from '~/domain/agreement/evidence'
import type { AgreementMoved } from '~/domain/agreement/move'
import type { Terms } from '~/domain/agreement/terms'
import { move } from '~/domain/partnership/move'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { recordFacts } from '../partnership/facts.server'

export interface AgreementHappened extends AgreementMoved {
  readonly found: Case
  readonly before: Agreement
  /** The text that is on the table once the move is made. */
  readonly document: KeptDocument
}

/**
 * Saves a moved agreement with all that follows from the move: evidence, kept text, versions of the terms, the state of
 * the partnership, notices. In the transaction of the move. False when somebody else moved it first.
 */
export async function recordAgreement(context: AppContext, tx: Queries, happened: AgreementHappened): Promise<boolean> {
  const { before, agreement, document, facts } = happened
  if (!(await tx.agreements.save(agreement))) return false
  const { terms } = agreement.text
  if (differences(before.text.terms, terms).length > 0)
    await keepTerms(context, tx, { agreementId: agreement.id, terms })
  for (const fact of facts) await record(fact, { context, tx, ...happened, document })
  return true
}

interface OtherTerms {
  readonly agreementId: string
  readonly terms: Terms
}

/** Other terms on the table are a new version: what stood before stays readable. */
async function keepTerms({ now }: AppContext, tx: Queries, { agreementId, terms }: OtherTerms): Promise<void> {
  const last = await tx.agreements.lastVersion(agreementId)
  await tx.agreements.addVersion(agreementId, { number: (last?.number ?? 0) + 1, terms, at: now() })
}

interface Recording extends AgreementHappened {
  readonly context: AppContext
  readonly tx: Queries
}

async function record(fact: AgreementFact, recording: Recording): Promise<void> {
  switch (fact.kind) {
    case 'history':
      return addEvidence(fact, recording)
    case 'came-into-force':
      await recording.tx.outbox.add({ topic: 'agreement-in-force', partnershipId: recording.agreement.partnershipId })
      return movePartnership('come-into-force', recording)
    case 'ended':
      return movePartnership('close', recording)
    case 'notify':
      return tell(fact, recording)
  }
}

async function addEvidence(fact: Extract<AgreementFact, { kind: 'history' }>, recording: Recording): Promise<void> {
  const { context, tx, agreement, document } = recording
  const { event: kind, side, actorId, reason, at, from, to, proposedBy: proposedById } = fact
  // What was read and signed is kept word for word: the evidence names it by its hash.
  if (fact.textHash !== null) await tx.agreements.keepDocument(agreement.id, document, at)
  const termsHash = context.sha256(wordsOfTerms(agreement.text.terms))
  const textHash = document.hash
  const happened = { kind, side, actorId, reason, at, from, to, textHash, termsHash, proposedById }
  const entry = nextEntry(await tx.agreements.lastEntry(agreement.id), happened, context.sha256)
  await tx.agreements.addEntry(context.newId(), agreement.id, entry)
}

/** The partnership follows its agreement. An amendment that comes into force finds it running already. */
async function movePartnership(kind: 'come-into-force' | 'close', recording: Recording): Promise<void> {
  const { context, tx, found, facts } = recording
  const [happening] = facts.filter((fact) => fact.kind === 'history')
  const userId = happening?.actorId ?? null
  const moved = move(found.partnership, { kind }, { actor: { userId, as: 'agreement' }, now: context.now() })
  if (!moved.ok) return
  if (!(await tx.partnerships.save(moved.value.partnership))) throw new Error('The case moved under its agreement.')
  await recordFacts(context, tx, { ...moved.value, reference: found.reference, actorId: userId })
}

async function tell({ who, about }: Extract<AgreementFact, { kind: 'notify' }>, recording: Recording): Promise<void> {
  const { context, tx, found } = recording
  const { id, brokerId, sides } = found.partnership
  const to = who === 'broker' ? [brokerId] : await tx.businesses.memberIds([sides[who].businessId])
  const detail = { about, reference: found.reference, path: paths.agreement(id) }
  await notify(context, tx, { to, content: { kind: 'agreement-moved', detail } })
}
