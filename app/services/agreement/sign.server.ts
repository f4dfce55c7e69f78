import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { SIDES } from '~/domain/agreement/terms'
import { refuse } from '~/domain/result'
import { confirmPassword } from '../account/password-tries.server'
import { type AgreementMoveInput, moveAgreement } from './move.server'

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
  if (!confirmed.ok) return confirmed
  const event = { kind: `sign-${side}`, textHash, reauthenticatedAt: context.now() } as const
  return moveAgreement(context, actor, { ...move, event })
}
