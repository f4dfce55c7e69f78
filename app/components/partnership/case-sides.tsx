import type { SideKey } from '../../domain/agreement/terms'
import { partnership } from '../../i18n/partnership'
import { formatPhone } from '../../schemas/phone'
import { useTexts } from '../locale'
import { Badge } from '../ui/badge'
import { DateTime } from '../ui/date-time'
import { SidePair } from '../ui/side-pair'
import { SummaryList } from '../ui/summary-list'
import { BusinessFace } from './business-face'
import type { CaseShown, ContactShown } from './case-shown'

interface CaseSidesProps {
  view: CaseShown
}

/** Both sides of a case beside each other. People and contacts show once both consented. */
export const CaseSides = ({ view }: CaseSidesProps) => {
  const { face: texts } = useTexts(partnership)
  const content = (side: SideKey) => ({
    title: view.faces[side].name,
    children: (
      <>
        {view.viewer === side && <Badge>{texts.you}</Badge>}
        <BusinessFace face={view.faces[side]} role={view.partnership.sides[side].role} />
        <SideAnswer view={view} side={side} />
        <Contacts contacts={view.contacts?.[side] ?? null} />
      </>
    ),
  })
  return <SidePair a={content('a')} b={content('b')} level={3} />
}

const SideAnswer = ({ view, side }: CaseSidesProps & { side: SideKey }) => {
  const { case: texts } = useTexts(partnership)
  const { consent, suspendedAt } = view.partnership.sides[side]
  const isParty = view.viewer === 'a' || view.viewer === 'b'
  const hidden = isParty && view.viewer !== side && !view.open && consent === 'waiting'
  return (
    <SummaryList
      items={[
        {
          label: texts.consent,
          value: hidden ? <span className="muted">{texts.consentHidden}</span> : texts.consents[consent],
        },
        ...(suspendedAt ? [{ label: texts.suspended, value: <DateTime at={suspendedAt} dateOnly /> }] : []),
      ]}
    />
  )
}

const Contacts = ({ contacts }: { contacts: readonly ContactShown[] | null }) => {
  const { case: texts } = useTexts(partnership)
  if (contacts === null) return <p className="muted">{texts.contactsClosed}</p>
  if (contacts.length === 0) return <p className="muted">{texts.noContacts}</p>
  return (
    <section className="stack">
      <h4>{texts.contacts}</h4>
      <ul className="plain">
        {contacts.map(({ name, phone, email }) => (
          <li key={name}>
            {name} {phone && <a href={`tel:${phone}`}>{formatPhone(phone)}</a>}{' '}
            {email && <a href={`mailto:${email}`}>{email}</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}
