import { missingClauses } from '../agreement/clauses'
import { SIDES } from '../agreement/terms'
import type { CaseRole, Partnership } from './partnership'

/** What a case waits for, as its page tells each reader. */
export type NextStep =
  | 'answer'
  | 'answered'
  | 'waitForBoth'
  | 'waitForOne'
  | 'talk'
  | 'draft'
  | 'fill'
  | 'sign'
  | 'start'
  | 'waitForStart'
  | 'run'
  | 'over'

/** The one thing to do next, seen by this reader. Give the case as the reader may see it. */
export const nextStep = (partnership: Partnership, viewer: CaseRole): NextStep => {
  const leads = viewer === 'broker'
  switch (partnership.state) {
    case 'proposed':
      return stepOfProposal(partnership, viewer)
    case 'talking':
      return leads ? 'draft' : 'talk'
    case 'drafting':
      return missingClauses(partnership.terms).some(({ required }) => required) ? 'fill' : 'sign'
    case 'signed':
      return leads ? 'start' : 'waitForStart'
    case 'running':
      return 'run'
    case 'closed':
    case 'declined':
    case 'withdrawn':
    case 'not-suited':
      return 'over'
  }
}

const stepOfProposal = ({ sides }: Partnership, viewer: CaseRole): NextStep => {
  if (viewer === 'a' || viewer === 'b') return sides[viewer].consent === 'waiting' ? 'answer' : 'answered'
  return SIDES.every((side) => sides[side].consent === 'waiting') ? 'waitForBoth' : 'waitForOne'
}
