import type { AppContext } from '~/context'
import type { NamedDelivery, NamedFacts, NamedPayment } from '~/db/obligation.server'
import type { SignedIn } from '~/domain/access/actor'
import { caseRoles } from '~/domain/access/case-roles'
import { openAmount, type Recorder } from '~/domain/agreement/handover'
import { timeZoneOf } from '~/domain/region/region'
import type { CaseAddress } from '../partnership/case.server'
import { caseFacts } from '../partnership/case-facts'
import { findFollowUp } from './find.server'
import type { FollowUp } from './follow-up'

/** The follow-up of a case with the role in which this person looks at it; null when there is nothing for them to see. */
export async function findAs(context: AppContext, actor: SignedIn, { partnershipId, as }: CaseAddress) {
  const followed = await findFollowUp(context, context.db, { actor, partnershipId })
  if (!followed) return null
  const roles = caseRoles(actor, caseFacts(followed.found.partnership)).filter((role) => role !== 'admin')
  const viewer: Recorder | undefined = roles.find((role) => role === as) ?? roles[0]
  return viewer ? { followed, viewer, roles } : null
}

export type Seen = NonNullable<Awaited<ReturnType<typeof findAs>>>

/** What every page of the follow-up says at its top. */
export const headOf = ({ followed, viewer, roles }: Seen) => ({
  partnershipId: followed.found.partnership.id,
  reference: followed.found.reference,
  names: { a: followed.found.businesses.a.name, b: followed.found.businesses.b.name },
  viewer,
  roles,
  over: followed.endedOn !== null,
  suspended: followed.suspended,
  today: followed.today,
  /** The clock of the case: that of side B. */
  zone: timeZoneOf(followed.found.businesses.b.regency),
  /** What quantities are counted in; null where the agreement counts nothing. */
  unit: followed.agreement.binding.text.terms.quantity?.unit ?? null,
})

/** A delivery with what was paid for it and where its payment stands. */
export const deliveryLine = (delivery: NamedDelivery, { facts, standings }: FollowUp) => ({
  ...delivery,
  paid: delivery.amount - openAmount(delivery.amount, paymentsFor(delivery.id, facts)),
  payment: standings.find(({ obligation }) => obligation.id === `payment.${delivery.id}`) ?? null,
})

export type DeliveryLine = ReturnType<typeof deliveryLine>

export const paymentsFor = (deliveryId: string, { payments }: NamedFacts): readonly NamedPayment[] =>
  payments.filter((payment) => payment.deliveryId === deliveryId)
