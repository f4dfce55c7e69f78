import { useTexts } from '~/components/locale'
import { Principles } from '~/components/match/principles'
import { Notice } from '~/components/ui/notice'
import { ScoreBar } from '~/components/ui/score-bar'
import { desk } from '~/i18n/desk'
import { partnership } from '~/i18n/partnership'
import type { ProposalShown } from './proposal-view'

interface MatchReasonsProps {
  match: ProposalShown['match']
}

/** Why the rules bring these two together, and *kenapa tidak*. */
export const MatchReasons = ({ match }: MatchReasonsProps) => {
  const { propose: texts } = useTexts(partnership)
  const { score } = useTexts(desk)
  return (
    <section className="stack">
      <h2>{texts.why}</h2>
      <ScoreBar label={score} percent={match.score / 10} />
      {!match.eligible && <Notice kind="waiting">{texts.notEligible}</Notice>}
      <Principles of={match.verdicts} />
    </section>
  )
}
