import type { Match } from './match'
import type { MatchRun } from './run'

/** All live opportunities of a scope judged anew: how far that is. */
export interface Rematch {
  readonly id: string
  /** As a weight set has it. */
  readonly scope: string
  /** Weights that count from when the lists change; null when those in force stay. */
  readonly weightSetId: string | null
  /** First all are judged aside, then their lists are changed. */
  readonly state: 'judging' | 'swapping' | 'done' | 'superseded'
  readonly after: string | null
  /** How many of `total` were judged, or changed. */
  readonly done: number
  readonly total: number
  readonly askedAt: Date
  readonly endedAt: Date | null
}

/** What a rematch found for an opportunity. */
export interface Judged {
  readonly id: string
  readonly matches: readonly Match[]
  readonly run: MatchRun
}
