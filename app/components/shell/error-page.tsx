import { errorPage, errors } from '../../i18n/errors'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { LinkButton } from '../ui/link-button'
import { Logo } from '../ui/logo'
import { Page } from '../ui/page'

interface ErrorPageProps {
  /** HTTP status. */
  status: number
}

/** The calm page that stands in for what could not be shown: what happened, and one way on. */
export const ErrorPage = ({ status }: ErrorPageProps) => {
  const texts = useTexts(errors)
  const { title, text } = errorPage(status, useLocale())
  return (
    <div data-failed>
      <Page title={title} lead={text} above={<Logo size={48} outline />} narrow>
        <WayOn status={status} />
        <p className="muted">{texts.status(status)}</p>
      </Page>
    </div>
  )
}

const WayOn = ({ status }: ErrorPageProps) => {
  const texts = useTexts(errors)
  if (status === 401)
    return (
      <LinkButton to={paths.signIn} kind="primary" icon="sign-in">
        {texts.signIn}
      </LinkButton>
    )
  if (status === 410)
    return (
      <LinkButton to={paths.opportunities} kind="primary">
        {texts.otherOpportunities}
      </LinkButton>
    )
  return (
    <LinkButton to={paths.home} kind="primary" icon="home">
      {texts.backHome}
    </LinkButton>
  )
}
