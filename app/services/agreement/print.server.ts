import type { AppContext } from '~/context'
import type { KeptDocument, StoredAgreement } from '~/db/agreement.server'
import type { Paper } from '~/db/paper.server'
import { renderAgreement } from '~/documents/agreement-pdf.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Binding } from '~/domain/agreement/agreement'
import { spelledCode } from '~/domain/agreement/check-code'
import { signedPart, verifyChain } from '~/domain/agreement/evidence'
import { canonicalText } from '~/i18n/agreement-document'
import { paths } from '~/schemas/paths'
import type { CaseAddress } from '../partnership/case.server'
import { documentFor } from './document.server'
import { isUnopened, openForReading, type Seen } from './read.server'

/** A stored agreement that was in force at least once. */
interface InForce extends StoredAgreement {
  readonly reference: string
  readonly binding: Binding
}

/**
 * The agreement on paper: the kept PDF once it came into force, else a draft of the terms as they stand.
 * Null when it is not there, not theirs or not open yet.
 */
export async function readPaper(context: AppContext, actor: SignedIn, address: CaseAddress) {
  const seen = await readable(context, actor, address)
  if (!seen) return null
  const { found, stored } = seen
  const { reference } = found
  const binding = stored?.agreement.binding
  if (!stored || !binding) return { name: `${reference}-rancangan.pdf`, bytes: await printDraft(context, seen) }
  const { bytes } = await keepPaper(context, { ...stored, reference, binding })
  return { name: `${reference}.pdf`, bytes }
}

/** The words that were signed, byte for byte. Null before that, and as `readPaper`. */
export async function readSignedText(context: AppContext, actor: SignedIn, address: CaseAddress) {
  const seen = await readable(context, actor, address)
  const binding = seen?.stored?.agreement.binding
  if (!seen?.stored || !binding) return null
  const document = await context.db.agreements.document(seen.stored.agreement.id, binding.textHash)
  return document && { name: `${seen.found.reference}.txt`, text: document.canonical }
}

/** When an agreement came into force: its paper is made, once. */
export async function printInForce(context: AppContext, { partnershipId }: { partnershipId: string }): Promise<void> {
  const stored = await context.db.agreements.ofPartnership(partnershipId)
  const inForce = stored && (await context.db.agreements.byCheckCode(stored.checkCode))
  const binding = inForce?.agreement.binding
  if (binding) await keepPaper(context, { ...inForce, binding })
}

/** The paper of the text in force, made now when there is none yet. Throws when text or evidence were tampered with. */
export async function keepPaper(context: AppContext, inForce: InForce): Promise<Paper> {
  const { id: agreementId } = inForce.agreement
  const { textHash } = inForce.binding
  const kept = await context.db.papers.find(agreementId, textHash)
  if (kept) return unchanged(context, kept)
  const bytes = await printSigned(context, inForce)
  await context.db.papers.keep({ agreementId, textHash, bytes, sha256: context.sha256(bytes) }, context.now())
  // Another worker may have been first: what is kept is what holds.
  const first = await context.db.papers.find(agreementId, textHash)
  if (!first) throw new Error(`The paper of agreement ${agreementId} was not kept.`)
  return first
}

async function readable(context: AppContext, actor: SignedIn, address: CaseAddress): Promise<Seen | null> {
  const seen = await openForReading(context, actor, address)
  return seen && !isUnopened(seen) ? seen : null
}

function printDraft(context: AppContext, { found, stored }: Seen): Promise<Uint8Array> {
  const { terms, updatedAt } = found.partnership
  const { reference } = found
  const { written } = documentFor(context, found, {
    terms: stored?.agreement.text.terms ?? terms,
    frame: stored?.frame ?? null,
  })
  return renderAgreement({ reference, written, at: stored?.agreement.updatedAt ?? updatedAt, proof: null })
}

async function printSigned(context: AppContext, inForce: InForce): Promise<Uint8Array> {
  const { agreement, binding, checkCode, reference } = inForce
  const [document, entries] = await Promise.all([
    context.db.agreements.document(agreement.id, binding.textHash),
    context.db.agreements.history(agreement.id),
  ])
  const lines = verifyChain(entries, context.sha256).ok ? signedPart(entries, binding.textHash) : null
  if (!lines || !document || !isGenuine(context, document)) throw new Error(`Agreement ${agreement.id} was changed.`)
  const { since, textHash } = binding
  const checkAddress = context.origin + paths.checkOf(checkCode)
  const proof = { since, textHash, lines, checkCode: spelledCode(checkCode), checkAddress }
  return renderAgreement({ reference, written: document.written, at: since, proof })
}

/** What is printed from says the same as what was hashed, and the hash is its own. */
export const isGenuine = (
  { sha256 }: Pick<AppContext, 'sha256'>,
  { hash, canonical, written }: KeptDocument,
): boolean => sha256(canonical) === hash && canonicalText((locale) => written[locale]) === canonical

function unchanged({ sha256 }: AppContext, paper: Paper): Paper {
  if (sha256(paper.bytes) !== paper.sha256) throw new Error(`The paper of agreement ${paper.agreementId} was changed.`)
  return paper
}
