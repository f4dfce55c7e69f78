import type { MessageChange } from '~/domain/conversation/message'
import type { Queryable } from './client.server'

interface Rewording {
  readonly roomId: string
  readonly sequence: number
  /** As its writer saw it. */
  readonly version: number
  readonly change: MessageChange
  readonly body: string
  readonly at: Date
}

/** What a message said before. */
export interface Wording {
  readonly body: string
  readonly replacedAt: Date
}

export const messageVersionQueries = (client: Queryable) => ({
  /** What it said before, oldest first. */
  async of(messageId: string): Promise<Wording[]> {
    return client.messageVersion.findMany({
      where: { messageId },
      orderBy: { version: 'asc' },
      select: { body: true, replacedAt: true },
    })
  },

  /** The same of all messages of a room that were edited, by sequence. */
  async ofRoom(roomId: string): Promise<Map<number, Wording[]>> {
    const rows = await client.messageVersion.findMany({
      where: { message: { roomId, change: 'edited' } },
      orderBy: { version: 'asc' },
      select: { body: true, replacedAt: true, message: { select: { sequence: true } } },
    })
    const bySequence = new Map<number, Wording[]>()
    for (const { message, ...wording } of rows)
      bySequence.set(message.sequence, [...(bySequence.get(message.sequence) ?? []), wording])
    return bySequence
  },

  /** Puts other words in the place of those of this version and keeps the old ones. False when it changed meanwhile. */
  async replace({ roomId, sequence, version, change, body, at }: Rewording): Promise<boolean> {
    const changed = await client.$executeRaw`
      with old as (
        select id, version, body from message
        where room_id = ${roomId}::uuid and sequence = ${sequence} and version = ${version} for update
      ), kept as (
        insert into message_version (message_id, version, body, replaced_at)
        select id, version, body, ${at} from old
      )
      update message set body = ${body}, change = ${change}::"MessageChange", version = old.version + 1
      from old where message.id = old.id`
    return changed === 1
  },
})
