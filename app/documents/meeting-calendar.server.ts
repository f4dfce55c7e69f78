import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { type Meeting, spanOf } from '~/domain/conversation/cards/meeting'
import type { Locale } from '~/i18n/locale'

interface Appointment {
  readonly cardId: string
  readonly meeting: Meeting
  /** Of the card: a later one replaces what was saved before. */
  readonly version: number
  readonly calledOff: boolean
  /** Those who meet. */
  readonly between: string
  /** Where a reader finds out more. */
  readonly url: string
  readonly now: Date
}

/**
 * A fixed meeting as an appointment (RFC 5545). Its UID stays, so that a calendar that knows it is corrected, also when
 * the meeting is called off. Null while no time is fixed.
 */
export const meetingCalendar = (
  { cardId, meeting, version, calledOff, between, url, now }: Appointment,
  locale: Locale,
): string | null => {
  const span = spanOf(meeting)
  if (!span) return null
  const calendar = new ICalCalendar({
    prodId: { company: 'Jejaring', product: 'Jejaring', language: locale.toUpperCase() },
    method: calledOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    ...span,
    id: `${cardId}@jejaring`,
    sequence: version,
    stamp: now,
    status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: meeting.title,
    location: meeting.place,
    description: between,
    url,
  })
  return calendar.toString()
}
