/** Units of capacity and quantity. Quantities are compared only inside one dimension. */
export const UNITS = {
  piece: { dimension: 'count', inBase: 1 },
  dozen: { dimension: 'count', inBase: 12 },
  set: { dimension: 'set', inBase: 1 },
  gram: { dimension: 'mass', inBase: 1 },
  kilogram: { dimension: 'mass', inBase: 1000 },
  quintal: { dimension: 'mass', inBase: 100_000 },
  ton: { dimension: 'mass', inBase: 1_000_000 },
  litre: { dimension: 'volume', inBase: 1 },
  metre: { dimension: 'length', inBase: 1 },
  'square-metre': { dimension: 'area', inBase: 1 },
  hectare: { dimension: 'area', inBase: 10_000 },
  'cubic-metre': { dimension: 'space', inBase: 1 },
  hour: { dimension: 'time', inBase: 1 },
  trip: { dimension: 'trip', inBase: 1 },
  head: { dimension: 'head', inBase: 1 },
} as const

export type Unit = keyof typeof UNITS
export type Dimension = (typeof UNITS)[Unit]['dimension']

/** The quantity in the smallest unit of its dimension, or null when the two units cannot be compared. */
export const convert = (quantity: number, from: Unit, to: Unit): number | null =>
  UNITS[from].dimension === UNITS[to].dimension ? (quantity * UNITS[from].inBase) / UNITS[to].inBase : null
