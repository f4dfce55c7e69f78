import type { Face } from '~/domain/business/face'
import type { Match, NearMiss } from '~/domain/matching/match'
import type { Reach } from '~/domain/matching/reach'
import type { Verdict } from '~/domain/matching/rule'
import type { MatchRun } from '~/domain/matching/run'
import type { Mended } from '~/domain/matching/steps'
import { meritOf, nameOf, OF_THE_BOOK, reweigh, type WeightSet } from '~/domain/matching/weight-set'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { toBusiness, WHOLE_BUSINESS } from './business.server'
import type { Queryable } from './client.server'
import { Prisma } from './generated/client'
import { liveAt, toOpportunity, WHOLE_OPPORTUNITY } from './opportunity.server'
import { weightSetQueries } from './weight-set.server'

export interface PairIds {
  readonly opportunityId: string
  readonly businessId: string
}

/** Whose matches: those of some opportunities, or those of one business. */
export type Whose = { readonly opportunityIds: readonly string[] } | { readonly businessId: string }

/** Where a page of a ranked list begins, and how long it is. */
export interface Slice {
  readonly skip: number
  readonly take: number
}

export interface RankedBusiness {
  readonly business: Face
  /** The business said that the opportunity interests it. */
  readonly interested: boolean
  readonly match: Match
}

export interface RankedOpportunity {
  readonly opportunity: Opportunity
  readonly poster: Pick<Face, 'id' | 'name' | 'kind' | 'size' | 'regency'>
  /** The business said that it is interested. */
  readonly interested: boolean
  readonly match: Match
}

/** A pair with more score than it was told at before. */
export interface RisenPair extends PairIds {
  /** The highest score it was told at before; null for none. */
  readonly told: number | null
  readonly score: number
}

type MatchRow = Prisma.MatchGetPayload<object>

export const toMatch = (row: MatchRow): Match => ({
  opportunityId: row.opportunityId,
  candidateId: row.businessId,
  eligible: row.eligible,
  score: row.score,
  verdicts: row.verdicts as unknown as Verdict[],
  nearMiss: row.nearMiss as NearMiss | null,
})

/** A match as its row has it. */
const weighed = (judged: Match, set: WeightSet) => {
  const { candidateId, ...match } = reweigh(judged, set.weights)
  const merit = meritOf({ ...match, candidateId }, set.spread).toString()
  return { ...match, businessId: candidateId, merit, ruleBook: nameOf(set) }
}

const toFace = (row: Parameters<typeof toBusiness>[0]): Face => {
  const { id, name, kind, size, regency, sector, description, capabilities, certificates } = toBusiness(row)
  return { id, name, kind, size, regency, sector, description, capabilities, certificates }
}

/** Merit holds the draw of equals too; ids settle what is left. */
const BY_MERIT = [
  { merit: 'desc' },
  { businessId: 'asc' },
  { opportunityId: 'asc' },
] as const satisfies Prisma.MatchOrderByWithRelationInput[]

/** Those that wait or were taken up: neither taken back nor found unsuited. */
const interestsIn = (where: Prisma.InterestWhereInput) => ({
  where: { ...where, state: { in: ['waiting', 'taken_up'] } satisfies Prisma.EnumInterestStateFilter },
  select: { id: true },
})

type Of = { readonly opportunityId: string } | { readonly businessId: string }

/**
 * Rows of the table are a memory: what was hidden or closed since does not show, nor what a broker found unsuited.
 */
const standing = (of: Of, now: Date) => {
  const opportunity = liveAt(now)
  const business = { state: 'listed' } as const
  const unsuited = { none: of }
  return 'opportunityId' in of
    ? { ...of, opportunity, business: { ...business, unsuitedPairs: unsuited } }
    : { ...of, business, opportunity: { ...opportunity, unsuitedPairs: unsuited } }
}

/** How many fit, and how many nearly. */
export interface MatchCounts {
  readonly eligible: number
  readonly nearMisses: number
}

