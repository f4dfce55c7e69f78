import type { Asked } from '~/domain/matching/engine/engine'
import { PLACE } from '~/domain/matching/facets'
import type { Ask, OfferFigures } from '~/domain/matching/offers'
import { REFUSED } from '~/domain/matching/order'
import { coversOf, PAPERS, type Plan, positionIn } from '~/domain/matching/plan'
import { FACET_RULES, OFFER_RULES, PROFILE_VERSION, type Profile } from '~/domain/matching/profile'
import type { OfferRule } from '~/domain/matching/rule'
import { Prisma } from './generated/client'

// The reference engine: the sum of a plan and a profile as one SQL expression, in both directions. What a rule says is
// never written again here: facets are looked up in tables that the rules filled, and what offers are worth is asked of
// the rules for every set of figures that is said at all.

/** The version as the signed integer that a column holds. */
export const VERSION = PROFILE_VERSION | 0

/** No posting has more recognised items: the form takes fewer. */
const MOST_ITEMS = 32

const RULE_NUMBERS = OFFER_RULES.map((_, at) => at)

/** Quoted names of our own tables of facets. */
const column = (name: string) => Prisma.raw(`"${name}"`)
const joined = (parts: readonly Prisma.Sql[], between: string) => Prisma.join([...parts], between)

/** By how many items are covered, what a rule refuses where none of them fits. */
const refusalsOf = (rule: OfferRule): number[] =>
  Array.from({ length: MOST_ITEMS + 1 }, (_, covered) => rule.refuses(covered, 0))

/** What the offers of one candidate come to under one rule, over rows of one best worth an item; -1 says nothing. */
const ofRule = (at: number, { weight, items }: { weight: Prisma.Sql; items: Prisma.Sql }): Prisma.Sql => {
  const worth = column(`w${at}`)
  const rule = OFFER_RULES[at]
  return Prisma.sql`(${weight} * (sum(greatest(${worth}, 0)) / ${items}) / 1000
    + case when bool_or(${worth} > 0) then 0
      else 1024 * (${rule ? refusalsOf(rule) : []}::int[])[count(*) filter (where ${worth} >= 0) + 1] end)::int`
}

/** Rows of worths as a table of the query: of each rule a column. */
const worthTable = (keys: readonly Prisma.Sql[], names: readonly string[], worths: readonly number[][]) => Prisma.sql`
  unnest(${joined([...keys, ...worths.map((each) => Prisma.sql`${each}::smallint[]`)], ', ')})
    as worth(${joined([...names, ...RULE_NUMBERS.map((at) => `w${at}`)].map(column), ', ')})`

/** Numbers of set bits among the papers that are asked. */
const papersAt = (held: Prisma.Sql, waiting: Prisma.Sql, mask: Prisma.Sql) => Prisma.sql`
  bit_count((${held} & ${mask})::bit(16)) + ${PAPERS} * bit_count((${waiting} & ${mask})::bit(16)) + 1`

/** The eligible and the near of a table of totals, each list in the order of `byStanding`. */
const listsOf = ({ eligible, near, spread }: Asked, lot: number): Prisma.Sql => {
  const list = (from: number, most: number) => Prisma.sql`(
    select id::text, total from totals where total >= ${from} and total < ${from + 1024}
    order by (total & 1023) / ${spread} desc, (((lot # ${lot})::bigint * 2654435761) & 4294967295) >> 1, id
    limit ${most})`
  return Prisma.sql`${list(0, eligible)} union all ${list(1024, near)}`
}

/** A set of figures that is said with a term. */
export interface Said<Figures> {
  readonly term: number
  readonly id: number
  readonly figures: Figures
}

/** The terms that cover an item of the plan at all. */
const termsCovering = ({ items }: Plan): number[] =>
  Array.from(items[0]?.covers ?? [], (_, term) => term).filter((term) => items.some(({ covers }) => covers[term]))

/** Every set of figures with what it is worth for each item it may cover, as columns. */
const worthsOf = (plan: Plan, said: readonly Said<OfferFigures>[]) => {
  const rows = said.flatMap(({ term, id, figures }) =>
    plan.items.flatMap(({ ask, covers }, item) => {
      const offered = { covers: covers[term] ?? 0, figures }
      return offered.covers === 0 ? [] : [{ term, id, item, offered, ask }]
    }),
  )
  return {
    keys: [
      Prisma.sql`${rows.map(({ term }) => term)}::smallint[]`,
      Prisma.sql`${rows.map(({ id }) => id)}::int[]`,
      Prisma.sql`${rows.map(({ item }) => item)}::smallint[]`,
    ],
    worths: OFFER_RULES.map((rule) => rows.map(({ ask, offered }) => rule.worth(ask, offered) ?? -1)),
  }
}

