import type { DraftClause } from '../../domain/agreement/draft'
import { clauseText } from '../../i18n/agreement-text'
import { law } from '../../i18n/law'
import type { Locale } from '../../i18n/locale'
import { useLocale, useTexts } from '../locale'
import { SummaryList } from '../ui/summary-list'

/** Said elsewhere on a page that shows the terms: who the sides are, what they owe, what they declare. */
const SAID_ELSEWHERE: readonly DraftClause['code'][] = ['parties', 'no-ownership-tie']

interface TermsInWordsProps {
  clauses: readonly DraftClause[]
}

/** The terms of a link in plain words, clause by clause; duties of the law are left to their own list. */
export const TermsInWords = ({ clauses }: TermsInWordsProps) => {
  const locale = useLocale()
  const texts = useTexts(law)
  const shown = clauses.filter(({ code }) => !SAID_ELSEWHERE.includes(code)).map(withoutDuties)
  return (
    <SummaryList
      items={shown.map((clause) => ({
        label: texts.clauses[clause.code],
        value: saysNothing(clause, locale) ? null : (
          <>
            {clauseText(clause, locale).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </>
        ),
      }))}
    />
  )
}

/** Only the word that it is missing. */
const saysNothing = (clause: DraftClause, locale: Locale): boolean =>
  clause.status === 'missing' && clauseText(clause, locale).length === 1

const withoutDuties = (clause: DraftClause): DraftClause =>
  clause.code === 'rights-and-duties' ? { ...clause, content: { ...clause.content, duties: { a: [], b: [] } } } : clause