const countsOf = (groups: readonly { eligible: boolean; _count: number }[]): MatchCounts => {
  const of = (eligible: boolean) => groups.find((group) => group.eligible === eligible)?._count ?? 0
  return { eligible: of(true), nearMisses: of(false) }
}

/** Reaches as a table of the query. */
const asTable = (reaches: readonly Reach[]) => Prisma.sql`
  jsonb_to_recordset(${JSON.stringify(reaches)}::jsonb)
    as reach("opportunityId" uuid, "posterId" uuid, terms jsonb, sectors jsonb, places jsonb)`

/** Everyone who answers a reach, wherever they stand, each once: terms and sectors exclude each other. */
const OFFERS = Prisma.sql`
  select capability.business_id as id, max(kin.covers) as covers
  from jsonb_to_recordset(reach.terms) as kin(term text, covers integer)
  join capability on capability.term = kin.term
  group by capability.business_id
  union all
  select related.id, 0
  from jsonb_to_recordset(reach.sectors) as sector(edition text, division text)
  join business as related on related.sector_edition = sector.edition and related.sector_code = sector.division`

const around = (client: Queryable) => ({
  /** For each reach the listed businesses within it, those that cover most first, then the nearest; `most` of each. */
  async candidates(reaches: readonly Reach[], most: number): Promise<PairIds[]> {
    return client.$queryRaw<PairIds[]>`
      select reach."opportunityId", chosen.id as "businessId"
      from ${asTable(reaches)} cross join lateral (
        select business.id
        from (${OFFERS}) as offer join business on business.id = offer.id
        join jsonb_to_recordset(reach.places) as place(regency text, km integer)
          on place.regency = business.regency_code
        where business.state = 'listed' and business.id <> reach."posterId"
        order by offer.covers desc, place.km, business.id
        limit ${most}
      ) as chosen`
  },

  /** How many listed businesses answer each reach from outside its area, by opportunity; those with none are left out. */
  async outside(reaches: readonly Reach[]): Promise<Map<string, number>> {
    // The places of a reach as a table of their own: they are hashed once, not read anew for each who answers.
    const rows = await client.$queryRaw<{ opportunityId: string; count: number }[]>`
      with reach as materialized (select * from ${asTable(reaches)}),
      inside as materialized (
        select reach."opportunityId", place.regency
        from reach cross join lateral jsonb_to_recordset(reach.places) as place(regency text)
      )
      select reach."opportunityId", count(*)::integer as count
      from reach cross join lateral (${OFFERS}) as offer join business on business.id = offer.id
      left join inside on inside."opportunityId" = reach."opportunityId" and inside.regency = business.regency_code
      where business.state = 'listed' and business.id <> reach."posterId" and inside.regency is null
      group by reach."opportunityId"`
    return new Map(rows.map(({ opportunityId, count }) => [opportunityId, count]))
  },

  /**
   * Live opportunities of others that want one of the terms, or nothing that was recognised; the former first, then
   * the newest; `most` at most.
   */
  async opportunitiesFor(
    { businessId, terms, now }: { businessId: string; terms: readonly string[]; now: Date },
    most: number,
  ): Promise<string[]> {
    const rows = await client.$queryRaw<{ id: string }[]>`
      select opportunity.id
      from opportunity
      cross join lateral (
        select count(item.term) as recognised, count(*) filter (where item.term = any(${terms}::text[])) as wanted
        from opportunity_item as item where item.opportunity_id = opportunity.id
      ) as items
      where opportunity.state in ('open', 'matched') and opportunity.expires_at > ${now}
        and opportunity.business_id <> ${businessId}::uuid
        and (items.wanted > 0 or items.recognised = 0)
      order by items.wanted > 0 desc, opportunity.updated_at desc, opportunity.id
      limit ${most}`
    return rows.map(({ id }) => id)
  },
})

