import { dayNumber, daysBetween } from '../calendar'
import type { Delivery, EvidenceKind, Obligation } from './obligations'
import { otherSide, SIDES, type SideKey } from './terms'

export const OBLIGATION_STATES = ['late', 'disputed', 'due', 'upcoming', 'kept', 'waived'] as const
/** From the worst to the best. */
export type ObligationState = (typeof OBLIGATION_STATES)[number]

interface MarkOf {
  readonly id: string
  readonly obligationId: string
  readonly side: SideKey
  /** A calendar day. */
  readonly on: Date
}

interface MarkDetails {
  /** The owner hands in evidence. */
  readonly prove: { readonly evidence: Exclude<EvidenceKind, 'confirmation'> }
  /** The other side says that it is so. */
  readonly confirm: object
  readonly dispute: { readonly reason: string }
  /** Whoever disputed says that it is settled. */
  readonly settle: { readonly disputeId: string }
  /** Lets it go; it takes both sides. */
  readonly waive: object
}

export type MarkKind = keyof MarkDetails

/** What a side said about an obligation. Marks are added, never changed. */
export type Mark<Kind extends MarkKind = MarkKind> = {
  [K in Kind]: MarkOf & { readonly kind: K } & MarkDetails[K]
}[Kind]

export interface Payment {
  readonly deliveryId: string
  readonly on: Date
  /** Rupiah. */
  readonly amount: bigint
}

/** All that happened, in any order. */
export interface Facts {
  readonly marks: readonly Mark[]
  readonly deliveries: readonly Delivery[]
  readonly payments: readonly Payment[]
}

export interface Standing {
  readonly obligation: Obligation
  readonly state: ObligationState
  /** The day on which the last piece of evidence was there; null while one is missing. */
  readonly keptOn: Date | null
  /** Days past the due day: until it was kept, or until today while it is late. */
  readonly daysLate: number
}

/** Where an obligation stands on a day: from the facts up to that day and nothing else. */
export const standing = (obligation: Obligation, facts: Facts, on: Date): Standing => {
  const known = upTo(facts, obligation.id, on)
  const keptOn = keptOnDay(obligation, known, on)
  const state = stateFrom(obligation, { marks: known.marks, keptOn, on })
  const counted = keptOn ?? (state === 'late' ? on : obligation.due)
  return { obligation, state, keptOn, daysLate: Math.max(0, daysBetween(obligation.due, counted)) }
}

export const stateOf = (obligation: Obligation, facts: Facts, on: Date): ObligationState =>
  standing(obligation, facts, on).state

const upTo = (facts: Facts, obligationId: string, on: Date): Facts => {
  const happened = (fact: { readonly on: Date }): boolean => dayNumber(fact.on) <= dayNumber(on)
  return {
    marks: facts.marks.filter((mark) => mark.obligationId === obligationId && happened(mark)),
    deliveries: facts.deliveries.filter(happened),
    payments: facts.payments.filter(happened),
  }
}

const stateFrom = (
  { from, due }: Obligation,
  { marks, keptOn, on }: { readonly marks: readonly Mark[]; readonly keptOn: Date | null; readonly on: Date },
): ObligationState => {
  if (SIDES.every((side) => marks.some((mark) => mark.kind === 'waive' && mark.side === side))) return 'waived'
  if (openDisputes(marks).length > 0) return 'disputed'
  if (keptOn !== null) return 'kept'
  if (dayNumber(on) < dayNumber(from)) return 'upcoming'
  return dayNumber(on) <= dayNumber(due) ? 'due' : 'late'
}

/** A dispute stays open until the side that raised it settles it. */
export const openDisputes = (marks: readonly Mark[]): readonly Mark<'dispute'>[] =>
  marks.filter(
    (dispute): dispute is Mark<'dispute'> =>
      dispute.kind === 'dispute' &&
      !marks.some((mark) => mark.kind === 'settle' && mark.disputeId === dispute.id && mark.side === dispute.side),
  )

const keptOnDay = ({ id, subject, owner, evidence }: Obligation, facts: Facts, on: Date): Date | null => {
  if (subject.kind === 'delivery') {
    const accepted = facts.deliveries
      .filter(({ obligationId }) => obligationId === id)
      .map((delivery) => ({ on: delivery.on, amount: thousandths(delivery.accepted ?? 0) }))
    return dayReached(accepted, thousandths(subject.quantity))
  }
  if (subject.kind === 'payment') {
    const paid = facts.payments.filter(({ deliveryId }) => deliveryId === subject.deliveryId)
    return dayReached(paid, subject.amount)
  }
  if (subject.kind === 'check') {
    const { doneOn } = subject
    return doneOn !== null && dayNumber(doneOn) <= dayNumber(on) ? doneOn : null
  }
  const days = evidence.map((kind) => firstDay(facts.marks.filter((mark) => shows(mark, kind, owner))))
  const known = days.filter((day) => day !== null)
  return known.length === days.length ? lastDay(known) : null
}

/** Of the evidence that is asked for, what is there. */
export const evidenceGiven = (
  { id, owner, evidence }: Pick<Obligation, 'id' | 'owner' | 'evidence'>,
  marks: readonly Mark[],
): readonly EvidenceKind[] =>
  evidence.filter((kind) => marks.some((mark) => mark.obligationId === id && shows(mark, kind, owner)))

const shows = (mark: Mark, kind: EvidenceKind, owner: SideKey): boolean =>
  kind === 'confirmation'
    ? mark.kind === 'confirm' && mark.side === otherSide(owner)
    : mark.kind === 'prove' && mark.evidence === kind && mark.side === owner

/** Quantities count to three places, as whole numbers: sums of parts come out even in any order. */
const thousandths = (quantity: number): bigint => BigInt(Math.round(quantity * 1000))

const inOrder = (days: readonly Date[]): readonly Date[] =>
  days.toSorted((one, other) => one.getTime() - other.getTime())

const firstDay = (facts: readonly { readonly on: Date }[]): Date | null => inOrder(facts.map(({ on }) => on))[0] ?? null
const lastDay = (days: readonly Date[]): Date | null => inOrder(days).at(-1) ?? null

/** The first day on which all parts so far reach the goal. Nothing owed is reached with the first part. */
const dayReached = (parts: readonly { readonly on: Date; readonly amount: bigint }[], goal: bigint): Date | null =>
  firstDay(
    parts.filter(({ on }) => {
      const soFar = parts.filter((part) => dayNumber(part.on) <= dayNumber(on))
      return soFar.reduce((sum, { amount }) => sum + amount, 0n) >= goal
    }),
  )

/** Rupiah for what was accepted, at a price for one unit; half a rupiah is rounded up. */
export const amountFor = (accepted: number, unitPrice: bigint): bigint =>
  (thousandths(accepted) * unitPrice + 500n) / 1000n
