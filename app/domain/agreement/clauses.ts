import type { Source } from '../source'
import type { Terms } from './terms'

/** The seven parts that PP 7/2021 art. 117 requires, then what a good agreement says besides. */
export const CLAUSE_CODES = [
  'parties',
  'activity',
  'rights-and-duties',
  'coaching',
  'duration',
  'payment',
  'disputes',
  'price-and-quantity',
  'quality-and-delivery',
  'materials',
  'persons-in-charge',
  'no-ownership-tie',
  'termination',
] as const
export type ClauseCode = (typeof CLAUSE_CODES)[number]

export interface Clause {
  readonly code: ClauseCode
  /** One of the seven: without it nothing is signed. */
  readonly required: boolean
  readonly source: Source
  readonly complete: (terms: Terms) => boolean
}

export const SEVEN: Source = { law: 'PP 7/2021', article: '117', document: null, verified: true }
export const OWN_PRACTICE: Source = { law: 'Jejaring', article: null, document: null, verified: true }

/** Dots, blanks and invisible characters fill a field and say nothing. */
export const isSaid = (text: string | null): text is string => text !== null && /[\p{L}\p{N}]/u.test(text)

/** In the order in which they stand in the agreement. */
export const CLAUSES: readonly Clause[] = [
  // A business has a name and a place from its first day here, so its identity always stands.
  { code: 'parties', required: true, source: SEVEN, complete: () => true },
  { code: 'activity', required: true, source: SEVEN, complete: ({ activity }) => isSaid(activity) },
  {
    code: 'rights-and-duties',
    required: true,
    source: SEVEN,
    complete: ({ gives }) => isSaid(gives.a) && isSaid(gives.b),
  },
  { code: 'coaching', required: true, source: SEVEN, complete: ({ coaching }) => coaching.length > 0 },
  { code: 'duration', required: true, source: SEVEN, complete: ({ duration }) => duration !== null },
  { code: 'payment', required: true, source: SEVEN, complete: ({ payment }) => payment !== null },
  { code: 'disputes', required: true, source: SEVEN, complete: ({ disputes }) => disputes.length > 0 },
  {
    code: 'price-and-quantity',
    required: false,
    source: OWN_PRACTICE,
    complete: ({ price, quantity }) =>
      price !== null && quantity !== null && (price.basis !== 'fixed' || price.amount !== null),
  },
  {
    code: 'quality-and-delivery',
    required: false,
    source: OWN_PRACTICE,
    complete: ({ quality, delivery }) => isSaid(quality) && isSaid(delivery),
  },
  {
    code: 'materials',
    required: false,
    source: OWN_PRACTICE,
    complete: ({ materials }) => materials !== null && (materials.kind === 'none' || isSaid(materials.description)),
  },
  {
    code: 'persons-in-charge',
    required: false,
    source: { law: 'PP 44/1997', article: '14', document: '002', verified: true },
    complete: ({ personsInCharge }) => isSaid(personsInCharge.a) && isSaid(personsInCharge.b),
  },
  // Declared by both sides when they consent: there is no agreement without it.
  {
    code: 'no-ownership-tie',
    required: false,
    source: { law: 'UU 20/2008', article: '35', document: null, verified: true },
    complete: () => true,
  },
  { code: 'termination', required: false, source: OWN_PRACTICE, complete: ({ termination }) => termination !== null },
]

/** What these terms still lack, in the order of the agreement. */
export const missingClauses = (terms: Terms): readonly Clause[] => CLAUSES.filter((clause) => !clause.complete(terms))
