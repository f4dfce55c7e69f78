import type { Match } from '~/domain/matching/match'
import type { Pattern } from '~/domain/partnership/patterns'
import type { Queryable } from './client.server'
import { dashed } from './enum.server'
import { Prisma } from './generated/client'
import { type PairIds, toMatch } from './match.server'
import { liveAt } from './opportunity.server'
import { inRegions, likeAny } from './regions.server'

/** Two businesses that might be linked, as they wait on a broker's desk. */
export interface WaitingPair {
  readonly opportunity: {
    readonly id: string
    readonly title: string
    readonly pattern: Pattern
    /** Its poster asked for a proposal, and none was made since. */
    readonly asked: boolean
  }
  /** Who posted it. */
  readonly poster: NamedPlace
  /** Who might answer it. */
  readonly business: NamedPlace
  /** These two have a link that is not over, by whatever opportunity. */
  readonly linked: boolean
  /** Null when the pair was not judged yet. */
  readonly match: Match | null
  /** When it came to the desk. */
  readonly since: Date
}

interface NamedPlace {
  readonly id: string
  readonly name: string
  /** Four digits. */
  readonly regency: string
}

/** An opportunity that nobody can take on alone. */
export interface TooBig {
  readonly opportunity: { readonly id: string; readonly title: string; readonly asked: boolean }
  readonly poster: NamedPlace
  /** How many make what is sought, but too little of it. */
  readonly makers: number
}

export interface WaitingInterest extends WaitingPair {
  /** What the business wrote with it. */
  readonly note: string
}

const NAMES = {
  opportunity: {
    select: {
      id: true,
      title: true,
      pattern: true,
      brokerAskedAt: true,
      business: { select: { id: true, name: true, regencyCode: true } },
    },
  },
  business: { select: { id: true, name: true, regencyCode: true } },
} as const

type PairRow = Prisma.InterestGetPayload<{ select: typeof NAMES }>

type BusinessRow = PairRow['business']

const toPlace = ({ id, name, regencyCode }: BusinessRow): NamedPlace => ({ id, name, regency: regencyCode })

/** The pairs with who is linked already, in one query for all. */
const toPairs = async <Row extends PairRow>(client: Queryable, rows: readonly Row[]) => {
  const linked = await linkedAmong(
    client,
    rows.map(({ opportunity, business }) => [opportunity.business.id, business.id]),
  )
  return rows.map((row) => ({
    row,
    pair: {
      opportunity: {
        id: row.opportunity.id,
        title: row.opportunity.title,
        pattern: dashed(row.opportunity.pattern),
        asked: row.opportunity.brokerAskedAt !== null,
      },
      poster: toPlace(row.opportunity.business),
      business: toPlace(row.business),
      linked: linked.has(`${row.opportunity.business.id} ${row.business.id}`),
    },
  }))
}

/** Of pairs of businesses those that work together by now, as `one other`. */
const linkedAmong = async (
  client: Queryable,
  pairs: readonly (readonly [string, string])[],
): Promise<ReadonlySet<string>> => {
  const rows = await client.$queryRaw<{ pair: string }[]>`
    select asked.one || ' ' || asked.other as pair
    from unnest(${pairs.map(([one]) => one)}::uuid[], ${pairs.map(([, other]) => other)}::uuid[]) as asked (one, other)
    where exists (
      select from partnership_side mine
      join partnership_side theirs on theirs.partnership_id = mine.partnership_id and theirs.business_id = asked.other
      join partnership l on l.id = mine.partnership_id
      where mine.business_id = asked.one and l.state = 'running'
    )`
  return new Set(rows.map(({ pair }) => pair))
}

/** The best so many of each opportunity: one that fits everybody shall not fill the desk. */
const BEST_OF_EACH = 3

/** A pair that a broker may propose, with what each of its two can take on. */
export interface OpenPair {
  readonly opportunityId: string
  readonly businessId: string
  readonly score: number
  /** How many partners the opportunity still looks for. */
  readonly partners: number
  /** Proposals of others that wait for the answer of the business. */
  readonly waiting: number
}

/** What is asked of the opportunity `o` is divided among links that stand. */
const DIVIDED = Prisma.sql`exists (
      select from partnership l
      where l.opportunity_id = o.id and l.parts <> '[]' and l.state in ('proposed', 'talking', 'drafting', 'running')
    )`

/** So it is to the last part, in the units it is asked in. */
const WHOLLY_DIVIDED = Prisma.sql`(
    ${DIVIDED}
    and not exists (
      select from opportunity_item i
      where i.opportunity_id = o.id and i.term is not null and i.least > 0.005 + coalesce((
        select sum((part ->> 'perMonth')::double precision)
        from partnership l cross join lateral jsonb_array_elements(l.parts) part
        where l.opportunity_id = o.id and l.state in ('proposed', 'talking', 'drafting', 'running')
          and part ->> 'term' = i.term and part ->> 'unit' = i.unit
          and (part ->> 'label' = i.label or not exists (
            select from opportunity_item w
            where w.opportunity_id = o.id and w.term = i.term and w.label = part ->> 'label'
          ))
      ), 0)
    )
  )`

