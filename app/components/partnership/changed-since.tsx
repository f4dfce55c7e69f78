import type { Refusal } from '../../domain/result'
import { partnership } from '../../i18n/partnership'
import { useTexts } from '../locale'
import { Notice } from '../ui/notice'
import { CaseHistory, type ShownHappening } from './case-history'

interface ChangedSinceProps {
  refusal: Refusal | null
  /** The version that was on the screen when the form was sent. */
  version: string | undefined
  history: readonly (ShownHappening & { readonly version: number })[]
  regency: string
}

/** What others did while this form was being filled in. */
export const ChangedSince = ({ refusal, version, history, regency }: ChangedSinceProps) => {
  const texts = useTexts(partnership).case
  if (refusal?.code !== 'stale') return null
  const since = history.filter((row) => row.version > Number(version))
  return (
    <Notice kind="waiting" title={texts.changedSince} live>
      <p>{texts.changedLead}</p>
      <CaseHistory history={since} regency={regency} />
    </Notice>
  )
}
