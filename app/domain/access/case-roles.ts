import type { SideKey } from '../agreement/terms'
import type { CaseRole } from '../partnership/partnership'
import type { Actor } from './actor'

/** A link, its agreement or its room: two parties and the broker it is assigned to. */
export interface CaseFacts {
  /** Business ids by side. */
  readonly parties: Readonly<Record<SideKey, string>>
  readonly brokerId: string
}

/** As whom someone may act in a case; empty for strangers. Whoever belongs to both businesses has to choose a side. */
export const caseRoles = (actor: Actor, { parties, brokerId }: CaseFacts): readonly CaseRole[] => {
  if (actor.kind === 'visitor') return []
  const belongsTo = (businessId: string) => actor.memberships.some((one) => one.businessId === businessId)
  const held: readonly (readonly [CaseRole, boolean])[] = [
    ['a', belongsTo(parties.a)],
    ['b', belongsTo(parties.b)],
    ['broker', actor.role === 'broker' && actor.userId === brokerId],
    ['admin', actor.role === 'admin'],
  ]
  return held.filter(([, holds]) => holds).map(([role]) => role)
}
