import { RECORD, recordScore } from '../facets'
import { type FacetRule, FULL, type Judgement } from '../rule'

/** Of who never had to pay: no worse than most. */
const UNTRIED = 750
/** What each day by which the poster pays late on average costs. */
const COST_OF_DAY = 25
/** Later than this, it is what has to be said first. */
const LATE_DAYS = 7
/** From here on a record speaks for its owner. */
const GOOD = 800

const promptness = (days: number | null): number => (days === null ? UNTRIED : Math.max(0, FULL - days * COST_OF_DAY))

/**
 * How the candidate kept its duties so far and how late the poster pays, half each. Who is new starts where most stand;
 * a few broken duties do not weigh as much as many.
 */
export const trackRecord: FacetRule = {
  code: 'track-record',
  reads: RECORD,
  asks: ({ poster }) => promptness(poster.track.paymentDelayDays),
  judge: ({ poster, candidate: { track } }): Judgement => {
    const record = recordScore(track)
    const days = poster.track.paymentDelayDays
    const score = Math.floor((record + promptness(days)) / 2)
    if (days !== null && days > LATE_DAYS)
      return { outcome: 'part', score, reason: 'track-pays-late', evidence: { days } }
    if (track.due === 0) return { outcome: 'unknown', score, reason: 'track-new', evidence: {} }
    const evidence = { kept: track.kept, due: track.due }
    return record >= GOOD
      ? { outcome: 'pass', score, reason: 'track-kept', evidence }
      : { outcome: 'part', score, reason: 'track-lacking', evidence }
  },
}
