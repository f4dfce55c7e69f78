import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { OPPORTUNITY_CATEGORY } from '~/domain/opportunity/states'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'

interface Input {
  readonly opportunityId: string
  readonly businessId: string
  readonly note: string
  readonly submission: Submission
}

/**
 * A business says that an opportunity interests it: a broker hears of it, and so do those who posted it.
 * Refuses `not-found`, `not-allowed` for one's own, `wrong-state` when it is closed, `already-shown`.
 */
export async function showInterest(
  context: AppContext,
  actor: SignedIn,
  input: Input,
): Promise<Result<{ readonly interestId: string }>> {
  const { opportunityId, businessId, note } = input
  const stored = await context.db.opportunities.stored(opportunityId)
  const business = await context.db.businesses.byId(businessId)
  if (!stored || !business) return refuse('not-found')
  const { opportunity, regency } = stored
  const thing = {
    kind: 'interest',
    businessId,
    ownerBusinessId: opportunity.businessId,
    regencies: [regency, business.regency],
  } as const
  if (!can(actor, 'express', thing)) return refuse('not-allowed')
  if (OPPORTUNITY_CATEGORY[opportunity.state] === 'closed') return refuse('wrong-state')

  return once(context, {
    actor,
    action: 'interest-show',
    submission: input.submission,
    work: async (tx) => {
      const [before] = await tx.interests.ofBusinesses(opportunityId, [businessId])
      if (before && before.state !== 'withdrawn') return refuse('already-shown')
      const at = context.now()
      const said = { id: context.newId(), opportunityId, businessId, userId: actor.userId, note, updatedAt: at }
      const interestId = await tx.interests.show(said)
      const detail = { business: business.name, title: opportunity.title, path: paths.opportunity(opportunityId) }
      const to = await tx.businesses.memberIds([opportunity.businessId])
      await notify(context, tx, { to, content: { kind: 'interest-shown', detail } })
      await tx.outbox.add({ topic: 'interest-shown', interestId })
      return ok({ interestId })
    },
  })
}
