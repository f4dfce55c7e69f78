import type { AssistanceItem } from '../agreement/assistance'
import type { Sector } from '../business/business'
import type { Certificate } from '../business/certificates'
import type { Unit } from '../business/units'

/** The three links the system proposes; the law's other patterns are recorded, never proposed. */
export const PROPOSED_PATTERNS = ['subcontracting', 'inti-plasma', 'cooperative-exchange'] as const
export type ProposedPattern = (typeof PROPOSED_PATTERNS)[number]

export const OPPORTUNITY_STATES = ['open', 'matched', 'met', 'expired', 'withdrawn'] as const
export type OpportunityState = (typeof OPPORTUNITY_STATES)[number]

/** Goods or work asked for. `least` to `most` a month is a range: capacities overlap it, they never equal it. */
export interface WantedItem {
  readonly id: string
  readonly term: string | null
  readonly label: string
  readonly least: number
  readonly most: number | null
  readonly unit: Unit
  /** Rupiah a unit that would be paid, from and up to; null when not said. */
  readonly priceLow: bigint | null
  readonly priceHigh: bigint | null
}

/** Whom the programme behind an opportunity puts first. Without one, nobody. */
export interface Preference {
  readonly womenLed: boolean
  readonly groups: boolean
}

export const NO_PREFERENCE: Preference = { womenLed: false, groups: false }

/** Where partners are wanted. */
export type Area =
  | { readonly kind: 'anywhere' }
  | { readonly kind: 'provinces'; readonly provinces: readonly string[] }
  | { readonly kind: 'within'; readonly km: number }

/** What each pattern asks besides the common questions. */
export type PatternDetails =
  | {
      readonly pattern: 'subcontracting'
      readonly specification: string
      /** Materials the firm hands over, in its own words; empty when none. */
      readonly materialsSupplied: string
    }
  | {
      readonly pattern: 'inti-plasma'
      readonly commodity: string
      /** How many plasma businesses are sought. */
      readonly plasmaSought: number
      /** Land for each plasma, in hectares; null when the commodity needs none. */
      readonly hectaresEach: number | null
      readonly inputsSupplied: string
    }
  | {
      readonly pattern: 'cooperative-exchange'
      /** What the business shares: price and commodity information, experience, a sales channel. */
      readonly shares: string
      readonly seeks: string
      readonly sectorsSought: readonly Sector[]
    }

export interface Opportunity {
  readonly id: string
  readonly businessId: string
  readonly title: string
  readonly details: PatternDetails
  readonly wanted: readonly WantedItem[]
  readonly certificatesRequired: readonly Certificate[]
  readonly area: Area
  readonly assistanceOffered: readonly AssistanceItem[]
  /** Days after delivery; 0 is cash; null when open to talk. */
  readonly paymentTermDays: number | null
  readonly prefers: Preference
  /** When delivery should begin. */
  readonly neededBy: Date | null
  readonly expiresAt: Date
  readonly state: OpportunityState
  readonly updatedAt: Date
}
