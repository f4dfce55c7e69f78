import type { Terms } from '../agreement/terms'
import type { Business } from '../business/business'
import { ok, type Result, refuse } from '../result'
import type { Moved } from './move'
import type { Partnership, Side } from './partnership'
import { type PartyRole, type Pattern, patternFor, sectorsFit } from './patterns'
import { termAhead } from './term-ahead'

export const PROPOSE_REFUSALS = [
  'same-business',
  'ownership-tie',
  'size-unknown',
  'sizes-not-allowed',
  'sectors-alike',
  'sector-unknown',
  'sector-editions-differ',
  'term-over',
] as const
export type ProposeRefusal = (typeof PROPOSE_REFUSALS)[number]

/** What the rules of a proposal look at in a business. */
export type ProposedSide = Pick<Business, 'id' | 'kind' | 'size' | 'sector' | 'ties'>

export interface Proposal {
  readonly id: string
  readonly pattern: Pattern
  readonly a: ProposedSide
  readonly b: ProposedSide
  readonly opportunityId: string | null
  readonly terms: Terms
  readonly parts: Partnership['parts']
}

/**
 * A broker proposes a link; roles follow from pattern and sizes. Who posted the opportunity is side A and seeks the
 * smaller side.
 * Refuses with a code of `PROPOSE_REFUSALS`. Facts: the history row and a notice to each side.
 */
export const propose = (
  proposal: Proposal,
  by: { readonly brokerId: string; readonly now: Date },
): Result<Moved, ProposeRefusal> => {
  const { a, b, pattern } = proposal
  if (a.id === b.id) return refuse('same-business')
  if (a.ties.includes(b.id) || b.ties.includes(a.id)) return refuse('ownership-tie')
  const fit = patternFor({ pattern, a, b, leads: proposal.opportunityId === null ? null : 'a' })
  if (!fit.ok) return fit
  const sectors = sectorsFit(pattern, a.sector, b.sector)
  if (!sectors.ok) return sectors
  const term = termAhead(proposal.terms, by.now)
  if (!term.ok) return term
  return ok({
    partnership: {
      id: proposal.id,
      pattern,
      state: 'proposed',
      opportunityId: proposal.opportunityId,
      brokerId: by.brokerId,
      sides: { a: newSide(a.id, fit.value.roles.a), b: newSide(b.id, fit.value.roles.b) },
      terms: proposal.terms,
      parts: proposal.parts,
      version: 1,
      createdAt: by.now,
      updatedAt: by.now,
    },
    facts: [
      {
        kind: 'history',
        event: 'propose',
        from: null,
        to: 'proposed',
        side: null,
        actorId: by.brokerId,
        reason: null,
        at: by.now,
      },
      { kind: 'notify', who: 'a', about: 'proposed' },
      { kind: 'notify', who: 'b', about: 'proposed' },
    ],
  })
}

const newSide = (businessId: string, role: PartyRole): Side => ({
  businessId,
  role,
  consent: 'waiting',
  consentById: null,
  consentAt: null,
  ownershipTie: null,
  reason: null,
  suspendedAt: null,
})
