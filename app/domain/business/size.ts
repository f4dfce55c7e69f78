import type { Source } from '../source'

export const SIZES = ['micro', 'small', 'medium', 'large'] as const
export type Size = (typeof SIZES)[number]

/** What a business says about itself; null is *tidak tahu*. Money in rupiah. */
export interface Figures {
  /** Capital or net worth, without land and business premises. */
  readonly capital: bigint | null
  /** Sales of one year. */
  readonly annualSales: bigint | null
  /** Everyone who works there, owner and family included. */
  readonly workers: number | null
}

export type Figure = keyof Figures

/** The largest figure of each class, inclusive, smallest class first. Above the last one stands `above`. */
interface Scale {
  readonly limits: readonly { readonly size: Size; readonly most: bigint }[]
  /** `outside` where the definition stops: it names no class for larger businesses. */
  readonly above: Size | 'outside'
}

interface Definition {
  readonly source: Source
  /** First day in force; null for studies and statistics, which are no law. */
  readonly from: Date | null
  /** First day no longer in force; null while it is. */
  readonly until: Date | null
  /** `first-known`: the first figure that is known decides. `all`: every figure must stay within its limit. */
  readonly decides: 'first-known' | 'all'
  /** KBLI divisions it says nothing about: agriculture, livestock and fishery, in every edition. */
  readonly leavesOut?: readonly string[]
  /** In the order in which the figures are asked. */
  readonly scales: readonly (Scale & { readonly figure: Figure })[]
}

const JUTA = 1_000_000n
const MILIAR = 1_000n * JUTA

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

/**
 * Every definition of size the sources use, each with its time. Numbers: domain handbook 4.1.
 * Sales stand before capital: for partnership work a business is classed by its sales when they are known.
 */
export const SIZE_DEFINITIONS = {
  'uu-9-1995': {
    source: { law: 'UU 9/1995', article: '5', document: '002', verified: true },
    from: day('1995-12-26'),
    until: day('2008-07-04'),
    decides: 'first-known',
    scales: [
      { figure: 'annualSales', limits: [{ size: 'small', most: MILIAR }], above: 'outside' },
      { figure: 'capital', limits: [{ size: 'small', most: 200n * JUTA }], above: 'outside' },
    ],
  },
  // Its assets exclude land and buildings, as our capital does.
  'smeru-2003': {
    source: { law: 'SMERU 2003', article: null, document: '000', verified: true },
    from: null,
    until: null,
    decides: 'all',
    leavesOut: ['01', '02', '03'],
    scales: [
      { figure: 'annualSales', limits: [{ size: 'micro', most: 100n * JUTA }], above: 'outside' },
      { figure: 'capital', limits: [{ size: 'micro', most: 25n * JUTA }], above: 'outside' },
      { figure: 'workers', limits: [{ size: 'micro', most: 10n }], above: 'outside' },
    ],
  },
  'bps-workers': {
    source: { law: 'BPS', article: null, document: '000', verified: true },
    from: null,
    until: null,
    decides: 'first-known',
    scales: [
      {
        figure: 'workers',
        limits: [
          { size: 'micro', most: 4n },
          { size: 'small', most: 19n },
          { size: 'medium', most: 99n },
        ],
        above: 'large',
      },
    ],
  },
  'uu-20-2008': {
    source: { law: 'UU 20/2008', article: '6', document: '001', verified: true },
    from: day('2008-07-04'),
    until: day('2021-02-02'),
    decides: 'first-known',
    scales: [
      {
        figure: 'annualSales',
        limits: [
          { size: 'micro', most: 300n * JUTA },
          { size: 'small', most: 2_500n * JUTA },
          { size: 'medium', most: 50n * MILIAR },
        ],
        above: 'large',
      },
      {
        figure: 'capital',
        limits: [
          { size: 'micro', most: 50n * JUTA },
          { size: 'small', most: 500n * JUTA },
          { size: 'medium', most: 10n * MILIAR },
        ],
        above: 'large',
      },
    ],
  },
  'pp-7-2021': {
    source: { law: 'PP 7/2021', article: '35', document: null, verified: true },
    from: day('2021-02-02'),
    until: null,
    decides: 'first-known',
    scales: [
      {
        figure: 'annualSales',
        limits: [
          { size: 'micro', most: 2n * MILIAR },
          { size: 'small', most: 15n * MILIAR },
          { size: 'medium', most: 50n * MILIAR },
        ],
        above: 'large',
      },
      {
        figure: 'capital',
        limits: [
          { size: 'micro', most: MILIAR },
          { size: 'small', most: 5n * MILIAR },
          { size: 'medium', most: 10n * MILIAR },
        ],
        above: 'large',
      },
    ],
  },
} as const satisfies Record<string, Definition>

export type SizeDefinition = keyof typeof SIZE_DEFINITIONS

export const SIZE_DEFINITION_NAMES = Object.keys(SIZE_DEFINITIONS) as SizeDefinition[]

