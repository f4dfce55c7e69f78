import type { AppContext } from '~/context'
import { meetingCalendar } from '~/documents/meeting-calendar.server'
import { renderMinutes } from '~/documents/minutes-pdf.server'
import type { Actor } from '~/domain/access/actor'
import { type Card, isKind } from '~/domain/conversation/cards/card'
import { SEATED } from '~/domain/conversation/room'
import { ok, refuse } from '~/domain/result'
import { type CardScene, sideNames } from '~/i18n/card-face'
import type { Locale } from '~/i18n/locale'
import type { CardAddress } from '~/schemas/card'
import { paths } from '~/schemas/paths'
import { takePaper } from '../room/paper-turn.server'
import { findCard } from './find.server'
import { openLink } from './meet.server'
import { sceneOf } from './scene'

interface Appointing {
  readonly card: Card
  readonly scene: CardScene
  readonly path: string
  readonly locale: Locale
}

const appointment = (context: AppContext, { card, scene, path, locale }: Appointing): string | null =>
  isKind(card, 'meeting')
    ? meetingCalendar(
        {
          cardId: card.id,
          meeting: card.content,
          version: card.version,
          calledOff: card.state === 'withdrawn',
          between: sideNames(SEATED[card.talk], scene, locale),
          url: context.origin + path,
          now: context.now(),
        },
        locale,
      )
    : null

/** A fixed meeting for the calendar of somebody in its room. Null when it is not there, not theirs or not fixed. */
export async function writeMeeting(
  context: AppContext,
  actor: Actor,
  { locale, ...address }: CardAddress & { readonly locale: Locale },
): Promise<string | null> {
  const found = await findCard(context, actor, address)
  if (!found.ok) return null
  const { seated, stored } = found.value
  const path = paths.card(address.roomId, address.cardId)
  return appointment(context, { card: stored.card, scene: sceneOf(seated.room), path, locale })
}

/** The same for whoever holds a link to it. */
export async function writeMeetingByLink(
  context: AppContext,
  { token, locale }: { readonly token: string; readonly locale: Locale },
): Promise<string | null> {
  const opened = await openLink(context, token)
  if (!opened.ok) return null
  const { invited, card } = opened.value
  return appointment(context, { card, scene: sceneOf(invited), path: paths.meet(token), locale })
}

/** Minutes as a paper. Refuses `not-found`, `not-entered`, `rate-limited` (seconds). */
export async function printMinutes(
  context: AppContext,
  actor: Actor,
  { locale, ...address }: CardAddress & { readonly locale: Locale },
) {
  const found = await findCard(context, actor, address)
  if (!found.ok) return found
  const { seated, stored } = found.value
  const { card } = stored
  if (!isKind(card, 'minutes')) return refuse('not-found')
  const turn = await takePaper(context, seated.actor)
  if (!turn.ok) return turn
  const { reference } = seated.room
  const history = await context.db.cards.history(card.id)
  const bytes = await renderMinutes({ card, reference, scene: sceneOf(seated.room), history }, locale)
  return ok({ bytes, reference })
}
