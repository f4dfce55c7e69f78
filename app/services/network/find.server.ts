import type { AppContext } from '~/context'
import { changesOf, type NetworkChange, type NetworkEvent } from '~/domain/network/change'
import { type KeyedNetwork, networksOf, partsOf } from '~/domain/network/find'
import type { Field, FoundNetwork } from '~/domain/network/network'
import { provincesOf, zoneOf } from '~/domain/network/zone'

const DAY_MS = 24 * 60 * 60 * 1000

/** So many businesses around a province are looked at; docs/matching.md says what that leaves out. */
const MOST_NODES = 2_000
const NODES_AT_ONCE = 200
const MOST_POSTINGS = 1_000
const KEPT_AT_ONCE = 40

export type NetworkCounts = Readonly<Record<NetworkEvent, number>>

/** Looks for networks once a day: null when it is not yet time. Several processes may ask. */
export async function findNetworksDaily(context: AppContext): Promise<NetworkCounts | null> {
  const last = await context.db.foundNetworks.lastSeenAt()
  const due = last === null || last.getTime() + DAY_MS <= context.now().getTime()
  return due ? findAllNetworks(context) : null
}

/**
 * Looks for networks in the whole country, province by province, and keeps what is new, changed and gone with its
 * history. Finding twice what was found changes nothing.
 */
export async function findAllNetworks(context: AppContext): Promise<NetworkCounts> {
  const { db } = context
  const regencies = await db.foundNetworks.peopledRegencies()
  const postings = await db.foundNetworks.postings(context.now(), MOST_POSTINGS)
  const events: NetworkEvent[] = []
  // Where the last business left, what stood there is gone.
  for (const province of provincesOf([...regencies, ...(await db.foundNetworks.centres())])) {
    const nodes = await nodesOf(context, zoneOf(province, regencies))
    const parts: FoundNetwork[][] = []
    for (const part of partsOf({ nodes, postings })) {
      parts.push(part)
      await context.pause()
    }
    // What has its centre next door is found there.
    const found = networksOf(parts).filter(({ centre }) => centre.startsWith(province))
    events.push(...(await keep(context, province, found)))
  }
  const count = (event: NetworkEvent) => events.filter((one) => one === event).length
  return { found: count('found'), changed: count('changed'), gone: count('gone'), back: count('back') }
}

/** Makes the networks of a province these, some in a transaction: it must not last. Answers what happened. */
async function keep(context: AppContext, province: string, found: readonly KeyedNetwork[]): Promise<NetworkEvent[]> {
  const keepThose = (which: (change: NetworkChange) => boolean) =>
    context.db.transaction(async (tx) => {
      await tx.foundNetworks.keepAlone()
      const changes = changesOf(await tx.foundNetworks.known(province), found).filter(which)
      for (const change of changes) await tx.foundNetworks.keep(change, { now: context.now(), newId: context.newId })
      return changes.flatMap(({ event }) => event ?? [])
    })
  const events: NetworkEvent[] = []
  for (let from = 0; from < found.length; from += KEPT_AT_ONCE) {
    const some = new Set(found.slice(from, from + KEPT_AT_ONCE))
    events.push(...(await keepThose(({ network }) => network !== null && some.has(network))))
  }
  return [...events, ...(await keepThose(({ network }) => network === null))]
}

async function nodesOf({ db }: AppContext, zone: readonly string[]): Promise<Field['nodes']> {
  const nodes: Field['nodes'][number][] = []
  for (let more = true; more && nodes.length < MOST_NODES; ) {
    const some = await db.foundNetworks.nodes(zone, nodes.at(-1)?.id ?? null, NODES_AT_ONCE)
    nodes.push(...some)
    more = some.length === NODES_AT_ONCE
  }
  return nodes
}
