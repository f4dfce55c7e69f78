import type { Unit } from '../business/units'
import { addDays, addMonths, dayNumber } from '../calendar'
import { largerByRole, type PartyRole, type Pattern } from '../partnership/patterns'
import type { Source } from '../source'
import type { AssistanceItem } from './assistance'
import { OWN_PRACTICE, SEVEN } from './clauses'
import { type DutyCode, dutiesFor } from './duties'
import { otherSide, SIDES, type SideKey, type Terms } from './terms'

/** What the owner hands in, and `confirmation` by the other side. */
export const EVIDENCE_KINDS = ['file', 'number', 'note', 'confirmation'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What is owed. */
export type ObligationSubject =
  | { readonly kind: 'duty'; readonly duty: DutyCode }
  | { readonly kind: 'coaching'; readonly item: AssistanceItem }
  | { readonly kind: 'delivery'; readonly quantity: number; readonly unit: Unit }
  | { readonly kind: 'payment'; readonly deliveryId: string; readonly amount: bigint }
  /** To look at what came. `doneOn` is the calendar day on which it was done; null until then. */
  | { readonly kind: 'check'; readonly deliveryId: string; readonly doneOn: Date | null }
export type ObligationKind = ObligationSubject['kind']

/** Something one side owes by a day. Its state is never stored: see `standing`. */
export interface Obligation {
  /** The same for the same thing whenever it is computed: calendars and facts hang on it. */
  readonly id: string
  readonly subject: ObligationSubject
  readonly owner: SideKey
  /** First and last day, calendar days. */
  readonly from: Date
  readonly due: Date
  /** All of these make it kept; empty where deliveries or payments show it. */
  readonly evidence: readonly EvidenceKind[]
  readonly source: Source
}

/** Again in every so many months, or once within them; never past the term. */
type Rhythm = { readonly every: number } | { readonly within: number }

const HALF_YEARLY: Rhythm = { every: 6 }
const AT_THE_END: Rhythm = { every: Number.POSITIVE_INFINITY }

interface FollowUp {
  readonly rhythm: Rhythm
  readonly evidence: readonly EvidenceKind[]
}

const HELP: FollowUp = { rhythm: HALF_YEARLY, evidence: ['note', 'confirmation'] }

/**
 * How each duty is followed up. The law names the duties and no dates: when proof is asked for is this house's practice.
 * Null where other obligations stand for the duty: coaching is followed item by item.
 */
const FOLLOW_UP: Readonly<Record<DutyCode, FollowUp | null>> = {
  'inti-land': { rhythm: { within: 3 }, evidence: ['note', 'confirmation'] },
  'inti-inputs': HELP,
  'inti-guidance': HELP,
  'inti-technology': HELP,
  'inti-financing': HELP,
  'inti-efficiency': HELP,
  'contractor-work': HELP,
  'contractor-materials': HELP,
  'contractor-guidance': HELP,
  'contractor-technology': HELP,
  'contractor-financing': HELP,
  'publish-opportunities': { rhythm: { every: 12 }, evidence: ['note'] },
  'report-to-government': { rhythm: HALF_YEARLY, evidence: ['file'] },
  'name-person-in-charge': { rhythm: { within: 1 }, evidence: ['note'] },
  'obey-agreement': { rhythm: AT_THE_END, evidence: ['confirmation'] },
  'coach-partner': null,
  'exchange-information': { rhythm: { every: 3 }, evidence: ['note', 'confirmation'] },
  'exchange-marketing': HELP,
  'keep-promise': { rhythm: AT_THE_END, evidence: ['confirmation'] },
}

/** Who hands over the goods or work that is paid for; null where both sides give and nothing is bought. */
const DELIVERED_BY: Readonly<Record<Pattern, 'larger' | 'smaller' | null>> = {
  'inti-plasma': 'smaller',
  subcontracting: 'smaller',
  franchise: 'larger',
  'general-trade': 'smaller',
  'distribution-agency': 'larger',
  'supply-chain': 'smaller',
  'profit-sharing': 'smaller',
  'joint-operation': null,
  'joint-venture': null,
  outsourcing: 'smaller',
  'cooperative-exchange': null,
}

const COACHING: Source = { law: 'PP 44/1997', article: '14 (5)', document: '002', verified: true }

/** The terms in force between two sides. */
export interface BoundLink {
  readonly pattern: Pattern
  readonly roles: Readonly<Record<SideKey, PartyRole>>
  readonly terms: Terms
  /** The calendar day from which the two are bound: nothing is owed for a day before it, whenever the term begins. */
  readonly since: Date
}

/** All that is owed over the whole term but payments, which follow from deliveries. Without a term nothing is owed by a day. */
export const obligationsOf = ({ pattern, roles, terms, since }: BoundLink): readonly Obligation[] => {
  if (terms.duration === null) return []
  const duration = { ...terms.duration, since }
  const larger = largerByRole(pattern, roles)
  const duties = dutiesFor(pattern, roles)
  return [
    ...SIDES.flatMap((side) => duties[side].flatMap((duty) => fromDuty(duty, side, duration))),
    ...SIDES.filter((side) => larger === null || side === larger).flatMap((side) =>
      terms.coaching.flatMap((item) => fromCoaching(item, side, duration)),
    ),
    ...fromQuantity(terms.quantity, delivererOf(pattern, larger), duration),
  ]
}

type Duration = NonNullable<Terms['duration']> & Pick<BoundLink, 'since'>

const delivererOf = (pattern: Pattern, larger: SideKey | null): SideKey | null => {
  const by = DELIVERED_BY[pattern]
  if (by === null || larger === null) return null
  return by === 'larger' ? larger : otherSide(larger)
}

interface Period {
  /** From 1, counted from the start of the term. */
  readonly place: number
  readonly from: Date
  readonly due: Date
}

const later = (one: Date, other: Date): Date => (dayNumber(one) < dayNumber(other) ? other : one)

/** What the term began with before both had signed is nobody's debt: those periods are left out, and months to do a thing in begin anew. */
const periodsOf = (rhythm: Rhythm, duration: Duration): readonly Period[] =>
  wholePeriods(rhythm, duration).filter(({ due }) => dayNumber(due) >= dayNumber(duration.since))

const wholePeriods = (rhythm: Rhythm, { start, months, since }: Duration): readonly Period[] => {
  const lastDay = addDays(addMonths(start, months), -1)
  if ('within' in rhythm) {
    const from = later(start, since)
    const due = addDays(addMonths(from, rhythm.within), -1)
    return [{ place: 1, from, due: dayNumber(due) < dayNumber(lastDay) ? due : lastDay }]
  }
  const length = Math.min(rhythm.every, months)
  return Array.from({ length: Math.ceil(months / length) }, (_none, index) => ({
    place: index + 1,
    from: later(addMonths(start, index * length), since),
    due: addDays(addMonths(start, Math.min((index + 1) * length, months)), -1),
  }))
}

const fromDuty = (
  { code, source }: { readonly code: DutyCode; readonly source: Source },
  owner: SideKey,
  duration: Duration,
): readonly Obligation[] => {
  const followUp = FOLLOW_UP[code]
  if (followUp === null) return []
  return periodsOf(followUp.rhythm, duration).map(({ place, ...period }) => ({
    ...period,
    id: `duty.${code}.${owner}.${place}`,
    subject: { kind: 'duty', duty: code },
    owner,
    evidence: followUp.evidence,
    source,
  }))
}

const fromCoaching = (item: AssistanceItem, owner: SideKey, duration: Duration): readonly Obligation[] =>
  periodsOf(HALF_YEARLY, duration).map(({ place, ...period }) => ({
    ...period,
    id: `coaching.${item}.${owner}.${place}`,
    subject: { kind: 'coaching', item },
    owner,
    evidence: ['note', 'confirmation'],
    source: COACHING,
  }))

const fromQuantity = (
  quantity: Terms['quantity'],
  owner: SideKey | null,
  duration: Duration,
): readonly Obligation[] => {
  if (quantity === null || owner === null) return []
  return periodsOf({ every: 1 }, duration).map(({ place, ...period }) => ({
    ...period,
    id: `delivery.${place}`,
    subject: { kind: 'delivery', quantity: quantity.perMonth, unit: quantity.unit },
    owner,
    evidence: [],
    source: OWN_PRACTICE,
  }))
}

/** Goods or work handed over, as both sides see it. */
export interface Delivery {
  readonly id: string
  /** The monthly obligation it is for: a late delivery still fills the month it was owed in. */
  readonly obligationId: string
  readonly on: Date
  readonly quantity: number
  /** What the receiver took as good; null until it looked. */
  readonly accepted: number | null
  /** Rupiah owed for what was accepted. */
  readonly amount: bigint
  /** When it was written down, and when the receiver looked at it. */
  readonly at: Date
  readonly acceptedAt: Date | null
}

/** So many days a receiver has for a look at what came: this house's practice. */
const CHECKED_WITHIN_DAYS = 3

/** Whoever receives looks at it soon after it is written down: a delivery nobody looks at would never be paid. */
export const checkOf = (
  { id }: Pick<Delivery, 'id'>,
  deliveredBy: SideKey,
  { writtenOn, doneOn }: { readonly writtenOn: Date; readonly doneOn: Date | null },
): Obligation => ({
  id: `check.${id}`,
  subject: { kind: 'check', deliveryId: id, doneOn },
  owner: otherSide(deliveredBy),
  from: writtenOn,
  due: addDays(writtenOn, CHECKED_WITHIN_DAYS),
  evidence: [],
  source: OWN_PRACTICE,
})

/** The payment a delivery calls for, by day n after it; null until something was accepted, or while no payment is agreed. */
export const paymentFor = (
  delivery: Delivery,
  deliveredBy: SideKey,
  { payment }: Pick<Terms, 'payment'>,
): Obligation | null => {
  if (delivery.accepted === null || delivery.amount <= 0n || payment === null) return null
  return {
    id: `payment.${delivery.id}`,
    subject: { kind: 'payment', deliveryId: delivery.id, amount: delivery.amount },
    owner: otherSide(deliveredBy),
    from: delivery.on,
    due: addDays(delivery.on, payment.days),
    evidence: [],
    source: SEVEN,
  }
}

/**
 * What an amendment leaves owed: the old obligations due before it binds, the new ones due from then on. What was
 * delivered for a month that the new text counts no more stays in its old month: it is still accepted and paid for.
 */
export const afterAmendment = (
  before: readonly Obligation[],
  after: readonly Obligation[],
  { since, deliveries }: { readonly since: Date; readonly deliveries: readonly Delivery[] },
): readonly Obligation[] => {
  const fresh = after.filter(({ due }) => dayNumber(due) >= dayNumber(since))
  const counted = new Set(fresh.map(({ id }) => id))
  return [
    ...before.flatMap((old): readonly Obligation[] => {
      if (dayNumber(old.due) < dayNumber(since)) return [old]
      return counted.has(old.id) ? [] : deliveredSoFar(old, deliveries)
    }),
    ...fresh,
  ]
}

/** A month that is counted no more asks for what was delivered in it and nothing else. */
const deliveredSoFar = (old: Obligation, deliveries: readonly Delivery[]): readonly Obligation[] => {
  const parts = deliveries.filter(({ obligationId }) => obligationId === old.id)
  if (old.subject.kind !== 'delivery' || parts.length === 0) return []
  const quantity = parts.reduce((sum, { quantity: delivered, accepted }) => sum + (accepted ?? delivered), 0)
  return [{ ...old, subject: { ...old.subject, quantity } }]
}
