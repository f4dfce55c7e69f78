import { createClient } from 'redis'
import { uuidv7 } from 'uuidv7'
import type { Log } from '~/context'

/** What one process says to the others. */
export type Word =
  | { readonly kind: 'emit'; readonly channel: string; readonly event: string; readonly payload: unknown }
  | { readonly kind: 'drop'; readonly channel: string }

/** The other processes of this house. What is said to them may get lost: truth is in the tables. */
export interface Neighbours {
  tell(word: Word): void
  listen(hear: (word: Word) => void): void
  close(): Promise<void>
}

const STREET = 'jejaring:hints'
const LONGEST_PAUSE_MS = 2_000
const pause = (attempt: number): number => Math.min(LONGEST_PAUSE_MS, 100 * 2 ** attempt)

/**
 * Through Redis or Valkey, by publishing alone: nothing is kept there, and nobody waits for it. Without it, or while it is
 * gone, each process goes on by itself and finds what it missed in the tables (`missed.ts`).
 */
export function createNeighbours(url: string, log: Log): Neighbours {
  const self = uuidv7()
  const speaker = createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: pause } })
  const listener = speaker.duplicate({ disableOfflineQueue: false })
  let reached = true
  speaker.on('error', (error: unknown) => {
    if (reached) log.warn({ error }, 'Redis is out of reach: this process goes on alone')
    reached = false
  })
  speaker.on('ready', () => {
    reached = true
  })
  // The same trouble, told once.
  listener.on('error', () => {})
  for (const client of [speaker, listener]) client.connect().catch(() => {})
  return {
    tell: (word) => {
      speaker.publish(STREET, JSON.stringify({ ...word, from: self })).catch(() => {})
    },
    listen: (hear) => {
      const take = (text: string) => {
        const { from, ...word } = JSON.parse(text) as Word & { readonly from: string }
        if (from !== self) hear(word)
      }
      listener.subscribe(STREET, take).catch(() => {})
    },
    close: async () => {
      speaker.destroy()
      listener.destroy()
    },
  }
}
