/** What happened to a pair in the lists of those who fit. */
export interface MatchEvent {
  readonly id: string
  readonly at: Date
  /** Null when it did not fit before. */
  readonly before: number | null
  /** Null when it does not fit any more. */
  readonly after: number | null
  /** The other side of the pair, null when it does not show any more; `open` when its page still does. */
  readonly other: { readonly id: string; readonly name: string; readonly open: boolean } | null
}

export type EventKind = 'added' | 'removed' | 'reranked'

/** It came in, it went, or its score moved. */
export const kindOf = ({ before, after }: Pick<MatchEvent, 'before' | 'after'>): EventKind => {
  if (before === null) return 'added'
  return after === null ? 'removed' : 'reranked'
}
