import type { Pattern } from '../../domain/partnership/patterns'
import { isClosed, type PartnershipState } from '../../domain/partnership/states'
import { formatDate } from '../../i18n/format'
import { law } from '../../i18n/law'
import { mediation } from '../../i18n/mediation'
import { useLocale, useTexts } from '../locale'
import { useTimeZone } from '../time-zone'
import { Notice } from '../ui/notice'

/** A link that the same two businesses had or have. */
export interface Meeting {
  readonly id: string
  readonly reference: string
  readonly pattern: Pattern
  readonly state: PartnershipState
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A warning for the broker: when these two met before, in which pattern, and how it ended. */
export const MetBefore = ({ meetings }: { meetings: readonly Meeting[] }) => {
  const texts = useTexts(mediation)
  const { patterns, states } = useTexts(law)
  const locale = useLocale()
  const zone = useTimeZone()
  if (meetings.length === 0) return null
  const when = ({ pattern, state, createdAt, updatedAt }: Meeting) => {
    const [from, to] = [formatDate(createdAt, locale, zone), formatDate(updatedAt, locale, zone)]
    return isClosed(state) ? texts.metOne(patterns[pattern], from, to) : texts.metSince(patterns[pattern], from)
  }
  return (
    <Notice kind="waiting" title={texts.met}>
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <span className="nowrap">{meeting.reference}</span>. {when(meeting)}:{' '}
            <strong>{states[meeting.state]}</strong>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
