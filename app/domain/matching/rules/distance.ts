import { DAY_TRIP_KM, distanceKm } from '../../region/distance'
import { PLACE } from '../facets'
import { type FacetRule, type Judgement, NEUTRAL, perMille } from '../rule'

/** The area asked refuses; inside it nearness scores, 1000 at the door and half at a day's trip. */
export const distance: FacetRule = {
  code: 'distance',
  reads: PLACE,
  asks: ({ opportunity, poster }) => [opportunity.area, poster.point],
  judge: ({ opportunity: { area }, poster, candidate }): Judgement => {
    // The first two digits of a Kemendagri code are the province.
    const province = candidate.regency.slice(0, 2)
    if (area.kind === 'provinces' && !area.provinces.includes(province)) {
      return { outcome: 'fail', score: 0, reason: 'distance-other-province', evidence: { province } }
    }
    if (!poster.point || !candidate.point) {
      return { outcome: 'unknown', score: NEUTRAL, reason: 'distance-unknown', evidence: {} }
    }
    const km = distanceKm(poster.point, candidate.point)
    const score = perMille(DAY_TRIP_KM, DAY_TRIP_KM + km)
    if (area.kind === 'within' && km > area.km) {
      return { outcome: 'fail', score, reason: 'distance-beyond', evidence: { km, most: area.km } }
    }
    return km <= DAY_TRIP_KM
      ? { outcome: 'pass', score, reason: 'distance-near', evidence: { km } }
      : { outcome: 'part', score, reason: 'distance-far', evidence: { km } }
  },
}
