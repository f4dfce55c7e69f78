import { CERTIFICATES } from '../../business/certificates'
import { TERMS } from '../../business/terms'
import { FACETS } from '../profile'

/** Where a small integer stands in the words of a row. */
export interface Field {
  readonly word: number
  readonly shift: number
  readonly mask: number
}

const DAY_BITS = 16

const bitsFor = (values: number): number => Math.max(1, Math.ceil(Math.log2(values)))

/** Fields side by side in words of 32 bits, each in the first word with room for it. */
const packed = (widths: readonly number[]): { fields: Field[]; words: number } => {
  const used: number[] = []
  const fields = widths.map((width) => {
    const found = used.findIndex((bits) => bits + width <= 32)
    const word = found < 0 ? used.length : found
    const shift = used[word] ?? 0
    used[word] = shift + width
    return { word, shift, mask: 2 ** width - 1 }
  })
  return { fields, words: used.length }
}

/** More offers than this no engine reads. */
export const MOST_OFFERS = 255

const { fields, words } = packed([
  bitsFor(MOST_OFFERS + 1),
  DAY_BITS,
  CERTIFICATES.length,
  CERTIFICATES.length,
  ...FACETS.map(({ values }) => bitsFor(values)),
])

const NO_FIELD: Field = { word: 0, shift: 0, mask: 0 }
const [offers = NO_FIELD, day = NO_FIELD, held = NO_FIELD, waiting = NO_FIELD, ...facets] = fields

// A record: these words, then the four of its id, then one word for each offer.
const WORDS = words
export const ID = WORDS
const ID_WORDS = 4
export const OFFERS_FROM = WORDS + ID_WORDS
/** Of a word that is an offer: the term, and which set of figures it has. */
export const TERM_BITS = bitsFor(TERMS.length)
export const TERM_MASK = 2 ** TERM_BITS - 1

export const OFFERS = offers
export const DAY = day
export const HELD = held
export const WAITING = waiting
/** As `FACETS` stand. */
export const FACET_FIELDS: readonly Field[] = facets
