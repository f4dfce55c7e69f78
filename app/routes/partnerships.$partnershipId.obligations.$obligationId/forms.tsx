import type { ReactNode } from 'react'
import type { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { obligationPages } from '~/i18n/obligation-pages'
import type { ObligationForm } from '~/schemas/obligation'
import type { ObligationView } from '~/services/obligation/show.server'
import { AcceptForm, DeliverForm, type FormProps, PayForm, TakeBackForm } from './handover-forms'
import { DisputeForm, PlainForm, ProveForm, SettleForm } from './mark-forms'

interface FormsProps {
  view: ObligationView
  answer: ReturnType<typeof useFormAnswer>
}

interface Offered {
  readonly act: ObligationForm['act']
  readonly key: string
  readonly form: (props: FormProps) => ReactNode
}

/** The forms that may be used now, what matters most first. */
const offered = ({ may, standing }: ObligationView): readonly Offered[] => {
  const marks = new Set(may.marks)
  const evidence = standing.obligation.evidence.filter((kind) => kind !== 'confirmation')
  const all: readonly (Offered | false)[] = [
    may.accept !== null && { act: 'accept', key: 'accept', form: AcceptForm },
    may.deliver && { act: 'deliver', key: 'deliver', form: DeliverForm },
    ...may.takeBack.map(
      (delivery): Offered => ({
        act: 'take-back',
        key: delivery.id,
        form: (props) => <TakeBackForm delivery={delivery} {...props} />,
      }),
    ),
    may.pay !== null && { act: 'pay', key: 'pay', form: PayForm },
    marks.has('confirm') && { act: 'confirm', key: 'confirm', form: (props) => <PlainForm act="confirm" {...props} /> },
    ...(marks.has('prove') ? evidence : []).map(
      (kind): Offered => ({ act: kind, key: kind, form: (props) => <ProveForm evidence={kind} {...props} /> }),
    ),
    ...may.disputes.map(
      (dispute): Offered => ({
        act: 'settle',
        key: dispute.id,
        form: (props) => <SettleForm dispute={dispute} {...props} />,
      }),
    ),
    marks.has('dispute') && { act: 'dispute', key: 'dispute', form: DisputeForm },
    marks.has('waive') && { act: 'waive', key: 'waive', form: (props) => <PlainForm act="waive" {...props} /> },
  ]
  return all.filter((one) => one !== false)
}

/** What this reader can do about it now. The form that came back is open; otherwise the first is. */
export const Forms = ({ view, answer }: FormsProps) => {
  const texts = useTexts(obligationPages)
  const forms = offered(view)
  const returned = answer.typed('act')
  const isDisputed = view.standing.state === 'disputed'
  return (
    <section className="stack">
      <h2>{texts.todo}</h2>
      {forms.length === 0 && <p>{isDisputed ? texts.disputedHelp : texts.nothingToDo}</p>}
      {forms.map(({ act, key, form: Form }, place) => (
        <Form key={key} view={view} answer={answer} open={returned === undefined ? place === 0 : returned === act} />
      ))}
    </section>
  )
}
