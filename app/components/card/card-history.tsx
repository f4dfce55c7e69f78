import type { Card } from '../../domain/conversation/cards/card'
import type { CardEntry } from '../../domain/conversation/cards/move'
import { cardSaid, card as cardTexts } from '../../i18n/card'
import { type CardScene, entryName } from '../../i18n/card-face'
import { useTexts } from '../locale'
import { DateTime } from '../ui/date-time'
import { Timeline } from '../ui/timeline'
import { useScene } from './scene'

interface CardHistoryProps {
  card: Card
  scene: CardScene
  entries: readonly (CardEntry & { readonly name: string })[]
}

/** Who made it, and every answer with its words. */
export const CardHistory = ({ card, scene, entries }: CardHistoryProps) => {
  const texts = useTexts(cardTexts)
  const { locale, moment } = useScene(scene)
  const slots = card.content.kind === 'meeting' ? card.content.slots : []
  const chosen = (places: readonly number[]) =>
    slots.filter((_slot, place) => places.includes(place)).map((slot) => moment(slot))
  const linesOf = ({ content, reason }: CardEntry): readonly string[] => [
    ...(content?.kind === 'answer' ? [content.words] : []),
    ...(content?.kind === 'choose' ? chosen(content.slots) : []),
    ...(content?.kind === 'fix' ? chosen([content.slot]) : []),
    ...(reason === null ? [] : [`${texts.reason}: ${reason}`]),
  ]
  const eventOf = ({ event }: CardEntry) => (event === 'make' && card.counterTo !== null ? 'counter' : event)
  return (
    <section className="stack">
      <h2>{texts.history}</h2>
      <Timeline
        events={entries.map((entry) => ({
          key: String(entry.version),
          title: cardSaid(
            card.content.kind,
            { event: eventOf(entry), name: entryName(entry, entry.name, { scene, locale }) },
            texts,
          ),
          at: <DateTime at={entry.at} />,
          children: linesOf(entry).map((line) => (
            <p key={line} className="typed-lines">
              {line}
            </p>
          )),
        }))}
      />
    </section>
  )
}
