import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { SIDES } from '~/domain/agreement/terms'
import { agreementMovesFor } from '~/domain/agreement/transitions'
import { isLive } from '~/domain/partnership/guards'
import { refuse } from '~/domain/result'
import { confirmPassword } from '../account/password-tries.server'
import type { CaseAddress } from '../partnership/case.server'
import { conditionsOf } from './conditions.server'
import { documentFor } from './document.server'
import { type AgreementMoveInput, moveAgreement } from './move.server'
import { openForReading } from './read.server'

/**
 * The full text of an agreement for the side that may sign it. Null when it is not there, not theirs, or still the
 * broker's own draft.
 */
export async function readSigning(context: AppContext, actor: SignedIn, address: CaseAddress) {
  const seen = await openForReading(context, actor, address)
  const side = SIDES.find((one) => one === seen?.viewer)
  if (!seen?.stored || !side || seen.stored.agreement.state === 'draft') return null
  const { found, stored } = seen
  const { id, state, version, text } = { ...stored.agreement, id: found.partnership.id }
  const mine = isLive(found.partnership) && agreementMovesFor(state, side).includes(`sign-${side}`)
  const move = `sign-${side}` as const
  const met = await conditionsOf(context, context.db, { found, agreement: stored.agreement, actor, move })
  const { hash, written } = documentFor(context, found, { terms: text.terms, frame: stored.frame })
  return {
    id,
    reference: found.reference,
    state,
    version,
    side,
    name: found.businesses[side].name,
    written,
    textHash: hash,
    /** This very text was read in full by this side. */
    seen: text.sides[side].seenHash === hash,
    signed: text.sides[side].signature !== null,
    maySign: mine && met.ok,
    /** Why not, where the agreement itself would let this side sign. */
    blocked: mine && !met.ok ? met.refusal : null,
  }
}

interface Signing extends Omit<AgreementMoveInput, 'event'> {
  /** Hash of the text that was on the signer's screen. */
  readonly textHash: string
  readonly password: string
  readonly headers: Headers
}

/**
 * Signs for one's side, having proved once more who one is.
 * Refuses `wrong-password`, `rate-limited`, and what `moveAgreement` refuses: clauses missing, text not seen or changed …
 */
export async function signAgreement(context: AppContext, actor: SignedIn, signing: Signing) {
  const { textHash, password, headers, ...move } = signing
  const side = SIDES.find((one) => one === move.as)
  if (!side) return refuse('not-your-move')
  const confirmed = await confirmPassword(context, actor, { password, headers })
  // At its field: the summary stands far above it.
  if (!confirmed.ok)
    return confirmed.refusal.code === 'wrong-password' ? refuse('wrong-password', { field: 'password' }) : confirmed
  const event = { kind: `sign-${side}`, textHash, reauthenticatedAt: context.now() } as const
  return moveAgreement(context, actor, { ...move, event })
}
