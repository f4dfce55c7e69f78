import type { AppContext } from '~/context'
import type { BusinessName } from '~/db/business.server'
import type { Interest } from '~/db/interest.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { showOpportunity } from '../opportunity/show.server'

export interface InterestChoices {
  readonly opportunity: Pick<Opportunity, 'id' | 'title' | 'state'>
  /** The opportunity is the person's own: one is not interested in oneself. */
  readonly own: boolean
  /** Businesses of the person that have not said so, or took it back. */
  readonly free: readonly BusinessName[]
  readonly shown: readonly (Pick<Interest, 'id' | 'state'> & { readonly business: BusinessName })[]
}

/** Which of the person's businesses may say that an opportunity interests them; null when it is not theirs to see. */
export async function interestChoices(
  context: AppContext,
  actor: SignedIn,
  opportunityId: string,
): Promise<InterestChoices | null> {
  const shown = await showOpportunity(context, actor, opportunityId)
  if (!shown.ok) return null
  const { opportunity, mayEdit, interests } = shown.value
  const mine = await context.db.businesses.ofUser(actor.userId)
  const said = new Map(interests.map((interest) => [interest.businessId, interest]))
  return {
    opportunity,
    own: mayEdit,
    free: mine.filter(({ id }) => (said.get(id)?.state ?? 'withdrawn') === 'withdrawn'),
    shown: mine.flatMap((business) => {
      const interest = said.get(business.id)
      return interest && interest.state !== 'withdrawn' ? [{ id: interest.id, state: interest.state, business }] : []
    }),
  }
}
