import type { AppContext } from '~/context'
import type { NamedDelivery, NamedFacts } from '~/db/obligation.server'
import type { SignedIn } from '~/domain/access/actor'
import { caseRoles } from '~/domain/access/case-roles'
import { coachingByAspect, punctuality, worstFirst } from '~/domain/agreement/follow-up'
import { hasFixedPrice, mayAccept, mayDeliver, openAmount, type Recorder } from '~/domain/agreement/handover'
import { marksOpenTo } from '~/domain/agreement/marks'
import { termsOn } from '~/domain/agreement/owed'
import { OBLIGATION_STATES, openDisputes, type Standing } from '~/domain/agreement/standing'
import { SIDES, type SideKey } from '~/domain/agreement/terms'
import type { CaseAddress } from '../partnership/case.server'
import { caseFacts } from '../partnership/case-facts'
import { calendarKey } from './calendar.server'
import { type FoundFollowUp, findFollowUp } from './find.server'

/** The follow-up of a case with the role in which this person looks at it. */
async function findAs(context: AppContext, actor: SignedIn, { partnershipId, as }: CaseAddress) {
  const followed = await findFollowUp(context, context.db, { actor, partnershipId })
  if (!followed) return null
  const roles = caseRoles(actor, caseFacts(followed.found.partnership)).filter((role) => role !== 'admin')
  const viewer: Recorder | undefined = roles.find((role) => role === as) ?? roles[0]
  return viewer ? { followed, viewer, roles } : null
}

const headOf = ({ found, over, suspended, today }: FoundFollowUp, viewer: Recorder) => ({
  partnershipId: found.partnership.id,
  reference: found.reference,
  names: { a: found.businesses.a.name, b: found.businesses.b.name },
  viewer,
  over,
  suspended,
  today,
})

/**
 * All that two sides owe each other, the worst first, with how promptly is paid and how much coaching was given; `of`
 * narrows the list to one side. Null when it is not there, not theirs, or nothing binds yet.
 */
export async function readObligations(
  context: AppContext,
  actor: SignedIn,
  { of, ...address }: CaseAddress & { readonly of: SideKey | null },
) {
  const seen = await findAs(context, actor, address)
  if (!seen) return null
  const { followed, viewer } = seen
  const { standings, facts, today, agreement } = followed
  const owedBy = (side: SideKey | null) =>
    standings.filter(({ obligation }) => side === null || obligation.owner === side)
  const shown = worstFirst(owedBy(of))
  return {
    ...headOf(followed, viewer),
    of,
    counts: { all: standings.length, a: owedBy('a').length, b: owedBy('b').length },
    groups: OBLIGATION_STATES.map((state) => ({ state, standings: shown.filter((one) => one.state === state) })),
    punctuality: punctuality(standings, today),
    coaching: coachingByAspect(standings),
    deliveries: facts.deliveries.map((delivery) => lineOf(delivery, followed)).toReversed(),
    unit: agreement.binding.text.terms.quantity?.unit ?? null,
    calendarKey: calendarKey(context, { partnershipId: address.partnershipId, userId: actor.userId }),
    userId: actor.userId,
  }
}

/** A delivery with the payment it called for. */
const lineOf = (delivery: NamedDelivery, { facts, standings }: Pick<FoundFollowUp, 'facts' | 'standings'>) => ({
  ...delivery,
  paid: delivery.amount - openAmount(delivery.amount, paymentsFor(delivery.id, facts)),
  payment: standings.find(({ obligation }) => obligation.id === `payment.${delivery.id}`) ?? null,
})

export type DeliveryLine = ReturnType<typeof lineOf>

const paymentsFor = (deliveryId: string, { payments }: NamedFacts) =>
  payments.filter((payment) => payment.deliveryId === deliveryId)

/** One obligation with its facts and what this reader may add now. Null when it is not there or not theirs. */
export async function readObligation(
  context: AppContext,
  actor: SignedIn,
  { obligationId, ...address }: CaseAddress & { readonly obligationId: string },
) {
  const seen = await findAs(context, actor, address)
  const standing = seen?.followed.standings.find(({ obligation }) => obligation.id === obligationId)
  if (!seen || !standing) return null
  const { followed, viewer } = seen
  const { subject } = standing.obligation
  const marks = followed.facts.marks.filter((mark) => mark.obligationId === obligationId)
  const deliveryIds = subject.kind === 'payment' ? [subject.deliveryId] : []
  const deliveries = followed.facts.deliveries
    .filter((delivery) => delivery.obligationId === obligationId || deliveryIds.includes(delivery.id))
    .map((delivery) => lineOf(delivery, followed))
  return {
    ...headOf(followed, viewer),
    roles: seen.roles,
    standing,
    marks,
    deliveries,
    payments: deliveryIds.flatMap((id) => paymentsFor(id, followed.facts)),
    unit: followed.agreement.binding.text.terms.quantity?.unit ?? null,
    may: mayAdd(followed, { standing, viewer, deliveries }),
  }
}

export type ObligationView = NonNullable<Awaited<ReturnType<typeof readObligation>>>

interface Adding {
  readonly standing: Standing
  readonly viewer: Recorder
  readonly deliveries: readonly DeliveryLine[]
}

/** What this reader may add, so that nobody is offered a form in vain. */
const mayAdd = (followed: FoundFollowUp, { standing, viewer, deliveries }: Adding) => {
  const { facts, today, suspended, over, agreement } = followed
  const { obligation, state } = standing
  const { subject } = obligation
  const open = !suspended && !over
  const side = SIDES.find((one) => one === viewer)
  const marks = facts.marks.filter(({ obligationId }) => obligationId === obligation.id)
  const unseen = deliveries.find(({ accepted }) => accepted === null)
  const toPay = subject.kind === 'payment' ? openAmount(subject.amount, paymentsFor(subject.deliveryId, facts)) : 0n
  return {
    marks: open && side ? marksOpenTo(side, { obligation, facts, on: today }) : [],
    /** Own disputes that are open, to be settled one by one. */
    disputes: open ? openDisputes(marks).filter((dispute) => dispute.side === side) : [],
    deliver: open && subject.kind === 'delivery' && state !== 'waived' && mayDeliver(obligation, viewer),
    /** The delivery that waits longest for the receiver's eyes, and whether its price is open. */
    accept:
      !suspended && unseen && subject.kind === 'delivery' && mayAccept(obligation, viewer)
        ? { ...unseen, priceOpen: !hasFixedPrice(termsOn(unseen.on, agreement.binding)) }
        : null,
    /** Rupiah that may still be paid; null where nothing is to be paid. */
    pay: !suspended && toPay > 0n ? toPay : null,
  }
}
