import type { Source } from '../source'
import type { Terms } from './terms'

/** A longer wait for payment is what small suppliers complain of first. */
export const LONGEST_FAIR_PAYMENT_DAYS = 30

/** What a guard found; `evidence` fills the blanks of its sentence. */
export interface Warning {
  readonly code: TermsGuardCode
  readonly evidence: Readonly<Record<string, string | number>>
  readonly source: Source
}

export const TERMS_GUARD_CODES = [
  'payment-too-long',
  'cash-in-credit-out',
  'tied-materials',
  'price-by-one-side',
  'ending-without-notice',
  'no-coaching',
] as const
export type TermsGuardCode = (typeof TERMS_GUARD_CODES)[number]

type Evidence = Warning['evidence'] | null

interface TermsGuard {
  readonly code: TermsGuardCode
  readonly source: Source
  /** What makes it warn; null when the terms are fair, or say nothing yet. */
  readonly look: (terms: Terms) => Evidence
}

/** Document 002, problem areas 2, 3 and 8: weak bargaining on price and payment, cash for materials, little transfer. */
const COMPLAINT: Source = { law: 'ISEI 1998', article: null, document: '002', verified: true }
const EQUAL_STANDING: Source = { law: 'PP 7/2021', article: '117', document: null, verified: true }

const TERMS_GUARDS: readonly TermsGuard[] = [
  {
    code: 'payment-too-long',
    source: COMPLAINT,
    look: ({ payment }) =>
      payment !== null && payment.days > LONGEST_FAIR_PAYMENT_DAYS
        ? { days: payment.days, most: LONGEST_FAIR_PAYMENT_DAYS }
        : null,
  },
  {
    code: 'cash-in-credit-out',
    source: COMPLAINT,
    look: ({ materials, payment }) =>
      materials?.kind === 'sold' && materials.payment === 'cash' && payment !== null && payment.days > 0
        ? { days: payment.days }
        : null,
  },
  {
    code: 'tied-materials',
    source: COMPLAINT,
    look: ({ materials }) => (materials?.kind === 'sold' && materials.tied ? {} : null),
  },
  {
    code: 'price-by-one-side',
    source: COMPLAINT,
    look: ({ price }) => (price !== null && price.setBy !== 'both' ? { side: price.setBy } : null),
  },
  {
    code: 'ending-without-notice',
    source: EQUAL_STANDING,
    look: ({ termination }) =>
      termination !== null && termination.by !== 'mutual' && termination.noticeDays <= 0
        ? { by: termination.by }
        : null,
  },
  {
    code: 'no-coaching',
    source: { law: 'PP 44/1997', article: '14 (5)', document: '002', verified: true },
    look: ({ coaching }) => (coaching.length === 0 ? {} : null),
  },
]

/** What the broker is shown before terms go out, in the order of the handbook (4.3). They warn; they do not forbid. */
export const warningsFor = (terms: Terms): readonly Warning[] =>
  TERMS_GUARDS.flatMap(({ code, source, look }) => {
    const evidence = look(terms)
    return evidence === null ? [] : [{ code, evidence, source }]
  })
