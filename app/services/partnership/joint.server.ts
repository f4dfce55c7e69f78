import type { AppContext } from '~/context'
import type { Case } from '~/db/partnership.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { partsOfWhole } from '~/domain/partnership/part'
import type { CaseRole } from '~/domain/partnership/partnership'
import { nameOnly, standingPartOf, stands, takenBy } from './standing-part'

/**
 * What a link is part of, where several share one order: of each thing its own part, the whole and what nobody makes
 * yet, and the others. Null for a link of the whole. A party that makes a part sees the others by their public names, and
 * nothing of how they answer.
 */
export async function jointOf({ db }: AppContext, actor: SignedIn, { found, viewer }: Seen) {
  const { id, opportunityId, parts } = found.partnership
  const opportunity = opportunityId && parts.length > 0 ? await db.opportunities.byId(opportunityId) : null
  // Who said no has no part in it any more.
  if (!opportunity || (viewer === 'b' && !stands(found))) return null
  const { wanted } = opportunity
  const poster = found.businesses.a
  const links = await db.partnerships.ofOpportunities(opportunity.id)
  const standing = links.filter(stands)
  const taken = partsOfWhole(wanted, takenBy(links, wanted))
  const others = (viewer === 'b' ? standing : links).filter(({ partnership }) => partnership.id !== id)
  const listed = new Set((await db.businesses.byIds(others.map(({ businesses }) => businesses.b.id))).flatMap(publicId))
  return {
    opportunityId: opportunity.id,
    /** A broker from elsewhere, to whom the case was handed over, sees no candidates of the poster. */
    maySeek: can(actor, 'see-matches', {
      kind: 'opportunity',
      businessId: poster.id,
      regency: poster.regency,
      open: true,
    }),
    things: partsOfWhole(wanted, parts).map((thing) => {
      const all = taken.find(({ label }) => label === thing.label)
      return { ...thing, missing: Math.max(0, thing.whole - (all?.perMonth ?? 0)) }
    }),
    members: standing.length,
    others: others
      .filter(({ businesses }) => viewer !== 'b' || listed.has(businesses.b.id))
      .map((other) => standingPartOf(other, { actor, opportunity }))
      .map((other) => (viewer === 'b' ? nameOnly(other) : other)),
  }
}

interface Seen {
  readonly found: Case
  readonly viewer: CaseRole
}

const publicId = ({ id, state }: { readonly id: string; readonly state: string }) => (state === 'listed' ? [id] : [])