/** The places where no rule refuses everybody for good. */
const placesOf = (plan: Plan): number[] => {
  const tables = FACET_RULES.flatMap(({ rule }, at) => (rule.reads === PLACE ? (plan.tables[at] ?? []) : []))
  return Array.from({ length: PLACE.values }, (_, place) => place).filter((place) =>
    tables.every((table) => (table[place] ?? 0) < 2 * REFUSED),
  )
}

/** Everything but what its offers come to, over the columns of a profile. */
const restSql = (plan: Plan): Prisma.Sql => {
  const entries = FACET_RULES.map(({ rule }, at) => {
    const { code, ages } = rule.reads
    const age = Prisma.sql`least(${ages - 1}, greatest(0, ${plan.today} - day))`
    const position = ages === 1 ? Prisma.sql`${column(code)} + 1` : Prisma.sql`${column(code)} * ${ages} + ${age} + 1`
    return Prisma.sql`(${[...(plan.tables[at] ?? [])]}::smallint[])[${position}]`
  })
  const papers = papersAt(Prisma.sql`held`, Prisma.sql`waiting`, Prisma.sql`${plan.papers.mask}`)
  return Prisma.sql`${plan.base} + ${joined([...entries, Prisma.sql`(${[...plan.papers.table]}::smallint[])[${papers}]`], ' + ')}`
}

/** With what their offers come to; `hopeful` are rows of offers. */
const withOffers = (plan: Plan, said: readonly Said<OfferFigures>[]): Prisma.Sql => {
  const { keys, worths } = worthsOf(plan, said)
  const items = Prisma.raw(String(plan.items.length))
  const sums = RULE_NUMBERS.map((at) => ofRule(at, { weight: Prisma.raw(String(plan.offers[at]?.weight ?? 0)), items }))
  const bests = RULE_NUMBERS.map((at) => Prisma.sql`max(${column(`w${at}`)}) as ${column(`w${at}`)}`)
  return Prisma.sql`
    select business_id as id, lot, rest + ${joined(sums, ' + ')} as total from (
      select business_id, lot, rest, item, ${joined(bests, ', ')}
      from hopeful join ${worthTable(keys, ['term', 'figures', 'item'], worths)} using (term, figures)
      group by business_id, lot, rest, item
    ) as best group by business_id, lot, rest`
}

/**
 * Whom no rule refuses but for its offers: rows of offers, or of businesses where nothing known is wanted. An offer stands
 * with the whole profile beside it, so that one walk along an index judges all this and looks nothing up.
 */
const hopefulSql = (plan: Plan, { near }: Asked): Prisma.Sql => {
  const some = plan.items.length > 0
  const [table, offer] = some ? ['match_capability', Prisma.sql`, term, figures`] : ['match_profile', Prisma.empty]
  const offering = some ? Prisma.sql`term = any(${termsCovering(plan)}::smallint[]) and` : Prisma.empty
  return Prisma.sql`
    select * from (
      select business_id, lot${offer}, ${restSql(plan)} as rest from ${column(table)}
      where ${offering} place = any(${placesOf(plan)}::smallint[]) and version = ${VERSION}
        and business_id <> all(${plan.ties}::uuid[])
    ) as judged where rest < ${near > 0 ? 2 * REFUSED : REFUSED}`
}

/** What those offer of whom `bestSql` has to know what it is worth. */
export const offeredSql = (plan: Plan, asked: Asked): Prisma.Sql =>
  plan.items.length > 0
    ? Prisma.sql`select distinct term, figures as id from (${hopefulSql(plan, asked)}) as hopeful`
    : Prisma.sql`select 0::smallint as term, 0 as id where false`

/** The best businesses for a plan; `said` is what `offeredSql` finds. */
export const bestSql = (plan: Plan, said: readonly Said<OfferFigures>[], asked: Asked): Prisma.Sql => Prisma.sql`
  with hopeful as materialized (${hopefulSql(plan, asked)}), totals as materialized (
    ${plan.items.length > 0 ? withOffers(plan, said) : Prisma.sql`select business_id as id, lot, rest as total from hopeful`}
  )
  ${listsOf(asked, plan.lot)}`

