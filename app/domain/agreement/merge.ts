import { ok, type Result, refuse } from '../result'
import { ASSISTANCE_ITEMS } from './assistance'
import type { ClauseCode } from './clauses'
import { CLAUSE_OF, sameValue, TERM_FIELDS, type TermField, type TermValues, termsOf, valuesOf } from './differences'
import type { Terms } from './terms'

/** Two people changed the same text: where both began, and what each wrote. */
export interface Edits {
  readonly base: Terms
  readonly mine: Terms
  readonly theirs: Terms
}

/** A statement both changed, each in another way. */
export type Conflict = {
  [Field in TermField]: {
    readonly field: Field
    readonly clause: ClauseCode
    readonly base: TermValues[Field]
    readonly mine: TermValues[Field]
    readonly theirs: TermValues[Field]
  }
}[TermField]

export interface Merge {
  /** Every change of either that does not clash; where they clash, what stood before. */
  readonly terms: Terms
  /** In the order of the agreement; empty when nothing clashes. */
  readonly conflicts: readonly Conflict[]
}

interface Values {
  readonly base: TermValues
  readonly mine: TermValues
  readonly theirs: TermValues
}

/** Three-way merge, statement by statement: nothing either wrote is silently lost. */
export const mergeTerms = (edits: Edits): Merge => {
  const values = valuesOfAll(edits)
  const clashing = TERM_FIELDS.filter((field) => clashes(values, field))
  return {
    terms: termsOf(merged(values, (field) => (clashing.includes(field) ? 'base' : untroubled(values, field)))),
    conflicts: clashing.map((field) => conflict(values, field) as Conflict),
  }
}

/**
 * Merges with a choice for every clash.
 * Refuses `conflict-open` with the first field nobody chose for.
 */
export const settleMerge = (
  edits: Edits,
  choices: Readonly<Partial<Record<TermField, 'mine' | 'theirs'>>>,
): Result<Terms, 'conflict-open'> => {
  const values = valuesOfAll(edits)
  const clashing = TERM_FIELDS.filter((field) => clashes(values, field))
  const open = clashing.find((field) => choices[field] === undefined)
  if (open !== undefined) return refuse('conflict-open', { field: open })
  const chosen = (field: TermField) => (clashing.includes(field) ? choices[field] : undefined)
  return ok(termsOf(merged(values, (field) => chosen(field) ?? untroubled(values, field))))
}

const valuesOfAll = ({ base, mine, theirs }: Edits): Values => ({
  base: valuesOf(base),
  mine: valuesOf(mine),
  theirs: valuesOf(theirs),
})

/** Coaching never clashes: an item is in or out, so whoever changed it changed it the same way. */
const clashes = ({ base, mine, theirs }: Values, field: TermField): boolean =>
  field !== 'coaching' &&
  !sameValue(base[field], mine[field]) &&
  !sameValue(base[field], theirs[field]) &&
  !sameValue(mine[field], theirs[field])

/** Whose value stands where the two do not clash: that of whoever changed it. */
const untroubled = ({ base, mine }: Values, field: TermField): keyof Values =>
  sameValue(base[field], mine[field]) ? 'theirs' : 'mine'

const conflict = <Field extends TermField>({ base, mine, theirs }: Values, field: Field) => ({
  field,
  clause: CLAUSE_OF[field],
  base: base[field],
  mine: mine[field],
  theirs: theirs[field],
})

const merged = (values: Values, from: (field: TermField) => keyof Values): TermValues => ({
  ...TERM_FIELDS.reduce((result, field) => ({ ...result, [field]: values[from(field)][field] }), values.base),
  coaching: mergedCoaching(values),
})

const mergedCoaching = ({ base, mine, theirs }: Values): TermValues['coaching'] =>
  ASSISTANCE_ITEMS.filter((item) => {
    const changedByMe = mine.coaching.includes(item) !== base.coaching.includes(item)
    return (changedByMe ? mine : theirs).coaching.includes(item)
  })
