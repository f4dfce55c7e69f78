import type { RoomSide } from './delivery'

/** Fewer answers say nothing yet. */
const FEWEST_ANSWERS = 5
/** Only the last so many count: people change. */
const LAST_ANSWERS = 30

interface Words {
  readonly side: RoomSide
  readonly createdAt: Date
}

/** How long each answer of a side took, in milliseconds: from the first words of others to its own next words. */
export const replyWaits = (talk: readonly Words[], side: RoomSide): readonly number[] => {
  const waits: number[] = []
  let askedAt: Date | null = null
  for (const { side: speaker, createdAt } of talk) {
    if (speaker !== side) askedAt ??= createdAt
    else if (askedAt) {
      waits.push(Math.max(0, createdAt.getTime() - askedAt.getTime()))
      askedAt = null
    }
  }
  return waits
}

/**
 * The usual wait for an answer in milliseconds: the median of the last 30, in order; null below 5. Shown to brokers, so
 * that they know when to ask again. One rule of matching adds a few points to the quick; nobody is worse off for being
 * slow than who never answered.
 */
export const usualReply = (waits: readonly number[]): number | null => {
  const last = waits.slice(-LAST_ANSWERS).toSorted((one, other) => one - other)
  if (last.length < FEWEST_ANSWERS) return null
  const middle = last.length / 2
  const [low, high] = [last[Math.ceil(middle) - 1] ?? 0, last[Math.floor(middle)] ?? 0]
  return (low + high) / 2
}
