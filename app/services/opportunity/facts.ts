import type { Thing } from '~/domain/access/can'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { OPPORTUNITY_CATEGORY } from '~/domain/opportunity/states'

/** What the access table asks about an opportunity. `regency` is where the business that posted it stands. */
export const factsOfOpportunity = ({
  opportunity,
  regency,
}: {
  readonly opportunity: Pick<Opportunity, 'businessId' | 'state'>
  readonly regency: string
}): Extract<Thing, { kind: 'opportunity' }> => ({
  kind: 'opportunity',
  businessId: opportunity.businessId,
  regency,
  open: OPPORTUNITY_CATEGORY[opportunity.state] !== 'closed',
})
