import type { Queryable } from './client.server'

export interface Claim {
  readonly userId: string
  /** The form's hidden key. */
  readonly key: string
  readonly action: string
  /** SHA-256 of what the form holds besides the key. */
  readonly bodyHash: string
}

export const idempotencyQueries = (client: Queryable) => ({
  async find({ userId, key }: Pick<Claim, 'userId' | 'key'>) {
    return client.idempotencyKey.findUnique({ where: { userId_key: { userId, key } } })
  },

  /** Fails as a duplicate when the same form was stored a moment ago: the transaction is undone and asked again. */
  async store(claim: Claim, result: object, at: Date): Promise<void> {
    await client.idempotencyKey.create({ data: { ...claim, result, createdAt: at } })
  },

  async dropBefore(at: Date): Promise<void> {
    await client.idempotencyKey.deleteMany({ where: { createdAt: { lt: at } } })
  },
})
