import type { Term } from './terms'

/** The eight problem areas of small industry (ISEI 1998, in document 002), in the document's order. */
export const NEED_AREAS = [
  'capital',
  'marketing',
  'raw-materials',
  'technology',
  'management',
  'permits',
  'infrastructure',
  'partnership',
] as const
export type NeedArea = (typeof NEED_AREAS)[number]

/** The problem that wanting something is: goods are raw materials, work is a partner's. */
export const areaOf = (wanted: Pick<Term, 'kind'> | null): NeedArea =>
  wanted?.kind === 'process' ? 'partnership' : 'raw-materials'
