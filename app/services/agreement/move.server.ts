import type { AppContext } from '~/context'
import type { StoredAgreement } from '~/db/agreement.server'
import type { Queries } from '~/db/db.server'
import type { Case } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { caseRoles } from '~/domain/access/case-roles'
import type { AgreementEvent, AgreementEventKind } from '~/domain/agreement/agreement'
import { moveAgreement as moveByTable } from '~/domain/agreement/move'
import { MOVES_WHILE_SUSPENDED } from '~/domain/agreement/transitions'
import { isSuspended } from '~/domain/partnership/guards'
import type { CaseRole } from '~/domain/partnership/partnership'
import { isClosed } from '~/domain/partnership/states'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { followAnnexes } from '../frame/follow-annexes.server'
import { once } from '../once.server'
import { caseFacts } from '../partnership/case-facts'
import { conditionsOf } from './conditions.server'
import { documentFor } from './document.server'
import { recordAgreement } from './record.server'

export interface AgreementMoveInput {
  readonly partnershipId: string
  /** The version that was on the screen. */
  readonly version: number
  readonly as: CaseRole
  readonly event: AgreementEvent
  readonly submission: Submission
}

/**
 * Moves an agreement by its table of transitions: open, make ready, read, sign, amend, end …
 * Refuses `not-found`, `forbidden`, `stale` (version), what `conditionsOf` and `moveAgreement` of the domain refuse.
 */
export const moveAgreement = (context: AppContext, actor: SignedIn, input: AgreementMoveInput) =>
  once(context, {
    actor,
    action: `agreement-${input.event.kind}`,
    submission: input.submission,
    work: async (tx): Promise<Result<{ partnershipId: string }>> => {
      const { partnershipId, version, as, event } = input
      const opened = await openAgreement(tx, actor, { partnershipId, as, move: event.kind })
      if (!opened.ok) return opened
      if (opened.value.agreement.version !== version)
        return refuse('stale', { version: opened.value.agreement.version })
      const met = await conditionsOf(context, tx, { ...opened.value, actor, move: event.kind })
      if (!met.ok) return met
      return moveOpened(context, tx, { ...opened.value, event, actor, as })
    },
  })

export interface Opened extends StoredAgreement {
  readonly found: Case
}

/**
 * The agreement of a case for somebody who means to change it.
 * Refuses `not-found`, `forbidden` for whoever does not act in this role, `wrong-state` once the case is over, and
 * `link-suspended` while new owners of a business have not renewed its consent and nobody means to end it.
 */
export async function openAgreement(
  tx: Queries,
  actor: SignedIn,
  { partnershipId, as, move }: Pick<AgreementMoveInput, 'partnershipId' | 'as'> & { move?: AgreementEventKind },
): Promise<Result<Opened>> {
  // Whoever moves the case at this moment comes before: nothing is agreed in a link that is just being closed or suspended.
  await tx.partnerships.hold(partnershipId)
  const found = await tx.partnerships.find(partnershipId, actor)
  const stored = found && (await tx.agreements.ofPartnership(partnershipId))
  if (!stored) return refuse('not-found')
  const facts = caseFacts(found.partnership)
  if (!caseRoles(actor, facts).includes(as) || !can(actor, 'move', { kind: 'agreement', ...facts }))
    return refuse('forbidden')
  if (isClosed(found.partnership.state)) return refuse('wrong-state')
  if (isSuspended(found.partnership) && !MOVES_WHILE_SUSPENDED.some((one) => one === move))
    return refuse('link-suspended')
  return ok({ ...stored, found })
}

interface Moving extends Opened {
  readonly actor: SignedIn
  readonly as: CaseRole
  readonly event: AgreementEvent
}

/** Makes the move and keeps what follows from it, in the transaction it is given. */
export async function moveOpened(
  context: AppContext,
  tx: Queries,
  { found, agreement, frame, actor, as, event }: Moving,
): Promise<Result<{ partnershipId: string }>> {
  const document = documentFor(context, found, { terms: agreement.text.terms, frame })
  const by = { actor: { userId: actor.userId, as }, now: context.now(), textHash: document.hash } as const
  const moved = moveByTable(agreement, event, by)
  if (!moved.ok) return moved
  const standing = await followAnnexes(tx, { before: agreement, after: moved.value.agreement, frame })
  // The evidence names the text as the move left it.
  const left = documentFor(context, found, { terms: moved.value.agreement.text.terms, frame: standing })
  const saved = await recordAgreement(context, tx, { ...moved.value, found, before: agreement, document: left })
  // Two moved at the same moment: both read this version, one row changed.
  return saved ? ok({ partnershipId: agreement.partnershipId }) : refuse('stale')
}
