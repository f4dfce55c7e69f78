import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { TextArea } from '~/components/ui/text-area'
import { TextField } from '~/components/ui/text-field'
import { mediation } from '~/i18n/mediation'

/** What breaking the glass means, and the reason that everybody in the room will read. */
export const GlassForm = () => {
  const { glass: texts } = useTexts(mediation)
  const answer = useFormAnswer(texts.refusals)
  return (
    <>
      <ul>
        {texts.before.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <ErrorSummary problems={answer.problems} />
      <form method="post" className="stack stack-wide">
        <FormKey action="break-glass" />
        <TextArea
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          example={texts.reasonExample}
          defaultValue={answer.typed('reason')}
          error={answer.error('reason')}
          maxLength={500}
        />
        <TextField
          name="password"
          type="password"
          label={texts.password}
          autoComplete="current-password"
          error={answer.error('password')}
        />
        <Button kind="danger">{texts.open}</Button>
      </form>
    </>
  )
}
