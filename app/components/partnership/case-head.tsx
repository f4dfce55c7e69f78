import type { ReactNode } from 'react'
import { law } from '../../i18n/law'
import { partnership } from '../../i18n/partnership'
import { paths } from '../../schemas/paths'
import { useTexts } from '../locale'
import { Breadcrumb } from '../ui/breadcrumb'
import { Page } from '../ui/page'
import { TabLinks } from '../ui/tab-links'
import type { CaseShown } from './case-shown'
import { StateMark } from './state-mark'

interface CaseHeadProps {
  view: CaseShown
  children: ReactNode
}

/** The top of a case: between whom, in which pattern and state, and as whom the reader sees it. */
export const CaseHead = ({ view, children }: CaseHeadProps) => {
  const { list, case: texts } = useTexts(partnership)
  const names = useTexts(law)
  const { id, pattern, state, sides } = view.partnership
  const { viewer, faces } = view
  const role = viewer === 'a' || viewer === 'b' ? names.roles[sides[viewer].role] : texts.viewer[viewer]
  return (
    <Page
      title={list.pair(faces.a.name, faces.b.name)}
      lead={names.stateMeaning[state]}
      above={<Breadcrumb items={[{ label: list.title, to: paths.partnerships }, { label: view.reference }]} />}
    >
      <div className="stack">
        <StateMark state={state} overdue={view.overdue} />
        <p>
          {texts.reference(view.reference)}. {texts.pattern}: {names.patterns[pattern]}.{' '}
          {texts.broker(view.broker.name)}. <strong>{texts.yourRole(role)}</strong>
        </p>
        {view.opportunity && (
          <p>
            {texts.opportunity}: <a href={paths.opportunity(view.opportunity.id)}>{view.opportunity.title}</a>
          </p>
        )}
        {view.roles.length > 1 && (
          <TabLinks
            label={texts.asWhom}
            tabs={view.roles.map((as) => ({
              label: texts.viewer[as],
              to: `${paths.partnership(id)}?as=${as}`,
              current: as === viewer,
            }))}
          />
        )}
      </div>
      {children}
    </Page>
  )
}
