import type { Queryable } from './client.server'

/** At most `most` attempts in `seconds`. */
export interface Allowance {
  readonly most: number
  readonly seconds: number
}

/** Counts attempts in the table better-auth counts in: it prunes what is older than its longest window, 5 minutes. */
export const attemptQueries = (client: Queryable) => ({
  /**
   * Counts one attempt, atomically.
   * @returns seconds to wait before the next; 0 when this one is allowed
   */
  async take(key: string, { most, seconds }: Allowance, now: Date): Promise<number> {
    const at = BigInt(now.getTime())
    const begun = at - BigInt(seconds * 1000)
    const rows = await client.$queryRaw<{ count: number; last_request: bigint }[]>`
      insert into rate_limit as known (id, key, count, last_request) values (gen_random_uuid(), ${key}, 1, ${at})
      on conflict (key) do update set
        count = case when known.last_request <= ${begun} then 1 else known.count + 1 end,
        last_request = case when known.last_request <= ${begun} then ${at} else known.last_request end
      returning count, last_request`
    const row = rows[0]
    if (!row || row.count <= most) return 0
    return Math.ceil(Number(row.last_request - begun) / 1000)
  },

  /** One attempt was none after all. */
  async giveBack(key: string): Promise<void> {
    await client.rateLimit.updateMany({ where: { key, count: { gt: 0 } }, data: { count: { decrement: 1 } } })
  },

  /** Success: what went wrong before no longer counts. */
  async forget(key: string): Promise<void> {
    await client.rateLimit.deleteMany({ where: { key } })
  },
})
