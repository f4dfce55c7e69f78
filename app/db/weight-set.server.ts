import { RULE_BOOK, type Weights } from '~/domain/matching/rule-book'
import { PROGRAMME_SCOPES, type WeightSet } from '~/domain/matching/weight-set'
import type { Eligible } from '~/domain/matching/what-if'
import type { Queryable } from './client.server'
import { Prisma } from './generated/client'

/** A stored version, with who made it, when and why. */
export interface MadeWeightSet extends WeightSet {
  readonly reason: string
  readonly author: string
  readonly madeAt: Date
  /** Since its scope is judged by it; null before, and for ever when another version overtook it. */
  readonly inForceAt: Date | null
}

/** A posting with who is eligible for it, as stored. */
export interface EligiblePosting extends Eligible {
  readonly title: string
}

/** Rules that came after a version was made weigh nothing in it. */
const toWeights = (stored: Partial<Weights>): Weights =>
  Object.fromEntries(RULE_BOOK.map(({ rule }) => [rule.code, stored[rule.code] ?? 0])) as unknown as Weights

interface SetOfOpportunity {
  opportunityId: string
  scope: string
  number: number
  weights: Partial<Weights>
  spread: number
}

const [WOMEN_LED, GROUPS] = PROGRAMME_SCOPES

/** Whether a scope holds an opportunity, posted from a regency. */
const HOLDS = Prisma.sql`(
  scope = '00' or scope = left(poster.regency_code, 2) or scope = poster.regency_code
  or (scope = ${WOMEN_LED} and opportunity.prefers_women_led) or (scope = ${GROUPS} and opportunity.prefers_groups))`

/** A programme before a region, a regency before its province, that before the country; of a scope the newest. */
const CLOSEST = Prisma.sql`scope !~ '^[0-9]+$' desc, scope <> '00' desc, length(scope) desc, scope, number desc`

const LIVE_IN = (scope: string, now: Date) => Prisma.sql`
  from opportunity join business as poster on poster.id = opportunity.business_id
  cross join (select ${scope}::text as scope) as asked
  where opportunity.state in ('open', 'matched') and opportunity.expires_at > ${now} and ${HOLDS}`

/** The live opportunities of a scope. */
const scopes = (client: Queryable) => ({
  /** The one after `after` by id, for going through all of them; null at the end. */
  async nextLiveIn(scope: string, { after, now }: { after: string | null; now: Date }): Promise<string | null> {
    const [row] = await client.$queryRaw<{ id: string }[]>`
      select opportunity.id ${LIVE_IN(scope, now)} and (${after}::uuid is null or opportunity.id > ${after}::uuid)
      order by opportunity.id limit 1`
    return row?.id ?? null
  },

  async countLiveIn(scope: string, now: Date): Promise<number> {
    const [row] = await client.$queryRaw<{ count: number }[]>`select count(*)::integer as count ${LIVE_IN(scope, now)}`
    return row?.count ?? 0
  },
})

/** What a change of weights is tried on. */
const trials = (client: Queryable) => ({
  /** Live opportunities of a scope, the newest first. */
  async postingsIn(
    scope: string,
    { now, most }: { now: Date; most: number },
  ): Promise<{ id: string; title: string }[]> {
    return client.$queryRaw`
      select opportunity.id, opportunity.title ${LIVE_IN(scope, now)}
      order by opportunity.updated_at desc, opportunity.id limit ${most}`
  },

  /** Who is eligible for these postings, the best `most` of each, with what every rule said. */
  async eligibleFor(
    postings: readonly { readonly id: string; readonly title: string }[],
    most: number,
  ): Promise<EligiblePosting[]> {
    const rows = await client.$queryRaw<{ opportunityId: string; candidates: Eligible['candidates'] }[]>`
      select opportunity_id as "opportunityId", jsonb_agg(jsonb_build_object('id', business_id, 'verdicts', said)) as candidates
      from (
        select match.opportunity_id, match.business_id,
          (select jsonb_agg(jsonb_build_object('rule', one->'rule', 'score', one->'score'))
            from jsonb_array_elements(match.verdicts) as one) as said,
          row_number() over (partition by match.opportunity_id order by match.merit desc, match.business_id) as place
        from match join business on business.id = match.business_id
        where match.opportunity_id = any(${postings.map(({ id }) => id)}::uuid[]) and match.eligible
          and business.state = 'listed'
      ) as ranked
      where place <= ${most}
      group by opportunity_id`
    const found = new Map(rows.map(({ opportunityId, candidates }) => [opportunityId, candidates]))
    return postings.map(({ id, title }) => ({ opportunityId: id, title, candidates: found.get(id) ?? [] }))
  },
})

export const weightSetQueries = (client: Queryable) => ({
  ...scopes(client),
  ...trials(client),

  /**
   * The weights that count for each of these opportunities; those of the book are left out. `coming` counts as if it were
   * in force.
   */
  async of(opportunityIds: readonly string[], coming: string | null = null): Promise<ReadonlyMap<string, WeightSet>> {
    const rows = await client.$queryRaw<SetOfOpportunity[]>`
      select opportunity.id as "opportunityId", chosen.*
      from opportunity join business as poster on poster.id = opportunity.business_id
      cross join lateral (
        select scope, number, weights, spread from weight_set
        where ${HOLDS} and (in_force_at is not null or id = ${coming}::uuid)
        order by ${CLOSEST} limit 1
      ) as chosen
      where opportunity.id = any(${[...new Set(opportunityIds)]}::uuid[])`
    return new Map(
      rows.map(({ opportunityId, weights, ...set }) => [opportunityId, { ...set, weights: toWeights(weights) }]),
    )
  },

  /** All versions of a scope, the newest first. */
  async versions(scope: string): Promise<MadeWeightSet[]> {
    const rows = await client.weightSet.findMany({
      where: { scope },
      orderBy: { number: 'desc' },
      include: { author: { select: { name: true } } },
    })
    return rows.map(({ number, weights, spread, reason, author, madeAt, inForceAt }) => ({
      scope,
      number,
      weights: toWeights(weights as Partial<Weights>),
      spread,
      reason,
      author: author.name,
      madeAt,
      inForceAt,
    }))
  },

  async add(set: WeightSet & { id: string; reason: string; authorId: string; madeAt: Date }): Promise<void> {
    await client.weightSet.create({ data: { ...set, weights: { ...set.weights } } })
  },

  async bringIntoForce(id: string, at: Date): Promise<void> {
    await client.weightSet.updateMany({ where: { id, inForceAt: null }, data: { inForceAt: at } })
  },
})
