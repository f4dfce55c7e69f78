import { SIDES, type SideKey } from '../agreement/terms'
import { addMonths, daysBetween } from '../calendar'
import { type Pattern, type PatternSide, patternFor } from '../partnership/patterns'
import type { Source } from '../source'
import { SIZES, type Size } from './size'

/**
 * A UMKM that has become a large business: in fields where partnership is required its large partner must find another
 * UMKM within one year of that day, and the two may go on as large businesses. Art. 22 of Permen Investasi/BKPM 1/2022
 * as changed by Peraturan BKPM 3/2025.
 */
export const GRADUATION_SOURCE: Source = { law: 'Peraturan BKPM 3/2025', article: '22', document: null, verified: true }

/** What new figures did to the class of a business, on the day they were given. */
export type Graduation =
  /** One of the two classes is not known: nothing is concluded. */
  | { readonly kind: 'unknown' | 'same' }
  | { readonly kind: 'grew' | 'shrank'; readonly from: Size; readonly to: Size }
  /** Past medium: no longer UMKM. `due` is the last day of the one-year clock. */
  | { readonly kind: 'left-umkm'; readonly from: Size; readonly to: 'large'; readonly on: Date; readonly due: Date }

/** A move between two classes on a calendar day. */
export interface SizeMove {
  readonly from: Size | 'unknown'
  readonly to: Size | 'unknown'
  readonly on: Date
}

/** What a move means. */
export const graduationBetween = ({ from, to, on }: SizeMove): Graduation => {
  if (from === 'unknown' || to === 'unknown') return { kind: 'unknown' }
  if (from === to) return { kind: 'same' }
  if (to === 'large') return { kind: 'left-umkm', from, to, on, due: addMonths(on, 12) }
  return { kind: SIZES.indexOf(to) > SIZES.indexOf(from) ? 'grew' : 'shrank', from, to }
}

export interface Clock {
  readonly due: Date
  /** Negative once it has run out. */
  readonly daysLeft: number
  readonly over: boolean
}

/** The one-year clock as it stands on a day; the due day itself is still in time. */
export const clockOn = ({ due }: { readonly due: Date }, on: Date): Clock => {
  const daysLeft = daysBetween(on, due)
  return { due, daysLeft, over: daysLeft < 0 }
}

export const GRADUATION_STEPS = [
  'nothing-changes',
  'find-another-umkm',
  'pattern-no-longer-fits',
  'size-unknown',
] as const
export type GraduationStep = (typeof GRADUATION_STEPS)[number]

export interface NextStep {
  readonly step: GraduationStep
  /** Who has to act: the large partner of a business that left; null when nobody has to. */
  readonly owner: SideKey | null
  /** Last day to act; null when there is none. */
  readonly due: Date | null
  readonly source: Source | null
}

/** A link whose side `grown` has new figures; sizes are those of today. */
export interface GrownLink {
  readonly pattern: Pattern
  readonly a: PatternSide
  readonly b: PatternSide
  readonly grown: SideKey
  /** The side that stands as the larger one in the link; null where neither does. */
  readonly leads: SideKey | null
}

const NOBODY = { owner: null, due: null, source: null } as const

/** What the law says next for one partnership of a business whose class changed. */
export const nextStepFor = (link: GrownLink, graduation: Graduation): NextStep => {
  const fit = patternFor(link)
  if (fit.ok) return { ...NOBODY, step: 'nothing-changes' }
  if (fit.refusal.code === 'size-unknown') return { ...NOBODY, step: 'size-unknown' }
  const partner = SIDES.find((side) => side !== link.grown && link[side].size === 'large')
  if (graduation.kind === 'left-umkm' && partner !== undefined)
    return { step: 'find-another-umkm', owner: partner, due: graduation.due, source: GRADUATION_SOURCE }
  return { ...NOBODY, step: 'pattern-no-longer-fits' }
}
