import type { Queryable } from './client.server'

/** Work that the clock of one process does for all. */
export type ClockWork = 'count-records'

export const turnQueries = (client: Queryable) => ({
  /** Whether this process does the work now: nobody has begun it since `before`. */
  async take(work: ClockWork, { now, before }: { now: Date; before: Date }): Promise<boolean> {
    const taken = await client.$executeRaw`
      insert into clock_turn (work, taken_at) values (${work}, ${now})
      on conflict (work) do update set taken_at = excluded.taken_at where clock_turn.taken_at < ${before}`
    return taken > 0
  },
})
