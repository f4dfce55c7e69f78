import { WarningList } from '~/components/agreement/warning-list'
import { useTexts } from '~/components/locale'
import { LinkButton } from '~/components/ui/link-button'
import type { DraftClause } from '~/domain/agreement/draft'
import type { Warning } from '~/domain/agreement/guards'
import { agreement } from '~/i18n/agreement'
import { agreementPages } from '~/i18n/agreement-pages'
import { law } from '~/i18n/law'
import { paths } from '~/schemas/paths'

interface StillToDoProps {
  id: string
  clauses: readonly DraftClause[]
  openWarnings: readonly Warning[]
}

/** What stands in the way of signing, each with the way to mend it. */
export const StillToDo = ({ id, clauses, openWarnings }: StillToDoProps) => {
  const texts = useTexts(agreementPages)
  const { fill } = useTexts(agreement)
  const names = useTexts(law).clauses
  const missing = clauses.filter(({ required, status }) => required && status === 'missing')
  return (
    <>
      {missing.length > 0 && (
        <section className="stack">
          <h2>{texts.missing}</h2>
          <ul>
            {missing.map(({ code }) => (
              <li key={code}>
                {names[code]}: <a href={paths.terms(id, code)}>{fill}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {openWarnings.length > 0 && (
        <section className="stack">
          <h2>{texts.warningsOpen}</h2>
          <p>{texts.warningsLead}</p>
          <WarningList warnings={openWarnings} />
          <div className="cluster">
            <LinkButton to={paths.terms(id)} icon="pencil">
              {texts.toDraftTerms}
            </LinkButton>
            <LinkButton to={paths.agreementMove(id, 'override')}>{texts.writeReason}</LinkButton>
          </div>
        </section>
      )}
    </>
  )
}