/** The business `m.business_id` supplies the poster of `o` already, by another opportunity, with everything asked for. */
const SUPPLIES_IT_ALREADY = Prisma.sql`exists (
      select from partnership l
      join opportunity before on before.id = l.opportunity_id
      join partnership_side s on s.partnership_id = l.id
      where l.state = 'running' and before.business_id = o.business_id and s.business_id = m.business_id and (
        select bool_and(exists (
          select from opportunity_item w where w.opportunity_id = before.id and w.term = i.term
        ))
        from opportunity_item i where i.opportunity_id = o.id
      )
    )`

/**
 * Eligible pairs in the regions that nobody took up yet. A pair once linked or judged unsuited does not come back, and
 * two who work together on the very thing need no proposal.
 */
const openPairs = ({ regions, now }: { readonly regions: readonly string[]; readonly now: Date }) => {
  const patterns = likeAny(regions)
  return Prisma.sql`
    match m
    join opportunity o on o.id = m.opportunity_id
    join business p on p.id = o.business_id
    join business c on c.id = m.business_id
    where m.eligible and p.state = 'listed' and c.state = 'listed' and o.state in ('open', 'matched') and o.expires_at > ${now}
      and (p.regency_code like any(${patterns}) or c.regency_code like any(${patterns}))
      and not exists (
        select from partnership l join partnership_side s on s.partnership_id = l.id
        where l.opportunity_id = m.opportunity_id and s.business_id = m.business_id
      )
      and not exists (
        select from unsuited_pair u where u.opportunity_id = m.opportunity_id and u.business_id = m.business_id
      )
      and not ${SUPPLIES_IT_ALREADY}
      and not ${WHOLLY_DIVIDED}`
}

/** Pairs that were matched, by `opportunityId businessId`. */
const matched = async (client: Queryable, pairs: readonly PairIds[]): Promise<ReadonlyMap<string, WaitingPair>> => {
  const rows = await client.match.findMany({
    where: { OR: pairs.map(({ opportunityId, businessId }) => ({ opportunityId, businessId })) },
    include: NAMES,
  })
  const named = await toPairs(client, rows)
  return new Map(
    named.map(({ row, pair }) => [idOf(row), { ...pair, match: toMatch(row), since: row.computedAt }] as const),
  )
}

const idOf = ({ opportunityId, businessId }: PairIds): string => `${opportunityId} ${businessId}`

const queue = (client: Queryable) => ({
  /** Eligible pairs in the regions that nobody took up or asked for yet, the best first. */
  async newMatches(desk: { regions: readonly string[]; now: Date; most: number }): Promise<WaitingPair[]> {
    const ranked = await client.$queryRaw<PairIds[]>`
      select opportunity_id as "opportunityId", business_id as "businessId" from (
        select m.*, row_number() over (partition by m.opportunity_id order by m.merit desc, m.business_id) as place
        from ${openPairs(desk)}
          and not exists (
            select from interest i
            where i.opportunity_id = m.opportunity_id and i.business_id = m.business_id and i.state = 'waiting'
          )
      ) best where place <= ${BEST_OF_EACH}
      order by merit desc, opportunity_id, business_id limit ${desk.most}`
    const pairs = await matched(client, ranked)
    return ranked.flatMap((ids) => pairs.get(idOf(ids)) ?? [])
  },

  /** Who said "this interests me" in the regions, the longest waiting first. */
  async waitingInterests(desk: { regions: readonly string[]; now: Date; most: number }): Promise<WaitingInterest[]> {
    const here = inRegions(desk.regions)
    const rows = await client.interest.findMany({
      where: {
        state: 'waiting',
        opportunity: liveAt(desk.now),
        OR: [{ business: here }, { opportunity: { business: here } }],
      },
      select: { ...NAMES, note: true, createdAt: true, opportunityId: true, businessId: true },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: desk.most,
    })
    const matches = await client.match.findMany({
      where: { OR: rows.map(({ opportunityId, businessId }) => ({ opportunityId, businessId })) },
    })
    const matchOf = new Map(matches.map((one) => [idOf(one), toMatch(one)]))
    return (await toPairs(client, rows)).map(({ row, pair }) => ({
      ...pair,
      note: row.note,
      match: matchOf.get(idOf(row)) ?? null,
      since: row.createdAt,
    }))
  },
})

