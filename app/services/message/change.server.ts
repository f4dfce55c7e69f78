import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { Actor } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { mayChange } from '~/domain/conversation/change'
import { type MessageChange, messageBody } from '~/domain/conversation/message'
import { roomFacts, type Talk } from '~/domain/conversation/room'
import { ok, type Result, refuse } from '~/domain/result'
import type { Submission } from '~/domain/submission'
import type { MessageForm } from '~/schemas/message'
import { once } from '../once.server'
import { findEnteredRoom, type Seated } from '../room/find-room.server'
import { tellRoom } from './tell-room.server'

type Asked = MessageForm & { readonly roomId: string; readonly sequence: number }

interface Reworded {
  readonly sequence: number
  readonly version: number
  readonly change: MessageChange
  readonly body: string
}

/**
 * Edits or deletes a message of one's own: the old words are kept, and a line about it tells every list. Refuses as
 * `mayChange` does, `room-closed`, and `stale` when it was changed meanwhile.
 */
export async function changeMessage(
  context: AppContext,
  actor: Actor,
  { submission, ...asked }: Asked & { readonly submission: Submission },
): Promise<Result<{ sequence: number; partnershipId: string; talk: Talk }>> {
  const seated = await findEnteredRoom(context, actor, asked.roomId)
  if (!seated.ok) return seated
  const done = await once<{ line: number | null }>(context, {
    actor: seated.value.actor,
    action: 'message-change',
    submission,
    work: async (tx) => {
      const { sequence, version } = asked
      const message = await tx.messages.find(asked)
      if (!message) return refuse('not-found')
      if (!can(actor, 'write', roomFacts(seated.value.room))) return refuse('room-closed')
      const words = newWords(asked)
      if (!words.ok) return words
      const { change, body } = words.value
      const allowed = mayChange(message, { change, userId: seated.value.actor.userId, now: context.now() })
      if (!allowed.ok) return allowed
      // The same words once more are no change to tell.
      if (message.version === version && message.body === body && change === 'edited') return ok({ line: null })
      return store(context, tx, { seated: seated.value, sequence, version, change, body })
    },
  })
  if (!done.ok) return done
  if (done.value.line !== null) await tellRoom(context, { roomId: asked.roomId, sequence: done.value.line })
  const { partnershipId, talk } = seated.value.room
  return ok({ sequence: asked.sequence, partnershipId, talk })
}

const newWords = (asked: Asked): Result<Pick<Reworded, 'change' | 'body'>, 'message-empty' | 'message-too-long'> => {
  if (asked.intent === 'delete') return ok({ change: 'deleted', body: '' })
  const body = messageBody(asked.body ?? '')
  return body.ok ? ok({ change: 'edited', body: body.value }) : body
}

/** The line first: it locks the room, as sending does, and refuses when the room has closed meanwhile. */
async function store(
  context: AppContext,
  tx: Queries,
  { seated: { room, actor, side }, sequence, version, change, body }: Reworded & { readonly seated: Seated },
): Promise<Result<{ line: number }, 'room-closed' | 'stale'>> {
  const at = context.now()
  const line = await tx.messages.append({
    id: context.newId(),
    clientId: context.newId(),
    roomId: room.id,
    senderId: actor.userId,
    side,
    kind: 'event',
    body: change,
    about: sequence,
    createdAt: at,
  })
  if (line === null) return refuse('room-closed')
  const changed = await tx.messageVersions.replace({ roomId: room.id, sequence, version, change, body, at })
  return changed ? ok({ line }) : refuse('stale')
}
