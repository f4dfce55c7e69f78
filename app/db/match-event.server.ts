import type { MatchEvent } from '~/domain/matching/event'
import { type Queryable, rawSql, sql } from './client.server'

/** Whose events: those of an opportunity's businesses, or of a business's opportunities. */
type EventsOf = { readonly opportunityId: string } | { readonly businessId: string }

type EventRow = Omit<MatchEvent, 'other'> & { otherId: string; name: string | null; open: boolean }

/** That a broker found the pair of an event unsuited. */
const UNSUITED = sql`
  select from unsuited_pair as unsuited
  where unsuited.opportunity_id = match_event.opportunity_id and unsuited.business_id = match_event.business_id`

/** An event by the name of its business: what stood in the list before a broker found it unsuited. */
const OF_OPPORTUNITY = {
  id: rawSql('match_event.opportunity_id'),
  other: sql`
    select business.id, case when business.state = 'listed' then business.name end as name, true as open
    from business where business.id = match_event.business_id`,
  hiddenBy: sql`${UNSUITED} and unsuited.at < match_event.at`,
}

/** An event by the title of its opportunity, unless a broker found that it does not suit. */
const OF_BUSINESS = {
  id: rawSql('match_event.business_id'),
  other: sql`
    select opportunity.id, case when business.state = 'listed' then opportunity.title end as name,
      opportunity.state in ('open', 'matched') as open
    from opportunity join business on business.id = opportunity.business_id
    where opportunity.id = match_event.opportunity_id`,
  hiddenBy: UNSUITED,
}

export const matchEventQueries = (client: Queryable) => ({
  /** The last events, the newest first, without those too small to show. */
  async latest(of: EventsOf, most: number): Promise<MatchEvent[]> {
    const side = 'opportunityId' in of ? OF_OPPORTUNITY : OF_BUSINESS
    const id = 'opportunityId' in of ? of.opportunityId : of.businessId
    const rows = await client.$queryRaw<EventRow[]>`
      select match_event.id::text as id, at, score_before as before, score_after as after,
        other.id as "otherId", other.name, other.open
      from match_event cross join lateral (${side.other}) as other
      where ${side.id} = ${id}::uuid
        and round(score_before / 10.0) is distinct from round(score_after / 10.0)
        and not exists (${side.hiddenBy})
      order by match_event.id desc limit ${most}`
    return rows.map(({ otherId, name, open, ...event }) => ({
      ...event,
      other: name === null ? null : { id: otherId, name, open },
    }))
  },

  /** Drops what happened before; answers how much it was. */
  async forget(before: Date): Promise<number> {
    return client.$executeRaw`delete from match_event where at < ${before}`
  },
})
