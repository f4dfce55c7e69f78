import type { Terms } from '../../domain/agreement/terms'
import { typedNumber } from '../../domain/number'

/** What the fields of the terms hold: texts by form name, and the boxes that are ticked. */
export interface TermsValues {
  readonly text: (name: string) => string | undefined
  readonly ticked: (name: string) => readonly string[]
}

const dayOf = (date: Date | undefined): string | undefined => date?.toISOString().slice(0, 10)

const numberOf = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : typedNumber(value)

const materialsTexts = (materials: Terms['materials']) => {
  if (materials === null) return {}
  if (materials.kind === 'none') return { 'materials.kind': materials.kind }
  const given = { 'materials.kind': materials.kind, 'materials.description': materials.description }
  return materials.kind === 'free' ? given : { ...given, 'materials.payment': materials.payment }
}

/** The terms as their fields show them. */
export const valuesOf = (terms: Terms): TermsValues => {
  const { quantity, price, payment, materials, duration, termination } = terms
  const texts: Readonly<Record<string, string | null | undefined>> = {
    activity: terms.activity,
    'gives.a': terms.gives.a,
    'gives.b': terms.gives.b,
    'quantity.perMonth': numberOf(quantity?.perMonth),
    'quantity.unit': quantity?.unit,
    'price.basis': price?.basis,
    'price.amount': price?.amount?.toString(),
    'price.setBy': price?.setBy,
    'payment.days': numberOf(payment?.days),
    'payment.mechanism': payment?.mechanism,
    quality: terms.quality,
    delivery: terms.delivery,
    ...materialsTexts(materials),
    'duration.start': dayOf(duration?.start),
    'duration.months': numberOf(duration?.months),
    'termination.by': termination?.by,
    'termination.noticeDays': numberOf(termination?.noticeDays),
    'personsInCharge.a': terms.personsInCharge.a,
    'personsInCharge.b': terms.personsInCharge.b,
  }
  const boxes: Readonly<Record<string, readonly string[]>> = {
    coaching: terms.coaching,
    disputes: terms.disputes,
    'materials.tied': materials?.kind === 'sold' && materials.tied ? ['yes'] : [],
  }
  return { text: (name) => texts[name] ?? undefined, ticked: (name) => boxes[name] ?? [] }
}
