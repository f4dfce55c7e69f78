import { saysWhy } from '../reason'
import { ok, type Result, refuse } from '../result'
import type { Obligation } from './obligations'
import {
  evidenceGiven,
  type Facts,
  type Mark,
  type MarkKind,
  type ObligationState,
  openDisputes,
  stateOf,
} from './standing'
import type { SideKey } from './terms'

export const MARK_KINDS = ['prove', 'confirm', 'dispute', 'settle', 'waive'] as const satisfies readonly MarkKind[]

/** The one table of marks: state → what may still be said. A pair that is not here is refused. */
export const MARKS_IN: Readonly<Record<ObligationState, readonly MarkKind[]>> = {
  upcoming: ['prove', 'confirm', 'waive'],
  due: ['prove', 'confirm', 'dispute', 'waive'],
  late: ['prove', 'confirm', 'dispute', 'waive'],
  disputed: ['prove', 'confirm', 'dispute', 'settle', 'waive'],
  kept: ['dispute'],
  waived: [],
}

export const MARK_REFUSALS = [
  'wrong-state',
  'not-your-move',
  'reason-missing',
  'evidence-not-needed',
  'proof-missing',
] as const
export type MarkRefusal = (typeof MARK_REFUSALS)[number]

/**
 * Whether a side may say this about an obligation now; the mark is then one more fact.
 * Refuses `wrong-state` (state, event), `not-your-move`, `reason-missing` for a dispute,
 * `evidence-not-needed` where it would show nothing, such as a note for a delivery, and `proof-missing` where the owner
 * has not shown yet what would be confirmed.
 */
export const addMark = <Kind extends MarkKind>(
  obligation: Obligation,
  mark: Mark<Kind>,
  facts: Facts,
): Result<Mark<Kind>, MarkRefusal> => {
  const kind: Kind = mark.kind
  const state = stateOf(obligation, facts, mark.on)
  if (!MARKS_IN[state].includes(kind)) return refuse('wrong-state', { state, event: kind })
  const objection = OBJECTIONS[kind](mark, obligation, facts)
  return objection === null ? ok(mark) : refuse(objection)
}

/** The marks this side may still set, so that nobody is offered a form in vain. */
export const marksOpenTo = (
  side: SideKey,
  { obligation, facts, on }: { readonly obligation: Obligation; readonly facts: Facts; readonly on: Date },
): readonly MarkKind[] => {
  const marks = facts.marks.filter(({ obligationId }) => obligationId === obligation.id)
  const said = (kind: MarkKind): boolean => marks.some((mark) => mark.kind === kind && mark.side === side)
  const open: Readonly<Record<MarkKind, boolean>> = {
    prove: side === obligation.owner && obligation.evidence.some((kind) => kind !== 'confirmation'),
    confirm:
      side !== obligation.owner &&
      obligation.evidence.includes('confirmation') &&
      isProven(obligation, marks) &&
      !said('confirm'),
    dispute: true,
    settle: openDisputes(marks).some((dispute) => dispute.side === side),
    waive: !said('waive'),
  }
  return MARKS_IN[stateOf(obligation, facts, on)].filter((kind) => open[kind])
}

/** Nobody confirms what was not shown: a word given before the proof would cover a proof unseen. */
const isProven = (obligation: Obligation, marks: readonly Mark[]): boolean => {
  const given = evidenceGiven(obligation, marks)
  return obligation.evidence.every((kind) => kind === 'confirmation' || given.includes(kind))
}

const OBJECTIONS: {
  readonly [Kind in MarkKind]: (mark: Mark<Kind>, obligation: Obligation, facts: Facts) => MarkRefusal | null
} = {
  prove: ({ side, evidence }, obligation) => {
    if (side !== obligation.owner) return 'not-your-move'
    return obligation.evidence.includes(evidence) ? null : 'evidence-not-needed'
  },
  confirm: ({ side }, obligation, { marks }) => {
    if (side === obligation.owner) return 'not-your-move'
    if (!obligation.evidence.includes('confirmation')) return 'evidence-not-needed'
    return isProven(obligation, marks) ? null : 'proof-missing'
  },
  dispute: ({ reason }) => (saysWhy(reason) ? null : 'reason-missing'),
  settle: ({ side, disputeId }, _obligation, { marks }) =>
    marks.some((mark) => mark.kind === 'dispute' && mark.id === disputeId && mark.side === side)
      ? null
      : 'not-your-move',
  waive: () => null,
}
