import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { judgedSize } from '~/domain/business/override'
import {
  DEFAULT_SIZE_DEFINITION,
  leftOutBy,
  SIZE_DEFINITION_NAMES,
  type SizeDefinition,
  sizeClass,
  termOfForce,
} from '~/domain/business/size'
import { mayChange } from '../profile/may-change'

/** The definition in use stands first; the others from the newest law down, then the studies. */
const ORDER = SIZE_DEFINITION_NAMES.toSorted((one, other) => startOf(other) - startOf(one))

function startOf(definition: SizeDefinition): number {
  return termOfForce(definition)?.from.getTime() ?? 0
}

/** One business under every definition, with what brokers judged; null when its figures are not theirs to see. */
export async function showSize({ db, now }: AppContext, actor: SignedIn, id: string) {
  const stored = await db.businesses.stored(id)
  if (!stored || !can(actor, 'read-full', stored.access)) return null
  const { name, figures, sector, regency } = stored.business
  const overrides = await db.sizes.overrides(id)
  return {
    business: { id, name, regency },
    /** Null for partners: they see the class, not the rupiah. */
    figures: can(actor, 'see-figures', stored.access) ? figures : null,
    judged: judgedSize(figures, overrides[0] ?? null, now()),
    classes: ORDER.map((definition) => ({
      ...sizeClass(figures, definition, now()),
      inUse: definition === DEFAULT_SIZE_DEFINITION,
      /** The definition says nothing about this sector. */
      leftOut: leftOutBy(definition).includes(sector.division),
      force: termOfForce(definition),
    })),
    overrides,
    mayEdit: mayChange(actor, stored),
    mayOverride: can(actor, 'override-size', stored.access),
  }
}
