import type { CaseFacts } from '~/domain/access/case-roles'
import type { Partnership } from '~/domain/partnership/partnership'

/** What the access table asks about a case. */
export const caseFacts = ({ sides, brokerId }: Partnership): CaseFacts => ({
  parties: { a: sides.a.businessId, b: sides.b.businessId },
  brokerId,
})
