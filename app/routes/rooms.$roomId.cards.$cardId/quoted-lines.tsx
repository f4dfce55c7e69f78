import { useScene } from '~/components/card/scene'
import { useTexts } from '~/components/locale'
import type { Card } from '~/domain/conversation/cards/card'
import { card as cardTexts } from '~/i18n/card'
import { type CardScene, quotedWords } from '~/i18n/card-face'

/** What minutes quote, as it stood when they were drawn up. */
export const QuotedLines = ({ card: { content }, scene }: { card: Card; scene: CardScene }) => {
  const { saidBefore } = useTexts(cardTexts)
  const { name: sideName, moment, locale } = useScene(scene)
  if (content.kind !== 'minutes' || content.lines.length === 0) return null
  return (
    <section className="stack">
      <h2>{saidBefore}</h2>
      <ol>
        {content.lines.map(({ sequence, side, name, at, ...line }) => (
          <li key={sequence}>
            <span className="typed-lines">{quotedWords(line, locale)}</span>
            <br />
            <span className="muted">{`${name}, ${sideName(side)}, ${moment(at)}`}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
