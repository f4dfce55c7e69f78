import type { Case } from '~/db/partnership.server'
import type { Actor } from '~/domain/access/actor'
import { caseRoles } from '~/domain/access/case-roles'
import type { Opportunity, WantedItem } from '~/domain/opportunity/opportunity'
import { madeOf, partsOf } from '~/domain/partnership/part'
import type { StandingPart } from '~/domain/partnership/standing-part'
import { CATEGORY_OF } from '~/domain/partnership/states'
import { caseFacts } from './case-facts'

/** It is under way: what it makes need not be made by another. */
export const stands = ({ partnership }: Pick<Case, 'partnership'>): boolean =>
  CATEGORY_OF[partnership.state] !== 'closed'

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
    made: madeOfEach(wanted, partsOf(partnership, wanted)),
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

const madeOfEach = (wanted: readonly WantedItem[], parts: ReturnType<typeof partsOf>): StandingPart['made'] =>
  wanted.flatMap((item) => {
    const perMonth = madeOf(item, parts, wanted)
    return perMonth > 0 ? [{ label: item.label, unit: item.unit, perMonth }] : []
  })
