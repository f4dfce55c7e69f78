import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { NATIONAL } from '~/domain/access/regions'
import { DEFAULT_SIZE_DEFINITION, leftOutBy, SIZE_DEFINITIONS, type SizeDefinition } from '~/domain/business/size'
import { countBySize, NATIONAL_2017, stratify } from '~/domain/business/stratify'
import { PROVINCES } from '~/domain/region/provinces'
import { regenciesIn } from '~/domain/region/region'

export interface StratificationAsked {
  /** A province, a regency or `00`; null for all that the reader works in. */
  readonly region: string | null
  readonly definition: SizeDefinition
}

export const NOTHING_ASKED: StratificationAsked = { region: null, definition: DEFAULT_SIZE_DEFINITION }

/** Where a person may count: the regions of an agency, the country for an administrator, nothing for others. */
export const reportRegions = (actor: SignedIn): readonly string[] => {
  const regions = actor.role === 'admin' ? [NATIONAL] : actor.regions
  return regions.filter((region) => can(actor, 'see', { kind: 'reports', region }))
}

/** The regions a report is asked for: one, or all that the reader works in. Null when they are not theirs. */
export const regionsAsked = (actor: SignedIn, region: string | null): readonly string[] | null => {
  const regions = region === null ? reportRegions(actor) : [region]
  const allowed = regions.every((one) => can(actor, 'see', { kind: 'reports', region: one }))
  return regions.length > 0 && allowed ? regions : null
}

/** The regions a reader may choose from: their own and what they are made of. */
export const reportChoices = (actor: SignedIn): readonly string[] => [
  ...new Set(reportRegions(actor).flatMap(withPlacesIn)),
]

/**
 * The businesses of a region by size under one definition, beside those of the whole country in 2017. Null when the
 * region is not theirs.
 */
export async function readStratification(
  { db, now }: AppContext,
  actor: SignedIn,
  { region, definition }: StratificationAsked,
) {
  const regions = regionsAsked(actor, region)
  if (!regions) return null
  const groups = await db.reports.alike(regions, definition)
  return {
    asked: { region, definition },
    regions,
    /** What may be chosen. */
    choices: reportChoices(actor),
    here: stratify(countBySize(groups, definition, now())),
    national: stratify(NATIONAL_2017.counts),
    source: SIZE_DEFINITIONS[definition].source,
    nationalSource: NATIONAL_2017.source,
    /** The definition leaves some sectors out of the count. */
    leavesOut: leftOutBy(definition).length > 0,
  }
}

export type StratificationShown = NonNullable<Awaited<ReturnType<typeof readStratification>>>

/** A region with the regions it is made of. */
const withPlacesIn = (region: string): readonly string[] => {
  if (region === NATIONAL) return [NATIONAL, ...PROVINCES.map(({ code }) => code)]
  return region.length === 2 ? [region, ...regenciesIn(region).map(({ code }) => code)] : [region]
}
