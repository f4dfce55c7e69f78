import type { AppContext } from '~/context'
import { ROOM_SIDES, type RoomSide } from '~/domain/conversation/delivery'
import { Id } from '~/schemas/fields'
import { paths } from '~/schemas/paths'

interface Invited {
  readonly cardId: string
  /** For whom whoever holds it answers. */
  readonly side: RoomSide
}

const sealOf = ({ seal }: Pick<AppContext, 'seal'>, { cardId, side }: Invited): string =>
  seal(`meeting ${cardId} ${side}`)

/** Where somebody without an account says for a side which times suit. */
export const meetingLink = (context: Pick<AppContext, 'seal'>, invited: Invited): string =>
  paths.meet(`${invited.cardId}.${invited.side}.${sealOf(context, invited)}`)

/** Whom a link invites to what; null for one that the house did not make. */
export const readMeetingToken = (context: Pick<AppContext, 'seal'>, token: string): Invited | null => {
  const [cardId, place, key] = token.split('.')
  const side = ROOM_SIDES.find((one) => one === place)
  if (!side || !key || !Id.safeParse(cardId).success || !cardId) return null
  const invited = { cardId, side }
  // Sealed once more, so that the time it takes to compare says nothing about the key.
  return context.seal(key) === context.seal(sealOf(context, invited)) ? invited : null
}
