import { useTexts } from '~/components/locale'
import { CaseCard, type DeskLine } from '~/components/partnership/case-card'
import { WatchMarks } from '~/components/partnership/watch-marks'
import { EmptyState } from '~/components/ui/empty-state'
import { LinkButton } from '~/components/ui/link-button'
import { CATEGORY_OF, PARTNERSHIP_STATES } from '~/domain/partnership/states'
import { desk } from '~/i18n/desk'
import { law } from '~/i18n/law'
import { paths } from '~/schemas/paths'

interface BoardProps {
  cases: readonly DeskLine[]
  now: Date
}

const COLUMNS = PARTNERSHIP_STATES.filter((state) => CATEGORY_OF[state] !== 'closed')

/** One column a state that is not over; the longest untouched stands on top. Cards are moved on their own page. */
export const Board = ({ cases, now }: BoardProps) => {
  const texts = useTexts(desk)
  const { states } = useTexts(law)
  if (cases.length === 0)
    return (
      <EmptyState title={texts.noCases} action={<LinkButton to={paths.deskView('queue')}>{texts.toQueue}</LinkButton>}>
        {texts.noCasesHint}
      </EmptyState>
    )
  return (
    <div className="board">
      {COLUMNS.map((state) => {
        const inState = cases.filter((line) => line.state === state)
        return (
          <section key={state} className="board-column" aria-labelledby={`column-${state}`}>
            <h2 id={`column-${state}`} className="board-title">
              {states[state]} <span className="count">{inState.length}</span>
            </h2>
            {inState.length === 0 && <p className="muted">{texts.emptyColumn}</p>}
            {inState.map((line) => (
              <CaseCard key={line.id} line={line} now={now} level={3} inColumn>
                <WatchMarks watch={line.watch} now={now} />
              </CaseCard>
            ))}
          </section>
        )
      })}
    </div>
  )
}
