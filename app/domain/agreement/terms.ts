import type { Unit } from '../business/units'
import { addDays, addMonths } from '../calendar'
import type { AssistanceItem } from './assistance'

/** The two sides of a link, everywhere the same: A left, B right. */
export const SIDES = ['a', 'b'] as const
export type SideKey = (typeof SIDES)[number]

export const otherSide = (side: SideKey): SideKey => (side === 'a' ? 'b' : 'a')

/** How the price comes about: a fixed sum, the market's price, costs plus a margin, or agreed order by order. */
export const PRICE_BASES = ['fixed', 'market', 'cost-plus', 'per-order'] as const
export type PriceBasis = (typeof PRICE_BASES)[number]

export const PAYMENT_MECHANISMS = ['cash', 'transfer', 'down-payment', 'instalments'] as const
export type PaymentMechanism = (typeof PAYMENT_MECHANISMS)[number]

/** Steps tried one after the other when the sides disagree. */
export const DISPUTE_STEPS = ['deliberation', 'broker-mediation', 'agency-mediation', 'arbitration', 'court'] as const
export type DisputeStep = (typeof DISPUTE_STEPS)[number]

/** Materials that come from the partner, and what they cost. */
export type Materials =
  | { readonly kind: 'none' }
  | { readonly kind: 'free'; readonly description: string }
  | {
      readonly kind: 'sold'
      readonly description: string
      readonly payment: 'cash' | 'credit' | 'deducted'
      /** True when they may be bought from the partner only. */
      readonly tied: boolean
    }

/**
 * The structured terms of a link: all an agreement is filled from. Null or an empty list is "not agreed yet".
 * Kept with the partnership; every change of them is a move.
 */
export interface Terms {
  /** The business activity, in plain words. */
  readonly activity: string | null
  /** What each side gives, in plain words; what one gives is what the other gets. */
  readonly gives: Readonly<Record<SideKey, string | null>>
  readonly quantity: { readonly perMonth: number; readonly unit: Unit } | null
  /** `amount` is rupiah for one unit of the quantity; null when the basis leaves it open. */
  readonly price: {
    readonly basis: PriceBasis
    readonly amount: bigint | null
    readonly setBy: SideKey | 'both'
  } | null
  /** `days` after delivery; 0 is payment on delivery. */
  readonly payment: { readonly days: number; readonly mechanism: PaymentMechanism } | null
  readonly quality: string | null
  /** Where, how often and at whose cost. */
  readonly delivery: string | null
  readonly materials: Materials | null
  readonly coaching: readonly AssistanceItem[]
  /** `start` is a calendar day at midnight UTC. */
  readonly duration: { readonly start: Date; readonly months: number } | null
  readonly disputes: readonly DisputeStep[]
  /** Who may end it alone, and how many days before; `mutual` is together only. */
  readonly termination: { readonly noticeDays: number; readonly by: SideKey | 'either' | 'mutual' } | null
  /** Name of each side's *penanggung jawab kemitraan*. */
  readonly personsInCharge: Readonly<Record<SideKey, string | null>>
}

/** Terms of which nothing is agreed yet. */
export const NO_TERMS: Terms = {
  activity: null,
  gives: { a: null, b: null },
  quantity: null,
  price: null,
  payment: null,
  quality: null,
  delivery: null,
  materials: null,
  coaching: [],
  duration: null,
  disputes: [],
  termination: null,
  personsInCharge: { a: null, b: null },
}

/** The last day of the term, a calendar day; null while no duration is agreed. */
export const lastDayOf = ({ duration }: Pick<Terms, 'duration'>): Date | null =>
  duration && addDays(addMonths(duration.start, duration.months), -1)
