import { talkLink } from '~/components/chat/talk-link'
import { FormKey } from '~/components/form-key'
import { useLocale, useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { LinkButton } from '~/components/ui/link-button'
import { SIDES } from '~/domain/agreement/terms'
import { mediation } from '~/i18n/mediation'
import type { MediationView } from './shown'

/** The rooms of the case that are open to the broker, and buttons for those that are not yet. */
export const TalkRooms = ({ view }: { view: MediationView }) => {
  const texts = useTexts(mediation)
  const locale = useLocale()
  const { talks, names, partnershipId, roomsOpen } = view
  const isThere = (talk: string) => talks.some((one) => one.talk === talk && !one.past)
  return (
    <section className="stack">
      <h2>{texts.rooms}</h2>
      <p>{talks.length === 0 && !roomsOpen ? texts.roomsLater : texts.roomsLead}</p>
      <div className="cluster">
        {talks.map((talk) => {
          const { to, label } = talkLink(talk, { partnershipId, names, locale })
          return (
            <LinkButton key={talk.id} to={to} icon="message">
              {label}
            </LinkButton>
          )
        })}
      </div>
      {roomsOpen && (
        <form method="post" className="cluster">
          <FormKey action="open" />
          <input type="hidden" name="intent" value="open" />
          {SIDES.filter((side) => !isThere(side)).map((side) => (
            <Button key={side} name="talk" value={side} icon="plus">
              {texts.begin(names[side])}
            </Button>
          ))}
          {!isThere('notes') && (
            <Button name="talk" value="notes" icon="pencil">
              {texts.beginNotes}
            </Button>
          )}
        </form>
      )}
    </section>
  )
}
