import type { ClauseCode } from './clauses'
import type { Terms } from './terms'

/** What each clause is filled from; the clauses that stand of themselves have nothing to fill in. */
const TERMS_OF: Readonly<Record<ClauseCode, readonly (keyof Terms)[]>> = {
  parties: [],
  activity: ['activity'],
  'rights-and-duties': ['gives'],
  coaching: ['coaching'],
  duration: ['duration'],
  payment: ['payment'],
  disputes: ['disputes'],
  'price-and-quantity': ['quantity', 'price'],
  'quality-and-delivery': ['quality', 'delivery'],
  materials: ['materials'],
  'persons-in-charge': ['personsInCharge'],
  'no-ownership-tie': [],
  termination: ['termination'],
}

export const isFilledIn = (clause: ClauseCode): boolean => TERMS_OF[clause].length > 0

/** The terms with one clause filled in anew; the others stay as they are. */
export const withClause = (terms: Terms, clause: ClauseCode, filled: Terms): Terms => ({
  ...terms,
  ...Object.fromEntries(TERMS_OF[clause].map((key) => [key, filled[key]])),
})
