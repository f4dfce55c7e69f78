import { check } from '../../i18n/check'
import { paths } from '../../schemas/paths'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

/** Asks for the code on the paper; sent by GET, so that what is found has an address. */
export const CheckForm = ({ typed, error }: { typed?: string | undefined; error?: string | undefined }) => {
  const texts = useTexts(check)
  return (
    <form action={paths.check} className="stack">
      <TextField
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        example={texts.codeExample}
        autoComplete="off"
        width="medium"
        maxLength={100}
        defaultValue={typed}
        error={error}
        required
      />
      <Button kind="primary" icon="search">
        {texts.check}
      </Button>
    </form>
  )
}
