import type { Outcome, Verdict } from '../../domain/matching/rule'
import { matchPages } from '../../i18n/match-pages'
import { explain, matching } from '../../i18n/matching'
import { useLocale, useTexts } from '../locale'
import { type VerdictKind, VerdictList } from '../ui/verdict-list'

const KIND: Readonly<Record<Outcome, VerdictKind>> = { pass: 'yes', part: 'partly', fail: 'no', unknown: 'unknown' }

interface VerdictsProps {
  of: readonly Verdict[]
  /** What each adds to the score. */
  withPoints?: boolean
}

/** What the rules said of a pair, one sentence a rule. */
export const Verdicts = ({ of: verdicts, withPoints = false }: VerdictsProps) => {
  const { rules } = useTexts(matching)
  const locale = useLocale()
  return (
    <VerdictList
      verdicts={verdicts.map((verdict) => ({
        key: verdict.rule,
        kind: KIND[verdict.outcome],
        title: withPoints ? <WithPoints verdict={verdict} /> : rules[verdict.rule],
        sentence: explain(verdict, locale),
      }))}
    />
  )
}

const WithPoints = ({ verdict: { rule, points, weight } }: { verdict: Verdict }) => {
  const texts = useTexts(matchPages)
  const { rules } = useTexts(matching)
  return (
    <>
      {rules[rule]} <span className="muted number">{weight > 0 ? texts.points(points, weight) : texts.mustHold}</span>
    </>
  )
}
