import { WarningList } from '~/components/agreement/warning-list'
import { useTexts } from '~/components/locale'
import { Notice } from '~/components/ui/notice'
import type { Warning } from '~/domain/agreement/guards'
import { partnership } from '~/i18n/partnership'

interface UnfairTermsProps {
  warnings: readonly Warning[]
}

/** What was found unfair in the terms that came back, on top of the page. */
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
