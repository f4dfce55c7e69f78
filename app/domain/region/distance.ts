/** A place on the earth, in decimal degrees. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Mean radius of the earth (IUGG). */
const EARTH_KM = 6371.0088

/** As far as a truck goes and comes back in one day. */
export const DAY_TRIP_KM = 100

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in kilometres, by the haversine formula. */
export const exactKm = (from: Point, to: Point): number => {
  const acrossLat = Math.sin(radians(to.lat - from.lat) / 2)
  const acrossLon = Math.sin(radians(to.lon - from.lon) / 2)
  const chord = acrossLat ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * acrossLon ** 2
  // Rounding can push antipodes a hair past 1, where asin is NaN.
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, chord)))
}

/** The same in whole kilometres. */
export const distanceKm = (from: Point, to: Point): number => Math.round(exactKm(from, to))
