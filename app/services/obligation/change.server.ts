import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import { type ActionOn, can } from '~/domain/access/can'
import { caseRoles } from '~/domain/access/case-roles'
import { mayStillWrite } from '~/domain/agreement/after-end'
import type { ObligationChange } from '~/domain/agreement/follow-up'
import type { Recorder } from '~/domain/agreement/handover'
import type { Obligation } from '~/domain/agreement/obligations'
import { SIDES } from '~/domain/agreement/terms'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'
import { caseFacts } from '../partnership/case-facts'
import { findFollowUp } from './find.server'
import type { FollowUp } from './follow-up'

/** What every form about an obligation carries. */
export interface ObligationInput {
  readonly partnershipId: string
  readonly obligationId: string
  readonly as: Recorder
  readonly submission: Submission
}

/** An obligation for somebody who means to add a fact to it. */
export interface OpenObligation extends FollowUp {
  readonly obligation: Obligation
}

interface Change {
  readonly actor: SignedIn
  readonly input: ObligationInput
  readonly about: ObligationChange
  /** Writes the fact, in the transaction of the change. */
  readonly add: (open: OpenObligation, tx: Queries) => Promise<Result<unknown>>
}

/** What it takes to add it. */
const ASKS: Readonly<Record<ObligationChange, ActionOn<'agreement'>>> = {
  'delivery-recorded': 'record',
  'delivery-taken-back': 'record',
  'delivery-accepted': 'record',
  'payment-recorded': 'record',
  prove: 'mark',
  confirm: 'mark',
  dispute: 'mark',
  settle: 'mark',
  waive: 'mark',
}

/**
 * Adds one fact to an obligation, once, and tells the other side; the broker hears of disputes.
 * Refuses `not-found`, `forbidden`, `link-suspended`, `agreement-over`, and what `add` refuses.
 */
export const changeObligation = (context: AppContext, { actor, input, about, add }: Change) =>
  once(context, {
    actor,
    action: `obligation-${about}`,
    submission: input.submission,
    work: async (tx): Promise<Result<{ obligationId: string }>> => {
      const opened = await openObligation(context, tx, { actor, input, about })
      if (!opened.ok) return opened
      const added = await add(opened.value, tx)
      if (!added.ok) return added
      await tell(context, tx, { actor, input, about, open: opened.value })
      return ok({ obligationId: input.obligationId })
    },
  })

type Opening = Pick<Change, 'actor' | 'input' | 'about'>

async function openObligation(
  context: AppContext,
  tx: Queries,
  { actor, input, about }: Opening,
): Promise<Result<OpenObligation>> {
  const { partnershipId, obligationId, as } = input
  // Two facts at once are judged one after the other.
  await tx.obligations.hold(partnershipId)
  const followed = await findFollowUp(context, tx, { actor, partnershipId })
  const obligation = followed?.standings.find((one) => one.obligation.id === obligationId)?.obligation
  if (!followed || !obligation) return refuse('not-found')
  const facts = caseFacts(followed.found.partnership)
  if (!caseRoles(actor, facts).includes(as) || !can(actor, ASKS[about], { kind: 'agreement', ...facts }))
    return refuse('forbidden')
  if (followed.suspended) return refuse('link-suspended')
  if (!mayStillWrite(about, obligation, followed)) return refuse('agreement-over')
  return ok({ ...followed, obligation })
}

async function tell(
  context: AppContext,
  tx: Queries,
  { actor, input, about, open: { found } }: Opening & { readonly open: OpenObligation },
): Promise<void> {
  const { sides, brokerId, id } = found.partnership
  const others = SIDES.filter((side) => side !== input.as).map((side) => sides[side].businessId)
  const people = await tx.businesses.memberIds(others)
  const to = [...people, ...(about === 'dispute' ? [brokerId] : [])].filter((userId) => userId !== actor.userId)
  const detail = { about, reference: found.reference, path: paths.obligation(id, input.obligationId) }
  await notify(context, tx, { to, content: { kind: 'obligation-changed', detail } })
}
