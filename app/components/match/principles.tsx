import { argue, PRINCIPLES_SOURCE } from '../../domain/matching/principles'
import type { Verdict } from '../../domain/matching/rule'
import { matchPages } from '../../i18n/match-pages'
import { matching } from '../../i18n/matching'
import { useTexts } from '../locale'
import { SourceNote } from '../ui/source-note'
import { Verdicts } from './verdicts'

/** Every reason for a match, under the four principles of the law, with what each adds to the score. */
export const Principles = ({ of: verdicts }: { of: readonly Verdict[] }) => {
  const texts = useTexts(matchPages)
  const { principles } = useTexts(matching)
  return (
    <>
      {argue(verdicts).map(({ principle, points, most, verdicts: own }) => (
        <section key={principle} className="stack">
          <h3>
            {principles[principle]} <span className="muted number">{texts.points(points, most)}</span>
          </h3>
          <Verdicts of={own} withPoints />
        </section>
      ))}
      <SourceNote source={PRINCIPLES_SOURCE} />
    </>
  )
}
