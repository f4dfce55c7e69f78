import { TermsFields } from '~/components/agreement/terms-fields'
import { valuesOf } from '~/components/agreement/terms-values'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import type { CaseAnswer } from '~/components/partnership/case-answer'
import { Button } from '~/components/ui/button'
import type { Warning } from '~/domain/agreement/guards'
import { partnership } from '~/i18n/partnership'
import type { ProposalShown } from './proposal-view'

interface ProposalFormProps {
  view: ProposalShown
  answer: CaseAnswer
  /** What was found unfair in the terms that came back: it stands on top of the page. */
  warnings: readonly Warning[]
}

/** The first terms. What is unfair in them comes back once, before anything goes out. */
export const ProposalForm = ({ view, answer, warnings }: ProposalFormProps) => {
  const { propose: texts } = useTexts(partnership)
  const values = answer.returned ? { text: answer.typed, ticked: answer.ticked } : valuesOf(view.terms)
  const { ids, faces } = view
  return (
    <section className="stack stack-wide page-narrow">
      <h2>{texts.terms}</h2>
      <p>{texts.termsLead}</p>
      <form method="post" className="stack stack-wide" data-draft={`proposal-${ids.opportunityId}-${ids.businessId}`}>
        <FormKey action="propose" />
        <input type="hidden" name="opportunityId" value={ids.opportunityId} />
        <input type="hidden" name="businessId" value={ids.businessId} />
        <TermsFields
          clause={null}
          values={values}
          error={answer.error}
          names={{ a: faces.a.name, b: faces.b.name }}
          level={3}
        />
        {warnings.map(({ code }) => (
          <input key={code} type="hidden" name="seen" value={code} />
        ))}
        <Button kind="primary" icon="send">
          {warnings.length > 0 ? texts.sendAnyway : texts.send}
        </Button>
      </form>
    </section>
  )
}