const joint = (client: Queryable) => ({
  /** What nobody in the regions' lists can do alone though several make part of it, those with the most makers first. */
  async tooBigForOne(desk: { regions: readonly string[]; now: Date; most: number }): Promise<TooBig[]> {
    const rows = await client.$queryRaw<
      (BusinessRow & { opportunity_id: string; title: string; asked: boolean; makers: number })[]
    >`
      select o.id as opportunity_id, o.title, o.broker_asked_at is not null as asked, p.id, p.name, p.regency_code as "regencyCode", count(*)::integer as makers
      from opportunity o
      join business p on p.id = o.business_id
      join match m on m.opportunity_id = o.id
      join business c on c.id = m.business_id
      where p.state = 'listed' and c.state = 'listed' and o.expires_at > ${desk.now}
        and (o.state = 'open' or o.state = 'matched' and ${DIVIDED})
        and p.regency_code like any(${likeAny(desk.regions)})
        and m.near_miss ->> 'rule' = 'capacity'
        and not exists (select from match e where e.opportunity_id = o.id and e.eligible)
        and not ${WHOLLY_DIVIDED}
      group by o.id, p.id having count(*) > 1
      order by makers desc, o.id limit ${desk.most}`
    return rows.map(({ opportunity_id, title, asked, makers, ...poster }) => ({
      opportunity: { id: opportunity_id, title, asked },
      poster: toPlace(poster),
      makers,
    }))
  },
})

const batches = (client: Queryable) => ({
  /** What may be proposed in the regions: of the `opportunities` that fit best, the `each` best pairs. */
  async openPairs(desk: {
    regions: readonly string[]
    now: Date
    opportunities: number
    each: number
  }): Promise<OpenPair[]> {
    return client.$queryRaw<OpenPair[]>`
      select best.opportunity_id as "opportunityId", best.business_id as "businessId", best.score,
        greatest(0, coalesce((best.details ->> 'plasmaSought')::integer, 1) - (
          select count(*) from partnership l
          where l.opportunity_id = best.opportunity_id and l.state in ('proposed', 'talking', 'drafting', 'running')
        ))::integer as partners,
        (
          select count(*) from partnership l join partnership_side s on s.partnership_id = l.id
          where s.business_id = best.business_id and s.consent = 'waiting' and l.state = 'proposed'
        )::integer as waiting
      from (
        select ranked.*, dense_rank() over (order by ranked.top desc, ranked.opportunity_id) as turn
        from (
          select m.opportunity_id, m.business_id, m.score, o.details,
            row_number() over of_opportunity as place, max(m.score) over of_opportunity as top
          from ${openPairs(desk)}
          window of_opportunity as (partition by m.opportunity_id order by m.score desc, m.business_id)
        ) ranked
        where place <= ${desk.each}
      ) best
      where turn <= ${desk.opportunities}
      order by best.opportunity_id, best.business_id`
  },

  /** Of pairs of businesses those that work together by now, as `one other`. */
  linked: (pairs: readonly (readonly [string, string])[]) => linkedAmong(client, pairs),

  /** Pairs that were matched, by `opportunityId businessId`. */
  matched: (pairs: readonly PairIds[]) => matched(client, pairs),
})

const judgements = (client: Queryable) => ({
  /** What a broker judged of the pair; null when nobody did. */
  async unsuited(pair: {
    opportunityId: string
    businessId: string
  }): Promise<{ readonly reason: string; readonly at: Date; readonly brokerName: string } | null> {
    const { opportunityId, businessId } = pair
    const row = await client.unsuitedPair.findUnique({
      where: { opportunityId_businessId: { opportunityId, businessId } },
      select: { reason: true, at: true, broker: { select: { name: true } } },
    })
    return row && { reason: row.reason, at: row.at, brokerName: row.broker.name }
  },

  /** Who was judged unsuited for the opportunity, and when. */
  async unsuitedFor(opportunityId: string): Promise<{ readonly businessId: string; readonly at: Date }[]> {
    return client.unsuitedPair.findMany({ where: { opportunityId }, select: { businessId: true, at: true } })
  },

  /** The desk does not offer the pair again. A second judgement replaces the first. */
  async markUnsuited(judgement: {
    opportunityId: string
    businessId: string
    brokerId: string
    reason: string
    at: Date
  }): Promise<void> {
    const { opportunityId, businessId, ...said } = judgement
    await client.unsuitedPair.upsert({
      where: { opportunityId_businessId: { opportunityId, businessId } },
      create: judgement,
      update: said,
    })
  },

  /** The desk may offer the pair again. Nothing happens to one that was never judged. */
  async forgetUnsuited(pair: { opportunityId: string; businessId: string }): Promise<void> {
    const { opportunityId, businessId } = pair
    await client.unsuitedPair.deleteMany({ where: { opportunityId, businessId } })
  },
})

export const deskQueries = (client: Queryable) => ({
  ...queue(client),
  ...joint(client),
  ...batches(client),
  ...judgements(client),
})
