import { dayNumber, daysBetween } from '../calendar'
import { ASSISTANCE, ASSISTANCE_ASPECTS, type AssistanceAspect } from './assistance'
import { type MarkKind, OBLIGATION_STATES, type Standing } from './standing'

/** What is late stands first, the longest first; then what is disputed, then what is due soonest. */
export const worstFirst = <One extends Standing>(standings: readonly One[]): readonly One[] =>
  standings.toSorted(
    (one, other) =>
      OBLIGATION_STATES.indexOf(one.state) - OBLIGATION_STATES.indexOf(other.state) ||
      other.daysLate - one.daysLate ||
      dayNumber(one.obligation.due) - dayNumber(other.obligation.due) ||
      (one.obligation.id < other.obligation.id ? -1 : 1),
  )

/** What may happen to an obligation: the other side hears of it. */
export type ObligationChange =
  | 'delivery-recorded'
  | 'delivery-taken-back'
  | 'delivery-accepted'
  | 'payment-recorded'
  | MarkKind

export const REMINDERS = ['due-soon', 'late'] as const
export type ReminderKind = (typeof REMINDERS)[number]

/** So many days before the last day its owner is reminded: this house's practice. */
const REMINDED_DAYS_BEFORE = 7

/** What its owner should be reminded of on a day; null for what is far, kept, let go or in dispute. */
export const reminderFor = ({ obligation, state }: Standing, on: Date): ReminderKind | null => {
  if (state === 'late') return 'late'
  const waits = state === 'due' || state === 'upcoming'
  return waits && daysBetween(on, obligation.due) <= REMINDED_DAYS_BEFORE ? 'due-soon' : null
}

export interface Punctuality {
  /** Whole days from delivery to full payment, on average; null while nothing was paid or is late. */
  readonly averageDays: number | null
  /** Whole days promised for these payments, on average. */
  readonly promisedDays: number | null
  readonly paid: number
  /** Not paid in full and past their day. */
  readonly late: number
}

/**
 * How long payments take: *dibayar rata-rata 41 hari (janji 30)*.
 * A late payment counts with the days waited so far, so that not paying at all does not look punctual.
 */
export const punctuality = (standings: readonly Standing[], on: Date): Punctuality => {
  const payments = standings.filter(({ obligation }) => obligation.subject.kind === 'payment')
  const paid = payments.filter(({ keptOn }) => keptOn !== null)
  const late = payments.filter(({ state }) => state === 'late')
  const counted = [...paid, ...late]
  return {
    averageDays: average(counted.map(({ obligation, keptOn }) => daysBetween(obligation.from, keptOn ?? on))),
    promisedDays: average(counted.map(({ obligation }) => daysBetween(obligation.from, obligation.due))),
    paid: paid.length,
    late: late.length,
  }
}

const average = (days: readonly number[]): number | null =>
  days.length === 0 ? null : Math.round(days.reduce((sum, one) => sum + one, 0) / days.length)

export interface AspectProgress {
  readonly aspect: AssistanceAspect
  /** Coaching promised by this day, what both sides let go left out. */
  readonly planned: number
  readonly delivered: number
  readonly late: number
}

/** Coaching planned against coaching delivered, one row an aspect. What is not yet due counts only when it was given early. */
export const coachingByAspect = (standings: readonly Standing[]): readonly AspectProgress[] =>
  ASSISTANCE_ASPECTS.map((aspect) => {
    const states = standings
      .filter(({ obligation: { subject } }) => subject.kind === 'coaching' && isOf(subject.item, aspect))
      .map(({ state }) => state)
    const count = (...wanted: readonly Standing['state'][]) => states.filter((state) => wanted.includes(state)).length
    return { aspect, planned: count('kept', 'due', 'late', 'disputed'), delivered: count('kept'), late: count('late') }
  })

const isOf = (item: string, aspect: AssistanceAspect): boolean =>
  ASSISTANCE[aspect].some((one) => item === `${aspect}.${one}`)
