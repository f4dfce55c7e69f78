import { PATTERN_TABLE, type Pattern } from '../partnership/patterns'
import { ok, type Result, refuse } from '../result'
import { CLAUSES } from './clauses'
import { CLAUSE_OF, differences, sameValue, TERM_FIELDS, type TermValues, termsOf, valuesOf } from './differences'
import { type DraftClause, draftAgreement, type Party } from './draft'
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

const REQUIRED: ReadonlySet<string> = new Set(CLAUSES.filter(({ required }) => required).map(({ code }) => code))

/**
 * The terms of a frame from those of its partners, the first of them first: its seven required parts, and of the rest
 * what all agreed on alike. Whatever else one of them agreed on, such as its price or its person in charge, is for its
 * own annex: every partner reads the frame.
 */
export const frameTerms = (partners: readonly [Terms, ...Terms[]]): Terms => {
  const [first, ...others] = partners.map(valuesOf) as [TermValues, ...TermValues[]]
  const forAll = TERM_FIELDS.filter(
    (field) => REQUIRED.has(CLAUSE_OF[field]) || others.every((other) => sameValue(other[field], first[field])),
  )
  return termsOf({ ...valuesOf(NO_TERMS), ...Object.fromEntries(forAll.map((field) => [field, first[field]])) })
}

/** The clauses an annex writes: who the two are, and every clause in which it differs from the frame. */
export const annexClauses = (frame: FrameAgreement, annex: Annex): readonly DraftClause[] => {
  const changed = new Set<string>(differences(frame.terms, annex.terms).map(({ field }) => CLAUSE_OF[field]))
  return draftAgreement(annex.terms, { a: frame.lead, b: annex.party }, frame.pattern).filter(
    ({ code }) => code === 'parties' || changed.has(code),
  )
}
