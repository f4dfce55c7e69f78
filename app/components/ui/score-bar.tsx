import type { ReactNode } from 'react'
import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'

interface ScoreBarProps {
  /** 0 to 100. */
  percent: number
  label?: ReactNode
}

/** A drawn bar with its number in words: SVG, because the page's policy allows no inline style. */
export const ScoreBar = ({ percent, label }: ScoreBarProps) => {
  const texts = useTexts(shell)
  const shown = Math.round(Math.min(100, Math.max(0, percent)))
  return (
    <div className="score">
      {label && <span className="score-label">{label}</span>}
      <svg className="score-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="whole" width="100" height="4" />
        <rect className="part" width={shown} height="4" />
      </svg>
      <span className="score-value number">{texts.score(shown)}</span>
    </div>
  )
}
