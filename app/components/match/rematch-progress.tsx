import type { Rematch } from '../../domain/matching/rematch'
import { formatNumber } from '../../i18n/format'
import { rematch as texts } from '../../i18n/rematch'
import { useLocale, useTexts } from '../locale'
import { Notice } from '../ui/notice'

interface RematchProgressProps {
  rematch: Pick<Rematch, 'state' | 'done' | 'total'>
  /** The page itself, to see how far it is by then. */
  again: string
}

/** How far a rematch is; nothing once it has ended. */
export const RematchProgress = ({ rematch: { state, done, total }, again }: RematchProgressProps) => {
  const { judging, asBefore, swapping, again: look } = useTexts(texts)
  const locale = useLocale()
  if (state !== 'judging' && state !== 'swapping') return null
  const said = state === 'judging' ? judging : swapping
  const sentence = said(formatNumber(done, locale), formatNumber(total, locale))
  return (
    <Notice kind="waiting" title={sentence}>
      {/* A bar without a most would be an endless one. */}
      <progress value={done} max={Math.max(total, done, 1)} aria-label={sentence} />
      {state === 'judging' && <p>{asBefore}</p>}
      <a href={again}>{look}</a>
    </Notice>
  )
}
