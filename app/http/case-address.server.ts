import { z } from 'zod'
import { PairAddress } from '~/schemas/partnership'
import { notFound } from './respond.server'

const id = z.uuid()

/** Which case an address means, and as whom it is looked at. Throws the page for what is not there. */
export function caseAddress(request: Request, params: { readonly partnershipId?: string | undefined }) {
  const partnershipId = id.safeParse(params.partnershipId)
  if (!partnershipId.success) throw notFound()
  return { partnershipId: partnershipId.data, as: new URL(request.url).searchParams.get('as') }
}

/** Which opportunity and business an address is about. Throws the page for what is not there. */
export function pairAddress(request: Request) {
  const pair = PairAddress.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!pair.success) throw notFound()
  return { opportunityId: pair.data.opportunity, businessId: pair.data.business }
}
