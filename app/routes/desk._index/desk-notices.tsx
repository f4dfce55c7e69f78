import { useTexts } from '~/components/locale'
import type { DeskLine } from '~/components/partnership/case-card'
import { Notice } from '~/components/ui/notice'
import { desk } from '~/i18n/desk'
import { obligationPages } from '~/i18n/obligation-pages'
import type { DESK_VIEWS } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'

interface DeskNoticesProps {
  view: (typeof DESK_VIEWS)[number]
  cases: readonly DeskLine[]
  /** How many obligations are late, and how many are late or disputed. */
  late: { readonly late: number; readonly total: number }
}

/** What is overdue on the desk: cases that rest, words without an answer, obligations. */
export const DeskNotices = ({ view, cases, late }: DeskNoticesProps) => {
  const texts = useTexts(desk)
  const { desk: lateTexts } = useTexts(obligationPages)
  const overdue = cases.filter((line) => line.overdue).length
  const unanswered = cases.filter(({ watch }) => watch.clocks.some(({ state }) => state === 'overdue')).length
  return (
    <>
      {overdue > 0 && (
        <Notice kind="waiting">
          {texts.overdue(overdue)} <a href={paths.deskView('list')}>{texts.toOverdue}</a>
        </Notice>
      )}
      {unanswered > 0 && view !== 'list' && (
        <Notice kind="waiting">
          {texts.unanswered(unanswered)} <a href={paths.deskView('list')}>{texts.toOverdue}</a>
        </Notice>
      )}
      {late.total > 0 && view !== 'late' && (
        <Notice kind="wrong">
          {lateTexts.notice(late.late, late.total - late.late)} <a href={paths.deskView('late')}>{lateTexts.see}</a>
        </Notice>
      )}
    </>
  )
}
