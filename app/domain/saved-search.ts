/** How often somebody is told what is new in a saved search. */
export const RHYTHMS = ['weekly', 'daily', 'off'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** Searches one person may keep. */
export const MOST_SAVED = 20

const DAY_MS = 24 * 60 * 60 * 1000

/** When a search is looked at again; null when it is switched off. */
export const nextLook = (rhythm: Rhythm, now: Date): Date | null => {
  if (rhythm === 'off') return null
  return new Date(now.getTime() + (rhythm === 'daily' ? 1 : 7) * DAY_MS)
}
