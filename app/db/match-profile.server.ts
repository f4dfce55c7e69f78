import type { Answer, Asked } from '~/domain/matching/engine/engine'
import type { Ask, OfferFigures } from '~/domain/matching/offers'
import type { Standing } from '~/domain/matching/order'
import type { Plan } from '~/domain/matching/plan'
import { FACET_RULES, FACETS, type Profile } from '~/domain/matching/profile'
import { dayNumber } from '~/domain/matching/rule'
import type { Queryable } from './client.server'
import { Prisma } from './generated/client'
import { answersSql, askedSql, bestOfAllSql, offeredOfAllSql, termsWanted, VERSION } from './match-sql.server'

/** A plan with the moment its opportunity ends. */
export interface PlanToKeep {
  readonly plan: Plan
  readonly until: Date
}

const PROFILE_COLUMNS = ['lot', 'day', 'held', 'waiting', ...FACETS.map(({ code }) => code)]

const COLUMNS = Prisma.raw(PROFILE_COLUMNS.map((each) => `"${each}"`).join(', '))

/** A profile as the row of `match_profile`: the columns after the id and the version. */
export const profileNumbers = ({ lot, day, held, waiting, codes }: Profile): number[] => [
  lot,
  day,
  held,
  waiting,
  ...codes,
]

/** Numbers for texts that stand once in a table: figures or names. */
type Numbers = ReadonlyMap<string, number>

const textOf = (said: OfferFigures | Ask): string => JSON.stringify(said)

const ofBusinesses = (client: Queryable) => ({
  /** Makes what stands of these businesses exactly these profiles; a business without one is left out of all lists. */
  async replaceProfiles(businessIds: readonly string[], profiles: readonly Profile[]): Promise<void> {
    const figures = await numbersOf(
      client,
      profiles.flatMap(({ offers }) => offers.map((offer) => textOf(offer.figures))),
    )
    const offers = profiles.flatMap(({ id, offers: each }) =>
      each.map(({ term, figures: said }) => ({ id, term, figures: figures.get(textOf(said)) ?? 0 })),
    )
    const ids = Prisma.sql`${[...businessIds]}::uuid[]`
    await client.$executeRaw`delete from match_profile where business_id = any(${ids})`
    await client.$executeRaw`delete from match_capability where business_id = any(${ids})`
    if (profiles.length === 0) return
    const rows = profiles.map(profileNumbers)
    const columns = PROFILE_COLUMNS.map((_, at) => Prisma.sql`${rows.map((row) => row[at] ?? 0)}::int[]`)
    await client.$executeRaw`
      insert into match_profile (business_id, ${COLUMNS}, version)
      select *, ${VERSION}::int from unnest(${profiles.map(({ id }) => id)}::uuid[], ${Prisma.join(columns)})`
    await client.$executeRaw`
      with offered as (
        select distinct * from unnest(
          ${offers.map(({ term }) => term)}::smallint[], ${offers.map(({ id }) => id)}::uuid[],
          ${offers.map((each) => each.figures)}::int[]
        ) as offered(term, business_id, figures)
      )
      insert into match_capability (term, business_id, figures, ${COLUMNS}, version)
      select term, business_id, figures, ${COLUMNS}, version from offered join match_profile using (business_id)`
  },

  /** Listed businesses whose profile is not there, or means something else by now; those with the smallest ids. */
  async withoutProfile(most: number): Promise<string[]> {
    const rows = await client.$queryRaw<{ id: string }[]>`
      select id from business
      where state = 'listed' and not exists (
        select from match_profile where business_id = business.id and version = ${VERSION}
      )
      order by id limit ${most}`
    return rows.map(({ id }) => id)
  },
})

const ofOpportunities = (client: Queryable) => ({
  /** Makes what stands of these opportunities exactly these plans. */
  async replacePlans(opportunityIds: readonly string[], plans: readonly PlanToKeep[]): Promise<void> {
    const ids = Prisma.sql`${[...opportunityIds]}::uuid[]`
    await client.$executeRaw`delete from match_plan where opportunity_id = any(${ids})`
    await client.$executeRaw`delete from match_want where opportunity_id = any(${ids})`
    if (plans.length === 0) return
    const tables = await tablesOf(client, plans)
    const asks = await numbersOf(
      client,
      plans.flatMap(({ plan }) => plan.items.map(({ ask }) => textOf(ask))),
    )
    const rows = plans.map(({ plan, until }) => ({
      opportunity_id: plan.opportunityId,
      version: VERSION,
      day: plan.today,
      until,
      poster_id: plan.posterId,
      lot: plan.lot,
      base: plan.base,
      mask: plan.papers.mask,
      papers: tables.get(papersName(plan)) ?? 0,
      tables: plan.names.map((name) => tables.get(name) ?? 0),
      weights: plan.offers.map(({ weight }) => weight),
      items: plan.items.length,
    }))
    const wants = plans.flatMap(({ plan }) =>
      plan.items.map(({ term, ask }, item) => ({
        term,
        opportunity_id: plan.opportunityId,
        item,
        figures: asks.get(textOf(ask)) ?? 0,
      })),
    )
    await client.$executeRaw`
      insert into match_plan select * from jsonb_populate_recordset(null::match_plan, ${JSON.stringify(rows)}::jsonb)`
    await client.$executeRaw`
      insert into match_want select * from jsonb_populate_recordset(null::match_want, ${JSON.stringify(wants)}::jsonb)`
  },
})

