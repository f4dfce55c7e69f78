import { exactKm, type Point } from '~/domain/region/distance'
import { REGENCIES } from '~/domain/region/regencies'

interface Distant {
  readonly regency: string
  readonly km: number
}

/**
 * All regencies, the nearest first. Things stand where their regency does, so what lies within so many kilometres is
 * what stands in certain regencies: neither engine needs an index of points, which costs Meilisearch seconds a change.
 */
export const regenciesFrom = (point: Point): readonly Distant[] =>
  REGENCIES.map(({ code, lat, lon }) => ({ regency: code, km: exactKm(point, { lat, lon }) })).toSorted(
    (one, other) => one.km - other.km,
  )

/** The regencies that lie within so many kilometres. */
export const regenciesWithin = (point: Point, most: number): string[] =>
  regenciesFrom(point)
    .filter(({ km }) => km <= most)
    .map(({ regency }) => regency)
