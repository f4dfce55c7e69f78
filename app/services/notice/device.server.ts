import type { AppContext } from '~/context'
import type { PushDevice } from '~/db/push-device.server'

/** Whether the device of this session may be woken, and by which key it would know us. */
export const readPushDevice = async ({ db, push }: AppContext, sessionId: string | null) => ({
  publicKey: push.publicKey,
  on: sessionId !== null && (await db.pushDevices.has(sessionId)),
})

/** From now on the device of this session is woken until it signs out. The same again changes nothing. */
export const allowPush = ({ db }: AppContext, sessionId: string, device: PushDevice): Promise<void> =>
  db.transaction((tx) => tx.pushDevices.put(sessionId, device))

export const stopPush = ({ db }: AppContext, sessionId: string): Promise<void> => db.pushDevices.drop(sessionId)
