import { talkLink } from '~/components/chat/talk-link'
import { useLocale, useTexts } from '~/components/locale'
import type { CaseShown } from '~/components/partnership/case-shown'
import { LinkButton } from '~/components/ui/link-button'
import { roomTalks } from '~/i18n/room-talks'

/** The rooms of fewer people in which the reader sits. */
export const OtherRooms = ({ view }: { view: CaseShown }) => {
  const { others } = useTexts(roomTalks)
  const locale = useLocale()
  const { talks, faces, partnership } = view
  if (talks.length === 0) return null
  const names = { a: faces.a.name, b: faces.b.name }
  const links = talks.map((one) => ({ id: one.id, ...talkLink(one, { partnershipId: partnership.id, names, locale }) }))
  return (
    <section className="stack">
      <h2>{others}</h2>
      <div className="cluster">
        {links.map(({ id, to, label }) => (
          <LinkButton key={id} to={to} icon="message">
            {label}
          </LinkButton>
        ))}
      </div>
    </section>
  )
}
