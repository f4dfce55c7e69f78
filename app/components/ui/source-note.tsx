import type { Source } from '../../domain/source'
import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { Icon } from './icon'

interface SourceNoteProps {
  source: Source
}

/** Where a rule, a duty or a number comes from; says so when the text could not be read. */
export const SourceNote = ({ source }: SourceNoteProps) => {
  const texts = useTexts(shell)
  return (
    <p className="source">
      <Icon name="scales" />
      <span>
        {texts.source}: {[source.law, source.article].filter(Boolean).join(', ')}
        {!source.verified && ` (${texts.unverified})`}
      </span>
    </p>
  )
}
