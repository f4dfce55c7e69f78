import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'

/** The two sides of a case: A left, B right, the same everywhere. */
export type Side = 'a' | 'b'

interface SideMarkProps {
  side: Side
}

export const SideMark = ({ side }: SideMarkProps) => {
  const { sides } = useTexts(shell)
  return (
    <span className={`side-mark side-${side}`} role="img" aria-label={sides[side]}>
      {side.toUpperCase()}
    </span>
  )
}
