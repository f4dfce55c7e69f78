import { ok, type Result, refuse } from '../result'
import type { Message, MessageChange } from './message'

/** So long after it was stored. Both moments are the server's: a phone's clock may stand anywhere. */
export const CHANGE_WITHIN_MINUTES = 15
const CHANGE_WITHIN_MS = CHANGE_WITHIN_MINUTES * 60 * 1000

export type ChangeRefusal = 'not-yours' | 'not-changeable' | 'already-deleted' | 'too-late'

type Changeable = Pick<Message, 'senderId' | 'kind' | 'change' | 'createdAt'>

interface Asked {
  readonly change: MessageChange
  readonly userId: string
  readonly now: Date
}

/** Words can be said otherwise; a file can only be taken back. */
const CHANGEABLE: Readonly<Record<MessageChange, readonly Message['kind'][]>> = {
  edited: ['text'],
  deleted: ['text', 'file'],
}

/** The last moment at which a message can still be changed. */
export const changeableUntil = ({ createdAt }: Pick<Message, 'createdAt'>): Date =>
  new Date(createdAt.getTime() + CHANGE_WITHIN_MS)

/** Whether somebody may still edit or delete a message; a closed room is asked apart. */
export const mayChange = (message: Changeable, { change, userId, now }: Asked): Result<null, ChangeRefusal> => {
  if (message.senderId !== userId) return refuse('not-yours')
  if (!CHANGEABLE[change].includes(message.kind)) return refuse('not-changeable')
  if (message.change === 'deleted') return refuse('already-deleted')
  if (now > changeableUntil(message)) return refuse('too-late')
  return ok(null)
}
