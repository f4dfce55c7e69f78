import type { StoredBusiness } from '~/db/business.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'

/** Members change their business; so does a broker with the owner's consent in the ledger. */
export const mayChange = (actor: Actor, { access }: Pick<StoredBusiness, 'access'>): boolean =>
  can(actor, 'edit', access) || can(actor, 'fill-in', access)
