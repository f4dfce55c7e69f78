import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { withClause } from '~/domain/agreement/clause-terms'
import type { ClauseCode } from '~/domain/agreement/clauses'
import type { Terms } from '~/domain/agreement/terms'
import { termAhead } from '~/domain/partnership/term-ahead'
import { refuse } from '~/domain/result'
import { type MoveInput, movePartnership } from './move.server'

/**
 * Writes the terms anew: all of them, or those of one clause while the others stay. Refuses what `movePartnership`
 * refuses, and `term-over`; a stale version before all, so that no clause is filled into terms nobody saw.
 */
export async function reviseTerms(
  context: AppContext,
  actor: SignedIn,
  { clause, terms, ...move }: Omit<MoveInput, 'event'> & { readonly clause: ClauseCode | null; readonly terms: Terms },
) {
  const found = await context.db.partnerships.find(move.partnershipId, actor)
  if (!found) return refuse('not-found')
  const whole = clause === null ? terms : withClause(found.partnership.terms, clause, terms)
  const term = termAhead(whole, context.now())
  if (!term.ok) return term
  return movePartnership(context, actor, { ...move, event: { kind: 'revise', terms: whole } })
}
