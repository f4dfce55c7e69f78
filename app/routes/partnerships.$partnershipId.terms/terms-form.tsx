import { TermsFields } from '~/components/agreement/terms-fields'
import { valuesOf } from '~/components/agreement/terms-values'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import type { CaseAnswer } from '~/components/partnership/case-answer'
import { MovingFields } from '~/components/partnership/moving-fields'
import { Button } from '~/components/ui/button'
import { Disclosure } from '~/components/ui/disclosure'
import { TextArea } from '~/components/ui/text-area'
import type { ClauseCode } from '~/domain/agreement/clauses'
import type { Conflict } from '~/domain/agreement/merge'
import { negotiation } from '~/i18n/negotiation'
import { partnership } from '~/i18n/partnership'
import type { TermsForm as Form } from '~/services/agreement/terms-form.server'
import type { CaseView } from '~/services/partnership/case.server'
import { MergeChoices } from './merge-choices'

type OpenForm = Exclude<Form, { kind: 'locked' }>

interface TermsFormProps {
  view: CaseView
  form: OpenForm
  clause: ClauseCode | null
  answer: CaseAnswer
  /** Statements two people changed, each in another way. */
  conflicts: readonly Conflict[]
}

/** The fields of the terms with what their way of writing asks for besides; on a clash, the choices first. */
export const TermsForm = ({ view, form, clause, answer, conflicts }: TermsFormProps) => {
  const { terms: texts } = useTexts(partnership)
  const { write, merge } = useTexts(negotiation)
  const values = answer.returned ? { text: answer.typed, ticked: answer.ticked } : valuesOf(form.terms)
  const fields = (
    <TermsFields
      clause={clause}
      values={values}
      error={answer.error}
      names={{ a: view.faces.a.name, b: view.faces.b.name }}
    />
  )
  const joining = conflicts.length > 0
  return (
    <form method="post" className="stack stack-wide">
      {form.kind === 'case' ? (
        <CaseFields view={view} version={form.version} />
      ) : (
        <AgreementFields view={view} form={form} answer={answer} />
      )}
      {clause && <input type="hidden" name="clause" value={clause} />}
      <MergeChoices conflicts={conflicts} view={view} answer={answer} />
      {joining ? <Disclosure summary={merge.own}>{fields}</Disclosure> : fields}
      {form.kind === 'proposed' && <Note needed={form.noteNeeded} answer={answer} />}
      <Button kind="primary">{joining ? merge.send : form.kind === 'proposed' ? write.send : texts.save}</Button>
    </form>
  )
}

const CaseFields = ({ view, version }: { view: CaseView; version: number }) => (
  <>
    <MovingFields move="revise" viewer={view.viewer} version={version} />
    <input type="hidden" name="on" value="case" />
  </>
)

/** What was written while the two still talked was written on the first version: the agreement began with it. */
const FIRST_VERSION = '1'

/** What was typed stays on the version it was typed on: what came between is then found and asked about. */
const AgreementFields = ({
  view,
  form,
  answer,
}: Pick<TermsFormProps, 'view' | 'answer'> & { form: Exclude<OpenForm, { kind: 'case' }> }) => {
  const base = answer.returned ? (answer.typed('base') ?? FIRST_VERSION) : form.base
  return (
    <>
      <FormKey action="write" />
      <input type="hidden" name="on" value="agreement" />
      <input type="hidden" name="as" value={view.viewer} />
      <input type="hidden" name="base" value={base} />
      {form.kind === 'proposed' && form.answers && <input type="hidden" name="answers" value={form.answers.id} />}
    </>
  )
}

const Note = ({ needed, answer }: { needed: boolean; answer: CaseAnswer }) => {
  const { write } = useTexts(negotiation)
  return (
    <TextArea
      name="note"
      label={write.note}
      hint={write.noteHint}
      example={write.noteExample}
      defaultValue={answer.typed('note')}
      error={answer.error('note')}
      optional={!needed}
      rows={2}
      maxLength={1000}
    />
  )
}
