import type { SignedIn } from '~/domain/access/actor'
import type { AgreementEvent } from '~/domain/agreement/agreement'
import type { SideKey, Terms } from '~/domain/agreement/terms'
import type { CaseRole, PartnershipEvent } from '~/domain/partnership/partnership'
import { moveAgreement } from '~/services/agreement/move.server'
import { readSigning } from '~/services/agreement/sign.server'
import { movePartnership } from '~/services/partnership/move.server'
import { proposePartnership } from '~/services/partnership/propose.server'
import { someTerms } from './partnership'
import { type Stored, storedBusiness, storedFirmWithWork, storedUser } from './stored'
import { aSubmission } from './submission'

/** A broker of Bandung, a factory with work to give (side A), a tailor (side B), and the link proposed to both. */
export async function storedCase(it: Stored, terms: Terms = someTerms()) {
  const broker = await storedUser(it, { role: 'broker', name: 'Budi Santoso', regions: ['32'] })
  const firm = await storedFirmWithWork(it)
  const tailor = await storedBusiness(it, { name: 'Konveksi Soreang', regency: '3204', size: 'small' })
  const pair = { opportunityId: firm.opportunity.id, businessId: tailor.business.id }
  const seen = ['payment-too-long', 'tied-materials', 'price-by-one-side', 'no-coaching'] as const
  const submission = aSubmission()
  const proposed = await proposePartnership(it.context, broker, { ...pair, terms, seen, submission })
  if (!proposed.ok) throw new Error(proposed.refusal.code)
  const { partnershipId } = proposed.value
  const owners: Readonly<Record<SideKey, SignedIn>> = { a: firm.owner, b: tailor.owner }
  /** Moves the case as it stands now. */
  const by = async (actor: SignedIn, as: CaseRole, event: PartnershipEvent) => {
    const found = await it.context.db.partnerships.byId(partnershipId)
    const version = found?.partnership.version ?? 0
    return movePartnership(it.context, actor, { partnershipId, version, as, event, submission: aSubmission() })
  }
  /** Moves the agreement as it stands now. */
  const moves = async (actor: SignedIn, as: CaseRole, event: AgreementEvent) => {
    const stored = await it.context.db.agreements.ofPartnership(partnershipId)
    const version = stored?.agreement.version ?? 0
    return moveAgreement(it.context, actor, { partnershipId, version, as, event, submission: aSubmission() })
  }
  return { broker, firm, tailor, partnershipId, owners, by, moves }
}

export type StoredCase = Awaited<ReturnType<typeof storedCase>>

/** Both consented and the broker drew up the agreement: its own draft still. */
export async function storedDraft(it: Stored, terms?: Terms): Promise<StoredCase> {
  const link = await storedCase(it, terms)
  await link.by(link.firm.owner, 'a', { kind: 'consent', ownershipTie: false })
  await link.by(link.tailor.owner, 'b', { kind: 'consent', ownershipTie: false })
  await link.by(link.broker, 'broker', { kind: 'draft' })
  return link
}

/** Opened to both sides. */
export async function storedNegotiation(it: Stored, terms?: Terms): Promise<StoredCase> {
  const link = await storedDraft(it, terms)
  await link.moves(link.broker, 'broker', { kind: 'negotiate' })
  return link
}

/** Complete, and waiting to be read and signed. */
export async function storedReady(it: Stored, terms?: Terms): Promise<StoredCase> {
  const link = await storedNegotiation(it, terms)
  await link.moves(link.broker, 'broker', { kind: 'make-ready' })
  return link
}

/** A side reads the text that is on the table, then signs it. */
export async function signs(it: Stored, { owners, partnershipId, moves }: StoredCase, side: SideKey) {
  const signing = await readSigning(it.context, owners[side], { partnershipId, as: side })
  const textHash = signing?.textHash ?? ''
  await moves(owners[side], side, { kind: 'read', textHash })
  return moves(owners[side], side, { kind: `sign-${side}`, textHash, reauthenticatedAt: it.context.now() })
}

/** Both want to end it before its last day, and the broker ends it. */
export async function endsEarly({ owners, broker, moves }: StoredCase) {
  const reason = 'Kedua pihak sepakat berhenti'
  await moves(owners.a, 'a', { kind: 'give-notice', reason })
  await moves(owners.b, 'b', { kind: 'give-notice', reason })
  return moves(broker, 'broker', { kind: 'terminate', reason })
}

/** Signed by both. */
export async function storedAgreementInForce(it: Stored, terms?: Terms): Promise<StoredCase> {
  const link = await storedReady(it, terms)
  await signs(it, link, 'a')
  await signs(it, link, 'b')
  return link
}
