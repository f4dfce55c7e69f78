import type { Judged, Rematch } from '~/domain/matching/rematch'
import type { Queryable } from './client.server'
import { Prisma, type RematchState } from './generated/client'
import { liveAt } from './opportunity.server'

const UNFINISHED = ['judging', 'swapping'] as const satisfies RematchState[]
const isUnfinished = { in: [...UNFINISHED] }

const SHOWN = {
  id: true,
  scope: true,
  weightSetId: true,
  state: true,
  after: true,
  done: true,
  total: true,
  askedAt: true,
  endedAt: true,
} as const

/**
 * How the list of `opportunity` stands, and everyone of `found.matches`: whoever is judged meanwhile, from either side,
 * leaves another mark. No clock is asked, since processes differ by theirs.
 */
const MARK = Prisma.sql`md5(concat_ws(' ',
  opportunity.match_run->>'at',
  (select string_agg(business_id::text || computed_at, ' ' order by business_id)
    from match where match.opportunity_id = opportunity.id),
  (select string_agg(business.id::text || coalesce(business.match_run->>'at', ''), ' ' order by business.id)
    from jsonb_array_elements(found.matches) as one join business on business.id = (one->>'candidateId')::uuid)))`

/** What was judged, and waits for the rest. */
const aside = (client: Queryable) => ({
  async keep(rematchId: string, judged: readonly Judged[]): Promise<void> {
    await client.$executeRaw`
      insert into rematched (rematch_id, opportunity_id, matches, run, mark)
      select ${rematchId}::uuid, found.id, found.matches, found.run, ${MARK}
      from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb) as found(id uuid, matches jsonb, run jsonb)
      join opportunity on opportunity.id = found.id
      on conflict (rematch_id, opportunity_id) do update set
        matches = excluded.matches, run = excluded.run, mark = excluded.mark`
  },

  /**
   * Takes away what was found for an opportunity. Null when nothing was, by other rules than the rematch goes by, or when
   * somebody judged it since, or anyone of its list.
   */
  async take(rematchId: string, opportunityId: string): Promise<Judged | null> {
    const [judged] = await client.$queryRaw<Judged[]>`
      with found as (
        delete from rematched where rematch_id = ${rematchId}::uuid and opportunity_id = ${opportunityId}::uuid
        returning *
      )
      select found.opportunity_id as id, found.matches, found.run
      from found join opportunity on opportunity.id = found.opportunity_id join rematch on rematch.id = found.rematch_id
      where found.mark = ${MARK} and found.run->>'ruleBook' = rematch.rule_book`
    return judged ?? null
  },

  /** Drops up to `most` of what rematches left that have ended: at once it could be more than a transaction has time for. */
  async dropLeft(most: number): Promise<number> {
    return client.$executeRaw`
      delete from rematched where (rematch_id, opportunity_id) in (
        select left_over.rematch_id, left_over.opportunity_id
        from rematched as left_over join rematch on rematch.id = left_over.rematch_id
        where rematch.ended_at is not null limit ${most}
      )`
  },
})

interface Asked {
  /** Rules it judges by: only a process that has them goes on with it. */
  readonly ruleBook: string
  /** Null when new rules asked for it. */
  readonly askedById: string | null
}

/** Who asks, and what one asking does to another. */
const asking = (client: Queryable) => ({
  async add(rematch: Pick<Rematch, 'id' | 'scope' | 'weightSetId' | 'total' | 'askedAt'> & Asked): Promise<void> {
    await client.rematch.create({ data: rematch })
  },

  /** Ends what another overtakes: the unfinished ones of a scope. Their weights come into force no more. */
  async supersede(scope: string, endedAt: Date): Promise<void> {
    await client.rematch.updateMany({ where: { scope, state: isUnfinished }, data: { state: 'superseded', endedAt } })
  },

  /** Begins the unfinished ones of other rules anew by these. */
  async beginAgain(ruleBook: string): Promise<void> {
    await client.rematch.updateMany({
      where: { state: isUnfinished, ruleBook: { not: ruleBook } },
      data: { ruleBook, state: 'judging', after: null, done: 0 },
    })
  },

  /** Whether lists of live opportunities stand, of other rules than `but` where that is named. */
  async areListsThere(now: Date, { but }: { readonly but?: string } = {}): Promise<boolean> {
    const found = await client.opportunity.findFirst({
      where: {
        ...liveAt(now),
        matchRun: but === undefined ? { not: Prisma.AnyNull } : { path: ['ruleBook'], not: but },
      },
      select: { id: true },
    })
    return found !== null
  },
})

/** How far it came. */
const steps = (client: Queryable) => ({
  /** The oldest unfinished one by these rules; null when there is none. */
  async next(ruleBook: string): Promise<Rematch | null> {
    return client.rematch.findFirst({
      where: { state: isUnfinished, ruleBook },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      select: SHOWN,
    })
  },

  /** The newest that was asked for a scope. */
  async last(scope: string): Promise<Rematch | null> {
    return client.rematch.findFirst({ where: { scope }, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], select: SHOWN })
  },

  async goOn(id: string, to: Pick<Rematch, 'after' | 'done' | 'total'>): Promise<void> {
    await client.rematch.update({ where: { id }, data: to })
  },

  /** All are judged: now the lists change, from the first on. */
  async beginSwap(id: string, total: number): Promise<void> {
    await client.rematch.update({ where: { id }, data: { state: 'swapping', after: null, done: 0, total } })
  },

  async end(id: string, endedAt: Date): Promise<void> {
    await client.rematch.update({ where: { id }, data: { state: 'done', endedAt } })
  },
})

export const rematchQueries = (client: Queryable) => ({
  ...asking(client),
  ...steps(client),
  ...aside(client),
})
