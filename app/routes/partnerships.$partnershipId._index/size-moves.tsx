import { useLocale, useTexts } from '~/components/locale'
import { Notice } from '~/components/ui/notice'
import { SourceNote } from '~/components/ui/source-note'
import { formatDate } from '~/i18n/format'
import { law } from '~/i18n/law'
import { sizeChange } from '~/i18n/size-change'
import type { SizeMoveShown } from '~/services/partnership/size-moves.server'

interface SizeMovesProps {
  moves: readonly SizeMoveShown[]
}

/** A side that moved into another class: what the law says next, and until when. */
export const SizeMoves = ({ moves }: SizeMovesProps) => {
  const texts = useTexts(sizeChange)
  if (moves.length === 0) return null
  return (
    <section className="stack">
      <h2>{texts.moves.title}</h2>
      {moves.map((one) => (
        <SizeMove key={one.side} moved={one} />
      ))}
    </section>
  )
}

const SizeMove = ({ moved }: { moved: SizeMoveShown }) => {
  const texts = useTexts(sizeChange)
  const { sizes } = useTexts(law)
  const locale = useLocale()
  const { name, move, kind, next, actor, clock } = moved
  const calm = next.step === 'nothing-changes'
  return (
    <Notice kind={calm ? 'info' : 'waiting'} title={name}>
      <p>
        {texts.kinds[kind]} {texts.moves.fromTo(sizes[move.from], sizes[move.to], formatDate(move.on, locale))}
      </p>
      <p>{texts.steps[next.step]}</p>
      {actor && <p>{texts.moves.acts(actor)}</p>}
      {clock && (
        <p>
          <strong>
            {clock.over
              ? texts.clockOver(formatDate(clock.due, locale))
              : texts.clock(clock.daysLeft, formatDate(clock.due, locale))}
          </strong>
        </p>
      )}
      {next.source && <SourceNote source={next.source} />}
    </Notice>
  )
}
