import { OUTCOME_BANDS, type OutcomeBand } from '~/domain/matching/outcome'
import type { Queryable } from './client.server'
import { likeAny } from './regions.server'

/** What became of the pairs that were proposed, by the score they had then. */
export interface Outcome {
  readonly band: OutcomeBand
  readonly proposed: number
  /** Both sides consented. */
  readonly accepted: number
  /** By a side, or by the broker as not suited, before both had consented. */
  readonly declined: number
  /** Of the declined, those that say why. */
  readonly reasoned: number
  /** The agreement runs or ran to its end. */
  readonly kept: number
  /** Ended before its time: both had consented. */
  readonly broken: number
}

const [BANDS, LEASTS] = [Object.keys(OUTCOME_BANDS), Object.values(OUTCOME_BANDS)]

export const matchOutcomeQueries = (client: Queryable) => ({
  /**
   * Partnerships proposed from opportunities, with a side in these regions, the best scores first: those of the day of the
   * proposal, and today's where the history does not say.
   */
  async byBand(regions: readonly string[]): Promise<Outcome[]> {
    return client.$queryRaw<Outcome[]>`
      with proposed as (
        select partnership.state in ('declined', 'not-suited') as ended, agreement.state as agreed,
          coalesce(score_band.band, 'unknown') as band, coalesce(score_band.least, -1) as least,
          (select bool_and(side.consent = 'given') from partnership_side as side
            where side.partnership_id = partnership.id) as accepted,
          exists (select from partnership_history as moved where moved.partnership_id = partnership.id
            and moved.to_state in ('declined', 'not-suited') and moved.reason is not null) as reasoned
        from partnership
        join partnership_side as partner on partner.partnership_id = partnership.id and partner.side = 'b'
        join business on business.id = partner.business_id
        left join agreement on agreement.partnership_id = partnership.id
        left join match on match.opportunity_id = partnership.opportunity_id and match.business_id = partner.business_id
        -- The last event up to the proposal says the score of that day, else the first one after it.
        left join lateral (
          select case when at <= partnership.created_at then score_after else score_before end as score
          from match_event
          where match_event.opportunity_id = partnership.opportunity_id
            and match_event.business_id = partner.business_id
          order by at > partnership.created_at, case when at <= partnership.created_at then -id else id end limit 1
        ) as score_then on true
        left join lateral (
          select band, least from unnest(${BANDS}::text[], ${LEASTS}::int[]) as one(band, least)
          where one.least <= coalesce(score_then.score, match.score) order by least desc limit 1
        ) as score_band on true
        where partnership.opportunity_id is not null and business.regency_code like any(${likeAny(regions)})
      )
      select band, count(*)::integer as proposed,
        count(*) filter (where accepted)::integer as accepted,
        count(*) filter (where ended and not accepted)::integer as declined,
        count(*) filter (where ended and not accepted and reasoned)::integer as reasoned,
        count(*) filter (where agreed in ('in-force', 'amended', 'completed', 'expired'))::integer as kept,
        count(*) filter (where agreed = 'terminated' or ended and accepted)::integer as broken
      from proposed group by band, least
      order by least desc`
  },
})
