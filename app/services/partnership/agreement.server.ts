import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { caseRoles } from '~/domain/access/case-roles'
import { draftAgreement } from '~/domain/agreement/draft'
import { warningsFor } from '~/domain/agreement/guards'
import { SIDES } from '~/domain/agreement/terms'
import { bothConsented, movesFor } from '~/domain/partnership/transitions'
import type { CaseAddress } from './case.server'
import { caseFacts, partiesOf } from './case-facts'

/**
 * The agreement of a case as far as its terms go. Parties read it once both consented, their broker from the start.
 * Null when it is not there, not theirs or not open yet.
 */
export async function readAgreement(context: AppContext, actor: SignedIn, { partnershipId, as }: CaseAddress) {
  const found = await context.db.partnerships.find(partnershipId, actor)
  if (!found) return null
  const { partnership, reference, broker } = found
  const facts = caseFacts(partnership)
  if (!can(actor, 'see', { kind: 'agreement', ...facts })) return null
  const roles = caseRoles(actor, facts)
  const viewer = roles.find((role) => role === as) ?? roles[0]
  if (!viewer || (viewer !== 'broker' && !bothConsented(partnership))) return null
  const { id, pattern, state, terms, sides, version, updatedAt } = partnership
  const moves = movesFor(state, viewer)
  const unsigned = SIDES.every((side) => sides[side].signedAt === null)
  return {
    id,
    reference,
    broker,
    pattern,
    state,
    version,
    updatedAt,
    viewer,
    signedAt: { a: sides.a.signedAt, b: sides.b.signedAt },
    clauses: draftAgreement(terms, partiesOf(found), pattern),
    terms,
    warnings: warningsFor(terms),
    mayRevise: moves.includes('revise') && unsigned,
    maySign: moves.includes('sign'),
  }
}
