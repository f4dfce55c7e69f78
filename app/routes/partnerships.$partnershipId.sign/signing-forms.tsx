import { useLocale, useTexts } from '~/components/locale'
import { MovingFields } from '~/components/partnership/moving-fields'
import { Button } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'
import { TextField } from '~/components/ui/text-field'
import type { SideKey } from '~/domain/agreement/terms'
import type { Refusal } from '~/domain/result'
import { agreementLife } from '~/i18n/agreement-life'
import { agreementPages } from '~/i18n/agreement-pages'
import { refusalSentence } from '~/i18n/errors'

interface SigningFormsProps {
  view: {
    readonly side: SideKey
    readonly name: string
    readonly version: number
    readonly textHash: string
    readonly seen: boolean
    readonly signed: boolean
    readonly maySign: boolean
    readonly blocked: Refusal | null
  }
  error: (name: string) => string | undefined
}

/** First it is read, then it is signed: two steps, so that nobody signs by a slip of the thumb. */
export const SigningForms = ({ view, error }: SigningFormsProps) => {
  const { signing: texts } = useTexts(agreementPages)
  const { evidence } = useTexts(agreementLife)
  const locale = useLocale()
  return (
    <section className="stack stack-wide" id="sign" aria-labelledby="sign-heading">
      <h2 id="sign-heading">{texts.signHeading}</h2>
      {view.signed && <Notice kind="agreed" title={texts.signed} />}
      {!view.signed && !view.maySign && (
        <Notice kind="waiting" title={texts.cannot}>
          {view.blocked && refusalSentence(view.blocked, locale)}
        </Notice>
      )}
      {!view.signed && view.maySign && (view.seen ? <Sign view={view} error={error} /> : <Read view={view} />)}
      <p className="muted">{evidence.notCertified}</p>
      <p className="muted">
        {texts.fingerprint}: <code className="hash">{view.textHash}</code>
      </p>
    </section>
  )
}

const Read = ({ view }: Pick<SigningFormsProps, 'view'>) => {
  const { signing: texts } = useTexts(agreementPages)
  return (
    <form method="post" action={`?as=${view.side}#sign`} className="stack">
      <MovingFields move="read" viewer={view.side} version={view.version} />
      <input type="hidden" name="textHash" value={view.textHash} />
      <p>{texts.readHint}</p>
      <Button kind="primary" name="kind" value="read" icon="check">
        {texts.read}
      </Button>
    </form>
  )
}

const Sign = ({ view, error }: SigningFormsProps) => {
  const { signing: texts } = useTexts(agreementPages)
  return (
    <form method="post" action={`?as=${view.side}#sign`} className="stack">
      <MovingFields move="sign" viewer={view.side} version={view.version} />
      <input type="hidden" name="textHash" value={view.textHash} />
      <Notice kind="agreed" title={texts.haveRead}>
        {texts.asWhom(view.name)}
      </Notice>
      <TextField
        name="password"
        type="password"
        label={texts.password}
        hint={texts.passwordHint}
        autoComplete="current-password"
        error={error('password')}
      />
      <Button kind="primary" name="kind" value="sign" icon="pencil">
        {texts.sign}
      </Button>
    </form>
  )
}
