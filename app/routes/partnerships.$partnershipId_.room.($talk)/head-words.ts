import { type TalkPlace, talkLink } from '~/components/chat/talk-link'
import type { AnswerClock } from '~/domain/conversation/answer-clock'
import type { RoomSide } from '~/domain/conversation/delivery'
import { isCaucus, type Room, type Seat } from '~/domain/conversation/room'
import { awayUntil } from '~/domain/notice'
import { dayIn } from '~/domain/region/region'
import { formatAge, formatDate } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
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
}

interface Asked {
  readonly locale: Locale
  readonly origin: string
  readonly now: Date
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

function notesOn({ room, watch }: Shown, { locale, now }: Asked): string[] {
  const texts = roomTalks[locale]
  return [
    ...watch.clocks
      .filter(({ state }) => state !== 'fresh')
      .map(({ side, since }) => `${texts.waits[side](formatAge(since, now, locale))}.`),
    ...watch.undelivered.map(({ side }) => texts.undelivered(room.parties[side].name)),
  ]
}

function otherRooms({ room, me, talks }: Shown, { locale }: Asked) {
  const { partnershipId, parties } = room
  const names = { a: parties.a.name, b: parties.b.name }
  const others = talks.filter(({ id }) => id !== room.id).map((one) => talkLink(one, { partnershipId, names, locale }))
  const tools = { to: paths.mediation(partnershipId), label: roomTalks[locale].tools }
  return me.side === 'broker' ? [...others, tools] : others
}
