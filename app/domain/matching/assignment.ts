import type { LinearModel, Row } from '../solver/model'

/** A business that fits an opportunity, and how well. */
export interface Pairing {
  readonly opportunityId: string
  readonly businessId: string
  /** 0…1000, more than 0. */
  readonly score: number
}

/** How many more each can take on: partners of an opportunity, offers to a business. What is not named takes none. */
export interface Limits {
  readonly opportunities: ReadonlyMap<string, number>
  readonly businesses: ReadonlyMap<string, number>
}

const keyOf = ({ opportunityId, businessId }: Pairing): string => `${opportunityId} ${businessId}`

/** The order in which pairings stand in the model, whatever order they came in. */
const inOrder = (pairings: readonly Pairing[]): Pairing[] => pairings.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

/** The best pairing first, then the best of those of which neither is at its limit: what one does by hand. */
export const greedy = (pairings: readonly Pairing[], limits: Limits): Pairing[] => {
  const opportunities = new Map(limits.opportunities)
  const businesses = new Map(limits.businesses)
  return inOrder(pairings)
    .toSorted((a, b) => b.score - a.score)
    .filter(({ opportunityId, businessId }) => {
      const [partners, offers] = [opportunities.get(opportunityId) ?? 0, businesses.get(businessId) ?? 0]
      if (partners === 0 || offers === 0) return false
      opportunities.set(opportunityId, partners - 1)
      businesses.set(businessId, offers - 1)
      return true
    })
}

const limitRows = (
  pairings: readonly Pairing[],
  limits: ReadonlyMap<string, number>,
  idOf: (pairing: Pairing) => string,
): Row[] => {
  const columns = new Map<string, number[]>()
  pairings.forEach((pairing, column) => {
    const of = columns.get(idOf(pairing)) ?? []
    columns.set(idOf(pairing), [...of, column])
  })
  return [...columns].map(([id, own]) => ({
    least: null,
    most: limits.get(id) ?? 0,
    terms: own.map((column) => [column, 1] as const),
  }))
}

/**
 * The pairings that together score most. Every column stands in one row of an opportunity and one of a business: such a
 * matrix is totally unimodular (Hoffman and Kruskal 1956), so that with whole limits the corner the solver stops at takes
 * each pairing in full or not at all, though nothing asks for whole numbers.
 */
export const assignmentModel = (pairings: readonly Pairing[], limits: Limits): LinearModel => {
  const ordered = inOrder(pairings)
  return {
    columns: ordered.map(() => ({ least: 0, most: 1, whole: false })),
    rows: [
      ...limitRows(ordered, limits.opportunities, ({ opportunityId }) => opportunityId),
      ...limitRows(ordered, limits.businesses, ({ businessId }) => businessId),
    ],
    costs: [ordered.map(({ score }) => -score)],
  }
}

/** The pairings that a solution takes, by opportunity. */
export const readAssignment = (pairings: readonly Pairing[], values: readonly number[]): Pairing[] =>
  inOrder(pairings).filter((_, column) => (values[column] ?? 0) > 0.5)

/** What a division comes to. */
export interface Total {
  readonly pairings: number
  /** Opportunities that get a partner. */
  readonly opportunities: number
  readonly score: number
}

export const totalOf = (pairings: readonly Pairing[]): Total => ({
  pairings: pairings.length,
  opportunities: new Set(pairings.map(({ opportunityId }) => opportunityId)).size,
  score: pairings.reduce((sum, { score }) => sum + score, 0),
})

/** How many opportunities would ask the most wanted business, if each asked its best. */
export const mostAsked = (pairings: readonly Pairing[]): number => {
  const best = new Map<string, Pairing>()
  for (const pairing of inOrder(pairings)) {
    const known = best.get(pairing.opportunityId)
    if (!known || pairing.score > known.score) best.set(pairing.opportunityId, pairing)
  }
  const asked = [...best.values()].map(({ businessId }) => businessId)
  return Math.max(0, ...asked.map((id) => asked.filter((one) => one === id).length))
}
