import { useTexts } from '~/components/locale'
import { ThisYear } from '~/components/report/this-year'
import { LinkButton } from '~/components/ui/link-button'
import type { Role } from '~/domain/access/actor'
import type { Figures } from '~/domain/report/development'
import { start } from '~/i18n/start'
import { paths } from '~/schemas/paths'

interface OfficialProps {
  role: Extract<Role, 'broker' | 'agency' | 'admin'>
  /** How many cases a broker leads. */
  underWay: number
  /** How partnerships fare, for agencies and administrators. */
  thisYear: Figures | null
}

/** The way to work for brokers, agencies and administrators. */
export const Official = ({ role, underWay, thisYear }: OfficialProps) => {
  const texts = useTexts(start)
  if (role === 'broker') {
    return (
      <section className="stack">
        <p>{texts.cases(underWay)}</p>
        <div className="cluster">
          <LinkButton kind="primary" to={paths.desk} icon="inbox">
            {texts.toDesk}
          </LinkButton>
          <LinkButton to={paths.newProfile} icon="plus">
            {texts.fillIn}
          </LinkButton>
        </div>
      </section>
    )
  }
  return (
    <>
      <div className="cluster">
        {role === 'admin' && (
          <LinkButton kind="primary" to={paths.users} icon="people">
            {texts.toUsers}
          </LinkButton>
        )}
        {role === 'admin' && (
          <LinkButton to={paths.operations} icon="tools">
            {texts.toOperations}
          </LinkButton>
        )}
        <LinkButton kind={role === 'agency' ? 'primary' : 'secondary'} to={paths.reports} icon="document">
          {texts.toReports}
        </LinkButton>
      </div>
      {thisYear && <ThisYear figures={thisYear} />}
    </>
  )
}
