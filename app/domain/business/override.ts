import { saysWhy } from '../reason'
import { ok, type Result, refuse } from '../result'
import {
  DEFAULT_SIZE_DEFINITION,
  type Figure,
  type Figures,
  type Size,
  type SizeClass,
  sizeClass,
  sizeOf,
} from './size'

/** A broker's own judgement of a size, kept with the figures it was made over. */
export interface SizeOverride {
  readonly size: Size
  readonly reason: string
  readonly brokerId: string
  readonly at: Date
  readonly figures: Figures
}

/**
 * A broker sets the class against what the figures say (domain handbook 4.1).
 * Judged as the figures say, an earlier override falls.
 * Refuses `reason-missing`, and `size-unchanged` when it is that size already.
 */
export const overrideSize = (
  judged: { readonly size: SizeClass['size'] },
  figures: Figures,
  { size, reason, brokerId, now }: Pick<SizeOverride, 'size' | 'reason' | 'brokerId'> & { readonly now: Date },
): Result<SizeOverride, 'reason-missing' | 'size-unchanged'> => {
  if (!saysWhy(reason)) return refuse('reason-missing')
  if (judged.size === size) return refuse('size-unchanged', { size })
  return ok({ size, reason: reason.trim(), brokerId, at: now, figures })
}

export interface JudgedSize {
  readonly size: Size | 'unknown'
  /** What the figures say, with its reason and source, override or not. */
  readonly byFigures: SizeClass
  /** The override that decides; null when there is none, or the figures changed since. */
  readonly override: SizeOverride | null
}

/** The class of a business under the definition in use. An override stands until the figures it was made over change. */
export const judgedSize = (figures: Figures, override: SizeOverride | null, on: Date): JudgedSize => {
  const byFigures = sizeClass(figures, DEFAULT_SIZE_DEFINITION, on)
  const kept = override !== null && sameFigures(override.figures, figures) ? override : null
  // Judged back to what the figures say, nothing is overridden any more.
  const standing = kept?.size === byFigures.size ? null : kept
  return { size: standing?.size ?? sizeOf(figures), byFigures, override: standing }
}

const FIGURES = ['capital', 'annualSales', 'workers'] as const satisfies readonly Figure[]

const sameFigures = (one: Figures, other: Figures): boolean => FIGURES.every((figure) => one[figure] === other[figure])
