import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Case } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import type { Agreement, AgreementEventKind } from '~/domain/agreement/agreement'
import type { ConditionRefusal } from '~/domain/agreement/move'
import { isBound } from '~/domain/agreement/owed'
import { SIDES, type SideKey } from '~/domain/agreement/terms'
import { largerByRole, patternFor } from '~/domain/partnership/patterns'
import { ok, type Result, refuse } from '~/domain/result'
import { followUp } from '../obligation/follow-up'
import { rolesOf } from '../partnership/case-facts'

type Refused = ConditionRefusal | 'size-unknown' | 'sizes-not-allowed'

interface Asked {
  readonly found: Case
  readonly agreement: Agreement
  readonly actor: SignedIn
  readonly move: AgreementEventKind
}

/**
 * What a move asks of things outside the agreement: who owns, what is on the table, how large the two are by now, what is
 * still owed. The agreement's own rules are those of the domain. Refuses with a `ConditionRefusal`, `size-unknown` and
 * `sizes-not-allowed`.
 */
export async function conditionsOf(
  { now }: Pick<AppContext, 'now'>,
  tx: Queries,
  { found, agreement, actor, move }: Asked,
): Promise<Result<unknown, Refused>> {
  const signing = SIDES.find((side) => move === `sign-${side}`)
  if (signing && !ownsSide(actor, found, signing)) return refuse('owners-only')
  if (signing || move === 'make-ready') return mayBind(tx, { found, agreement })
  return move === 'complete' ? nothingOwed(tx, { found, agreement, now: now() }) : ok(null)
}

/** Staff write and record; whoever signs binds the business. */
const ownsSide = (actor: SignedIn, { partnership: { sides } }: Case, side: SideKey): boolean =>
  can(actor, 'sign', { kind: 'consent', businessId: sides[side].businessId })

/**
 * Nobody signs past a proposed change that waits for an answer. Before the first signature the law's pairs of sizes are
 * asked once more, because businesses grow; a link that binds already keeps its year (`graduation`).
 */
async function mayBind(
  tx: Queries,
  { found, agreement }: Pick<Asked, 'found' | 'agreement'>,
): Promise<Result<unknown, Refused>> {
  const changes = await tx.agreements.changes(agreement.id)
  if (changes.some(({ state }) => state === 'open')) return refuse('change-open')
  if (agreement.binding !== null) return ok(null)
  const { partnership, businesses } = found
  const { pattern } = partnership
  // Who is the contractor and who the subcontractor is settled: the sizes must fit that way round.
  return patternFor({ pattern, ...businesses, leads: largerByRole(pattern, rolesOf(partnership)) })
}

async function nothingOwed(
  tx: Queries,
  { found, agreement, now }: Pick<Asked, 'found' | 'agreement'> & { readonly now: Date },
): Promise<Result<unknown, Refused>> {
  if (!isBound(agreement)) return ok(null)
  const facts = await tx.obligations.facts(agreement.id)
  const { standings } = followUp({ found, agreement, facts }, now)
  const count = standings.filter(({ state }) => state !== 'kept' && state !== 'waived').length
  return count === 0 ? ok(null) : refuse('obligations-open', { count })
}
