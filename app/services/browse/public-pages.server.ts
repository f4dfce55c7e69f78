import type { AppContext } from '~/context'
import { paths } from '~/schemas/paths'

/** The protocol takes 50,000 addresses in one file; the newest of both kinds come first. */
const MOST_OF_A_KIND = 24_000

export interface PublicPage {
  readonly url: string
  readonly changedAt: Date | null
}

/** The address of every page that search engines may show. */
export async function publicPages({ db, now, origin }: AppContext): Promise<PublicPage[]> {
  const [businesses, opportunities] = await Promise.all([
    db.businesses.publicPages(MOST_OF_A_KIND),
    db.opportunities.publicPages(now(), MOST_OF_A_KIND),
  ])
  const always = ['/', paths.businesses, paths.opportunities, paths.groups, paths.about]
  return [
    ...always.map((path) => ({ url: origin + path, changedAt: null })),
    ...opportunities.map(({ id, updatedAt }) => ({ url: origin + paths.opportunity(id), changedAt: updatedAt })),
    ...businesses.map(({ id, updatedAt }) => ({ url: origin + paths.business(id), changedAt: updatedAt })),
  ]
}
