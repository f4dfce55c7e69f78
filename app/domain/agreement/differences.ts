import { ASSISTANCE_ITEMS } from './assistance'
import type { ClauseCode } from './clauses'
import type { Terms } from './terms'

/**
 * The terms as single statements: what is proposed, compared and merged as one.
 * A price or a payment stays whole, so that no half of one offer is ever put together with half of another.
 */
export interface TermValues {
  readonly activity: Terms['activity']
  readonly 'gives.a': string | null
  readonly 'gives.b': string | null
  readonly quantity: Terms['quantity']
  readonly price: Terms['price']
  readonly payment: Terms['payment']
  readonly quality: Terms['quality']
  readonly delivery: Terms['delivery']
  readonly materials: Terms['materials']
  /** A set: in the order of the law, each item once. */
  readonly coaching: Terms['coaching']
  readonly duration: Terms['duration']
  readonly disputes: Terms['disputes']
  readonly termination: Terms['termination']
  readonly 'person-in-charge.a': string | null
  readonly 'person-in-charge.b': string | null
}

export type TermField = keyof TermValues

/** The clause in which a field is written, in the order of the agreement. */
export const CLAUSE_OF = {
  activity: 'activity',
  'gives.a': 'rights-and-duties',
  'gives.b': 'rights-and-duties',
  coaching: 'coaching',
  duration: 'duration',
  payment: 'payment',
  disputes: 'disputes',
  price: 'price-and-quantity',
  quantity: 'price-and-quantity',
  quality: 'quality-and-delivery',
  delivery: 'quality-and-delivery',
  materials: 'materials',
  'person-in-charge.a': 'persons-in-charge',
  'person-in-charge.b': 'persons-in-charge',
  termination: 'termination',
} as const satisfies Record<TermField, ClauseCode>

export const TERM_FIELDS = Object.keys(CLAUSE_OF) as readonly TermField[]

export const valuesOf = ({ gives, personsInCharge, coaching, ...rest }: Terms): TermValues => ({
  ...rest,
  coaching: ASSISTANCE_ITEMS.filter((item) => coaching.includes(item)),
  'gives.a': gives.a,
  'gives.b': gives.b,
  'person-in-charge.a': personsInCharge.a,
  'person-in-charge.b': personsInCharge.b,
})

export const termsOf = (values: TermValues): Terms => ({
  activity: values.activity,
  gives: { a: values['gives.a'], b: values['gives.b'] },
  quantity: values.quantity,
  price: values.price,
  payment: values.payment,
  quality: values.quality,
  delivery: values.delivery,
  materials: values.materials,
  coaching: values.coaching,
  duration: values.duration,
  disputes: values.disputes,
  termination: values.termination,
  personsInCharge: { a: values['person-in-charge.a'], b: values['person-in-charge.b'] },
})

/** The same value gives the same text, in whatever order its keys were stored. */
const fingerprint = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'bigint') return `Rp${part}`
    return typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part
  })

/**
 * All that is agreed, as one text to be hashed: the same terms give the same text. What nobody filled in is left out, so
 * that a statement which a later release adds does not change the words of those before it.
 */
export const wordsOfTerms = (terms: Terms): string =>
  fingerprint(
    Object.fromEntries(
      Object.entries(valuesOf(terms)).filter(([, value]) => value !== null && !(Array.isArray(value) && !value.length)),
    ),
  )

export const sameValue = <Value>(one: Value, other: Value): boolean => fingerprint(one) === fingerprint(other)

/** One changed statement; `field` tells the type of its values. */
export type Difference = {
  [Field in TermField]: {
    readonly field: Field
    readonly clause: ClauseCode
    readonly before: TermValues[Field]
    readonly after: TermValues[Field]
  }
}[TermField]

/** What changed from one version to the other, in the order of the agreement. */
export const differences = (before: Terms, after: Terms): readonly Difference[] => {
  const [old, fresh] = [valuesOf(before), valuesOf(after)]
  const difference = <Field extends TermField>(field: Field) => ({
    field,
    clause: CLAUSE_OF[field],
    before: old[field],
    after: fresh[field],
  })
  return TERM_FIELDS.filter((field) => !sameValue(old[field], fresh[field])).map(
    (field) => difference(field) as Difference,
  )
}
