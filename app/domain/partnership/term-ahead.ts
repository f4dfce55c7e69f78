import { lastDayOf, type Terms } from '../agreement/terms'
import { dayNumber } from '../calendar'
import { ok, type Result, refuse } from '../result'

/** Terms may begin in the past, as people do, but not be over before they are agreed. Refuses `term-over`. */
export const termAhead = (terms: Pick<Terms, 'duration'>, now: Date): Result<null, 'term-over'> => {
  const last = lastDayOf(terms)
  return last !== null && dayNumber(last) < dayNumber(now) ? refuse('term-over', { field: 'duration.start' }) : ok(null)
}
