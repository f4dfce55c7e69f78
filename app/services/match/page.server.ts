import type { MatchCounts, Slice } from '~/db/match.server'
import { MOST_JUDGED } from '~/domain/matching/run'

const PAGE_SIZE = 10

/** So many of the last events stand beside a list. */
export const MOST_EVENTS = 10

/** Which list: those that fit, or those that nearly do; and which page of it, from 1. */
export interface Asked {
  readonly show: 'fits' | 'near'
  readonly page: number | 'all'
}

export interface PageOf<Row> {
  readonly rows: readonly Row[]
  readonly page: number
  readonly pages: number
}

/** Where the page asked for begins; one beyond the end is the last one. */
export function pageOf({ show, page }: Asked, counts: MatchCounts): { page: number; pages: number; slice: Slice } {
  if (page === 'all') return { page: 1, pages: 1, slice: { skip: 0, take: MOST_JUDGED } }
  const total = show === 'fits' ? counts.eligible : counts.nearMisses
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const shown = Math.min(page, pages)
  return { page: shown, pages, slice: { skip: (shown - 1) * PAGE_SIZE, take: PAGE_SIZE } }
}
