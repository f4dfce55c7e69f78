import type { RequestContext } from '~/context'
import { CardAddress, RoomId } from '~/schemas/card'
import { doorOf } from '~/services/card/find.server'
import { notFound, seeOther } from './respond.server'

type Params = Readonly<Record<string, string | undefined>>

/** Which room an address is about. Throws the page for what is not there. */
export function roomAddress(params: Params): string {
  const address = RoomId.safeParse(params)
  if (!address.success) throw notFound()
  return address.data.roomId
}

/** Which card of a room. Throws the page for what is not there. */
export function cardAddress(params: Params): CardAddress {
  const address = CardAddress.safeParse(params)
  if (!address.success) throw notFound()
  return address.data
}

/** What a refused page of a room shows: its door to whoever may come in but has not, the calm page to everyone else. */
export async function atTheDoor({ app, actor }: RequestContext, roomId: string): Promise<Response> {
  const door = await doorOf(app, actor, roomId)
  return door === null ? notFound() : seeOther(door)
}
