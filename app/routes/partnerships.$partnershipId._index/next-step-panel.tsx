import { UnreadBadge } from '~/components/chat/unread-badge'
import { useTexts } from '~/components/locale'
import type { CaseShown } from '~/components/partnership/case-shown'
import { MovingFields } from '~/components/partnership/moving-fields'
import { Button } from '~/components/ui/button'
import { LinkButton } from '~/components/ui/link-button'
import { SIDES } from '~/domain/agreement/terms'
import { type NextStep, nextStep } from '~/domain/partnership/next-step'
import { law } from '~/i18n/law'
import { partnership } from '~/i18n/partnership'
import { paths } from '~/schemas/paths'

interface NextStepPanelProps {
  view: CaseShown
}

/** Where the one primary button of the page leads; nowhere when the reader can only wait. */
type Action = 'consent' | 'room' | 'agreement' | 'draft'

const ACTION: Readonly<Partial<Record<NextStep, Action>>> = {
  answer: 'consent',
  talk: 'room',
  draft: 'draft',
  agree: 'agreement',
  run: 'room',
}

/** What comes next for this reader, and the button that does it. */
export const NextStepPanel = ({ view }: NextStepPanelProps) => {
  const { case: texts } = useTexts(partnership)
  const { partnership: shown, viewer, open } = view
  const { id } = shown
  const step = nextStep(shown, viewer)
  const action = ACTION[step] ?? null
  const waiting = SIDES.find((side) => shown.sides[side].consent === 'waiting')
  const sentence =
    step === 'waitForOne' ? texts.nextSteps.waitForOne(waiting ? view.faces[waiting].name : '') : texts.nextSteps[step]
  return (
    <section className="card next-step" aria-labelledby="next-step">
      <h2 id="next-step">{texts.next}</h2>
      <p>{sentence}</p>
      <div className="cluster">
        {action && <NextAction view={view} action={action} />}
        {open && viewer !== 'admin' && (
          <>
            {action !== 'room' && (
              <LinkButton to={paths.room(id)} icon="message">
                {texts.toRoom}
              </LinkButton>
            )}
            {action !== 'agreement' && (
              <LinkButton to={paths.agreement(id)} icon="document">
                {texts.toAgreement}
              </LinkButton>
            )}
          </>
        )}
        <UnreadBadge count={view.unread} />
      </div>
    </section>
  )
}

const NextAction = ({ view, action }: NextStepPanelProps & { action: Action }) => {
  const { case: texts } = useTexts(partnership)
  const { moves } = useTexts(law)
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
    room: { to: paths.room(id), icon: 'message', words: texts.toRoom },
    agreement: { to: paths.agreement(id), icon: 'document', words: texts.toAgreement },
  } as const
  const { to, icon, words } = links[action]
  return (
    <LinkButton to={to} kind="primary" icon={icon}>
      {words}
    </LinkButton>
  )
}
