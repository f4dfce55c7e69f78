import type { SideKey } from '../agreement/terms'
import type { CaseRole, Fact, Partnership, Side } from './partnership'
import { bothConsented } from './transitions'

/** A row of the history of a case. */
export type Happening = Extract<Fact, { kind: 'history' }>

/** A party decides without the other's answer: until both agreed it learns a refusal, which ends the case, and no more. */
export const sideAs = (viewer: CaseRole, which: SideKey, partnership: Partnership): Side => {
  const side = partnership.sides[which]
  if (!isOther(viewer, which)) return side
  if (bothConsented(partnership) || side.consent === 'declined') return { ...side, reason: null }
  return { ...side, consent: 'waiting', consentById: null, consentAt: null, ownershipTie: null, reason: null }
}

/** The history as this reader may see it. Why a side refused is told to the broker alone. */
export const historyAs = <Row extends Happening>(
  viewer: CaseRole,
  partnership: Partnership,
  history: readonly Row[],
): readonly Row[] =>
  history
    .filter(({ event, side }) => event !== 'consent' || !isOther(viewer, side) || bothConsented(partnership))
    .map((row) => (isOther(viewer, row.side) && CONFIDENTIAL.has(row.event) ? { ...row, reason: null } : row))

const CONFIDENTIAL: ReadonlySet<Happening['event']> = new Set(['decline', 'not-suited'])

/** Whether a party looks at what the other side did. */
const isOther = (viewer: CaseRole, side: SideKey | null): boolean =>
  side !== null && (viewer === 'a' || viewer === 'b') && side !== viewer
