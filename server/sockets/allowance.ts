export interface Allowance {
  /** Uses one up; false when there is none left. */
  take(now: Date): boolean
}

/** A token bucket: `most` at once, refilled evenly with `perSecond`. */
export function allowance({ most, perSecond }: { most: number; perSecond: number }): Allowance {
  let left = most
  let since: number | null = null
  return {
    take: (now) => {
      const at = now.getTime()
      left = Math.min(most, left + (Math.max(0, at - (since ?? at)) / 1000) * perSecond)
      since = at
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}
