import { type Figures, SIZES, type SizeClass, type SizeDefinition, sizeClass } from './size'

/** Every answer a definition may give, smallest first. */
export const STRATA = [...SIZES, 'outside', 'unknown'] as const satisfies readonly SizeClass['size'][]
export type Stratum = (typeof STRATA)[number]

export type Counts = Readonly<Record<Stratum, number>>

export interface Stratification {
  readonly total: number
  /** One row a stratum, empty ones too; `percent` of the total to two decimals. */
  readonly strata: readonly { readonly size: Stratum; readonly count: number; readonly percent: number }[]
}

/** How many of each class there are under one definition, judged for the day `on`. */
export const countBySize = (businesses: readonly Figures[], definition: SizeDefinition, on: Date): Counts => {
  const sizes = businesses.map((figures) => sizeClass(figures, definition, on).size)
  const count = (size: Stratum): number => sizes.filter((one) => one === size).length
  return {
    micro: count('micro'),
    small: count('small'),
    medium: count('medium'),
    large: count('large'),
    outside: count('outside'),
    unknown: count('unknown'),
  }
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
