import type { Source } from '../source'
import { type Figure, type Figures, limitsOf, SIZES, type SizeClass, type SizeDefinition, sizeClass } from './size'

/** Every answer a definition may give, smallest first. */
export const STRATA = [...SIZES, 'outside', 'unknown'] as const satisfies readonly SizeClass['size'][]
export type Stratum = (typeof STRATA)[number]

export type Counts = Readonly<Record<Stratum, number>>

export interface Stratification {
  readonly total: number
  /** One row a stratum, empty ones too; `percent` of the total to two decimals. */
  readonly strata: readonly { readonly size: Stratum; readonly count: number; readonly percent: number }[]
}

/** So many businesses with these figures, or with figures that a definition does not tell from these. */
export interface Alike {
  readonly figures: Figures
  readonly count: number
}

/** How many of each class there are under one definition, judged for the day `on`. */
export const countBySize = (groups: readonly Alike[], definition: SizeDefinition, on: Date): Counts => {
  const judged = groups.map(({ figures, count }) => ({ count, ...sizeClass(figures, definition, on) }))
  const count = (size: Stratum): number =>
    judged.filter((one) => one.size === size).reduce((sum, one) => sum + one.count, 0)
  return {
    micro: count('micro'),
    small: count('small'),
    medium: count('medium'),
    large: count('large'),
    outside: count('outside'),
    unknown: count('unknown'),
  }
}

/** How many limits of a definition lie below each figure: what a database counts by. Null is a figure not known. */
export type Bands = Readonly<Record<Figure, number | null>>

/** Figures that a definition does not tell from any others in these bands. */
export const figuresOfBands = (definition: SizeDefinition, bands: Bands): Figures => {
  const limits = limitsOf(definition)
  const workers = figureOfBand(limits.workers, bands.workers)
  return {
    capital: figureOfBand(limits.capital, bands.capital),
    annualSales: figureOfBand(limits.annualSales, bands.annualSales),
    workers: workers === null ? null : Number(workers),
  }
}

/** A band ends at its limit; the last one lies above every limit. What a definition does not look at stays unknown. */
const figureOfBand = (limits: readonly bigint[], band: number | null): bigint | null => {
  const last = limits.at(-1)
  if (band === null || last === undefined) return null
  return limits[band] ?? last + 1n
}

/** All businesses of Indonesia in 2017 by class, as document 001 prints them (domain handbook 4.1). */
export const NATIONAL_2017: { readonly counts: Partial<Counts>; readonly source: Source } = {
  counts: { micro: 62_106_900, small: 757_090, medium: 58_627, large: 5_460 },
  source: { law: 'Kementerian Koperasi & UKM', article: null, document: '001', verified: true },
}

/** Counts and percentages by class, from classes counted already. What is not named counts nothing. */
export const stratify = (counts: Partial<Counts>): Stratification => {
  const total = STRATA.reduce((sum, size) => sum + (counts[size] ?? 0), 0)
  return {
    total,
    strata: STRATA.map((size) => {
      const count = counts[size] ?? 0
      // Hundredths of a percent, as the national figures are printed (domain handbook 4.1).
      return { size, count, percent: total === 0 ? 0 : Math.round((count * 10_000) / total) / 100 }
    }),
  }
}
