/** What happened to a pair in the lists of those who fit. A broker who finds that it does not suit leaves no score. */
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

export type EventKind = 'added' | 'removed' | 'reranked' | 'unsuited'

/** It came in, it went, its score moved, or a broker took it out. */
export const kindOf = ({ before, after }: Pick<MatchEvent, 'before' | 'after'>): EventKind => {
  if (before === null) return after === null ? 'unsuited' : 'added'
  return after === null ? 'removed' : 'reranked'
}

/**
 * The last `most` events of an opportunity, the newest first, with the times when a broker found a business unsuited:
 * that it happened is the poster's to know, not to whom.
 */
export const withUnsuited = (events: readonly MatchEvent[], found: readonly Date[], most: number): MatchEvent[] =>
  [...found.map((at, index) => ({ id: `unsuited-${index}`, at, before: null, after: null, other: null })), ...events]
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, most)
