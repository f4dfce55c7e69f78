import type { Terms } from '../../domain/agreement/terms'
import { typedNumber } from '../../domain/number'

/** What the fields of the terms hold: texts by form name, and the boxes that are ticked. */
export interface TermsValues {
  readonly text: (name: string) => string | undefined
  readonly ticked: (name: string) => readonly string[]
}

type Texts = Readonly<Record<string, string | null>>

const amounts = ({ quantity, price, payment }: Terms): Texts => ({
  ...(quantity && { 'quantity.perMonth': typedNumber(quantity.perMonth), 'quantity.unit': quantity.unit }),
  ...(price && {
    'price.basis': price.basis,
    'price.amount': price.amount === null ? null : String(price.amount),
    'price.setBy': price.setBy,
  }),
  ...(payment && { 'payment.days': String(payment.days), 'payment.mechanism': payment.mechanism }),
})

const spans = ({ duration, termination }: Terms): Texts => ({
  ...(duration && {
    'duration.start': duration.start.toISOString().slice(0, 10),
    'duration.months': String(duration.months),
  }),
  ...(termination && { 'termination.by': termination.by, 'termination.noticeDays': String(termination.noticeDays) }),
})

const materialsTexts = ({ materials }: Terms): Texts => {
  if (materials === null) return {}
  if (materials.kind === 'none') return { 'materials.kind': materials.kind }
  const given = { 'materials.kind': materials.kind, 'materials.description': materials.description }
  return materials.kind === 'free' ? given : { ...given, 'materials.payment': materials.payment }
}

/** The terms as their fields show them. */
export const valuesOf = (terms: Terms): TermsValues => {
  const { activity, gives, quality, delivery, materials, coaching, disputes, personsInCharge } = terms
  const texts: Texts = {
    activity,
    quality,
    delivery,
    'gives.a': gives.a,
    'gives.b': gives.b,
    'personsInCharge.a': personsInCharge.a,
    'personsInCharge.b': personsInCharge.b,
    ...amounts(terms),
    ...materialsTexts(terms),
    ...spans(terms),
  }
  const boxes: Readonly<Record<string, readonly string[]>> = {
    coaching,
    disputes,
    'materials.tied': materials?.kind === 'sold' && materials.tied ? ['yes'] : [],
  }
  return { text: (name) => texts[name] ?? undefined, ticked: (name) => boxes[name] ?? [] }
}
