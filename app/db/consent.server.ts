import type { ConsentChannel, ConsentPurpose } from '~/domain/access/consent'
import type { Queryable } from './client.server'

export interface ConsentToRecord {
  readonly id: string
  readonly purpose: ConsentPurpose
  readonly textVersion: string
  readonly locale: string
  readonly channel: ConsentChannel
  readonly personName: string
  /** E.164. */
  readonly personPhone: string | null
  readonly businessId: string
  readonly recordedById: string
  readonly givenAt: Date
}

/** A broker who holds an owner's consent to fill in a profile. */
export interface ConsentHolder {
  readonly userId: string
  readonly name: string
  readonly givenAt: Date
}

export const consentQueries = (client: Queryable) => ({
  async record(consent: ConsentToRecord): Promise<void> {
    await client.consent.create({ data: consent })
  },

  /** Brokers who may fill in the profile of a business, the newest consent first. */
  async holders(businessId: string): Promise<ConsentHolder[]> {
    const rows = await client.consent.findMany({
      where: { businessId, purpose: 'profile-on-behalf', withdrawnAt: null },
      select: { givenAt: true, recordedBy: { select: { id: true, name: true } } },
      orderBy: { givenAt: 'desc' },
      distinct: ['recordedById'],
    })
    return rows.map(({ givenAt, recordedBy }) => ({ userId: recordedBy.id, name: recordedBy.name, givenAt }))
  },

  /** Takes effect with the next thing the broker asks for. */
  async withdraw({ businessId, userId }: { businessId: string; userId: string }, at: Date): Promise<void> {
    await client.consent.updateMany({
      where: { businessId, recordedById: userId, purpose: 'profile-on-behalf', withdrawnAt: null },
      data: { withdrawnAt: at },
    })
  },
})
