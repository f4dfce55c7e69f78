import { useTexts } from '~/components/locale'
import type { CaseShown } from '~/components/partnership/case-shown'
import { LinkButton } from '~/components/ui/link-button'
import { law } from '~/i18n/law'
import { partnership } from '~/i18n/partnership'
import { MOVES_WITH_PAGE, type MoveWithPage } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'

interface MoveLinksProps {
  view: CaseShown
}

/** The page's next step leads to these when their time has come. */
const NEXT_STEPS: readonly MoveWithPage[] = ['draft']

/** Every other move this reader may make: each opens a page that says what it does. */
export const MoveLinks = ({ view }: MoveLinksProps) => {
  const { case: texts } = useTexts(partnership)
  const { moves: names } = useTexts(law)
  const { id } = view.partnership
  const moves = MOVES_WITH_PAGE.filter((move) => view.moves.includes(move) && !NEXT_STEPS.includes(move))
  if (moves.length === 0) return null
  return (
    <section className="stack">
      <h2>{texts.otherMoves}</h2>
      <div className="cluster">
        {moves.map((move) => (
          <LinkButton key={move} to={`${paths.partnershipMove(id, move)}?as=${view.viewer}`}>
            {names[move]}
          </LinkButton>
        ))}
      </div>
    </section>
  )
}
