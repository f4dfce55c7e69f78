import { useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { notices } from '~/i18n/notices'
import { paths } from '~/schemas/paths'

interface DeviceFormProps {
  /** By which the browser knows who may wake it. */
  publicKey: string
  /** This very device may be woken. */
  on: boolean
}

/** Whether this device is woken. Allowing it takes the browser's own question, and so `push.js`, which shows the form. */
export const DeviceForm = ({ publicKey, on }: DeviceFormProps) => {
  const texts = useTexts(notices)
  return (
    <section className="stack" id="device">
      <h2>{texts.device}</h2>
      <p>{texts.deviceLead}</p>
      {on ? (
        <form method="post" action={paths.noticesPush} className="stack">
          <p>{texts.deviceOn}</p>
          <Button kind="secondary" name="intent" value="stop">
            {texts.deviceStop}
          </Button>
        </form>
      ) : (
        <>
          <form method="post" action={paths.noticesPush} className="stack" data-push-key={publicKey} hidden>
            <input type="hidden" name="intent" value="allow" />
            <input type="hidden" name="endpoint" />
            <input type="hidden" name="p256dh" />
            <input type="hidden" name="auth" />
            <Button kind="secondary">{texts.deviceAllow}</Button>
          </form>
          <p data-push="unable">{texts.deviceUnable}</p>
          <p data-push="refused" role="status" hidden>
            {texts.deviceRefused}
          </p>
          <script src="/push.js" defer />
        </>
      )}
    </section>
  )
}
