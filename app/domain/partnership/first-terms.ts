import { NO_TERMS, type Terms } from '../agreement/terms'
import type { Opportunity, PatternDetails } from '../opportunity/opportunity'
import { isOf, type Part } from './part'

/** What an opportunity says already, as the first terms of a link in which its poster is side A. */
export const firstTerms = (opportunity: Opportunity): Terms => {
  const { title, details, wanted, assistanceOffered, paymentTermDays } = opportunity
  const [item, second] = wanted
  return {
    ...NO_TERMS,
    activity: title,
    gives: { a: givenByPoster(details), b: wanted.map(({ label }) => label).join(', ') || soughtFrom(details) },
    // Quantities of several things do not add up to one.
    quantity: item && !second ? { perMonth: item.least, unit: item.unit } : null,
    payment: paymentTermDays === null ? null : { days: paymentTermDays, mechanism: 'transfer' },
    quality: details.pattern === 'subcontracting' ? orNull(details.specification) : null,
    materials: materialsOf(details),
    coaching: assistanceOffered,
    disputes: ['deliberation', 'broker-mediation'],
  }
}

/** The first terms for one of several who do it together: what the opportunity says, of its own part. */
export const firstTermsOfPart = (opportunity: Opportunity, parts: readonly Part[]): Terms =>
  firstTerms({
    ...opportunity,
    wanted: opportunity.wanted.flatMap((item) =>
      parts.filter(isOf(item, opportunity.wanted)).map(({ perMonth }) => ({ ...item, least: perMonth })),
    ),
  })

const orNull = (text: string): string | null => (text.trim() === '' ? null : text)

const givenByPoster = (details: PatternDetails): string | null => {
  if (details.pattern === 'subcontracting') return orNull(details.materialsSupplied)
  return orNull(details.pattern === 'inti-plasma' ? details.inputsSupplied : details.shares)
}

const soughtFrom = (details: PatternDetails): string | null => {
  if (details.pattern === 'subcontracting') return null
  return orNull(details.pattern === 'inti-plasma' ? details.commodity : details.seeks)
}

/** That materials come is said; at what price is not, and is never guessed. */
const materialsOf = (details: PatternDetails): Terms['materials'] =>
  details.pattern === 'subcontracting' && orNull(details.materialsSupplied) === null ? { kind: 'none' } : null
