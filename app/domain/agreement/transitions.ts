import type { Agreement, AgreementActor, AgreementEventKind } from './agreement'
import {
  type AgreementGuard,
  bothAgreed,
  clausesComplete,
  endingDue,
  noticeNotGiven,
  notYetSigned,
  reasonGiven,
  reauthenticated,
  signedAlike,
  termOver,
  textCurrent,
  textSeen,
  warningStands,
  warningsReasoned,
} from './move-guards'
import type { AgreementState } from './states'
import type { SideKey } from './terms'

type Who = Exclude<AgreementActor['as'], 'admin'>

interface AgreementTransition<Kind extends AgreementEventKind> {
  readonly to: AgreementState
  /** Where it leads instead once both sides have signed the text on the table. */
  readonly onceBothSigned?: AgreementState
  readonly who: readonly Who[]
  /** Checked in this order; the first that fails refuses with its own code. */
  readonly guards: readonly AgreementGuard<Kind>[]
}

const PARTIES: readonly Who[] = ['a', 'b']
const EVERYONE: readonly Who[] = ['broker', 'a', 'b']

export const bothSigned = ({ text: { sides } }: Agreement): boolean =>
  sides.a.signature !== null && sides.b.signature !== null

const sign = (side: SideKey, to: AgreementState): AgreementTransition<'sign-a' | 'sign-b'> => ({
  to,
  onceBothSigned: 'in-force',
  who: [side],
  guards: [
    notYetSigned(side),
    clausesComplete,
    warningsReasoned,
    textCurrent,
    signedAlike(side),
    textSeen(side),
    reauthenticated,
  ],
})

const read = (to: AgreementState): AgreementTransition<'read'> => ({ to, who: PARTIES, guards: [textCurrent] })

const override = (to: AgreementState): AgreementTransition<'override'> => ({
  to,
  who: ['broker'],
  guards: [reasonGiven, warningStands],
})

const reviseTogether: AgreementTransition<'revise'> = { to: 'in-negotiation', who: EVERYONE, guards: [bothAgreed] }
const reopen: AgreementTransition<'reopen'> = { to: 'in-negotiation', who: ['broker'], guards: [reasonGiven] }

const giveNotice = (to: AgreementState): AgreementTransition<'give-notice'> => ({
  to,
  who: PARTIES,
  guards: [reasonGiven, noticeNotGiven],
})

const complete: AgreementTransition<'complete'> = { to: 'completed', who: ['broker'], guards: [] }
const expire: AgreementTransition<'expire'> = { to: 'expired', who: ['clock'], guards: [termOver] }
const terminate: AgreementTransition<'terminate'> = {
  to: 'terminated',
  who: EVERYONE,
  guards: [reasonGiven, endingDue],
}

/** The one table of moves: state → event → what it takes and where it leads. A pair that is not here is refused. */
export const AGREEMENT_TRANSITIONS: Readonly<
  Record<AgreementState, { readonly [Kind in AgreementEventKind]?: AgreementTransition<Kind> }>
> = {
  // Nobody but the broker has seen it: it may still be changed alone.
  draft: {
    negotiate: { to: 'in-negotiation', who: ['broker'], guards: [] },
    revise: { to: 'draft', who: ['broker'], guards: [] },
    override: override('draft'),
  },
  'in-negotiation': {
    revise: reviseTogether,
    override: override('in-negotiation'),
    'make-ready': { to: 'ready', who: ['broker'], guards: [clausesComplete, warningsReasoned] },
  },
  ready: {
    revise: reviseTogether,
    read: read('ready'),
    'sign-a': sign('a', 'signed-by-a'),
    'sign-b': sign('b', 'signed-by-b'),
  },
  'signed-by-a': { read: read('signed-by-a'), 'sign-b': sign('b', 'in-force'), reopen },
  'signed-by-b': { read: read('signed-by-b'), 'sign-a': sign('a', 'in-force'), reopen },
  'in-force': {
    amend: { to: 'amended', who: EVERYONE, guards: [reasonGiven, bothAgreed] },
    'give-notice': giveNotice('in-force'),
    complete,
    expire,
    terminate,
  },
  // The new text is on the table, the old one binds until both have signed the new.
  amended: {
    override: override('amended'),
    read: read('amended'),
    'sign-a': sign('a', 'amended'),
    'sign-b': sign('b', 'amended'),
    'drop-amendment': { to: 'in-force', who: EVERYONE, guards: [reasonGiven] },
    'give-notice': giveNotice('amended'),
    complete,
    expire,
    terminate,
  },
  completed: {},
  expired: {},
  terminated: {},
}

/**
 * What may still be done while new owners have not renewed their consent. Who owns a business does not undo what it
 * signed (KUH Perdata 1338), so the term and its days of notice run on; and nobody is held in a link by an owner who does
 * not answer: either side may say that it leaves, the new owner too. Nothing new is agreed meanwhile.
 */
export const MOVES_WHILE_SUSPENDED: readonly AgreementEventKind[] = ['give-notice', 'terminate']

/** Every move, in the order in which a page offers them. */
export const AGREEMENT_EVENTS = [
  'negotiate',
  'make-ready',
  'read',
  'sign-a',
  'sign-b',
  'revise',
  'override',
  'reopen',
  'amend',
  'drop-amendment',
  'complete',
  'give-notice',
  'terminate',
  'expire',
] as const satisfies readonly AgreementEventKind[]

/** The moves this role may try in this state: what a page offers as buttons. Guards may still refuse. */
export const agreementMovesFor = (state: AgreementState, role: AgreementActor['as']): readonly AgreementEventKind[] =>
  AGREEMENT_EVENTS.filter((event) => AGREEMENT_TRANSITIONS[state][event]?.who.some((who) => who === role))
