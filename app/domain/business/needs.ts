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
