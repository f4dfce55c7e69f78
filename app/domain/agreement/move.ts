import { ok, type Result, refuse } from '../result'
import {
  type Agreement,
  type AgreementActor,
  type AgreementEvent,
  type AgreementEventKind,
  type AgreementFact,
  type AgreementReader,
  newText,
  type SideOfText,
} from './agreement'
import type { AgreementGuardRefusal } from './move-guards'
import { openWarnings, stillOverridden } from './overridden'
import { AGREEMENT_CATEGORY } from './states'
import { SIDES, type Terms } from './terms'
import { AGREEMENT_TRANSITIONS, bothSigned } from './transitions'

/** What a move may lack outside the agreement: see `conditionsOf` of the services. */
export type ConditionRefusal = 'owners-only' | 'change-open' | 'obligations-open'

export type AgreementRefusal = 'wrong-state' | 'not-your-move' | AgreementGuardRefusal

export interface AgreementMoved {
  readonly agreement: Agreement
  /** The history row comes first. */
  readonly facts: readonly AgreementFact[]
}

/** Who moves, when, and the hash of the text on the table as it is computed now. */
export interface AgreementBy {
  readonly actor: AgreementActor
  readonly now: Date
  readonly textHash: string
}

/**
 * Moves an agreement by the table of transitions.
 * Refuses `wrong-state` (state, event), `not-your-move`, or the code of the first guard that fails.
 * Writes nothing: the facts say what happened.
 */
export const moveAgreement = <Kind extends AgreementEventKind>(
  agreement: Agreement,
  event: AgreementEvent<Kind>,
  by: AgreementBy,
): Result<AgreementMoved, AgreementRefusal> => {
  const kind: Kind = event.kind
  const transition = AGREEMENT_TRANSITIONS[agreement.state][kind]
  if (!transition) return refuse('wrong-state', { state: agreement.state, event: kind })
  if (!transition.who.some((who) => who === by.actor.as)) return refuse('not-your-move', { event: kind })
  for (const guard of transition.guards) {
    const checked = guard(event, { agreement, ...by })
    if (!checked.ok) return checked
  }
  const changed = EFFECTS[kind](agreement, event, by)
  const signed = transition.onceBothSigned !== undefined && bothSigned(changed)
  const moved: Agreement = {
    ...(signed ? bound(changed, by) : changed),
    state: signed ? transition.onceBothSigned : transition.to,
    version: agreement.version + 1,
    updatedAt: by.now,
  }
  return ok({ agreement: moved, facts: factsOf({ before: agreement, after: moved, event, signed, by }) })
}

/** What each move changes besides the state. */
const EFFECTS: {
  readonly [Kind in AgreementEventKind]: (
    agreement: Agreement,
    event: AgreementEvent<Kind>,
    by: AgreementBy,
  ) => Agreement
} = {
  negotiate: asItStands,
  revise: (agreement, { terms }) => withTerms(agreement, terms),
  override: ({ text, ...agreement }, { code, reason }) => ({
    ...agreement,
    text: {
      ...text,
      overridden: [
        ...text.overridden,
        ...openWarnings(text.terms, text.overridden)
          .filter((warning) => warning.code === code)
          .map(({ evidence }) => ({ code, evidence, reason: reason.trim() })),
      ],
    },
  }),
  'make-ready': asItStands,
  read: (agreement, { textHash }, { actor }) => onSide(agreement, actor.as, { seenHash: textHash }),
  'sign-a': signing,
  'sign-b': signing,
  reopen: (agreement) => withTerms(agreement, agreement.text.terms),
  amend: (agreement, { terms }) => withTerms(agreement, terms),
  'drop-amendment': (agreement) => ({ ...agreement, text: agreement.binding?.text ?? agreement.text }),
  'give-notice': (agreement, { reason }, { actor, now }) => {
    const notice = { at: now, reason: reason.trim() }
    const { a, b } = agreement.endingNotices
    return { ...agreement, endingNotices: { a: actor.as === 'a' ? notice : a, b: actor.as === 'b' ? notice : b } }
  },
  complete: asItStands,
  terminate: asItStands,
  expire: asItStands,
}

function asItStands(agreement: Agreement): Agreement {
  return agreement
}

const withTerms = (agreement: Agreement, terms: Terms): Agreement => ({
  ...agreement,
  text: newText(terms, stillOverridden(terms, agreement.text.overridden)),
})

const onSide = (agreement: Agreement, which: AgreementActor['as'], change: Partial<SideOfText>): Agreement => {
  const { a, b } = agreement.text.sides
  const sides = { a: which === 'a' ? { ...a, ...change } : a, b: which === 'b' ? { ...b, ...change } : b }
  return { ...agreement, text: { ...agreement.text, sides } }
}

function signing(
  agreement: Agreement,
  { textHash }: AgreementEvent<'sign-a' | 'sign-b'>,
  { actor, now }: AgreementBy,
): Agreement {
  return onSide(agreement, actor.as, { signature: { at: now, textHash } })
}

/** Both signed the text on the table: it binds, and what was said about ending the old one falls. */
const bound = (agreement: Agreement, { textHash, now }: AgreementBy): Agreement => ({
  ...agreement,
  binding: { text: agreement.text, textHash, since: now, before: agreement.binding },
  endingNotices: { a: null, b: null },
})

interface Happened<Kind extends AgreementEventKind> {
  readonly before: Agreement
  readonly after: Agreement
  readonly event: AgreementEvent<Kind>
  readonly signed: boolean
  readonly by: AgreementBy
}

const factsOf = <Kind extends AgreementEventKind>(happened: Happened<Kind>): readonly AgreementFact[] => {
  const { before, after, event, signed, by } = happened
  const facts: AgreementFact[] = [
    {
      kind: 'history',
      event: event.kind,
      from: before.state,
      to: after.state,
      side: SIDES.find((side) => side === by.actor.as) ?? null,
      actorId: by.actor.userId,
      reason: 'reason' in event ? event.reason : null,
      proposedBy: 'proposedBy' in event ? event.proposedBy : null,
      textHash: 'textHash' in event ? event.textHash : null,
      at: by.now,
    },
  ]
  if (signed) facts.push({ kind: 'came-into-force', terms: after.text.terms, textHash: by.textHash, since: by.now })
  if (AGREEMENT_CATEGORY[after.state] === 'closed') facts.push({ kind: 'ended', at: by.now })
  const about = signed ? 'in-force' : event.kind
  return [...facts, ...readersOf(happened).map((who) => ({ kind: 'notify', who, about }) as const)]
}

/** Steps that ask nothing of anybody. */
const QUIET: ReadonlySet<AgreementEventKind> = new Set(['read', 'override'])

/** Everyone but whoever moved. A draft is the broker's own until it is opened. */
const readersOf = <Kind extends AgreementEventKind>({
  after,
  event,
  by,
}: Happened<Kind>): readonly AgreementReader[] =>
  QUIET.has(event.kind) || after.state === 'draft'
    ? []
    : (['broker', ...SIDES] as const).filter((reader) => reader !== by.actor.as)
