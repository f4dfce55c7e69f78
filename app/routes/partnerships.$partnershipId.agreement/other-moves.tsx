import { useTexts } from '~/components/locale'
import { LinkButton } from '~/components/ui/link-button'
import { agreementLife } from '~/i18n/agreement-life'
import { agreementPages } from '~/i18n/agreement-pages'
import { AGREEMENT_MOVES_WITH_FORM, type AgreementMoveWithForm } from '~/schemas/agreement'
import { paths } from '~/schemas/paths'
import type { AgreementShown } from './agreement-shown'

/** These have a button where they belong. */
const ELSEWHERE: readonly AgreementMoveWithForm[] = ['negotiate', 'make-ready', 'override']

/** Every other move this reader may make: each opens a page that says what it does. */
export const OtherMoves = ({ view }: { view: AgreementShown }) => {
  const texts = useTexts(agreementPages)
  const { moves: names } = useTexts(agreementLife)
  const moves = AGREEMENT_MOVES_WITH_FORM.filter((move) => view.life?.moves.includes(move) && !ELSEWHERE.includes(move))
  if (moves.length === 0) return null
  return (
    <section className="stack">
      <h2>{texts.otherMoves}</h2>
      <div className="cluster">
        {moves.map((move) => (
          <LinkButton key={move} to={`${paths.agreementMove(view.id, move)}?as=${view.viewer}`}>
            {names[move]}
          </LinkButton>
        ))}
      </div>
    </section>
  )
}
