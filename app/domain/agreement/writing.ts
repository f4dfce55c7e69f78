import type { CaseRole } from '../partnership/partnership'
import { ok, type Result, refuse } from '../result'
import type { AgreementState } from './states'
import type { Author } from './versions'

/** How words reach the terms: written at once by the broker alone, or proposed to the others. */
export type WayOfWriting = 'alone' | 'proposed'

/** In a draft nobody else has read anything. What one has signed is opened again first. */
const WAY_OF_WRITING: Readonly<Record<AgreementState, WayOfWriting | null>> = {
  draft: 'alone',
  'in-negotiation': 'proposed',
  ready: 'proposed',
  'signed-by-a': null,
  'signed-by-b': null,
  'in-force': 'proposed',
  amended: null,
  completed: null,
  expired: null,
  terminated: null,
}

/** How this author writes terms in this state. Refuses `wrong-state` (state) and, in the broker's draft, `not-your-move`. */
export const wayOfWriting = (
  state: AgreementState,
  author: Author,
): Result<WayOfWriting, 'wrong-state' | 'not-your-move'> => {
  const way = WAY_OF_WRITING[state]
  if (way === null) return refuse('wrong-state', { state })
  return way === 'alone' && author !== 'broker' ? refuse('not-your-move') : ok(way)
}

/** Who writes when somebody acts in this role; the administrator writes nothing. */
export const authorOf = (role: CaseRole): Author | null => (role === 'admin' ? null : role)

/** Whether somebody in this role writes terms in this state, at once or as a proposal. */
export const mayWrite = (state: AgreementState, role: CaseRole): boolean => {
  const author = authorOf(role)
  return author !== null && wayOfWriting(state, author).ok
}
