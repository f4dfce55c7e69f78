import type { Face } from '~/domain/business/face'
import type { KnownNetwork, NetworkChange, NetworkEvent } from '~/domain/network/change'
import type { Field, FoundNetwork, NetworkType } from '~/domain/network/network'
import { toBusiness, WHOLE_BUSINESS } from './business.server'
import type { Queryable } from './client.server'
import type { Prisma } from './generated/client'
import { liveAt, toOpportunity, WHOLE_OPPORTUNITY } from './opportunity.server'
import { inRegions } from './regions.server'

/** A network as it is read: who its members are to the public, and what became of it. */
export interface StoredNetwork extends Omit<FoundNetwork, 'members'> {
  readonly id: string
  readonly members: readonly {
    readonly face: Pick<Face, 'id' | 'name' | 'regency' | 'size' | 'capabilities'>
    readonly brings: readonly string[]
  }[]
  readonly opportunity: { readonly id: string; readonly title: string } | null
  readonly foundAt: Date
  readonly goneAt: Date | null
  /** The newest first. */
  readonly history: readonly { readonly event: NetworkEvent; readonly members: number; readonly at: Date }[]
}

const AS_READ = {
  opportunity: { select: { id: true, title: true } },
  members: { orderBy: { position: 'asc' }, include: { business: { include: WHOLE_BUSINESS } } },
  history: { orderBy: [{ at: 'desc' }, { id: 'desc' }] },
} as const satisfies Prisma.FoundNetworkInclude

type NetworkRow = Prisma.FoundNetworkGetPayload<{ include: typeof AS_READ }>

/** Closed lists and shapes that Postgres keeps as text or JSON were written by the search itself. */
const toStored = (row: NetworkRow): StoredNetwork => ({
  id: row.id,
  type: row.type as FoundNetwork['type'],
  sign: row.sign as FoundNetwork['sign'],
  subject: row.subject,
  centre: row.centreCode,
  opportunityId: row.opportunityId,
  gain: row.gain as unknown as FoundNetwork['gain'],
  grounds: row.grounds as unknown as FoundNetwork['grounds'],
  confidence: row.confidence,
  members: row.members.map(({ business, brings }) => {
    const { id, name, regency, size, capabilities } = toBusiness(business)
    return { face: { id, name, regency, size, capabilities }, brings }
  }),
  opportunity: row.opportunity,
  foundAt: row.foundAt,
  goneAt: row.goneAt,
  history: row.history.map(({ event, memberIds, at }) => ({
    event: event as NetworkEvent,
    members: memberIds.length,
    at,
  })),
})

/** Which networks a list shows. */
export interface NetworksAsked {
  /** A network is of a region in which one of its members stands. */
  readonly regions: readonly string[]
  readonly type: NetworkType | null
  readonly gone: boolean
}

const asked = ({ regions, type, gone }: NetworksAsked): Prisma.FoundNetworkWhereInput => ({
  ...(type && { type }),
  goneAt: gone ? { not: null } : null,
  // Who hides is in no list: what is left of the network shows.
  members: { some: { business: { state: 'listed', ...inRegions(regions) } } },
})

const lists = (client: Queryable) => ({
  async count(which: NetworksAsked): Promise<number> {
    return client.foundNetwork.count({ where: asked(which) })
  },

  /** The surest first; of those that are gone, those that went last. */
  async list(which: NetworksAsked, slice: { skip: number; take: number }): Promise<StoredNetwork[]> {
    const rows = await client.foundNetwork.findMany({
      where: asked(which),
      include: { ...AS_READ, members: { ...AS_READ.members, where: { business: { state: 'listed' } } } },
      orderBy: which.gone ? [{ goneAt: 'desc' }, { key: 'asc' }] : [{ confidence: 'desc' }, { key: 'asc' }],
      ...slice,
    })
    return rows.map(toStored)
  },
})

