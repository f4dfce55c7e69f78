import type { AssistanceAspect } from '../agreement/assistance'
import type { Certificate } from './certificates'
import type { NeedArea } from './needs'
import type { Figures, Size } from './size'
import type { Unit } from './units'

/** A cooperative or self-help group (KSM, BUMDes, cluster) is a business with members. */
export const BUSINESS_KINDS = ['enterprise', 'cooperative', 'group'] as const
export type BusinessKind = (typeof BUSINESS_KINDS)[number]

/** What a business can make (`product`) or do for others (`process`). */
export interface Capability {
  readonly id: string
  readonly kind: 'product' | 'process'
  /** A code of the taxonomy, or null when the owner's words were not recognised. */
  readonly term: string | null
  /** The owner's own words. */
  readonly label: string
  /** Units a month at most; null when the owner does not know. */
  readonly capacityPerMonth: number | null
  readonly unit: Unit
  /** What running agreements bind of it, counted by the workers; not said is nothing. */
  readonly promisedPerMonth?: number | undefined
  readonly smallestOrder: number | null
  readonly leadTimeDays: number | null
  /** Rupiah a unit, from and up to; null when not said. */
  readonly priceLow: bigint | null
  readonly priceHigh: bigint | null
}

/** What a business lacks: one of the eight problem areas, or goods and processes it wants. */
export interface Need {
  readonly area: NeedArea
  readonly term: string | null
  readonly label: string | null
}

export interface CertificateHeld {
  readonly certificate: Certificate
  readonly state: 'held' | 'in-progress'
}

/** Two-digit KBLI division with the edition it belongs to; prefixes are compared only inside one edition. */
export interface Sector {
  readonly edition: '2020' | '2025'
  readonly division: string
}

/** How a business kept its duties under agreements so far, counted by the clock. */
export interface TrackRecord {
  /** Duties that fell due. */
  readonly due: number
  /** Those of them that were kept on their day. */
  readonly kept: number
  /** By how many days it paid late on average; null when it had nothing to pay. */
  readonly paymentDelayDays: number | null
}

/** Of who has no agreement yet. */
export const NEWCOMER: TrackRecord = { due: 0, kept: 0, paymentDelayDays: null }

export interface Business {
  readonly id: string
  readonly kind: BusinessKind
  readonly name: string
  readonly description: string
  /** Four digits of the Kemendagri code, such as 8171 for Kota Ambon. */
  readonly regency: string
  readonly sector: Sector
  readonly size: Size | 'unknown'
  readonly figures: Figures
  readonly capabilities: readonly Capability[]
  readonly needs: readonly Need[]
  readonly certificates: readonly CertificateHeld[]
  /** Ids of groups and cooperatives it belongs to. */
  readonly groups: readonly string[]
  /** Ids of businesses it owns, controls, or is owned or controlled by, as declared. */
  readonly ties: readonly string[]
  /** The longest it can wait for payment, in days after delivery; null when not said. */
  readonly longestPaymentTermDays: number | null
  /** Led by a woman, as its owner says; null when not said. */
  readonly womenLed: boolean | null
  readonly track: TrackRecord
  /** Hours it usually takes to answer; null when it has answered too seldom to tell. */
  readonly usualReplyHours: number | null
  /** Coaching it can give as the larger side. */
  readonly assistance: readonly AssistanceAspect[]
  readonly state: 'listed' | 'hidden'
  readonly updatedAt: Date
}
