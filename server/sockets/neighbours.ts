import { createClient } from 'redis'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Log } from '~/context'

/** Of what is told in a room, that which the switchboard looks at; the rest passes as it is. */
const Hint = z.looseObject({ message: z.looseObject({ sequence: z.int() }).optional() })

const isHint = (payload: unknown): boolean => Hint.safeParse(payload).success

/** What one process says to the others. */
const Word = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('emit'), channel: z.string(), event: z.string(), payload: z.custom<object>(isHint) }),
  z.object({ kind: z.literal('drop'), channel: z.string() }),
])
export type Word = z.output<typeof Word>

const Heard = z.object({ from: z.string(), word: Word })

/** The other processes of this house. What is said to them may get lost: truth is in the tables. */
export interface Neighbours {
  tell(word: Word): void
  listen(hear: (word: Word) => void): void
  close(): Promise<void>
}

const STREET = 'jejaring:hints'
const LONGEST_PAUSE_MS = 2_000
const pause = (attempt: number): number => Math.min(LONGEST_PAUSE_MS, 100 * 2 ** attempt)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

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
      speaker.publish(STREET, JSON.stringify({ from: self, word })).catch(() => {})
    },
    listen: (hear) => {
      const take = (text: string) => {
        const heard = Heard.safeParse(parsed(text))
        // Whatever else shares that Redis, or another release: what it says is no word of ours.
        if (!heard.success) log.warn({ text: text.slice(0, 200) }, 'a foreign word through Redis')
        else if (heard.data.from !== self) hear(heard.data.word)
      }
      listener.subscribe(STREET, take).catch(() => {})
    },
    close: async () => {
      speaker.destroy()
      listener.destroy()
    },
  }
}
