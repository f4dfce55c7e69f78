import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { TextArea } from '~/components/ui/text-area'
import { partnershipFile } from '~/i18n/partnership-file'

/** What is in the file, and why it is asked for. */
export const AskForFile = () => {
  const texts = useTexts(partnershipFile)
  const answer = useFormAnswer()
  return (
    <>
      <ErrorSummary problems={answer.problems} />
      <section className="stack">
        <h2>{texts.content}</h2>
        <ul>
          {texts.contents.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p className="muted">{texts.notIn}</p>
      </section>
      <form method="post" className="stack">
        <FormKey action="partnership-file" />
        <Notice kind="info" title={texts.ask}>
          {texts.told}
        </Notice>
        <TextArea
          name="reason"
          label={texts.reason}
          example={texts.reasonExample}
          defaultValue={answer.typed('reason')}
          error={answer.error('reason')}
          maxLength={500}
        />
        <Button kind="primary" icon="document">
          {texts.take}
        </Button>
      </form>
    </>
  )
}
