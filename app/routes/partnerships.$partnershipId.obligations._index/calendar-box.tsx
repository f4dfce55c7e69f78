import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { Disclosure } from '~/components/ui/disclosure'
import { LinkButton } from '~/components/ui/link-button'
import { TextField } from '~/components/ui/text-field'
import { obligationPages } from '~/i18n/obligation-pages'
import { paths } from '~/schemas/paths'

interface CalendarBoxProps {
  partnershipId: string
  /** The whole address that opens without signing in. */
  feed: string
}

/** The dates for the reader's own calendar: once as a file, or read again and again by the telephone. */
export const CalendarBox = ({ partnershipId, feed }: CalendarBoxProps) => {
  const { calendar: texts } = useTexts(obligationPages)
  return (
    <section className="stack" id="calendar">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <div className="cluster">
        <LinkButton to={paths.calendar(partnershipId)} icon="calendar" download>
          {texts.download}
        </LinkButton>
      </div>
      <Disclosure summary={texts.subscribe}>
        <TextField name="feed" label={texts.address} hint={texts.addressHint} defaultValue={feed} />
        <p>{texts.secret}</p>
        <form method="post" className="stack">
          <FormKey action="renew" />
          <p>{texts.renewHint}</p>
          <div>
            <Button icon="refresh">{texts.renew}</Button>
          </div>
        </form>
      </Disclosure>
    </section>
  )
}
