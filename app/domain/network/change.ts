import type { KeyedNetwork } from './find'

/** What a new search did to one network. */
export const NETWORK_EVENTS = ['found', 'changed', 'gone', 'back'] as const
export type NetworkEvent = (typeof NETWORK_EVENTS)[number]

/** A network as the search before left it. */
export interface KnownNetwork {
  readonly id: string
  readonly key: string
  readonly memberIds: readonly string[]
  readonly gone: boolean
}

/** `network` as it was found; null where it is gone. `known` is null where it is new. `event` is null where all stayed. */
export interface NetworkChange {
  readonly known: KnownNetwork | null
  readonly network: KeyedNetwork | null
  readonly event: NetworkEvent | null
}

const sameMembers = (known: KnownNetwork, { members }: KeyedNetwork): boolean =>
  known.memberIds.length === members.length && members.every(({ businessId }) => known.memberIds.includes(businessId))

const eventOf = (known: KnownNetwork | undefined, network: KeyedNetwork): NetworkEvent | null => {
  if (!known) return 'found'
  if (known.gone) return 'back'
  return sameMembers(known, network) ? null : 'changed'
}

/** What is found now beside what was known: found or found again, changed in its members, and gone. */
export const changesOf = (known: readonly KnownNetwork[], found: readonly KeyedNetwork[]): NetworkChange[] => {
  const byKey = new Map(known.map((one) => [one.key, one]))
  const keys = new Set(found.map(({ key }) => key))
  return [
    ...found.map((network) => {
      const before = byKey.get(network.key)
      return { known: before ?? null, network, event: eventOf(before, network) }
    }),
    ...known
      .filter(({ key, gone }) => !gone && !keys.has(key))
      .map((one) => ({ known: one, network: null, event: 'gone' as const })),
  ]
}
