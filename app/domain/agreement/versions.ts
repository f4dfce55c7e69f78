import { ok, type Result, refuse } from '../result'
import { differences, termsOf, valuesOf } from './differences'
import { type Merge, mergeTerms } from './merge'
import { SIDES, type SideKey, type Terms } from './terms'

/** Who proposes a change: a side, or the broker between them. */
export type Author = SideKey | 'broker'

export const CHANGE_STATES = ['open', 'accepted', 'countered', 'withdrawn'] as const
export type ChangeState = (typeof CHANGE_STATES)[number]

/** A proposed change of the terms. It is kept as it was made; what comes of it is another version or another change. */
export interface TermsChange {
  readonly id: string
  readonly author: Author
  readonly authorId: string
  /** The terms it was written on, and what they became under the author's hand. */
  readonly base: Terms
  readonly terms: Terms
  readonly note: string | null
  readonly state: ChangeState
  /** Sides that accepted it, the author's own not among them. */
  readonly acceptedBy: readonly SideKey[]
  /** The change it answers; null when it answers none. */
  readonly counterTo: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** New words for a change. */
export interface Wording {
  readonly id: string
  readonly terms: Terms
  readonly note: string | null
}

/** Who acts, and when. */
export interface ChangeBy {
  readonly as: Author
  readonly userId: string
  readonly now: Date
}

export type ChangeRefusal = 'wrong-state' | 'not-your-move' | 'nothing-changed'

const opened = ({ id, terms, note }: Wording, base: Terms, { as, userId, now }: ChangeBy): TermsChange => ({
  id,
  author: as,
  authorId: userId,
  base,
  terms,
  note,
  state: 'open',
  acceptedBy: [],
  counterTo: null,
  createdAt: now,
  updatedAt: now,
})

/** Proposes a change of the terms that stand. Refuses `nothing-changed`. */
export const proposeChange = (wording: Wording, base: Terms, by: ChangeBy): Result<TermsChange, 'nothing-changed'> =>
  differences(base, wording.terms).length === 0 ? refuse('nothing-changed') : ok(opened(wording, base, by))

/** The sides that agreed to a change: its author and those that accepted it. The broker agrees for nobody. */
export const agreedBy = ({ author, acceptedBy }: TermsChange): readonly SideKey[] =>
  SIDES.filter((side) => side === author || acceptedBy.includes(side))

export type ChangeAnswer =
  | { readonly kind: 'accept' }
  | ({ readonly kind: 'counter' } & Wording)
  | { readonly kind: 'withdraw' }

export const CHANGE_ANSWERS = ['accept', 'counter', 'withdraw'] as const satisfies readonly ChangeAnswer['kind'][]

interface ChangeTransition {
  readonly to: ChangeState
  readonly may: (change: TermsChange, as: Author) => boolean
}

const stillToAgree = (change: TermsChange, as: Author): boolean =>
  SIDES.some((side) => side === as && !agreedBy(change).includes(side))

/** The one table of answers. A pair that is not here is refused. `accept` waits for every side. */
export const CHANGE_TRANSITIONS: Readonly<
  Record<ChangeState, { readonly [Kind in ChangeAnswer['kind']]?: ChangeTransition }>
> = {
  open: {
    accept: { to: 'accepted', may: stillToAgree },
    counter: { to: 'countered', may: stillToAgree },
    withdraw: { to: 'withdrawn', may: ({ author }, as) => author === as },
  },
  accepted: {},
  countered: {},
  withdrawn: {},
}

/** The answers this author may try: what a page offers as buttons. */
export const changeAnswersFor = (change: TermsChange, as: Author): readonly ChangeAnswer['kind'][] =>
  CHANGE_ANSWERS.filter((kind) => CHANGE_TRANSITIONS[change.state][kind]?.may(change, as))

export interface Answered {
  readonly change: TermsChange
  /** The change that a counter brings, open for the other side; null for the other answers. */
  readonly counter: TermsChange | null
}

/**
 * Answers a proposed change.
 * Refuses `wrong-state` (state, event), `not-your-move`, and `nothing-changed` for a counter that says the same.
 */
export const answerChange = (
  change: TermsChange,
  answer: ChangeAnswer,
  by: ChangeBy,
): Result<Answered, ChangeRefusal> => {
  const transition = CHANGE_TRANSITIONS[change.state][answer.kind]
  if (!transition) return refuse('wrong-state', { state: change.state, event: answer.kind })
  if (!transition.may(change, by.as)) return refuse('not-your-move', { event: answer.kind })
  if (answer.kind === 'accept') return ok({ change: accepted(change, transition.to, by), counter: null })
  const closed: TermsChange = { ...change, state: transition.to, updatedAt: by.now }
  if (answer.kind === 'withdraw') return ok({ change: closed, counter: null })
  if (differences(change.terms, answer.terms).length === 0) return refuse('nothing-changed')
  // Written on what stands, not on the proposal: turning back to the old words is an answer too, so it may differ in nothing.
  const counter: TermsChange = { ...opened(answer, change.base, by), counterTo: change.id }
  return ok({ change: closed, counter })
}

const accepted = (change: TermsChange, to: ChangeState, { as, now }: ChangeBy): TermsChange => {
  const acceptedBy = SIDES.filter((side) => side === as || change.acceptedBy.includes(side))
  const after: TermsChange = { ...change, acceptedBy, updatedAt: now }
  return agreedBy(after).length === SIDES.length ? { ...after, state: to } : after
}

/** What an accepted change makes of the terms as they stand by now. A clash goes to the merge page. */
export const applyChange = (change: TermsChange, current: Terms): Merge =>
  mergeTerms({ base: change.base, mine: change.terms, theirs: current })

/** The words of a change on the terms as they stand by now, also where they clash: what an answer to it starts from. */
export const rewritten = (change: TermsChange, current: Terms): Terms => {
  const { terms, conflicts } = applyChange(change, current)
  return termsOf({ ...valuesOf(terms), ...Object.fromEntries(conflicts.map(({ field, mine }) => [field, mine])) })
}
