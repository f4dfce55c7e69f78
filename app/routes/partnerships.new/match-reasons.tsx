import { useLocale, useTexts } from '~/components/locale'
import { Notice } from '~/components/ui/notice'
import { ScoreBar } from '~/components/ui/score-bar'
import { type VerdictKind, VerdictList } from '~/components/ui/verdict-list'
import type { Outcome } from '~/domain/matching/rule'
import { desk } from '~/i18n/desk'
import { explain, matching } from '~/i18n/matching'
import { partnership } from '~/i18n/partnership'
import type { ProposalShown } from './proposal-view'

const KIND: Readonly<Record<Outcome, VerdictKind>> = { pass: 'yes', part: 'partly', fail: 'no', unknown: 'unknown' }

interface MatchReasonsProps {
  match: ProposalShown['match']
}

/** Why the rules bring these two together, and *kenapa tidak*. */
export const MatchReasons = ({ match }: MatchReasonsProps) => {
  const { propose: texts } = useTexts(partnership)
  const { score } = useTexts(desk)
  const { rules } = useTexts(matching)
  const locale = useLocale()
  return (
    <section className="stack">
      <h2>{texts.why}</h2>
      <ScoreBar label={score} percent={match.score / 10} />
      {!match.eligible && <Notice kind="waiting">{texts.notEligible}</Notice>}
      <VerdictList
        verdicts={match.verdicts.map((verdict) => ({
          key: verdict.rule,
          kind: KIND[verdict.outcome],
          title: rules[verdict.rule],
          sentence: explain(verdict, locale),
        }))}
      />
    </section>
  )
}
