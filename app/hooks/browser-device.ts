import type { Unsent } from '../domain/conversation/room-view'
import type { Device } from './room-connection'

/** Storage may be switched off or full: then what was typed lives as long as the page. */
export function tryStorage<Value>(use: () => Value, otherwise: Value): Value {
  try {
    return use()
  } catch {
    return otherwise
  }
}

const isUnsent = (value: unknown): value is Unsent =>
  typeof value === 'object' && value !== null && 'clientId' in value && 'body' in value && 'typedAt' in value

/** The browser a room is open in. One entry a message: two tabs never overwrite each other's. */
export function browserDevice({ userId, roomId }: { userId: string; roomId: string }): Device {
  // Under `draft:`, so that signing out on a shared phone leaves nothing behind.
  const prefix = `draft:unsent:${userId}:${roomId}:`
  const load = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key): unknown => JSON.parse(localStorage.getItem(key) ?? 'null'))
      .filter(isUnsent)
      .toSorted((one, other) => one.typedAt.localeCompare(other.typedAt) || one.clientId.localeCompare(other.clientId))
  return {
    outbox: {
      load: () => tryStorage(load, []),
      keep: (unsent) =>
        tryStorage(() => localStorage.setItem(prefix + unsent.clientId, JSON.stringify(unsent)), undefined),
      drop: (clientId) => tryStorage(() => localStorage.removeItem(prefix + clientId), undefined),
    },
    visible: () => document.visibilityState === 'visible',
    onWake: (wake) => {
      const seen = () => {
        if (document.visibilityState === 'visible') wake()
      }
      addEventListener('online', wake)
      addEventListener('focus', wake)
      document.addEventListener('visibilitychange', seen)
      return () => {
        removeEventListener('online', wake)
        removeEventListener('focus', wake)
        document.removeEventListener('visibilitychange', seen)
      }
    },
    onLost: (lost) => {
      addEventListener('offline', lost)
      return () => removeEventListener('offline', lost)
    },
    dice: Math.random,
  }
}
