import type { JudgedSize } from '../../domain/business/override'
import { law } from '../../i18n/law'
import { sizeSentences } from '../../i18n/names'
import { profile } from '../../i18n/profile'
import { sizeChange } from '../../i18n/size-change'
import { useLocale, useTexts } from '../locale'
import { Notice } from '../ui/notice'
import { SourceNote } from '../ui/source-note'

interface SizeNoticeProps {
  judged: JudgedSize
  /** The page that shows every definition; null where there is none yet. */
  more: string | null
}

/** The size class in use, with its reason and the law it stands in. */
export const SizeNotice = ({ judged, more }: SizeNoticeProps) => {
  const { byFigures, override } = judged
  const { sizeTitle } = useTexts(profile).check
  const { override: texts, page } = useTexts(sizeChange)
  const { sizes } = useTexts(law)
  const locale = useLocale()
  return (
    <Notice title={override ? texts.title : sizeTitle} kind={judged.size === 'unknown' ? 'waiting' : 'info'}>
      {override ? (
        <>
          <p>{sizes[override.size]}.</p>
          <p>{texts.because(override.reason)}</p>
          <p>
            {page.byFigures(sizes[byFigures.size])} {texts.falls}
          </p>
        </>
      ) : (
        sizeSentences(byFigures, locale).map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
      <SourceNote source={byFigures.source} />
      {more && <a href={more}>{page.link}</a>}
    </Notice>
  )
}
