import type { ReactNode } from 'react'
import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'

interface SummaryListProps {
  items: readonly {
    label: string
    /** null or empty shows "Belum diisi". */
    value: ReactNode
    /** Where "Ubah" leads. */
    changeTo?: string | undefined
  }[]
}

/** Labelled answers, each with its own "Ubah": check-answers pages and facts. */
export const SummaryList = ({ items }: SummaryListProps) => {
  const texts = useTexts(shell)
  return (
    <dl className="summary">
      {items.map(({ label, value, changeTo }) => (
        <div key={label} className="summary-row">
          <dt>{label}</dt>
          <dd>{value || value === 0 ? value : <span className="muted">{texts.none}</span>}</dd>
          {changeTo && (
            <dd className="summary-change">
              <a href={changeTo}>
                {texts.actions.change}
                <span className="visually-hidden"> {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
