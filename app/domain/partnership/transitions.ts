import {
  anotherBroker,
  clausesComplete,
  dateNotInFuture,
  type Guard,
  noTie,
  nothingSigned,
  notYetConsented,
  notYetSigned,
  ownSide,
  reasonGiven,
  tieDeclared,
} from './guards'
import type { CaseRole, EventKind, Notice, Partnership } from './partnership'
import type { PartnershipState } from './states'

/** A party is a member of the business on side A or B. */
type Who = 'broker' | 'party' | 'admin'

interface Transition<Kind extends EventKind> {
  readonly to: PartnershipState
  /** Where it leads instead once both sides have done it. */
  readonly onceBoth?: {
    readonly have: (partnership: Partnership) => boolean
    readonly to: PartnershipState
    readonly notice: Notice
  }
  readonly who: readonly Who[]
  /** Checked in this order; the first that fails refuses with its own code. */
  readonly guards: readonly Guard<Kind>[]
  readonly notice: Notice
}

/** Identities and contacts are open to each other from here on. */
export const bothConsented = ({ sides }: Partnership): boolean =>
  sides.a.consent === 'given' && sides.b.consent === 'given'

const bothSigned = ({ sides }: Partnership): boolean => sides.a.signedAt !== null && sides.b.signedAt !== null

const notSuited: Transition<'not-suited'> = {
  to: 'not-suited',
  who: ['broker', 'party'],
  guards: [reasonGiven],
  notice: 'not-suited',
}

const handOver = (to: PartnershipState): Transition<'hand-over'> => ({
  to,
  who: ['broker', 'admin'],
  guards: [reasonGiven, anotherBroker],
  notice: 'handed-over',
})

const reviseTogether = (to: PartnershipState): Transition<'revise'> => ({
  to,
  who: ['broker', 'party'],
  guards: [nothingSigned],
  notice: 'revised',
})

const redraft: Transition<'redraft'> = { to: 'drafting', who: ['broker'], guards: [reasonGiven], notice: 'redrafting' }

/**
 * The one table of moves: state → event → what it takes and where it leads. A pair that is not here is refused.
 * A running link is not "not suited": its agreement is in force, so it ends by `end`, with a reason.
 */
export const TRANSITIONS: Readonly<Record<PartnershipState, { readonly [Kind in EventKind]?: Transition<Kind> }>> = {
  proposed: {
    revise: { to: 'proposed', who: ['broker'], guards: [], notice: 'revised' },
    consent: {
      to: 'proposed',
      onceBoth: { have: bothConsented, to: 'talking', notice: 'both-consented' },
      who: ['party'],
      guards: [notYetConsented, tieDeclared, noTie],
      notice: 'consented',
    },
    decline: { to: 'declined', who: ['party'], guards: [reasonGiven], notice: 'declined' },
    withdraw: { to: 'withdrawn', who: ['broker'], guards: [reasonGiven], notice: 'withdrawn' },
    'not-suited': notSuited,
    'hand-over': handOver('proposed'),
  },
  talking: {
    revise: reviseTogether('talking'),
    draft: { to: 'drafting', who: ['broker'], guards: [], notice: 'drafting' },
    'not-suited': notSuited,
    'hand-over': handOver('talking'),
  },
  drafting: {
    revise: reviseTogether('drafting'),
    sign: {
      to: 'drafting',
      onceBoth: { have: bothSigned, to: 'signed', notice: 'signed' },
      who: ['broker', 'party'],
      guards: [ownSide, notYetSigned, dateNotInFuture, clausesComplete],
      notice: 'signature-recorded',
    },
    redraft,
    'not-suited': notSuited,
    'hand-over': handOver('drafting'),
  },
  signed: {
    redraft,
    start: { to: 'running', who: ['broker'], guards: [], notice: 'running' },
    'not-suited': notSuited,
    'hand-over': handOver('signed'),
  },
  running: {
    complete: { to: 'closed', who: ['broker'], guards: [], notice: 'completed' },
    end: { to: 'closed', who: ['broker', 'party'], guards: [reasonGiven], notice: 'ended' },
    'hand-over': handOver('running'),
  },
  closed: {},
  declined: {},
  withdrawn: {},
  'not-suited': {},
}

/** Every move, in the order in which a page offers them. */
export const EVENT_KINDS = [
  'consent',
  'decline',
  'draft',
  'sign',
  'start',
  'complete',
  'revise',
  'redraft',
  'hand-over',
  'not-suited',
  'withdraw',
  'end',
] as const satisfies readonly EventKind[]

/** The moves this role may try in this state: what a page offers as buttons. Guards may still refuse. */
export const movesFor = (state: PartnershipState, role: CaseRole): readonly EventKind[] =>
  EVENT_KINDS.filter((event) => TRANSITIONS[state][event]?.who.includes(whoIs(role)))

export const whoIs = (role: CaseRole): Who => (role === 'a' || role === 'b' ? 'party' : role)
