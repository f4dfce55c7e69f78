import { useLocale, useTexts } from '~/components/locale'
import { SourceNote } from '~/components/ui/source-note'
import type { DraftClause } from '~/domain/agreement/draft'
import { agreement } from '~/i18n/agreement'
import { clauseText } from '~/i18n/agreement-text'
import { law } from '~/i18n/law'
import type { Locale } from '~/i18n/locale'
import type { AgreementShown } from './agreement-shown'

interface AgreementTextProps {
  view: AgreementShown
}

/** The law wants Indonesian; English stands beside it for who reads English. */
const useLanguages = (): readonly Locale[] => (useLocale() === 'en' ? ['id', 'en'] : ['id'])

/** The paper itself: it prints without what stands around it. */
export const AgreementText = ({ view }: AgreementTextProps) => {
  const texts = useTexts(agreement)
  const languages = useLanguages()
  return (
    <article className="paper stack stack-wide">
      <div className={languages.length > 1 ? 'bilingual' : undefined}>
        {languages.map((language) => (
          <header key={language} lang={language} className="stack">
            <h2>{agreement[language].heading}</h2>
            <p>{agreement[language].number(view.reference)}</p>
            <p>
              {agreement[language].opening(law[language].patterns[view.pattern])} {agreement[language].equal}
            </p>
          </header>
        ))}
      </div>
      {view.clauses.map((clause, index) => (
        <Clause key={clause.code} clause={clause} number={index + 1} />
      ))}
      {languages.length > 1 && <p className="muted">{texts.both}</p>}
    </article>
  )
}

const Clause = ({ clause, number }: { clause: DraftClause; number: number }) => {
  const languages = useLanguages()
  return (
    <section className="stack" id={`clause-${clause.code}`}>
      <div className={languages.length > 1 ? 'bilingual' : undefined}>
        {languages.map((language) => (
          <div key={language} lang={language} className="stack">
            <h3>{agreement[language].article(number, law[language].clauses[clause.code])}</h3>
            {clauseText(clause, language).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ))}
      </div>
      <SourceNote source={clause.source} />
    </section>
  )
}