const field = (client: Queryable) => ({
  /** The regencies in which businesses are listed. */
  async peopledRegencies(): Promise<string[]> {
    const rows = await client.business.findMany({
      where: { state: 'listed' },
      select: { regencyCode: true },
      distinct: ['regencyCode'],
      orderBy: { regencyCode: 'asc' },
    })
    return rows.map(({ regencyCode }) => regencyCode)
  },

  /** The listed businesses of some regencies from one id on, `most` at most. */
  async nodes(regencies: readonly string[], after: string | null, most: number): Promise<Field['nodes'][number][]> {
    const rows = await client.business.findMany({
      where: { state: 'listed', regencyCode: { in: [...regencies] }, ...(after && { id: { gt: after } }) },
      include: WHOLE_BUSINESS,
      orderBy: { id: 'asc' },
      take: most,
    })
    return rows.map(toBusiness)
  },

  /** Live opportunities of listed businesses, with where their posters stand; the newest, `most` at most. */
  async postings(now: Date, most: number): Promise<Field['postings'][number][]> {
    const rows = await client.opportunity.findMany({
      where: { ...liveAt(now), business: { state: 'listed' } },
      include: { ...WHOLE_OPPORTUNITY, business: { select: { regencyCode: true } } },
      orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
      take: most,
    })
    return rows.map(({ business, ...row }) => ({ ...toOpportunity(row), regency: business.regencyCode }))
  },
})

const columns = ({ type, sign, subject, centre, opportunityId, gain, grounds, confidence }: FoundNetwork) => ({
  type,
  sign,
  subject,
  centreCode: centre,
  opportunityId,
  gain: gain satisfies FoundNetwork['gain'] as Prisma.InputJsonObject,
  grounds: { ...grounds },
  confidence,
})

const membersOf = ({ members }: FoundNetwork) => ({
  createMany: {
    data: members.map(({ businessId, brings }, position) => ({ businessId, brings: [...brings], position })),
  },
})

const search = (client: Queryable) => ({
  /** The rest of this transaction is alone in keeping what was found. */
  async keepAlone(): Promise<void> {
    await client.$executeRaw`select pg_advisory_xact_lock(hashtext('found-network'))`
  },

  /** When the last search kept something; null before the first. */
  async lastSeenAt(): Promise<Date | null> {
    const { _max } = await client.foundNetwork.aggregate({ _max: { seenAt: true } })
    return _max.seenAt
  },

  /** The regencies in the middle of those that stand. */
  async centres(): Promise<string[]> {
    const rows = await client.foundNetwork.findMany({
      where: { goneAt: null },
      select: { centreCode: true },
      distinct: ['centreCode'],
    })
    return rows.map(({ centreCode }) => centreCode)
  },

  /** All whose centre lies in a province, gone ones too. */
  async known(province: string): Promise<KnownNetwork[]> {
    const rows = await client.foundNetwork.findMany({
      where: { centreCode: { startsWith: province } },
      select: { id: true, key: true, goneAt: true, members: { select: { businessId: true } } },
    })
    return rows.map(({ id, key, goneAt, members }) => ({
      id,
      key,
      gone: goneAt !== null,
      memberIds: members.map(({ businessId }) => businessId),
    }))
  },
})

const keeping = (client: Queryable) => ({
  /** Writes one change with its history. */
  async keep({ known, network, event }: NetworkChange, at: { now: Date; newId: () => string }): Promise<void> {
    const { now, newId } = at
    const history = (memberIds: readonly string[]) =>
      event && { history: { create: { id: newId(), event, memberIds: [...memberIds], at: now } } }
    if (network === null) {
      if (known) {
        const data = { goneAt: now, ...history(known.memberIds) }
        await client.foundNetwork.update({ where: { id: known.id }, data })
      }
      return
    }
    const happened = history(network.members.map(({ businessId }) => businessId))
    if (!known) {
      const { key } = network
      const found = { id: newId(), key, ...columns(network), foundAt: now, seenAt: now }
      await client.foundNetwork.create({ data: { ...found, members: membersOf(network), ...happened } })
      return
    }
    await client.foundNetworkMember.deleteMany({ where: { networkId: known.id } })
    await client.foundNetwork.update({
      where: { id: known.id },
      data: { ...columns(network), seenAt: now, goneAt: null, members: membersOf(network), ...happened },
    })
  },
})

export const foundNetworkQueries = (client: Queryable) => ({
  ...lists(client),
  ...field(client),
  ...search(client),
  ...keeping(client),
})
