import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import { paths } from '~/schemas/paths'
import { notify } from '../notification/notify.server'
import { once } from '../once.server'
import { type PairIds, proposablePair } from '../partnership/proposal.server'

/** The two businesses a broker is about to judge, and who did before; null when the pair is not theirs. */
export async function readUnsuited(context: AppContext, actor: SignedIn, ids: PairIds) {
  const pair = await proposablePair(context.db, actor, ids)
  if (!pair) return null
  const { opportunity, a, b } = pair
  return { title: opportunity.title, poster: a.name, business: b.name, unsuited: await context.db.desk.unsuited(ids) }
}

/** A broker takes back that a pair does not suit: the desk offers it again. Refuses `not-found`. */
export const offerAgain = (
  context: AppContext,
  actor: SignedIn,
  input: PairIds & { readonly submission: Submission },
) =>
  once(context, {
    actor,
    action: 'pair-offered-again',
    submission: input.submission,
    work: async (tx): Promise<Result<PairIds>> => {
      const ids = { opportunityId: input.opportunityId, businessId: input.businessId }
      if (!(await proposablePair(tx, actor, ids))) return refuse('not-found')
      await tx.desk.forgetUnsuited(ids)
      return ok(ids)
    },
  })

/**
 * A broker judges that a pair does not suit: the desk does not offer it again, and whoever showed interest is told
 * that it was answered. Refuses `not-found` and `already-linked`.
 */
export const markUnsuited = (
  context: AppContext,
  actor: SignedIn,
  input: PairIds & { readonly reason: string; readonly submission: Submission },
) =>
  once(context, {
    actor,
    action: 'pair-unsuited',
    submission: input.submission,
    work: async (tx): Promise<Result<PairIds>> => {
      const ids = { opportunityId: input.opportunityId, businessId: input.businessId }
      const { reason } = input
      const pair = await proposablePair(tx, actor, ids)
      if (!pair) return refuse('not-found')
      if (await tx.partnerships.openOfPair(ids)) return refuse('already-linked')
      const at = context.now()
      await tx.desk.markUnsuited({ ...ids, reason, brokerId: actor.userId, at })
      const interest = await tx.interests.answer(ids, { state: 'not-suited', reason, at })
      if (interest)
        await notify(context, tx, {
          to: [interest.userId],
          content: {
            kind: 'interest-not-suited',
            detail: { title: pair.opportunity.title, path: paths.opportunity(ids.opportunityId) },
          },
        })
      return ok(ids)
    },
  })
