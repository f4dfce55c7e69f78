import { dayNumber, daysBetween } from '../calendar'
import type { ObligationChange } from './follow-up'
import type { Obligation } from './obligations'

/**
 * So many days after its end it may still be written down how an agreement was kept: what fell due on the last days is
 * delivered, proved or disputed after them, and would stand as late for ever. Half a year is the longest period for which
 * this house asks for proof; later the record stands still, so that what the Government was told stays true. The law
 * names no days: house practice.
 */
export const WRITTEN_AFTER_END_DAYS = 183

/** Money for goods, a look at what was handed over, and peace: owed and welcome however late. */
const WITHOUT_LIMIT: ReadonlySet<ObligationChange> = new Set(['delivery-accepted', 'payment-recorded', 'settle'])

/**
 * Whether this may still be written of an obligation. `endedOn` and `today` are calendar days; null while it binds. What
 * fell due after the end is owed no more: nothing is delivered for it.
 */
export const mayStillWrite = (
  about: ObligationChange,
  { due }: Pick<Obligation, 'due'>,
  { endedOn, today }: { readonly endedOn: Date | null; readonly today: Date },
): boolean => {
  if (endedOn === null || WITHOUT_LIMIT.has(about)) return true
  if (about === 'delivery-recorded' && dayNumber(due) > dayNumber(endedOn)) return false
  return daysBetween(endedOn, today) <= WRITTEN_AFTER_END_DAYS
}