const stored = (client: Queryable) => ({
  /**
   * The rest of this transaction is alone in judging. A pair is written from both of its sides: two rematches at once
   * could wait for each other for ever, or the slower one could write what it read before the other's change.
   */
  async judgeAlone(): Promise<void> {
    await client.$executeRaw`select pg_advisory_xact_lock(hashtext('match'))`
  },

  /**
   * Makes the stored matches of some opportunities, or of a business, exactly these, under the weights of their scopes,
   * and writes down who came to fit, who no longer does and whose score moved. What was told stays told.
   */
  async replace(whose: Whose, matches: readonly Match[], at: Date): Promise<void> {
    const sets = await weightSetQueries(client).of(matches.map(({ opportunityId }) => opportunityId))
    const fresh = JSON.stringify(matches.map((match) => weighed(match, sets.get(match.opportunityId) ?? OF_THE_BOOK)))
    const opportunityIds = 'opportunityIds' in whose ? whose.opportunityIds : []
    const businessIds = 'businessId' in whose ? [whose.businessId] : []
    // Every part sees the table as it stood before. The changes that say most are written last: the newest come first.
    await client.$executeRaw`
      with fresh as materialized (
        select * from jsonb_to_recordset(${fresh}::jsonb) as fresh(
          "opportunityId" uuid, "businessId" uuid, eligible boolean, score integer, merit bigint, verdicts jsonb,
          "nearMiss" jsonb, "ruleBook" text
        )
      ),
      stood as materialized (
        select opportunity_id, business_id, eligible, score, rule_book from match
        where opportunity_id = any(${opportunityIds}::uuid[]) or business_id = any(${businessIds}::uuid[])
      ),
      change as materialized (
        select coalesce(fresh."opportunityId", stood.opportunity_id) as opportunity_id,
          coalesce(fresh."businessId", stood.business_id) as business_id,
          case when stood.eligible then stood.score end as before,
          case when fresh.eligible then fresh.score end as after,
          fresh."businessId" is null as gone,
          coalesce(fresh."ruleBook", stood.rule_book) as rule_book
        from fresh full join stood
          on stood.opportunity_id = fresh."opportunityId" and stood.business_id = fresh."businessId"
      ),
      dropped as (
        delete from match using change
        where change.gone and match.opportunity_id = change.opportunity_id and match.business_id = change.business_id
      ),
      kept as (
        insert into match
          (opportunity_id, business_id, eligible, score, merit, verdicts, near_miss, rule_book, computed_at)
        select "opportunityId", "businessId", eligible, score, merit, verdicts,
          case when jsonb_typeof("nearMiss") = 'object' then "nearMiss" end, "ruleBook", ${at}
        from fresh
        on conflict (opportunity_id, business_id) do update set
          eligible = excluded.eligible, score = excluded.score, merit = excluded.merit, verdicts = excluded.verdicts,
          near_miss = excluded.near_miss, rule_book = excluded.rule_book, computed_at = excluded.computed_at
      )
      insert into match_event (opportunity_id, business_id, at, score_before, score_after, rule_book)
      select opportunity_id, business_id, ${at}, before, after, rule_book from change
      where before is distinct from after
      order by before is null or after is null, abs(after - before), coalesce(after, before), business_id, opportunity_id`
  },
})

const told = (client: Queryable) => ({
  /** Those of the pairs that stand higher than they were ever told at; marks them as told at that. */
  async markTold(pairs: readonly PairIds[]): Promise<RisenPair[]> {
    return client.$queryRaw<RisenPair[]>`
      with risen as (
        select opportunity_id, business_id, told_score, score
        from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair("opportunityId" uuid, "businessId" uuid)
        join match on match.opportunity_id = pair."opportunityId" and match.business_id = pair."businessId"
        where told_score is null or told_score < score
      )
      update match set told_score = risen.score from risen
      where match.opportunity_id = risen.opportunity_id and match.business_id = risen.business_id
      returning risen.opportunity_id as "opportunityId", risen.business_id as "businessId", risen.told_score as told,
        risen.score`
  },
})

