import { useTexts } from '~/components/locale'
import { Icon } from '~/components/ui/icon'
import { isFilledIn } from '~/domain/agreement/clause-terms'
import type { DraftClause } from '~/domain/agreement/draft'
import { agreement } from '~/i18n/agreement'
import { law } from '~/i18n/law'
import { paths } from '~/schemas/paths'
import type { AgreementShown } from './agreement-shown'

interface ContentsProps {
  view: AgreementShown
}

/** Every clause, complete or missing, with the way to what fills it. */
export const Contents = ({ view }: ContentsProps) => {
  const texts = useTexts(agreement)
  const part = (heading: string, clauses: readonly DraftClause[]) => (
    <>
      <h3>{heading}</h3>
      <ul className="plain clause-list">
        {clauses.map((clause) => (
          <ClauseLine key={clause.code} view={view} clause={clause} />
        ))}
      </ul>
    </>
  )
  return (
    <nav className="stack" aria-label={texts.contents}>
      <h2>{texts.contents}</h2>
      {part(
        texts.required,
        view.clauses.filter(({ required }) => required),
      )}
      {part(
        texts.optional,
        view.clauses.filter(({ required }) => !required),
      )}
    </nav>
  )
}

const ClauseLine = ({ view, clause }: ContentsProps & { clause: DraftClause }) => {
  const texts = useTexts(agreement)
  const { clauses, clauseStatus } = useTexts(law)
  const { code, status } = clause
  return (
    <li className={`clause-${status}`}>
      <Icon name={status === 'complete' ? 'check' : 'alert'} />
      <span>
        <a href={`#clause-${code}`}>{clauses[code]}</a> <span className="muted">{clauseStatus[status]}</span>
        {view.mayRevise && isFilledIn(code) && (
          <>
            {' '}
            <a href={paths.terms(view.id, code)}>
              {status === 'complete' ? texts.change : texts.fill}
              <span className="visually-hidden">: {clauses[code]}</span>
            </a>
          </>
        )}
      </span>
    </li>
  )
}
