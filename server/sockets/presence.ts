/** So long somebody counts as being there without news of them: every open room speaks each 25 seconds. */
const SILENT_MS = 35_000

interface Place {
  readonly roomId: string
  readonly userId: string
}

/** Who is in which room at this moment, as far as this process was told. In memory alone: nobody can look it up later. */
export interface Presence {
  /** Somebody is there. Answers whether that is news. */
  see(place: Place): boolean
  /** Somebody went. Answers whether that is news. */
  forget(place: Place): boolean
  sees(place: Place): boolean
}

/** @param elapsed milliseconds that only grow, whatever the clock of the house does */
export function createPresence(elapsed: () => number): Presence {
  /** When they were last heard of, the longest ago first. */
  const heard = new Map<string, number>()
  const keyOf = ({ roomId, userId }: Place) => `${roomId} ${userId}`
  const dropSilent = () => {
    for (const [key, at] of heard) {
      if (elapsed() - at <= SILENT_MS) return
      heard.delete(key)
    }
  }
  return {
    see: (place) => {
      dropSilent()
      const isNew = !heard.delete(keyOf(place))
      heard.set(keyOf(place), elapsed())
      return isNew
    },
    forget: (place) => heard.delete(keyOf(place)),
    sees: (place) => {
      dropSilent()
      return heard.has(keyOf(place))
    },
  }
}