/** The definition that partnership work uses. */
export const DEFAULT_SIZE_DEFINITION = 'pp-7-2021' satisfies SizeDefinition

export interface SizeClass {
  readonly definition: SizeDefinition
  /** `outside`: larger than every class the definition names. `unknown`: see `missing`, never a guess. */
  readonly size: Size | 'outside' | 'unknown'
  /** The figure that decided; null while unknown, and where all figures decide together. */
  readonly criterion: Figure | null
  /** Figures the definition looks at that were not given. */
  readonly missing: readonly Figure[]
  /** Both classes when sales and capital are known and tell two different stories; otherwise null. */
  readonly disagreement: { readonly annualSales: Size | 'outside'; readonly capital: Size | 'outside' } | null
  /** Whether the definition was law on that day; always false for studies and statistics. */
  readonly inForce: boolean
  readonly source: Source
}

/** The size class of a business under one definition, with the reason. `on` is the day it is judged for. */
export const sizeClass = (figures: Figures, definition: SizeDefinition, on: Date): SizeClass => {
  const rule: Definition = SIZE_DEFINITIONS[definition]
  const placed = rule.scales.map((scale) => ({ figure: scale.figure, size: place(figures[scale.figure], scale) }))
  const { size, criterion } = rule.decides === 'all' ? allTogether(placed) : firstKnown(placed)
  return {
    definition,
    size,
    criterion,
    missing: placed.filter((one) => one.size === null).map((one) => one.figure),
    disagreement: disagreementOf(rule, placed),
    inForce: rule.from !== null && rule.from <= on && (rule.until === null || on < rule.until),
    source: rule.source,
  }
}

/** Divisions of KBLI that a definition says nothing about: whoever applies it leaves those businesses out. */
export const leftOutBy = (definition: SizeDefinition): readonly string[] => {
  const rule: Definition = SIZE_DEFINITIONS[definition]
  return rule.leavesOut ?? []
}

/** When a definition is or was law: first day, and first day no longer; null for studies and statistics. */
export const termOfForce = (
  definition: SizeDefinition,
): { readonly from: Date; readonly until: Date | null } | null => {
  const { from, until }: Definition = SIZE_DEFINITIONS[definition]
  return from && { from, until }
}

/** Whether sales and capital may contradict each other under a definition: only where one figure is enough. */
export const comparesFigures = (definition: SizeDefinition): boolean => {
  const { decides, scales }: Definition = SIZE_DEFINITIONS[definition]
  return decides === 'first-known' && scales.length > 1
}

/** The limits of a definition for each figure, smallest first; none for a figure it does not look at. */
export const limitsOf = (definition: SizeDefinition): Readonly<Record<Figure, readonly bigint[]>> => {
  const { scales }: Definition = SIZE_DEFINITIONS[definition]
  const of = (figure: Figure) => scales.find((scale) => scale.figure === figure)?.limits.map(({ most }) => most) ?? []
  return { capital: of('capital'), annualSales: of('annualSales'), workers: of('workers') }
}

/** The class kept with a business: the definition in force, which names a class for every business. */
export const sizeOf = (figures: Figures): Size | 'unknown' => {
  const { size } = firstKnown(
    SIZE_DEFINITIONS[DEFAULT_SIZE_DEFINITION].scales.map((scale) => ({
      figure: scale.figure,
      size: place(figures[scale.figure], scale),
    })),
  )
  return size
}

interface Placed<Class> {
  readonly figure: Figure
  readonly size: Class | null
}

const place = <Above extends Size | 'outside'>(
  figure: bigint | number | null,
  scale: { readonly limits: Scale['limits']; readonly above: Above },
): Size | Above | null => {
  if (figure === null) return null
  return scale.limits.find(({ most }) => figure <= most)?.size ?? scale.above
}

const firstKnown = <Class>(
  placed: readonly Placed<Class>[],
): { readonly size: Class | 'unknown'; readonly criterion: Figure | null } => {
  for (const { figure, size } of placed) if (size !== null) return { size, criterion: figure }
  return { size: 'unknown', criterion: null }
}

/** One figure above its limit decides alone; otherwise all must be known. */
const allTogether = (
  placed: readonly Placed<Size | 'outside'>[],
): { readonly size: Size | 'outside' | 'unknown'; readonly criterion: Figure | null } => {
  const above = placed.find((one) => one.size === 'outside')
  if (above) return { size: 'outside', criterion: above.figure }
  if (placed.some((one) => one.size === null)) return { size: 'unknown', criterion: null }
  return { size: 'micro', criterion: null }
}

/** Only where one figure is enough can two of them contradict each other. */
const disagreementOf = (rule: Definition, placed: readonly Placed<Size | 'outside'>[]): SizeClass['disagreement'] => {
  if (rule.decides === 'all') return null
  const classBy = (figure: Figure) => placed.find((one) => one.figure === figure)?.size ?? null
  const annualSales = classBy('annualSales')
  const capital = classBy('capital')
  if (annualSales === null || capital === null || annualSales === capital) return null
  return { annualSales, capital }
}
