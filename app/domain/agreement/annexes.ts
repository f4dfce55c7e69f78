import { PATTERN_TABLE, type Pattern } from '../partnership/patterns'
import { ok, type Result, refuse } from '../result'
import type { ClauseCode } from './clauses'
import { CLAUSE_OF, differences, TERM_FIELDS, termsOf, valuesOf } from './differences'
import { type DraftClause, draftAgreement, type Party } from './draft'
import type { AgreementState } from './states'
import { NO_TERMS, type Terms } from './terms'

/** Patterns in which one larger side works with many at once. */
export const MULTI_PARTY_PATTERNS = ['inti-plasma', 'subcontracting'] as const satisfies readonly Pattern[]

/** What one of the many agrees to besides the frame: its own quantity, price, person in charge … */
export interface Annex {
  readonly businessId: string
  readonly party: Party
  /** Whole terms: the frame's, changed where this partner agreed otherwise. */
  readonly terms: Terms
}

/** One agreement of an inti or a contractor (side A) with many (each side B of its annex). */
export interface FrameAgreement {
  readonly pattern: Pattern
  readonly lead: Party
  readonly terms: Terms
  /** Numbered from 1 in the order given. A partner reads the frame and its own annex. */
  readonly annexes: readonly (Annex & { readonly number: number })[]
}

export const FRAME_REFUSALS = [
  'pattern-not-multi-party',
  'annexes-missing',
  'role-not-allowed',
  'business-twice',
] as const
export type FrameRefusal = (typeof FRAME_REFUSALS)[number]

/** Puts the annexes under one frame. Refuses with a code of `FRAME_REFUSALS`. */
export const frameAgreement = (
  frame: Omit<FrameAgreement, 'annexes'>,
  annexes: readonly Annex[],
): Result<FrameAgreement, FrameRefusal> => {
  const { larger, smaller } = PATTERN_TABLE[frame.pattern]
  if (!MULTI_PARTY_PATTERNS.some((pattern) => pattern === frame.pattern))
    return refuse('pattern-not-multi-party', { pattern: frame.pattern })
  if (annexes.length === 0) return refuse('annexes-missing')
  if (frame.lead.role !== larger || annexes.some(({ party }) => party.role !== smaller))
    return refuse('role-not-allowed')
  if (new Set(annexes.map(({ businessId }) => businessId)).size < annexes.length) return refuse('business-twice')
  return ok({ ...frame, annexes: annexes.map((annex, index) => ({ ...annex, number: index + 1 })) })
}

/** What two can only settle between themselves: it stands in their annex, however many agreed on the same. */
const OWN_TO_EACH: ReadonlySet<ClauseCode> = new Set(['price-and-quantity', 'persons-in-charge'])

/**
 * The terms of a frame from those of its partners: the clauses on which all agreed alike. Everything else is for the
 * annex of each: every partner reads the frame, and the frame promises nothing that an annex takes back.
 */
export const frameTerms = (partners: readonly [Terms, ...Terms[]]): Terms => {
  const [first, ...others] = partners
  const apart = new Set<ClauseCode>(others.flatMap((other) => differences(first, other).map(({ clause }) => clause)))
  const values = valuesOf(first)
  const forAll = TERM_FIELDS.filter((field) => !apart.has(CLAUSE_OF[field]) && !OWN_TO_EACH.has(CLAUSE_OF[field]))
  return termsOf({ ...valuesOf(NO_TERMS), ...Object.fromEntries(forAll.map((field) => [field, values[field]])) })
}

/** While all annexes are still talked about the frame follows them; the first that is made ready fixes it for all. */
const FRAME_IS_OPEN: ReadonlySet<AgreementState> = new Set(['draft', 'in-negotiation'])

export const isFrameOpen = (annexes: readonly AgreementState[]): boolean =>
  annexes.every((state) => FRAME_IS_OPEN.has(state))

/**
 * The clauses an annex writes: who the two are, and every clause in which it differs from the frame. The duties of the
 * law stand in the frame already.
 */
export const annexClauses = (frame: FrameAgreement, annex: Annex): readonly DraftClause[] => {
  const changed = new Set<string>(differences(frame.terms, annex.terms).map(({ clause }) => clause))
  return draftAgreement(annex.terms, { a: frame.lead, b: annex.party }, frame.pattern)
    .filter(({ code }) => code === 'parties' || changed.has(code))
    .map((clause) =>
      clause.code === 'rights-and-duties'
        ? { ...clause, content: { ...clause.content, duties: { a: [], b: [] } } }
        : clause,
    )
}
