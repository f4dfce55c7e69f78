import { type TalkPlace, talkLink } from '~/components/chat/talk-link'
import type { AnswerClock } from '~/domain/conversation/answer-clock'
import type { RoomSide } from '~/domain/conversation/delivery'
import { isCaucus, type Room, type Seat } from '~/domain/conversation/room'
import { awayUntil } from '~/domain/notice'
import type { Happening } from '~/domain/partnership/sight'
import { dayIn, type TimeZone } from '~/domain/region/region'
import { formatAge, formatDate } from '~/i18n/format'
import { law } from '~/i18n/law'
import type { Locale } from '~/i18n/locale'
import { partnership } from '~/i18n/partnership'
import { roomTalks } from '~/i18n/room-talks'
import { paths } from '~/schemas/paths'

interface Shown {
  readonly room: Room
  readonly seats: readonly Seat[]
  readonly me: { readonly userId: string; readonly side: RoomSide }
  readonly talks: readonly TalkPlace[]
  readonly watch: {
    readonly clocks: readonly AnswerClock[]
    readonly undelivered: readonly { readonly side: 'a' | 'b' }[]
  }
  /** The move that ended the case. */
  readonly ending: (Happening & { readonly actorName: string }) | null
}

interface Asked {
  readonly locale: Locale
  readonly origin: string
  readonly now: Date
  readonly zone: TimeZone
}

/** What the head of a room says, in the reader's language: written here, so that no dictionary of it travels. */
export const headWords = (shown: Shown, asked: Asked) => ({
  people: shown.seats.map((seat) => personIn(seat, shown, asked)),
  reads: readersOf(shown, asked),
  notes: notesOn(shown, asked),
  others: otherRooms(shown, asked),
})

function personIn({ userId, name, side, enteredAt, ...seat }: Seat, { room, me }: Shown, asked: Asked) {
  const texts = roomTalks[asked.locale]
  const away = awayUntil(seat, dayIn(asked.now, seat.zone ?? 'WIB'))
  const text = texts.reminder(name, room.reference, asked.origin + paths.room(room.partnershipId, room.talk))
  const remind = me.side === 'broker' && side !== 'broker' && seat.phone !== null
  return {
    userId,
    name,
    side,
    entered: enteredAt !== null,
    away: away && texts.away(formatDate(new Date(`${away}T00:00:00Z`), asked.locale)),
    remind: remind ? { to: whatsApp(seat.phone ?? '', text), label: texts.remind } : null,
  }
}

const whatsApp = (phone: string, text: string) =>
  `https://wa.me/${phone.replace('+', '')}?text=${encodeURIComponent(text)}`

function readersOf({ room, seats }: Shown, { locale }: Asked): string {
  const people = new Intl.ListFormat(locale).format(
    seats.filter(({ side }) => side !== 'broker').map(({ name }) => name),
  )
  const party = isCaucus(room.talk) ? room.parties[room.talk].name : ''
  return roomTalks[locale].reads[room.talk]({ people, party })
}

function notesOn({ room, watch, ending }: Shown, asked: Asked): string[] {
  const { locale, now } = asked
  const texts = roomTalks[locale]
  return [
    ...(ending ? [endingIn(ending, asked)] : []),
    ...watch.clocks
      .filter(({ state }) => state !== 'fresh')
      .map(({ side, since }) => `${texts.waits[side](formatAge(since, now, locale))}.`),
    ...watch.undelivered.map(({ side }) => texts.undelivered(room.parties[side].name)),
  ]
}

/** `Dinyatakan tidak cocok oleh Hatija, 22 Nov 2026. Alasan: waktu bayar.` */
function endingIn({ event, actorName, reason, at }: NonNullable<Shown['ending']>, { locale, zone }: Asked): string {
  const texts = partnership[locale].case
  const said = `${law[locale].history[event]} ${actorName && texts.by(actorName)}, ${formatDate(at, locale, zone)}.`
  return reason ? `${said} ${texts.reason(reason)}` : said
}

function otherRooms({ room, me, talks }: Shown, { locale }: Asked) {
  const { partnershipId, parties } = room
  const names = { a: parties.a.name, b: parties.b.name }
  const others = talks.filter(({ id }) => id !== room.id).map((one) => talkLink(one, { partnershipId, names, locale }))
  const tools = { to: paths.mediation(partnershipId), label: roomTalks[locale].tools }
  return me.side === 'broker' ? [...others, tools] : others
}
