import { useLocale, useTexts } from '~/components/locale'
import { Badge } from '~/components/ui/badge'
import { Card } from '~/components/ui/card'
import { LinkButton } from '~/components/ui/link-button'
import { StateTag } from '~/components/ui/state-tag'
import type { ObligationKind } from '~/domain/agreement/obligations'
import { formatDate } from '~/i18n/format'
import { owedText } from '~/i18n/obligation'
import { partnership } from '~/i18n/partnership'
import { start } from '~/i18n/start'
import { paths } from '~/schemas/paths'
import type { DutyLine } from '~/services/obligation/late.server'
import type { CaseLine } from '~/services/partnership/list.server'

type ShownDuty = DutyLine & { readonly mine: boolean }

interface WaitingProps {
  /** Cases that wait for this person's consent. */
  waiting: readonly CaseLine[]
  /** Cases with unread messages. */
  talking: readonly CaseLine[]
  unreadNotifications: number
  /** What is late or due soon, the worst first, and how many more there are. */
  duties: readonly ShownDuty[]
  moreDuties: number
}

/** What asks for an answer, most pressing first. */
export const Waiting = ({ waiting, talking, unreadNotifications, duties, moreDuties }: WaitingProps) => {
  const texts = useTexts(start).waiting
  const { pair, yourAnswer } = useTexts(partnership).list
  return (
    <section className="stack">
      <h2>{texts.title}</h2>
      {waiting.length + talking.length + duties.length === 0 && <p className="muted">{texts.nothing}</p>}
      {duties.map((duty) => (
        <Duty key={`${duty.partnershipId} ${duty.obligation.id}`} duty={duty} />
      ))}
      {moreDuties > 0 && (
        <p>
          <a href={paths.partnershipsIn('running')}>{texts.more(moreDuties)}</a>
        </p>
      )}
      {waiting.map(({ id, names }) => (
        <Card
          key={id}
          level={3}
          title={pair(names.a, names.b)}
          to={paths.partnershipConsent(id)}
          aside={<StateTag mood="waiting">{yourAnswer}</StateTag>}
        >
          <p>{texts.consent}</p>
        </Card>
      ))}
      {talking.map(({ id, names, unread, unreadTalk }) => (
        <Card
          key={id}
          level={3}
          title={pair(names.a, names.b)}
          to={paths.room(id, unreadTalk)}
          aside={<Badge icon="message">{texts.messages(unread)}</Badge>}
        />
      ))}
      <div>
        <LinkButton to={paths.notifications} icon="bell">
          {unreadNotifications > 0 ? texts.notifications(unreadNotifications) : texts.allNotifications}
        </LinkButton>
      </div>
    </section>
  )
}

/** What these say names nobody. */
const OF_ITSELF: ReadonlySet<ObligationKind> = new Set(['duty', 'coaching'])

const Duty = ({ duty }: { duty: ShownDuty }) => {
  const texts = useTexts(start).waiting
  const locale = useLocale()
  const { obligation, state, daysLate, partnershipId, reference, mine, other, gives } = duty
  const owner = mine ? null : duty.owner
  const late = state === 'late'
  return (
    <Card
      level={3}
      title={owedText({ subject: obligation.subject, owner, other, gives }, locale)}
      to={paths.obligation(partnershipId, obligation.id)}
      aside={
        <StateTag mood={late ? 'wrong' : 'waiting'}>
          {late ? texts.late(daysLate) : texts.due(formatDate(obligation.due, locale))}
        </StateTag>
      }
    >
      <p className="muted">
        {OF_ITSELF.has(obligation.subject.kind) && texts.ofCase(owner, other)}{' '}
        <span className="nowrap">{reference}</span>
      </p>
    </Card>
  )
}
