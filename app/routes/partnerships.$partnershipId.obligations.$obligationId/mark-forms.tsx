import { useTexts } from '~/components/locale'
import { FileField } from '~/components/ui/file-field'
import { TextArea } from '~/components/ui/text-area'
import { TextField } from '~/components/ui/text-field'
import type { EvidenceKind } from '~/domain/agreement/obligations'
import { obligationPages } from '~/i18n/obligation-pages'
import { FormFrame } from './form-frame'
import type { FormProps } from './handover-forms'

/** The owner hands in the evidence that is asked for. */
export const ProveForm = ({
  evidence,
  view,
  answer,
  open,
}: FormProps & { evidence: Exclude<EvidenceKind, 'confirmation'> }) => {
  const { forms } = useTexts(obligationPages)
  const { title, label, button } = forms[evidence]
  const field = { name: evidence, label, error: answer.error(evidence) }
  return (
    <FormFrame act={evidence} viewer={view.viewer} title={title} button={button} open={open}>
      {evidence === 'note' && (
        <TextArea {...field} example={forms.note.example} defaultValue={answer.typed('note')} maxLength={1000} />
      )}
      {evidence === 'number' && (
        <TextField {...field} example={forms.number.example} defaultValue={answer.typed('number')} maxLength={100} />
      )}
      {evidence === 'file' && (
        <FileField {...field} hint={forms.file.hint} accept="application/pdf,image/png,image/jpeg" />
      )}
    </FormFrame>
  )
}

/** Yes, it was done; or: let it go. Neither asks for words. */
export const PlainForm = ({ act, view, open }: FormProps & { act: 'confirm' | 'waive' }) => {
  const { title, lead, button } = useTexts(obligationPages).forms[act]
  return <FormFrame act={act} viewer={view.viewer} title={title} lead={lead} button={button} open={open} />
}

export const DisputeForm = ({ view, answer, open }: FormProps) => {
  const { dispute: texts } = useTexts(obligationPages).forms
  return (
    <FormFrame
      act="dispute"
      viewer={view.viewer}
      title={texts.title}
      lead={texts.lead}
      button={texts.button}
      open={open}
    >
      <TextArea
        name="reason"
        label={texts.reason}
        example={texts.example}
        defaultValue={answer.typed('reason')}
        error={answer.error('reason')}
        maxLength={1000}
      />
    </FormFrame>
  )
}

export const SettleForm = ({
  dispute,
  view,
  open,
}: FormProps & { dispute: { readonly id: string; readonly reason: string } }) => {
  const { settle: texts } = useTexts(obligationPages).forms
  return (
    <FormFrame
      act="settle"
      about={dispute.id}
      viewer={view.viewer}
      title={texts.title(dispute.reason)}
      lead={texts.lead}
      button={texts.button}
      open={open}
    >
      <input type="hidden" name="disputeId" value={dispute.id} />
    </FormFrame>
  )
}
