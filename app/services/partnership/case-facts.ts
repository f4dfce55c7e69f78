import type { Case } from '~/db/partnership.server'
import type { CaseFacts } from '~/domain/access/case-roles'
import type { Parties, Party } from '~/domain/agreement/draft'
import type { SideKey } from '~/domain/agreement/terms'
import type { Partnership } from '~/domain/partnership/partnership'
import type { PartyRole } from '~/domain/partnership/patterns'
import { bothConsented } from '~/domain/partnership/transitions'
import { regencyOf } from '~/domain/region/region'

/** What the access table asks about a case. */
export const caseFacts = ({ sides, brokerId }: Partnership): CaseFacts => ({
  parties: { a: sides.a.businessId, b: sides.b.businessId },
  brokerId,
})

export const rolesOf = ({ sides }: Partnership): Readonly<Record<SideKey, PartyRole>> => ({
  a: sides.a.role,
  b: sides.b.role,
})

/** Who the sides are, as the agreement names them. Their numbers open with their contacts. */
export const partiesOf = (found: Case): Parties => ({ a: partyOf(found, 'a'), b: partyOf(found, 'b') })

const partyOf = ({ businesses, partnership }: Case, side: SideKey): Party => {
  const { name, regency, nib } = businesses[side]
  return {
    name,
    place: regencyOf(regency)?.name ?? regency,
    nib: bothConsented(partnership) ? nib : null,
    role: partnership.sides[side].role,
  }
}
