import type { Business, Sector } from '../business/business'
import { DIVISIONS, divisionOf, relatedness, SECTOR_EDITION } from '../business/sectors'
import { type Kin, kinOf } from '../business/taxonomy'
import type { Opportunity } from '../opportunity/opportunity'
import { distanceKm } from '../region/distance'
import { REGENCIES } from '../region/regencies'
import { pointOf } from '../region/region'
import { recognised } from './coverage'

/** A regency of the area asked, and how far it is from the poster; null when that is not known. */
interface Place {
  readonly regency: string
  readonly km: number | null
}

/**
 * Who is worth judging for an opportunity. It leaves out only whom the rules would refuse for good (no term in common,
 * outside the area), so that judging everyone finds no more. Where nothing asked is recognised, sectors decide.
 */
export interface Reach {
  readonly opportunityId: string
  readonly posterId: string
  readonly terms: readonly Kin[]
  /** Empty while terms decide. */
  readonly sectors: readonly Sector[]
  readonly places: readonly Place[]
}

/** The terms that cover any of some wanted ones, each as far as it does at best. */
const kinOfAny = (wanted: readonly string[]): Kin[] => {
  const covers = new Map<string, number>()
  for (const kin of wanted.flatMap(kinOf)) covers.set(kin.term, Math.max(kin.covers, covers.get(kin.term) ?? 0))
  return [...covers].map(([term, most]) => ({ term, covers: most }))
}

const sectorsFor = ({ details }: Opportunity, poster: Sector): Sector[] => {
  const known = DIVISIONS.map(({ code }) => ({ edition: SECTOR_EDITION, division: code }) as const)
  if (details.pattern !== 'cooperative-exchange')
    return known.filter((sector) => !['none', 'unknown'].includes(relatedness(poster, sector)))
  if (details.sectorsSought.length > 0) return [...details.sectorsSought]
  const own = divisionOf(poster)?.category
  return known.filter((sector) => divisionOf(sector)?.category !== own)
}

const placesIn = (area: Opportunity['area'], regency: string): Place[] => {
  const from = pointOf(regency)
  const places = REGENCIES.map(({ code, lat, lon }) => ({
    regency: code,
    km: from && distanceKm(from, { lat, lon }),
  }))
  if (area.kind === 'provinces') return places.filter((place) => area.provinces.includes(place.regency.slice(0, 2)))
  return area.kind === 'within' ? places.filter(({ km }) => km === null || km <= area.km) : places
}

export const reachOf = (opportunity: Opportunity, poster: Pick<Business, 'id' | 'regency' | 'sector'>): Reach => {
  const asked = recognised(opportunity.wanted).map(({ term }) => term)
  return {
    opportunityId: opportunity.id,
    posterId: poster.id,
    terms: kinOfAny(asked),
    sectors: asked.length === 0 ? sectorsFor(opportunity, poster.sector) : [],
    places: placesIn(opportunity.area, poster.regency),
  }
}

type Reached = Pick<Business, 'id' | 'state' | 'regency' | 'sector' | 'capabilities'>

/** Whether a listed business is among those, or would be if it stood nearer (`outside`). */
export const reaches = (reach: Reach, business: Reached): 'within' | 'outside' | 'not' => {
  const { id, state, regency, sector, capabilities } = business
  if (id === reach.posterId || state === 'hidden') return 'not'
  const answers =
    reach.terms.some(({ term }) => capabilities.some((capability) => capability.term === term)) ||
    reach.sectors.some(({ edition, division }) => edition === sector.edition && division === sector.division)
  if (!answers) return 'not'
  return reach.places.some((place) => place.regency === regency) ? 'within' : 'outside'
}

/** The terms an opportunity may want of which this business covers something. */
export const termsWithinReach = ({ capabilities }: Pick<Business, 'capabilities'>): string[] =>
  kinOfAny(capabilities.flatMap(({ term }) => term ?? [])).map(({ term }) => term)
