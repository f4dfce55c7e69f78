import type { Source } from '../../domain/source'
import { law } from '../../i18n/law'
import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { Icon } from './icon'

interface SourceNoteProps {
  source: Source
}

/** Where a rule, a duty or a number comes from; says so when the text could not be read. */
export const SourceNote = ({ source }: SourceNoteProps) => {
  const texts = useTexts(shell)
  const named = useTexts(law).source(source)
  return (
    <p className="source">
      <Icon name="scales" />
      <span>
        {texts.source}: {named}
        {!source.verified && ` (${texts.unverified})`}
      </span>
    </p>
  )
}
