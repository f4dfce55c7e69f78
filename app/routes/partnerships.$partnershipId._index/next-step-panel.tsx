import { UnreadBadge } from '~/components/chat/unread-badge'
import { useTexts } from '~/components/locale'
import type { CaseShown } from '~/components/partnership/case-shown'
import { MovingFields } from '~/components/partnership/moving-fields'
import { Button } from '~/components/ui/button'
import { LinkButton } from '~/components/ui/link-button'
import { SIDES } from '~/domain/agreement/terms'
import { type NextStep, nextStep } from '~/domain/partnership/next-step'
import { law } from '~/i18n/law'
import { obligationPages } from '~/i18n/obligation-pages'
import { partnership } from '~/i18n/partnership'
import { paths } from '~/schemas/paths'

interface NextStepPanelProps {
  view: CaseShown
}

/** Where the one primary button of the page leads; nowhere when the reader can only wait. */
type Action = 'consent' | 'renew' | 'room' | 'agreement' | 'obligations' | 'draft'

const ACTION: Readonly<Partial<Record<NextStep, Action>>> = {
  answer: 'consent',
  talk: 'room',
  draft: 'draft',
  agree: 'agreement',
  run: 'obligations',
  renew: 'renew',
}

/** What comes next for this reader, and the button that does it. */
export const NextStepPanel = ({ view }: NextStepPanelProps) => {
  const { case: texts } = useTexts(partnership)
  const { partnership: shown, viewer, open } = view
  const step = nextStep(shown, viewer)
  // The administrator looks on: none of these pages opens to them.
  const action = viewer === 'admin' ? null : (ACTION[step] ?? null)
  const waiting = SIDES.find((side) => shown.sides[side].consent === 'waiting')
  const sentence =
    step === 'waitForOne' ? texts.nextSteps.waitForOne(waiting ? view.faces[waiting].name : '') : texts.nextSteps[step]
  return (
    <section className="card next-step" aria-labelledby="next-step">
      <h2 id="next-step">{texts.next}</h2>
      <p>{sentence}</p>
      <div className="cluster">
        {action && <NextAction view={view} action={action} />}
        {open && viewer !== 'admin' && <OtherPages view={view} besides={action} />}
        <UnreadBadge count={view.unread} />
      </div>
    </section>
  )
}

/** The pages of the case that the primary button does not lead to. */
const OtherPages = ({ view, besides }: NextStepPanelProps & { besides: Action | null }) => {
  const { case: texts } = useTexts(partnership)
  const { toObligations } = useTexts(obligationPages)
  const { id, state } = view.partnership
  const bound = state === 'running' || state === 'closed'
  const pages = [
    { page: 'obligations', to: paths.obligations(id), icon: 'check', words: toObligations, there: bound },
    { page: 'room', to: paths.room(id, view.unreadTalk), icon: 'message', words: texts.toRoom, there: true },
    { page: 'agreement', to: paths.agreement(id), icon: 'document', words: texts.toAgreement, there: true },
  ] as const
  return pages
    .filter(({ page, there }) => there && page !== besides)
    .map(({ page, to, icon, words }) => (
      <LinkButton key={page} to={to} icon={icon}>
        {words}
      </LinkButton>
    ))
}

const NextAction = ({ view, action }: NextStepPanelProps & { action: Action }) => {
  const { case: texts } = useTexts(partnership)
  const { moves } = useTexts(law)
  const { toObligations } = useTexts(obligationPages)
  const { viewer } = view
  const { id, version } = view.partnership
  if (action === 'draft')
    return (
      <form method="post" action={paths.partnershipMove(id, action)}>
        <MovingFields move={action} viewer={viewer} version={version} />
        <Button kind="primary" icon="arrow-right">
          {moves[action]}
        </Button>
      </form>
    )
  const links = {
    consent: { to: `${paths.partnershipConsent(id)}?as=${viewer}`, icon: 'arrow-right', words: texts.toConsent },
    renew: { to: `${paths.partnershipConsent(id)}?as=${viewer}`, icon: 'arrow-right', words: texts.toRenewal },
    room: { to: paths.room(id, view.unreadTalk), icon: 'message', words: texts.toRoom },
    agreement: { to: paths.agreement(id), icon: 'document', words: texts.toAgreement },
    obligations: { to: paths.obligations(id), icon: 'check', words: toObligations },
  } as const
  const { to, icon, words } = links[action]
  return (
    <LinkButton to={to} kind="primary" icon={icon}>
      {words}
    </LinkButton>
  )
}
