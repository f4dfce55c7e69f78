import { ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import type { Standing } from '~/domain/agreement/standing'
import type { SideKey } from '~/domain/agreement/terms'
import type { Locale } from '~/i18n/locale'
import { obligation, obligationText } from '~/i18n/obligation'
import { obligationPages } from '~/i18n/obligation-pages'

interface Calendar {
  readonly agreementId: string
  readonly reference: string
  readonly names: Readonly<Record<SideKey, string>>
  readonly standings: readonly Standing[]
  readonly now: Date
}

interface Writing {
  readonly locale: Locale
  /** Where a reader finds out more about an obligation. */
  readonly addressOf: (obligationId: string) => string
}

/** The calendar of a case (RFC 5545): each obligation on its last day. Its UIDs stay, so that a later one replaces it. */
export const obligationCalendar = (
  { agreementId, reference, names, standings, now }: Calendar,
  { locale, addressOf }: Writing,
): string => {
  const { states } = obligation[locale]
  const { calendar: texts } = obligationPages[locale]
  const calendar = new ICalCalendar({
    name: texts.name(reference),
    prodId: { company: 'Jejaring', product: 'Jejaring', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 12 * 60 * 60,
  })
  for (const { obligation: owed, state } of standings)
    calendar.createEvent({
      id: `${owed.id}.${agreementId}@jejaring`,
      start: owed.due.toISOString().slice(0, 10),
      allDay: true,
      stamp: now,
      summary: texts.event(names[owed.owner], obligationText(owed, locale)),
      description: texts.state(states[state]),
      url: addressOf(owed.id),
    })
  return calendar.toString()
}
