import type { AppContext } from '~/context'
import type { Actor } from '~/domain/access/actor'
import { type Face, faceOf } from '~/domain/business/face'
import type { BusinessSearch } from '~/schemas/browse'
import { type FoundPage, find } from './find.server'

export interface BusinessCard {
  readonly business: Face
  /** From the regency that was asked for. */
  readonly km: number | null
}

/** Listed businesses as anyone may see them; of kind `group`, the cooperatives and groups among them. */
export async function browseBusinesses(
  context: AppContext,
  { kind, ...asking }: { readonly kind: 'business' | 'group'; readonly search: BusinessSearch; readonly actor: Actor },
): Promise<{ readonly found: FoundPage; readonly cards: readonly BusinessCard[] }> {
  const found = await find(context, { kind, ...asking })
  const businesses = await context.db.businesses.byIds(found.hits.map(({ id }) => id))
  const byId = new Map(businesses.map((business) => [business.id, business]))
  const cards = found.hits.flatMap(({ id, km }) => {
    const business = byId.get(id)
    // Hidden a moment ago: the index follows within a second.
    return business?.state === 'listed' ? [{ business: faceOf(business), km }] : []
  })
  return { found, cards }
}
