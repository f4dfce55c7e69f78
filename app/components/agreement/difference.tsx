import type { Parties } from '../../domain/agreement/draft'
import type { Terms } from '../../domain/agreement/terms'
import type { Pattern } from '../../domain/partnership/patterns'
import { clauseChanges } from '../../i18n/agreement-document'
import { negotiation } from '../../i18n/negotiation'
import { useLocale, useTexts } from '../locale'
import { Icon, type IconName } from '../ui/icon'

interface DifferenceProps {
  before: Terms
  after: Terms
  parties: Parties
  pattern: Pattern
}

/** What changes from one text to the other, clause by clause, in whole sentences. */
export const Difference = ({ before, after, parties, pattern }: DifferenceProps) => {
  const { changes: texts } = useTexts(negotiation)
  const changed = clauseChanges({ terms: before, parties, pattern }, after, useLocale())
  if (changed.length === 0) return <p className="muted">{texts.same}</p>
  return changed.map(({ heading, removed, added }) => (
    <section key={heading} className="difference">
      <h4>{heading}</h4>
      <ul className="plain">
        {removed.map((line) => (
          <Sentence key={line} as="del" icon="minus" word={texts.removed}>
            {line}
          </Sentence>
        ))}
        {added.map((line) => (
          <Sentence key={line} as="ins" icon="plus" word={texts.added}>
            {line}
          </Sentence>
        ))}
      </ul>
    </section>
  ))
}

interface SentenceProps {
  as: 'del' | 'ins'
  icon: IconName
  /** Says the same as the colour. */
  word: string
  children: string
}

const Sentence = ({ as: Mark, icon, word, children }: SentenceProps) => (
  <li className={`difference-line difference-${Mark}`}>
    <Icon name={icon} />
    <span>
      <span className="difference-word">{word}: </span>
      <Mark>{children}</Mark>
    </span>
  </li>
)
