import { CERTIFICATES } from '../../business/certificates'
import { COMPANY, NEEDS, PACE, PATIENCE, PROFILE, RECORD, SECTOR, STATURE } from '../facets'
import { REFUSED } from '../order'
import type { Plan } from '../plan'
import { FACET_RULES, FACETS } from '../profile'
import type { Facet } from '../rule'
import { fieldIn, wordIn } from './columns'
import { FACET_FIELDS, type Field, HELD, WAITING } from './layout'
import type { Sought } from './most'

// The sign of a record stands beside each of its postings: its facets and papers in two words. Signs are read from front
// to end, which costs little; to fetch a record costs a hundred times that, and is left to those whose sign gives hope.

/** Words of a sign. */
export const SIGN_WORDS = 2

/** What the sign alone refuses: below every score, and three of them add up within sixteen bits. */
const HOPELESS = -10_000

interface Signed {
  readonly facet: Facet
  readonly field: Field
  readonly bits: number
}

/** A facet in so many bits: where it has more values, the last stands for all beyond. */
const signed = (facet: Facet, bits: number): Signed => ({
  facet,
  field: FACET_FIELDS[FACETS.indexOf(facet)] ?? { word: 0, shift: 0, mask: 0 },
  bits,
})

/** Facets side by side, at most twelve bits of them: what they come to together is one look into a table. */
const [FIRST, SECOND, THIRD, FOURTH] = [
  [signed(NEEDS, 8), signed(PROFILE, 3)],
  [signed(PATIENCE, 7), signed(RECORD, 5)],
  [signed(SECTOR, 8)],
  [signed(STATURE, 4), signed(PACE, 2), signed(COMPANY, 3)],
] as const
const SECOND_FROM = 11
const THIRD_FROM = 23
const FOURTH_FROM = CERTIFICATES.length

const SIGNED: ReadonlySet<Facet> = new Set([...FIRST, ...SECOND, ...THIRD, ...FOURTH].map(({ facet }) => facet))

/** Whether the sign of a record tells what a rule reads of it. */
export const isSigned = (facet: Facet): boolean => SIGNED.has(facet)

const packed = (records: Uint32Array, at: number, facets: readonly Signed[]): number => {
  let [sum, shift] = [0, 0]
  for (const { field, bits } of facets) {
    sum |= Math.min(fieldIn(records, at, field), 2 ** bits - 1) << shift
    shift += bits
  }
  return sum
}

/** Writes the sign of a record: two words. */
export const writeSign = (records: Uint32Array, record: number, sign: Uint32Array): void => {
  sign[0] =
    packed(records, record, FIRST) |
    (packed(records, record, SECOND) << SECOND_FROM) |
    (packed(records, record, THIRD) << THIRD_FROM)
  sign[1] =
    fieldIn(records, record, HELD) |
    fieldIn(records, record, WAITING) |
    (packed(records, record, FOURTH) << FOURTH_FROM)
}

/** The most points that a value of a facet may bring, at whatever age. */
const mostsOf = (plan: Plan, { facet, bits }: Signed, refusals: number): Int16Array => {
  const tables = FACET_RULES.flatMap(({ rule }, number) => (rule.reads === facet ? (plan.tables[number] ?? []) : []))
  const mosts = new Int16Array(2 ** bits).fill(HOPELESS)
  for (let position = 0; position < facet.values * facet.ages; position += 1) {
    let sum = 0
    for (const table of tables) sum += table[position] ?? 0
    const value = Math.min(Math.floor(position / facet.ages), mosts.length - 1)
    if (sum < REFUSED * (refusals + 1)) mosts[value] = Math.max(mosts[value] ?? HOPELESS, sum % REFUSED)
  }
  return mosts
}

const mostIn = (mosts: Int16Array, value: number): number => mosts[value] ?? 0

const tableOf = (plan: Plan, facets: readonly Signed[], refusals: number): Int16Array =>
  facets.reduce((low, each) => {
    const mosts = mostsOf(plan, each, refusals)
    const table = new Int16Array(low.length * mosts.length)
    for (let at = 0; at < table.length; at += 1)
      table[at] = mostIn(low, at % low.length) + mostIn(mosts, Math.floor(at / low.length))
    return table
  }, new Int16Array(1))

/**
 * The most points that the facets of a posting's record may bring, from its sign alone, with at most the refusals that
 * are sought; below every score without one of the papers asked.
 */
export const createSignReader = (
  signs: Uint32Array,
  { plan, papers, sought }: { readonly plan: Plan; readonly papers: number; readonly sought: Sought },
): ((posting: number) => number) => {
  const refusals = sought === 'eligible' ? 0 : 1
  const [first, second, third, fourth] = [FIRST, SECOND, THIRD, FOURTH].map((each) => tableOf(plan, each, refusals))
  if (!first || !second || !third || !fourth) return () => 0
  return (posting) => {
    const facets = wordIn(signs, posting * SIGN_WORDS)
    const others = wordIn(signs, posting * SIGN_WORDS + 1)
    if ((others & papers) !== papers) return HOPELESS
    return (
      mostIn(first, facets & (2 ** SECOND_FROM - 1)) +
      mostIn(second, (facets >>> SECOND_FROM) & (2 ** (THIRD_FROM - SECOND_FROM) - 1)) +
      mostIn(third, facets >>> THIRD_FROM) +
      mostIn(fourth, others >>> FOURTH_FROM)
    )
  }
}
