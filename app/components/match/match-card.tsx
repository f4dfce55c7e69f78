import type { ReactNode } from 'react'
import type { Match } from '../../domain/matching/match'
import type { Verdict } from '../../domain/matching/rule'
import { strongest, weakest } from '../../domain/matching/verdicts'
import { matchPages } from '../../i18n/match-pages'
import { explainStep, type StepReader } from '../../i18n/matching'
import { useLocale, useTexts } from '../locale'
import { Card } from '../ui/card'
import { Disclosure } from '../ui/disclosure'
import { ScoreBar } from '../ui/score-bar'
import { Principles } from './principles'
import { Verdicts } from './verdicts'

/** So many reasons stand in the open; all of them are one press away. */
const STRONGEST = 3

/** The merits that count most, and the one doubt that does. */
const telling = (verdicts: readonly Verdict[]): Verdict[] => {
  const doubt = weakest(verdicts)
  return [...strongest(verdicts, STRONGEST), ...(doubt ? [doubt] : [])]
}

interface MatchCardProps {
  /** From 1. */
  rank: number
  title: string
  /** Facts as badges. */
  facts: ReactNode
  match: Match
  reader: StepReader
  /** What can be done from here. */
  foot: ReactNode
}

/** One match of a ranked list: its score, why, and *kenapa tidak*. */
export const MatchCard = ({ rank, title, facts, match, reader, foot }: MatchCardProps) => {
  const texts = useTexts(matchPages)
  return (
    <Card title={`${rank}. ${title}`} foot={foot}>
      <div className="match">
        <div className="cluster">{facts}</div>
        <ScoreBar label={texts.score} percent={match.score / 10} />
      </div>
      {match.nearMiss ? <WhatIsMissing match={match} reader={reader} /> : <Verdicts of={telling(match.verdicts)} />}
      <Disclosure summary={texts.allReasons(match.verdicts.length)}>
        <Principles of={match.verdicts} />
      </Disclosure>
    </Card>
  )
}

const WhatIsMissing = ({ match: { verdicts, nearMiss }, reader }: Pick<MatchCardProps, 'match' | 'reader'>) => {
  const texts = useTexts(matchPages)
  const locale = useLocale()
  if (!nearMiss) return null
  return (
    <>
      <h3>{texts.missing}</h3>
      <Verdicts of={verdicts.filter(({ rule }) => rule === nearMiss.rule)} />
      <p>
        <strong>{texts.step}: </strong>
        {explainStep(nearMiss, reader, locale)}
      </p>
    </>
  )
}
