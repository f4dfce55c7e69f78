import type { ReactNode } from 'react'
import type { OpportunityState } from '../../domain/opportunity/opportunity'
import { opportunity } from '../../i18n/opportunity'
import type { useFormAnswer } from '../form-answer'
import { FormKey } from '../form-key'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { Disclosure } from '../ui/disclosure'
import { TextField } from '../ui/text-field'

interface ManageFormsProps {
  state: OpportunityState
  version: number
  /** The day offered as a new end (`2026-12-31`). */
  usualEnd: string
  form: ReturnType<typeof useFormAnswer>
}

/** What the members of a business may do with what it posted, as far as its state allows. */
export const ManageForms = ({ state, version, usualEnd, form }: ManageFormsProps) => {
  const texts = useTexts(opportunity).show
  const end = (
    <TextField
      name="expiresOn"
      type="date"
      width="medium"
      label={texts.newEnd}
      defaultValue={form.typed('expiresOn') ?? usualEnd}
      error={form.error('expiresOn')}
    />
  )
  if (state === 'met') return null
  const running = state === 'open' || state === 'matched'
  return (
    <section className="stack">
      <h2>{texts.manage}</h2>
      {running ? (
        <>
          <Disclosure summary={texts.extend}>
            <MoveForm kind="extend" version={version} press={texts.extend}>
              {end}
            </MoveForm>
          </Disclosure>
          <Disclosure summary={texts.meet}>
            <MoveForm kind="meet" version={version} press={texts.meet}>
              <p>{texts.meetText}</p>
            </MoveForm>
          </Disclosure>
          <Disclosure summary={texts.withdraw}>
            <MoveForm kind="withdraw" version={version} press={texts.withdraw}>
              <p>{texts.withdrawText}</p>
              <TextField name="reason" label={texts.reason} maxLength={300} optional />
            </MoveForm>
          </Disclosure>
        </>
      ) : (
        <MoveForm kind="reopen" version={version} press={texts.reopen}>
          {end}
        </MoveForm>
      )}
    </section>
  )
}

interface MoveFormProps {
  kind: 'meet' | 'withdraw' | 'extend' | 'reopen'
  version: number
  press: string
  children: ReactNode
}

const MoveForm = ({ kind, version, press, children }: MoveFormProps) => (
  <form method="post" className="stack">
    <FormKey action={`opportunity-${kind}`} />
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="version" value={version} />
    {children}
    <Button>{press}</Button>
  </form>
)
