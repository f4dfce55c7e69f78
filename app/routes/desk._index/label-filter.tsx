import { useTexts } from '~/components/locale'
import type { DeskLine } from '~/components/partnership/case-card'
import { desk } from '~/i18n/desk'
import { paths } from '~/schemas/paths'

interface LabelFilterProps {
  cases: readonly DeskLine[]
  /** The label that narrows the list now. */
  current: string | null
}

/** The broker's own labels, each a way to see its cases alone. */
export const LabelFilter = ({ cases, current }: LabelFilterProps) => {
  const texts = useTexts(desk)
  const labels = [...new Set(cases.flatMap((one) => one.labels))].toSorted((one, other) => one.localeCompare(other))
  if (labels.length === 0) return null
  return (
    <nav className="cluster" aria-label={texts.labels}>
      <span className="muted">{texts.labels}:</span>
      {labels.map((label) => (
        <a key={label} href={paths.deskLabel(label)} aria-current={label === current ? 'true' : undefined}>
          {label}
        </a>
      ))}
      {current !== null && <a href={paths.deskView('list')}>{texts.allLabels}</a>}
    </nav>
  )
}
