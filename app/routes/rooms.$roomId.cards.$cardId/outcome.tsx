import { useScene } from '~/components/card/scene'
import { useTexts } from '~/components/locale'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { ShareLink } from '~/components/ui/share-link'
import type { Feeding } from '~/domain/conversation/cards/feeding'
import { spanOf } from '~/domain/conversation/cards/meeting'
import { card as cardTexts } from '~/i18n/card'
import { paths } from '~/schemas/paths'
import type { CardShown } from '~/services/card/show.server'

/** What came of it: terms, an appointment, a paper; and the links for those without an account. */
export const Outcome = ({ shown }: { shown: CardShown }) => {
  const { card, feeding, counteredBy, roomId } = shown
  const { content, counterTo } = card
  const texts = useTexts(cardTexts)
  return (
    <>
      {feeding && <Fed shown={shown} feeding={feeding} />}
      {counterTo && (
        <p>
          <a href={paths.card(roomId, counterTo)}>{texts.counterTo}</a>
        </p>
      )}
      {counteredBy && (
        <p>
          <a href={paths.card(roomId, counteredBy)}>{texts.counteredBy}</a>
        </p>
      )}
      {content.kind === 'minutes' && (
        <p>
          <LinkButton to={paths.cardPaper(roomId, card.id)} icon="download" download>
            {texts.paper}
          </LinkButton>
        </p>
      )}
      {content.kind === 'meeting' && spanOf(content) && (
        <p>
          <LinkButton to={paths.cardCalendar(roomId, card.id)} icon="calendar" download>
            {texts.calendar}
          </LinkButton>
        </p>
      )}
      <Sharing shown={shown} />
    </>
  )
}

const Fed = ({ shown, feeding: { outcome, changeId } }: { shown: CardShown; feeding: Feeding }) => {
  const texts = useTexts(cardTexts)
  const { partnershipId, card, side } = shown
  const stands = outcome === 'written' || outcome === 'agreed'
  const next = changeId
    ? { to: paths.agreementChange(partnershipId, changeId), words: texts.seeChange }
    : { to: paths.termsOffered(partnershipId, card.id), words: texts.bringIn }
  const { to, words } = stands ? { to: paths.agreement(partnershipId), words: texts.seeTerms } : next
  // What has to wait is the broker's to bring in.
  const shownTo = outcome !== 'later' || side === 'broker'
  return (
    <Notice kind={stands ? 'agreed' : 'waiting'}>
      <p>{texts.feeding[outcome]}</p>
      {shownTo && <a href={to}>{words}</a>}
    </Notice>
  )
}

const Sharing = ({ shown: { card, links, scene } }: { shown: CardShown }) => {
  const { sharing } = useTexts(cardTexts)
  const { name, moment } = useScene(scene)
  const { content } = card
  if (links.length === 0 || content.kind !== 'meeting') return null
  const span = spanOf(content)
  const text = (url: string) =>
    span ? sharing.fixed(content.title, moment(span.start), url) : sharing.text(content.title, url)
  return (
    <section className="stack">
      <h2>{sharing.title}</h2>
      <p>{sharing.lead}</p>
      <div className="cluster">
        {links.map(({ side, url }) => (
          <ShareLink key={side} text={text(url)}>
            {sharing.button(name(side))}
          </ShareLink>
        ))}
      </div>
    </section>
  )
}
