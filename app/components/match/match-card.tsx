import type { ReactNode } from 'react'
import type { Match } from '../../domain/matching/match'
import { doubtOf, strongest } from '../../domain/matching/verdicts'
import { matchPages } from '../../i18n/match-pages'
import { explainStep, type StepReader } from '../../i18n/matching'
import { useLocale, useTexts } from '../locale'
import { Card } from '../ui/card'
import { Disclosure } from '../ui/disclosure'
import { ScoreBar } from '../ui/score-bar'
import { Principles } from './principles'
import { Verdicts } from './verdicts'

/** So many merits stand in the open beside the one doubt; all reasons are one press away. */
const STRONGEST = 3

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
  const locale = useLocale()
  const doubt = doubtOf(match)
  const doubts = doubt ? [doubt] : []
  return (
    <Card title={`${rank}. ${title}`} foot={foot}>
      <div className="match">
        <div className="cluster">{facts}</div>
        <ScoreBar label={texts.score} percent={match.score / 10} />
      </div>
      {match.nearMiss ? (
        <>
          <h3>{texts.missing}</h3>
          <Verdicts of={doubts} />
          <p>
            <strong>{texts.step}: </strong>
            {explainStep(match.nearMiss, reader, locale)}
          </p>
        </>
      ) : (
        <Verdicts of={[...strongest(match.verdicts, STRONGEST), ...doubts]} />
      )}
      <Disclosure summary={texts.allReasons(match.verdicts.length)}>
        <Principles of={match.verdicts} />
      </Disclosure>
    </Card>
  )
}
