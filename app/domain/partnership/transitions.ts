import {
  anotherBroker,
  type Guard,
  noTie,
  notSuspended,
  notYetConsented,
  ownSideSuspended,
  reasonGiven,
  sideNotSuspended,
  summaryGiven,
  tieDeclared,
} from './guards'
import type { CaseActor, EventKind, Notice, Partnership } from './partnership'
import type { PartnershipState } from './states'

/** A party is a member of the business on side A or B. */
type Who = 'broker' | 'party' | 'admin' | 'agreement' | 'ownership'

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
  /** Null where the agreement tells what happened in its own words. */
  readonly notice: Notice | null
}

/** Identities and contacts are open to each other from here on. */
export const bothConsented = ({ sides }: Partnership): boolean =>
  sides.a.consent === 'given' && sides.b.consent === 'given'

const notSuited: Transition<'not-suited'> = {
  to: 'not-suited',
  who: ['broker', 'party'],
  guards: [reasonGiven],
  notice: 'not-suited',
}

const handOver = (to: PartnershipState): Transition<'hand-over'> => ({
  to,
  who: ['broker', 'admin'],
  guards: [reasonGiven, summaryGiven, anotherBroker],
  notice: 'handed-over',
})

/** Other owners: the link stays where it is, and waits for their consent. */
const ownersChange = (to: PartnershipState) =>
  ({
    suspend: { to, who: ['ownership'], guards: [sideNotSuspended], notice: 'suspended' },
    renew: { to, who: ['party'], guards: [ownSideSuspended, tieDeclared, noTie], notice: 'renewed' },
  }) as const satisfies { readonly [Kind in 'suspend' | 'renew']: Transition<Kind> }

/**
 * The one table of moves: state → event → what it takes and where it leads. A pair that is not here is refused.
 * From `drafting` on the written agreement has a table of its own (`agreement/transitions`): its terms change there, and
 * a running link ends with it, never as "not suited".
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
    // Whoever consented owned the business then: its owners of today are asked anew, and nobody learns what was answered.
    suspend: { to: 'proposed', who: ['ownership'], guards: [], notice: null },
    'not-suited': notSuited,
    'hand-over': handOver('proposed'),
  },
  talking: {
    revise: { to: 'talking', who: ['broker', 'party'], guards: [notSuspended], notice: 'revised' },
    draft: { to: 'drafting', who: ['broker'], guards: [notSuspended], notice: 'drafting' },
    ...ownersChange('talking'),
    'not-suited': notSuited,
    'hand-over': handOver('talking'),
  },
  drafting: {
    ...ownersChange('drafting'),
    'come-into-force': { to: 'running', who: ['agreement'], guards: [], notice: null },
    'not-suited': notSuited,
    'hand-over': handOver('drafting'),
  },
  running: {
    ...ownersChange('running'),
    close: { to: 'closed', who: ['agreement'], guards: [], notice: null },
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
  'suspend',
  'renew',
  'draft',
  'come-into-force',
  'close',
  'revise',
  'hand-over',
  'not-suited',
  'withdraw',
] as const satisfies readonly EventKind[]

/** The moves this role may try in this state: what a page offers as buttons. Guards may still refuse. */
export const movesFor = (state: PartnershipState, role: CaseActor['as']): readonly EventKind[] =>
  EVENT_KINDS.filter((event) => TRANSITIONS[state][event]?.who.includes(whoIs(role)))

export const whoIs = (role: CaseActor['as']): Who => (role === 'a' || role === 'b' ? 'party' : role)
