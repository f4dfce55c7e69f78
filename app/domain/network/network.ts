import type { Business } from '../business/business'
import type { Unit } from '../business/units'
import type { Opportunity } from '../opportunity/opportunity'

/**
 * The four types of document 004 (C. Richard Hatch 2000), and circles of exchange across sectors, in which everyone gives
 * to the next and gets from the one before.
 */
export const NETWORK_TYPES = ['value-chain', 'scale', 'shared-services', 'bargaining', 'exchange-circle'] as const
export type NetworkType = (typeof NETWORK_TYPES)[number]

/** By which sign in the data a network was found. */
export const SIGNS = [
  'complete-chain',
  'pooled-capacity',
  'same-need',
  'same-input',
  'one-buyer',
  'closed-circle',
] as const
export type Sign = (typeof SIGNS)[number]

/** A business as networks are looked for: no name, so that none is found by it. */
export type Node = Pick<
  Business,
  'id' | 'kind' | 'regency' | 'sector' | 'size' | 'capabilities' | 'needs' | 'groups' | 'ties'
>

/** An open opportunity, and where its poster stands. */
export type Posting = Pick<Opportunity, 'id' | 'businessId' | 'wanted' | 'area'> & { readonly regency: string }

/** Where networks are looked for. */
export interface Field {
  readonly nodes: readonly Node[]
  readonly postings: readonly Posting[]
}

/** What the members may expect, in figures that the data holds; nobody's prices are guessed. */
export type Gain =
  /** Orders so many tenths as large as the largest member alone can take: `pooled` a month. */
  | { readonly kind: 'larger-orders'; readonly tenths: number; readonly pooled: number; readonly unit: Unit }
  /** So many steps of the whole range together; `alone` is the most that one member has. */
  | { readonly kind: 'whole-range'; readonly steps: number; readonly alone: number; readonly of: number }
  /** Each pays one part in `sharers` of a service. */
  | { readonly kind: 'shared-cost'; readonly sharers: number }
  /** One order of `buyers` instead of as many small ones. */
  | { readonly kind: 'joint-order'; readonly buyers: number }
  /** `sellers` speak as one to the only buyer nearby. */
  | { readonly kind: 'one-voice'; readonly sellers: number }
  /** So many needs are met by giving, not by paying. */
  | { readonly kind: 'needs-met'; readonly needs: number }

/** What the confidence rests on: each 0…1000. */
export interface Grounds {
  /** How near one another they are. */
  readonly nearness: number
  /** How much of what was reckoned with they said themselves. */
  readonly knowledge: number
  /** Whether somebody asks for it now. */
  readonly demand: number
  /** How complete it is, or how many they are. */
  readonly breadth: number
}

export interface NetworkMember {
  readonly businessId: string
  /** Codes of what it brings in, or of what it needs like the others: terms or need areas. */
  readonly brings: readonly string[]
}

export interface FoundNetwork {
  readonly type: NetworkType
  readonly sign: Sign
  /** What it is about: a chain, a term or a need area, by its code. */
  readonly subject: string
  /** Four digits: the regency in its middle. */
  readonly centre: string
  readonly members: readonly NetworkMember[]
  /** The open opportunity they could take together, or the strong buyer's; null when none. */
  readonly opportunityId: string | null
  readonly gain: Gain
  readonly grounds: Grounds
  /** 0…1000: the mean of the grounds. */
  readonly confidence: number
}

/** A small part of the looking, so that a long search need not be made in one go. */
export type Search = () => FoundNetwork[]

/** More than so many hardly know one another; a larger field gives several networks. */
export const MOST_MEMBERS = 15

export const confidenceOf = ({ nearness, knowledge, demand, breadth }: Grounds): number =>
  Math.floor((nearness + knowledge + demand + breadth) / 4)

/** Networks are for those whom size keeps small: micro and small, and groups of them. */
export const isSmall = ({ size, kind }: Node): boolean => size === 'micro' || size === 'small' || kind !== 'enterprise'
