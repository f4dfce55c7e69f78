/** One quantity to be decided. */
export interface Column {
  readonly least: number
  /** Null: as much as one likes. */
  readonly most: number | null
  /** Only whole numbers will do. */
  readonly whole: boolean
}

/** A sum of columns, each times its factor, that stays between two limits; null is no limit. */
export interface Row {
  readonly least: number | null
  readonly most: number | null
  readonly terms: readonly (readonly [column: number, factor: number])[]
}

/**
 * A linear model as data. `costs` holds one number a column for each choice: the values and the choice that together
 * cost least are looked for. To look for the most, give what is gained as negative cost.
 */
export interface LinearModel {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly costs: readonly (readonly number[])[]
}

/** What came of a model. */
export type Solved =
  | {
      readonly state: 'solved'
      /** Which of the costs was taken. */
      readonly choice: number
      /** One number a column. */
      readonly values: readonly number[]
      readonly cost: number
      /** No values under any choice cost less than this. */
      readonly bound: number
      /** `cost` is the least there is; else time ran out first. */
      readonly proven: boolean
    }
  /** No values keep to all rows. */
  | { readonly state: 'impossible' }
  /** Nothing was found in time: there may be an answer or none. */
  | { readonly state: 'out-of-time' }

/** Solves a model within so many milliseconds. */
export type Solve = (model: LinearModel, limitMs: number) => Promise<Solved>
