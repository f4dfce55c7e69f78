import type { Duty } from '../../domain/agreement/duties'
import { law } from '../../i18n/law'
import { useTexts } from '../locale'
import { SourceNote } from '../ui/source-note'

interface DutyListProps {
  duties: readonly Duty[]
}

/** What one side owes, each duty with its source. */
export const DutyList = ({ duties }: DutyListProps) => {
  const texts = useTexts(law)
  return (
    <ul className="duties">
      {duties.map(({ code, source }) => (
        <li key={code}>
          <p>{texts.duties[code]}</p>
          <SourceNote source={source} />
        </li>
      ))}
    </ul>
  )
}
