import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { verifyChain } from '~/domain/agreement/evidence'
import type { CaseAddress } from '../partnership/case.server'
import { isUnopened, openForReading } from './read.server'

/** The evidence page of an agreement: every line of its chain, and whether the chain holds. Null as `readAgreement`. */
export async function readEvidence(context: AppContext, actor: SignedIn, address: CaseAddress) {
  const seen = await openForReading(context, actor, address)
  if (!seen?.stored || isUnopened(seen)) return null
  const { found, stored } = seen
  const { agreement, checkCode } = stored
  const entries = await context.db.agreements.history(agreement.id)
  return {
    id: found.partnership.id,
    reference: found.reference,
    state: agreement.state,
    checkCode,
    textHash: agreement.binding?.textHash ?? null,
    entries,
    chain: verifyChain(entries, context.sha256),
    regency: found.businesses.b.regency,
  }
}
