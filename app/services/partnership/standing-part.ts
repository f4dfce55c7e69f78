import type { Case } from '~/db/partnership.server'
import type { Actor } from '~/domain/access/actor'
import { caseRoles } from '~/domain/access/case-roles'
import type { Opportunity, WantedItem } from '~/domain/opportunity/opportunity'
import { type Part, partsOf, partsOfWhole } from '~/domain/partnership/part'
import type { StandingPart } from '~/domain/partnership/standing-part'
import { CATEGORY_OF } from '~/domain/partnership/states'
import { caseFacts } from './case-facts'

/** It is under way: what it makes need not be made by another. */
export const stands = ({ partnership }: Pick<Case, 'partnership'>): boolean =>
  CATEGORY_OF[partnership.state] !== 'closed'

/** What the links that are under way take on of these things. */
export const takenBy = (links: readonly Case[], wanted: readonly WantedItem[]): readonly Part[] =>
  links.filter(stands).flatMap(({ partnership }) => partsOf(partnership, wanted))

/** How the link stands, with how much of each thing it makes. */
export const standingPartOf = (
  { partnership, reference, businesses }: Case,
  { actor, opportunity: { wanted } }: { readonly actor: Actor; readonly opportunity: Pick<Opportunity, 'wanted'> },
): StandingPart => {
  const part = {
    id: partnership.id,
    reference,
    name: businesses.b.name,
    state: partnership.state,
    open: caseRoles(actor, caseFacts(partnership)).length > 0,
    made: partsOfWhole(wanted, partsOf(partnership, wanted)),
  }
  return part.open ? part : nameOnly(part)
}

/** Nothing of how it answers: what a page does not show is read in its data all the same. */
export const nameOnly = ({ id, name }: StandingPart): StandingPart => ({
  id,
  reference: '',
  name,
  state: 'proposed',
  open: false,
  made: [],
})
