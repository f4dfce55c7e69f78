import type { AppContext } from '~/context'
import type { StoredNetwork } from '~/db/found-network.server'
import type { SignedIn } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { covers, NATIONAL } from '~/domain/access/regions'
import { PROVINCES } from '~/domain/region/provinces'
import type { NetworksShown } from '~/schemas/network'

const PAGE_SIZE = 10

export interface FoundNetworks {
  readonly networks: readonly StoredNetwork[]
  /** How many there are of what was asked, and how many are gone. */
  readonly total: number
  readonly gone: number
  readonly page: number
  readonly pages: number
  /** Provinces that may be chosen: two digits. */
  readonly provinces: readonly string[]
}

/** The provinces a reader works in, whole or in part. */
const provincesFor = (regions: readonly string[]): string[] =>
  PROVINCES.map(({ code }) => code).filter((code) =>
    regions.some((region) => covers([region], code) || region.startsWith(code)),
  )

/** What of their regions lies in the province asked. */
const regionsIn = (regions: readonly string[], province: string | null): readonly string[] => {
  if (province === null) return regions
  return regions.flatMap((region) => {
    if (covers([region], province)) return [province]
    return region.startsWith(province) ? [region] : []
  })
}

/** The networks found in the regions of a broker or an agency, everywhere for an administrator; null for others. */
export async function listFoundNetworks(
  { db }: AppContext,
  actor: SignedIn,
  { type, province, show, page }: NetworksShown,
): Promise<FoundNetworks | null> {
  if (!can(actor, 'see', { kind: 'found-networks' })) return null
  const own = actor.role === 'admin' ? [NATIONAL] : actor.regions
  const asked = { regions: regionsIn(own, province), type }
  const [standing, gone] = await Promise.all([
    db.foundNetworks.count({ ...asked, gone: false }),
    db.foundNetworks.count({ ...asked, gone: true }),
  ])
  const pages = Math.max(1, Math.ceil((show === 'gone' ? gone : standing) / PAGE_SIZE))
  const shown = Math.min(page, pages)
  return {
    networks: await db.foundNetworks.list(
      { ...asked, gone: show === 'gone' },
      { skip: (shown - 1) * PAGE_SIZE, take: PAGE_SIZE },
    ),
    total: standing,
    gone,
    page: shown,
    pages,
    provinces: provincesFor(own),
  }
}
