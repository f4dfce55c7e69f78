import { useTexts } from '~/components/locale'
import { Notice } from '~/components/ui/notice'
import type { Warning } from '~/domain/agreement/guards'
import { partnership } from '~/i18n/partnership'
import { WarningList } from './warning-list'

interface UnfairTermsProps {
  warnings: readonly Warning[]
}

/** What is unfair in terms that are about to go out. */
export const UnfairTerms = ({ warnings }: UnfairTermsProps) => {
  const { warnings: texts } = useTexts(partnership)
  if (warnings.length === 0) return null
  return (
    <Notice kind="waiting" title={texts.title} live>
      <p>{texts.lead}</p>
      <WarningList warnings={warnings} />
    </Notice>
  )
}
