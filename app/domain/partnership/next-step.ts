import { SIDES, type SideKey } from '../agreement/terms'
import { isSuspended } from './guards'
import type { CaseRole, Partnership } from './partnership'
import { isClosed, type PartnershipState } from './states'

/** What a case waits for, as its page tells each reader. */
export type NextStep =
  | 'answer'
  | 'answered'
  | 'waitForBoth'
  | 'waitForOne'
  | 'talk'
  | 'draft'
  | 'agree'
  | 'run'
  | 'renew'
  | 'waitForRenewal'
  | 'over'

const over = (): NextStep => 'over'

const STEP_IN: Readonly<Record<PartnershipState, (partnership: Partnership, viewer: CaseRole) => NextStep>> = {
  proposed: ({ sides }, viewer) => {
    if (viewer === 'a' || viewer === 'b') return sides[viewer].consent === 'waiting' ? 'answer' : 'answered'
    return SIDES.every((side) => sides[side].consent === 'waiting') ? 'waitForBoth' : 'waitForOne'
  },
  talking: (_partnership, viewer) => (viewer === 'broker' ? 'draft' : 'talk'),
  drafting: () => 'agree',
  running: () => 'run',
  closed: over,
  declined: over,
  withdrawn: over,
  'not-suited': over,
}

/** The one thing to do next, seen by this reader. Give the case as the reader may see it. */
export const nextStep = (partnership: Partnership, viewer: CaseRole): NextStep => {
  if (isSuspended(partnership) && !isClosed(partnership.state))
    return isParty(viewer) && partnership.sides[viewer].suspendedAt !== null ? 'renew' : 'waitForRenewal'
  return STEP_IN[partnership.state](partnership, viewer)
}

const isParty = (viewer: CaseRole): viewer is SideKey => SIDES.some((side) => side === viewer)
