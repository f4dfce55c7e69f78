import type { Warning } from '../../domain/agreement/guards'
import { agreement } from '../../i18n/agreement'
import { law } from '../../i18n/law'
import { partnership } from '../../i18n/partnership'
import { useTexts } from '../locale'
import { SourceNote } from '../ui/source-note'

interface WarningListProps {
  warnings: readonly Warning[]
}

/** What small suppliers complain of in such terms, what would be fairer, and who says so. */
export const WarningList = ({ warnings }: WarningListProps) => {
  const { warnings: sentences } = useTexts(law)
  const { fairer } = useTexts(agreement)
  const texts = useTexts(partnership).warnings
  return (
    <ul className="stack">
      {warnings.map(({ code, evidence, source }) => (
        <li key={code}>
          <p>
            <strong>{sentences[code](evidence)}</strong>
          </p>
          <p>
            {texts.fairer} {fairer[code]}
          </p>
          <SourceNote source={source} />
        </li>
      ))}
    </ul>
  )
}