/** The terms which something wanted may be covered by an offer of the business. */
export const termsWanted = ({ offers }: Profile): number[] => {
  const offered = new Set(offers.map(({ term }) => term))
  return coversOf(0).reduce<number[]>((wanted, _, term) => {
    if ([...offered].some((each) => coversOf(term)[each])) wanted.push(term)
    return wanted
  }, [])
}

const bestWorth = (rule: OfferRule, profile: Profile, { term, figures: ask }: Said<Ask>): number =>
  profile.offers.reduce((best, { term: offered, figures }) => {
    const covers = coversOf(term)[offered] ?? 0
    return covers === 0 ? best : Math.max(best, rule.worth(ask, { covers, figures }) ?? -1)
  }, -1)

/** The best live postings for a business; `said` is what is asked of the terms it may cover. */
export const answersSql = (
  profile: Profile,
  said: readonly Said<Ask>[],
  asked: Asked & { readonly now: Date; readonly today: number },
): Prisma.Sql => {
  const keys = [Prisma.sql`${said.map(({ term }) => term)}::smallint[]`, Prisma.sql`${said.map(({ id }) => id)}::int[]`]
  const worths = OFFER_RULES.map((rule) => said.map((each) => bestWorth(rule, profile, each)))
  const age = asked.today - profile.day
  const positions = FACET_RULES.map(({ rule, at }) => positionIn(rule.reads, profile.codes[at] ?? 0, age) + 1)
  const sums = RULE_NUMBERS.map((at) =>
    ofRule(at, { weight: Prisma.sql`weights[${at + 1}]`, items: Prisma.sql`items` }),
  )
  const entries = FACET_RULES.map((_, at) => Prisma.sql`(select of from entries)[tables[${at + 1}]]`)
  const papers = papersAt(
    Prisma.raw(String(profile.held)),
    Prisma.raw(String(profile.waiting)),
    Prisma.sql`match_plan.mask`,
  )
  return Prisma.sql`
    with entries as materialized (
      select array_agg(coalesce(values[(${positions}::int[])[rule + 1]], 2048) order by number) as of
      from generate_series(1, (select max(id) from match_table)) as number left join match_table on id = number
    ), offered as materialized (
      select opportunity_id, ${joined(sums, ' + ')} as offers
      from match_want join ${worthTable(keys, ['term', 'figures'], worths)} using (term, figures)
      join match_plan using (opportunity_id)
      where term = any(${[...new Set(said.map(({ term }) => term))]}::smallint[])
      group by opportunity_id, weights, items
      union all
      select opportunity_id, 0 from match_plan where items = 0
    ), totals as materialized (
      select opportunity_id as id, lot, base + ${joined(entries, ' + ')} + papers.values[${papers}] + offers as total
      from offered join match_plan using (opportunity_id) join match_table as papers on papers.id = match_plan.papers
      where version = ${VERSION} and until > ${asked.now}
        and poster_id <> all(${[profile.id, ...profile.ties]}::uuid[])
    )
    ${listsOf(asked, profile.lot)}`
}

/** What is asked of some terms at all. */
export const askedSql = (terms: readonly number[]): Prisma.Sql =>
  Prisma.sql`select distinct term, figures as id from match_want where term = any(${[...terms]}::smallint[])`

/** `offeredSql` for many plans in one statement, each row with the number of its plan. */
export const offeredOfAllSql = (plans: readonly Plan[], asked: Asked): Prisma.Sql =>
  joined(
    plans.map((plan, at) => Prisma.sql`select ${at}::int as plan, said.* from (${offeredSql(plan, asked)}) as said`),
    ' union all ',
  )

/** `bestSql` for many plans in one statement, each answer with the number of its plan. */
export const bestOfAllSql = (
  plans: readonly { readonly plan: Plan; readonly said: readonly Said<OfferFigures>[] }[],
  asked: Asked,
): Prisma.Sql =>
  joined(
    plans.map(
      ({ plan, said }, at) =>
        Prisma.sql`select ${at}::int as plan, best.* from (${bestSql(plan, said, asked)}) as best`,
    ),
    ' union all ',
  )
