import type { RoomSide } from './delivery'

const HOUR_MS = 60 * 60 * 1000

/** From here on the wait is shown. */
export const SHOWN_AFTER_HOURS = 12
/** From here on it is the broker's to chase: 48 hours, domain handbook 8. */
export const OVERDUE_AFTER_HOURS = 48

export interface AnswerClock {
  readonly state: 'fresh' | 'shown' | 'overdue'
  /** Whose words wait for an answer. */
  readonly side: RoomSide
  /** When the first of them was written. */
  readonly since: Date
  /** Whole hours waited. */
  readonly hours: number
}

interface Words {
  readonly side: RoomSide
  readonly createdAt: Date
}

/** The clock on the last unanswered words of a room, given in order; null when nobody has written. */
export const answerClock = (messages: readonly Words[], now: Date): AnswerClock | null => {
  const first = messages.reduce<Words | null>(
    (earlier, message) => (earlier?.side === message.side ? earlier : message),
    null,
  )
  if (!first) return null
  const { side, createdAt: since } = first
  const hours = Math.max(0, Math.floor((now.getTime() - since.getTime()) / HOUR_MS))
  return { state: stateAfter(hours), side, since, hours }
}

const stateAfter = (hours: number): AnswerClock['state'] => {
  if (hours >= OVERDUE_AFTER_HOURS) return 'overdue'
  return hours >= SHOWN_AFTER_HOURS ? 'shown' : 'fresh'
}
