import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { FileField } from '~/components/ui/file-field'
import { TextArea } from '~/components/ui/text-area'
import { check } from '~/i18n/check'

/** Compares what somebody holds with what is kept: the file byte for byte, or the words line by line. */
export const CompareForms = () => {
  const texts = useTexts(check)
  const { error, typed } = useFormAnswer(texts.refusals)
  return (
    <>
      <section className="stack">
        <h2>{texts.fileTitle}</h2>
        <p>{texts.fileText}</p>
        <form method="post" encType="multipart/form-data" className="stack">
          <FileField name="file" label={texts.file} hint={texts.fileHint} accept="application/pdf" />
          <Button kind="primary" icon="upload">
            {texts.checkFile}
          </Button>
        </form>
      </section>
      <section className="stack">
        <h2>{texts.textTitle}</h2>
        <p>{texts.textText}</p>
        <form method="post" className="stack">
          <TextArea
            name="text"
            label={texts.text}
            hint={texts.textHint}
            rows={8}
            defaultValue={typed('text')}
            error={error('text')}
          />
          <Button icon="check">{texts.checkText}</Button>
        </form>
      </section>
    </>
  )
}