const judged = (client: Queryable) => ({
  async recordRuns(of: 'opportunity' | 'business', runs: readonly (readonly [id: string, run: MatchRun])[]) {
    const rows = JSON.stringify(runs.map(([id, run]) => ({ id, run })))
    await (of === 'opportunity'
      ? client.$executeRaw`
          update opportunity set match_run = fresh.run
          from jsonb_to_recordset(${rows}::jsonb) as fresh(id uuid, run jsonb) where opportunity.id = fresh.id`
      : client.$executeRaw`
          update business set match_run = fresh.run
          from jsonb_to_recordset(${rows}::jsonb) as fresh(id uuid, run jsonb) where business.id = fresh.id`)
  },

  async opportunityRun(id: string): Promise<MatchRun | null> {
    const row = await client.opportunity.findUnique({ where: { id }, select: { matchRun: true } })
    return (row?.matchRun ?? null) as MatchRun | null
  },

  async businessRun(id: string): Promise<MatchRun | null> {
    const row = await client.business.findUnique({ where: { id }, select: { matchRun: true } })
    return (row?.matchRun ?? null) as MatchRun | null
  },
})

const counted = (client: Queryable) => ({
  async counts(of: Of, now: Date): Promise<MatchCounts> {
    const groups = await client.match.groupBy({ by: ['eligible'], where: standing(of, now), _count: true })
    return countsOf(groups)
  },

  /** How many near misses of a business each step would mend. */
  async mended(businessId: string, now: Date): Promise<Mended[]> {
    return client.$queryRaw<Mended[]>`
      select match.near_miss->>'step' as step,
        array(select jsonb_array_elements_text(match.near_miss->'missing')) as missing, count(*)::integer as count
      from match join opportunity on opportunity.id = match.opportunity_id
      where match.business_id = ${businessId}::uuid and match.near_miss is not null
        and opportunity.state in ('open', 'matched') and opportunity.expires_at > ${now}
      group by 1, 2`
  },
})

const lists = (client: Queryable) => ({
  /** The businesses of an opportunity, best first: those that fit, or those that nearly do. */
  async forOpportunity(
    { opportunityId, eligible, now }: { opportunityId: string; eligible: boolean; now: Date },
    slice: Slice,
  ): Promise<RankedBusiness[]> {
    const rows = await client.match.findMany({
      where: { eligible, ...standing({ opportunityId }, now) },
      include: { business: { include: { ...WHOLE_BUSINESS, interests: interestsIn({ opportunityId }) } } },
      orderBy: [...BY_MERIT],
      ...slice,
    })
    return rows.map(({ business, ...row }) => ({
      business: toFace(business),
      interested: business.interests.length > 0,
      match: toMatch(row),
    }))
  },

  /** The opportunities of a business, best first: those that fit, or those that nearly do. */
  async forBusiness(
    { businessId, eligible, now }: { businessId: string; eligible: boolean; now: Date },
    slice: Slice,
  ): Promise<RankedOpportunity[]> {
    const rows = await client.match.findMany({
      where: { eligible, ...standing({ businessId }, now) },
      include: {
        opportunity: {
          include: {
            ...WHOLE_OPPORTUNITY,
            interests: interestsIn({ businessId }),
            business: { select: { id: true, name: true, kind: true, size: true, regencyCode: true } },
          },
        },
      },
      orderBy: [...BY_MERIT],
      ...slice,
    })
    return rows.map(({ opportunity: { business, interests, ...opportunity }, ...row }) => {
      const { regencyCode, ...poster } = business
      return {
        opportunity: toOpportunity(opportunity),
        poster: { ...poster, regency: regencyCode },
        interested: interests.length > 0,
        match: toMatch(row),
      }
    })
  },
})

export const matchQueries = (client: Queryable) => ({
  ...around(client),
  ...stored(client),
  ...told(client),
  ...judged(client),
  ...counted(client),
  ...lists(client),
})
