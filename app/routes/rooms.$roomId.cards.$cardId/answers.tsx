import { type CardAnswer, type FormMove, MoveForm } from '~/components/card/move-form'
import { useTexts } from '~/components/locale'
import { LinkButton } from '~/components/ui/link-button'
import type { CardEventKind } from '~/domain/conversation/cards/transitions'
import { cardMove, card as cardTexts } from '~/i18n/card'
import { paths } from '~/schemas/paths'
import type { CardShown } from '~/services/card/show.server'

interface AnswersProps {
  shown: CardShown
  /** Which form the address asks for; null for the first answer there is. */
  asked: CardEventKind | null
  answer: CardAnswer
}

/** What is asked first; the others are a link away. */
const FIRST: readonly FormMove[] = ['accept', 'answer', 'choose']
const WITH_FORM: readonly FormMove[] = [...FIRST, 'reject', 'fix', 'withdraw']

/** One form, and the way to the other answers. */
export const Answers = ({ shown, asked, answer }: AnswersProps) => {
  const texts = useTexts(cardTexts)
  const { card, scene, roomId, side, moves } = shown
  const formOf = (wanted: readonly FormMove[]) => wanted.find((move) => moves.includes(move))
  const move = formOf(WITH_FORM.filter((one) => one === asked)) ?? formOf(FIRST)
  const others = moves.filter((one) => one !== move)
  const own = card.answers[side]
  if (moves.length === 0) return null
  return (
    <>
      {move && (
        <section className="stack">
          <h2>{texts.yourAnswer}</h2>
          <MoveForm
            move={move}
            card={card}
            scene={scene}
            chosen={own?.kind === 'choose' ? own.slots : []}
            answer={answer}
          />
        </section>
      )}
      {others.length > 0 && (
        <nav className="cluster" aria-label={texts.others}>
          {others.map((one) => (
            <LinkButton
              key={one}
              to={one === 'counter' ? paths.counterOffer(roomId, card.id) : paths.cardMove(roomId, card.id, one)}
            >
              {cardMove(card.content.kind, one, texts)}
            </LinkButton>
          ))}
        </nav>
      )}
    </>
  )
}
