import { useTexts } from '~/components/locale'
import type { CaseAnswer } from '~/components/partnership/case-answer'
import type { CaseShown } from '~/components/partnership/case-shown'
import { MovingFields } from '~/components/partnership/moving-fields'
import { Button } from '~/components/ui/button'
import { Disclosure } from '~/components/ui/disclosure'
import { Notice } from '~/components/ui/notice'
import { RadioGroup } from '~/components/ui/radio-group'
import { TextArea } from '~/components/ui/text-area'
import { partnership } from '~/i18n/partnership'

interface AnswerFormsProps {
  view: CaseShown
  answer: CaseAnswer
}

/** UU 20/2008 art. 35: declared by whoever owns the business now. */
const Declaration = ({ answer }: Pick<AnswerFormsProps, 'answer'>) => {
  const { consent: texts } = useTexts(partnership)
  return (
    <RadioGroup
      name="ownershipTie"
      label={texts.tie}
      hint={texts.tieHint}
      options={[
        { value: 'no', label: texts.tieNo },
        { value: 'yes', label: texts.tieYes },
      ]}
      defaultValue={answer.typed('ownershipTie')}
      error={answer.error('ownershipTie')}
    />
  )
}

/** New owners consent to a link that stands, with a declaration of their own. */
const RenewalForm = ({ view, answer }: AnswerFormsProps) => {
  const { consent: texts } = useTexts(partnership)
  return (
    <form method="post" className="stack stack-wide">
      <MovingFields move="renew" viewer={view.viewer} version={view.partnership.version} />
      <Declaration answer={answer} />
      <p className="muted">{texts.ownersOnly}</p>
      <Button kind="primary" icon="check" name="kind" value="renew">
        {texts.renew}
      </Button>
    </form>
  )
}

/** Yes with the declaration of UU 20/2008 art. 35, or no with a reason. */
const AnswerForms = ({ view, answer }: AnswerFormsProps) => {
  const { consent: texts } = useTexts(partnership)
  const { version } = view.partnership
  const declining = answer.typed('kind') === 'decline' || answer.refusal?.code === 'ownership-tie'
  return (
    <>
      <form method="post" className="stack stack-wide">
        <MovingFields move="consent" viewer={view.viewer} version={version} />
        <Declaration answer={answer} />
        <Button kind="primary" icon="check" name="kind" value="consent">
          {texts.agree}
        </Button>
      </form>
      <Disclosure summary={texts.declineTitle} open={declining}>
        <form method="post" className="stack">
          <MovingFields move="decline" viewer={view.viewer} version={version} />
          <TextArea
            name="reason"
            label={texts.declineReason}
            hint={texts.declineHint}
            example={texts.declineExample}
            defaultValue={answer.typed('reason')}
            error={answer.error('reason')}
            rows={3}
            maxLength={1000}
          />
          <Button kind="danger" name="kind" value="decline">
            {texts.decline}
          </Button>
        </form>
      </Disclosure>
    </>
  )
}

/** What this reader may answer now: the proposal, the question to new owners, or nothing any more. */
export const Answering = ({ view, answer }: AnswerFormsProps) => {
  const { consent: texts } = useTexts(partnership)
  if (view.moves.includes('renew')) return <RenewalForm view={view} answer={answer} />
  if (view.moves.includes('consent')) return <AnswerForms view={view} answer={answer} />
  return <Notice>{texts.answered}</Notice>
}