const outdated = (client: Queryable) => ({
  /** Live opportunities without a plan of this day or a later one; those with the smallest ids. */
  async withoutPlanOf({ day, now }: { day: number; now: Date }, most: number): Promise<string[]> {
    const rows = await client.$queryRaw<{ id: string }[]>`
      select id from opportunity
      where state in ('open', 'matched') and expires_at > ${now}
        and not exists (
          select from match_plan where opportunity_id = opportunity.id and version = ${VERSION} and day >= ${day}
        )
      order by id limit ${most}`
    return rows.map(({ id }) => id)
  },
})

/** What figures and tables stand for nobody any more. Each is one table's, for a transaction of its own. */
const forgotten = (client: Queryable) => {
  // Who writes a number that stands already, and its first use a moment later, has this lock from the former on.
  const alone = (table: 'match_figures' | 'match_table') =>
    client.$executeRaw`lock table ${Prisma.raw(table)} in share row exclusive mode`
  return {
    async forgetFigures(): Promise<number> {
      await alone('match_figures')
      return client.$executeRaw`
        delete from match_figures
        where not exists (select from match_capability where figures = match_figures.id)
          and not exists (select from match_want where figures = match_figures.id)`
    },

    async forgetTables(): Promise<number> {
      await alone('match_table')
      return client.$executeRaw`
        delete from match_table where not exists (
          select from (select unnest(tables || papers) as id from match_plan) as used where used.id = match_table.id
        )`
    },
  }
}

/** Papers are a rule of their own to the tables. */
const PAPERS_RULE = FACET_RULES.length

const papersName = ({ papers, names }: Plan): string => `papers ${names.length} ${papers.table.join(' ')}`

/** Writes down texts not known yet, and answers the numbers of all. */
const numbersOf = async (client: Queryable, texts: readonly string[]): Promise<Numbers> => {
  const said = [...new Set(texts)]
  if (said.length === 0) return new Map()
  await client.$executeRaw`
    insert into match_figures (said) select unnest(${said}::text[]) order by 1 on conflict do nothing`
  const rows = await client.$queryRaw<{ id: number; said: string }[]>`
    select id, said from match_figures where said = any(${said}::text[])`
  return new Map(rows.map((row) => [row.said, row.id]))
}

const tablesOf = async (client: Queryable, plans: readonly PlanToKeep[]): Promise<Numbers> => {
  const tables = new Map(
    plans.flatMap(({ plan }) => [
      ...plan.tables.map((table, at) => [plan.names[at] ?? '', { rule: at, values: [...table] }] as const),
      [papersName(plan), { rule: PAPERS_RULE, values: [...plan.papers.table] }] as const,
    ]),
  )
  const names = [...tables.keys()]
  const rows = [...tables].map(([name, table]) => ({ name, ...table }))
  await client.$executeRaw`
    insert into match_table (name, rule, values)
    select name, rule, values
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fresh(name text, rule smallint, values smallint[])
    order by name on conflict do nothing`
  const known = await client.$queryRaw<{ id: number; name: string }[]>`
    select id, name from match_table where name = any(${names}::text[])`
  return new Map(known.map(({ id, name }) => [name, id]))
}

const searched = (client: Queryable) => {
  /** Offers and items share one table: which of both a number names is known by where it stands. */
  const known = new Map<number, OfferFigures & Ask>()

  /** Rows with the figures behind their numbers, which are read once. */
  const withFigures = async <Row extends { id: number }>(rows: readonly Row[]) => {
    const unknown = [...new Set(rows.map(({ id }) => id).filter((id) => !known.has(id)))]
    if (unknown.length > 0) {
      const texts = await client.$queryRaw<{ id: number; said: string }[]>`
        select id, said from match_figures where id = any(${unknown}::int[])`
      for (const { id, said: text } of texts) known.set(id, JSON.parse(text) as OfferFigures & Ask)
    }
    return rows.flatMap((row): (Row & { figures: OfferFigures & Ask })[] => {
      const figures = known.get(row.id)
      return figures ? [{ ...row, figures }] : []
    })
  }

  return {
    /** The best listed businesses for each plan; the number of queries does not grow with the plans. */
    async best(plans: readonly Plan[], asked: Asked): Promise<Answer[]> {
      if (plans.length === 0) return []
      const offers = await client.$queryRaw<{ plan: number; term: number; id: number }[]>(offeredOfAllSql(plans, asked))
      const offered = await withFigures(offers)
      const each = plans.map((plan, at) => ({ plan, said: offered.filter((said) => said.plan === at) }))
      const rows = await client.$queryRaw<(Standing & { plan: number })[]>(bestOfAllSql(each, asked))
      return plans.map((_, at) =>
        answerOf(rows.filter(({ plan }) => plan === at).map(({ id, total }) => ({ id, total }))),
      )
    },

    /** The best live postings for a business. */
    async answers(profile: Profile, asked: Asked & { readonly now: Date }): Promise<Answer> {
      const rows = await client.$queryRaw<{ term: number; id: number }[]>(askedSql(termsWanted(profile)))
      const wanted = await withFigures(rows)
      const today = dayNumber(asked.now)
      return answerOf(await client.$queryRaw<Standing[]>(answersSql(profile, wanted, { ...asked, today })))
    },
  }
}

const answerOf = (rows: readonly Standing[]): Answer => ({
  eligible: rows.filter(({ total }) => total < 1024),
  near: rows.filter(({ total }) => total >= 1024),
})

export const matchProfileQueries = (client: Queryable) => ({
  ...ofBusinesses(client),
  ...ofOpportunities(client),
  ...outdated(client),
  ...forgotten(client),
  ...searched(client),
})
